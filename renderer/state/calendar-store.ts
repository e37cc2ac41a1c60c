import { create } from 'zustand';

type CalendarState = {
  /** Where the calendar file is kept on this device; `null`: nowhere, or not known yet. */
  readonly path: string | null;
  /** Why it could not be written the last time; `null`: it could, or nothing was to be written. */
  readonly problem: string | null;
  readonly placed: (path: string | null) => void;
  readonly failed: (problem: string) => void;
};

/** What became of the calendar file, for whoever shows it. */
export const useCalendarPlace = create<CalendarState>()((set) => ({
  path: null,
  problem: null,
  placed: (path) => set({ path, problem: null }),
  failed: (problem) => set({ problem }),
}));
