import type { MenuItemConstructorOptions } from 'electron';
import type { MenuNode } from '../wire.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { browser } from './link.ts';

let shown: Menu | null = null;

/** Electron's menu as data: it can be looked at and chosen from. */
export class Menu {
  readonly template: MenuItemConstructorOptions[];
  constructor(template: MenuItemConstructorOptions[]) {
    this.template = template;
  }
  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    for (const item of template) {
      if (!item.label && !item.role && item.type !== 'separator')
        throw new TypeError('Invalid template for MenuItem: must have submenu, label, role or type');
    }
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null): void {
    shown = menu;
    void browser.ask('menu.set', { items: menu ? menu.template.map(node) : [] });
  }
  static getApplicationMenu(): Menu | null {
    return shown;
  }
}

const submenuOf = (item: MenuItemConstructorOptions) => (Array.isArray(item.submenu) ? item.submenu : []);

const node = (item: MenuItemConstructorOptions): MenuNode => ({
  // An ampersand marks the letter to press; two are one to read.
  label: (item.label ?? item.role ?? '').replace(/&(&?)/g, '$1'),
  id: item.id ?? null,
  role: item.role ?? null,
  type: item.type ?? (item.submenu ? 'submenu' : 'normal'),
  enabled: item.enabled ?? true,
  accelerator: typeof item.accelerator === 'string' ? item.accelerator : null,
  items: submenuOf(item).map(node),
});

browser.answer('menu.click', ({ path }) => {
  let items = shown?.template ?? [];
  let item: MenuItemConstructorOptions | undefined;
  for (const at of path) {
    item = items[at];
    items = item ? submenuOf(item) : [];
  }
  if (!item || item.enabled === false) throw new Error('There is no such item to choose.');
  if (item.role === 'quit') app.quit();
  else if (item.role === 'close') BrowserWindow.getFocusedWindow()?.close();
  else
    (item.click as ((...args: unknown[]) => void) | undefined)?.(item, BrowserWindow.getFocusedWindow(), {});
  return undefined;
});
