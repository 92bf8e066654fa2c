import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import { CHANNELS } from '../shared/contract/channels.ts';

// Everything the page gets of the main side. Plain data only: no event, no channel name, no Electron object passes.
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CHANNELS.call, name, input),
  upload: (name, bytes) => ipcRenderer.invoke(CHANNELS.upload, name, bytes),
  listen(listener) {
    const hear = (_event: unknown, signal: unknown) => listener(signal);
    ipcRenderer.on(CHANNELS.signal, hear);
    return () => {
      ipcRenderer.off(CHANNELS.signal, hear);
    };
  },
};

contextBridge.exposeInMainWorld('headwater', bridge);
