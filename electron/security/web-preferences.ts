import type { WebPreferences } from 'electron';

/**
 * What the window's page may do: no Node, a world of its own, the sandbox.
 *
 * Defaults are written out, so that a runtime that changes one changes nothing here.
 */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
});
