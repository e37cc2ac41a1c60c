/**
 * The floor that measurements stand on: a window of the same runtime with a static page. With
 * `BARE_APPEND` set to a file it also answers a ping that appends a line to it and syncs it.
 */
const { open } = require('node:fs/promises');
const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

const file = process.env.BARE_APPEND;

void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: file ? { preload: join(__dirname, 'preload.cjs') } : {},
  });
  window.setMenu(null);
  if (file) await answerAppends(file);
  return window.loadFile(join(__dirname, 'index.html'));
});

async function answerAppends(path) {
  const handle = await open(path, 'a');
  ipcMain.handle('append', async (_event, line) => {
    await handle.write(line);
    await handle.datasync();
    return line.length;
  });
}
