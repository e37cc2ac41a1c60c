import { create } from 'zustand';

/** What just happened, in the corner. `action` is its way back, or its way on. */
export type ToastContent = {
  readonly tone: 'done' | 'warn' | 'err';
  readonly title: string;
  readonly text?: string;
  readonly action?: {
    readonly label: string;
    readonly keys?: readonly string[];
    readonly run: () => void;
  };
};

type ToastState = {
  readonly toast: ToastContent | null;
  readonly show: (toast: ToastContent) => void;
  readonly putAway: () => void;
};

/** One message at a time: a newer one takes the place of the older. */
export const useToast = create<ToastState>()((set) => ({
  toast: null,
  show: (toast) => set({ toast }),
  putAway: () => set({ toast: null }),
}));
