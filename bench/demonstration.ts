import { open, ROW, type Opened, type Program } from './launch.ts';
import type {} from './page.ts';

/** Starts the console in its first run, and fills the demonstration workspace. */
export async function openDemonstration(program: Program): Promise<Opened> {
  const opened = await open(program, 'main');
  await opened.page.evaluate(() => window.bridge.openWorkspace({ workspace: 'demonstration' }));
  await opened.page.reload();
  await opened.page.locator(ROW).first().waitFor();
  return opened;
}
