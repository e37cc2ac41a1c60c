import { createContext, useContext } from 'react';
import type { Zone } from './format-instant.ts';

/** The zone in which this window shows times beside UTC. */
export const ZoneContext = createContext<Zone>(null);

export const useZone = (): Zone => useContext(ZoneContext);
