const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('append', (line) => ipcRenderer.invoke('append', line));
