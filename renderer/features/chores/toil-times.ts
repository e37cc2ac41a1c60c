/** How often, from times a year: "41 times", "2.5 times". Below ten with one digit. */
export const timesWords = (times: number): string =>
  `${times >= 10 ? Math.round(times).toLocaleString('en-GB') : times.toFixed(1)} times`;
