import { createContext, useContext } from 'react';
import type { OpenLog } from './open-log.ts';

/** The log that the window shows. Set once it was compared with its journal. */
export const LogContext = createContext<OpenLog | null>(null);

export function useLog(): OpenLog {
  const log = useContext(LogContext);
  if (!log) throw new Error('useLog needs a LogContext above it');
  return log;
}
