import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../electron/desktop/menu.ts';
import { MENU_ACTIONS, type MenuAction } from '../../shared/contract/actions.ts';

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

function menuOn(
  platform: NodeJS.Platform,
  recent = [{ key: 'k'.repeat(22), label: 'Smith & Sons: Streams' }],
) {
  const chosen: MenuAction[] = [];
  const opened: string[] = [];
  const template = menuTemplate({
    platform,
    recent,
    choose: action => chosen.push(action),
    open: key => opened.push(key),
  });
  const click = (find: (item: MenuItemConstructorOptions) => boolean) => {
    const item = flat(template).find(find);
    (item?.click as (() => void) | undefined)?.();
  };
  return { items: flat(template), chosen, opened, click };
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu bar on %s', platform => {
  it('offers every action that the page knows, once', () => {
    const { chosen, click } = menuOn(platform);
    for (const action of MENU_ACTIONS) click(({ id }) => id === action);
    expect(chosen).toEqual([...MENU_ACTIONS]);
  });

  it('gives no shortcut twice', () => {
    const keys = menuOn(platform).items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('CmdOrCtrl+Z');
  });

  it('has the roles that texts need, and a way out', () => {
    const roles = menuOn(platform).items.map(({ role }) => role);
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen'])
      expect(roles).toContain(role);
    expect(roles).toContain(platform === 'darwin' ? 'appMenu' : 'quit');
    // No tools for developers, and no reload that a shortcut could set off in the room.
    for (const role of ['toggleDevTools', 'reload', 'forceReload']) expect(roles).not.toContain(role);
  });
});

describe('recent workshops', () => {
  it('open by their key, their names shown as written', () => {
    const { items, opened, click } = menuOn('linux');
    click(({ label }) => label === 'Smith && Sons: Streams');
    expect(opened).toEqual(['k'.repeat(22)]);
    expect(items.some(({ label }) => label === 'No workshops yet')).toBe(false);
  });

  it('say so when there are none', () => {
    expect(menuOn('linux', []).items.find(({ label }) => label === 'No workshops yet')).toMatchObject({
      enabled: false,
    });
  });
});
