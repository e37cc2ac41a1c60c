/** How often, from times a year: "41", "2.5". Below ten with one digit. */
export const timesOf = (times: number): string =>
  times >= 10 ? Math.round(times).toLocaleString('en-GB') : times.toFixed(1);
