import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { BrowserWindow } from './browser-window.ts';
import { browser } from './link.ts';

/** Electron takes a window first, or not. */
function optionsOf<T>(args: readonly unknown[]): T {
  return structuredClone(args.find(arg => !(arg instanceof BrowserWindow))) as T;
}

const path = async (request: Parameters<typeof browser.ask<'dialog'>>[1]) => {
  const answer = await browser.ask('dialog', request);
  return 'path' in answer ? answer.path : null;
};

/** Electron's dialogs; the browser side has the answers. */
export const dialog = {
  async showOpenDialog(...args: unknown[]): Promise<OpenDialogReturnValue> {
    const chosen = await path({ kind: 'open', options: optionsOf<OpenDialogOptions>(args) });
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
  },
  async showSaveDialog(...args: unknown[]): Promise<SaveDialogReturnValue> {
    const chosen = await path({ kind: 'save', options: optionsOf<SaveDialogOptions>(args) });
    return { canceled: chosen === null, filePath: chosen ?? '' };
  },
  async showMessageBox(...args: unknown[]): Promise<MessageBoxReturnValue> {
    const options = optionsOf<MessageBoxOptions>(args);
    const answer = await browser.ask('dialog', { kind: 'message', options });
    return { response: 'button' in answer ? answer.button : (options.cancelId ?? 0), checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    void browser.ask('dialog', { kind: 'error', title, content });
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;
