import { z } from 'zod';

/**
 * Zod probes for `new Function`, which the content security policy forbids and reports. This must
 * be the first import of the window and of every worker: after the first schema it is too late.
 */
z.config({ jitless: true });
