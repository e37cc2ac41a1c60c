import type { Result } from '#shared/result.ts';
import { create } from 'zustand';

/** A file that the operator dropped, chose or pasted. It is read only when the import asks. */
export type OfferedFile = {
  readonly name: string;
  readonly read: () => Promise<Result<Uint8Array, { readonly sentence: string }>>;
};

type ImportDoor = {
  /** Whether the import is on screen. */
  readonly isOpen: boolean;
  /** What was handed in and not taken yet; the import takes it while it is open. */
  readonly waiting: readonly OfferedFile[];
  /** Opens the import, with files or without. */
  readonly offer: (files: readonly OfferedFile[]) => void;
  /** Hands over what waits, once. */
  readonly take: () => readonly OfferedFile[];
  readonly close: () => void;
};

/**
 * Where files come in, from anywhere in the window: by drop, by dialog, by paste, by menu.
 *
 * The app offers; the import feature shows itself while the door is open, takes what waits, and
 * closes the door behind it.
 */
export const useImportDoor = create<ImportDoor>()((set, current) => ({
  isOpen: false,
  waiting: [],
  offer: (files) => set((state) => ({ isOpen: true, waiting: [...state.waiting, ...files] })),
  take: () => {
    const { waiting } = current();
    if (waiting.length > 0) set({ waiting: [] });
    return waiting;
  },
  close: () => set({ isOpen: false, waiting: [] }),
}));
