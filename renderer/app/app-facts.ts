import { createContext, useContext } from 'react';
import type { AppInfo } from '#shared/ipc/channels.ts';

/** What the shell said about itself at the start. */
export const AppFacts = createContext<AppInfo | null>(null);

export function useAppFacts(): AppInfo {
  const facts = useContext(AppFacts);
  if (!facts) throw new Error('useAppFacts needs AppFacts above it');
  return facts;
}
