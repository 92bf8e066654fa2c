import type { MenuItemConstructorOptions } from 'electron';
import { factsOf, type MenuAction } from '../../shared/contract/actions.ts';

/** A workshop to come back to. */
export interface Recent {
  readonly key: string;
  readonly label: string;
}

export interface MenuInput {
  readonly platform: NodeJS.Platform;
  readonly recent: readonly Recent[];
  /** Passes a choice on to the page. */
  choose(action: MenuAction): void;
  /** Shows a recent workshop. */
  open(key: string): void;
}

/** The menu bar, as data. Undo and redo go to the page: they undo commits, or typing where a text has the focus. */
export function menuTemplate({ platform, recent, choose, open }: MenuInput): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const item = (action: MenuAction, accelerator = acceleratorOf(action)): MenuItemConstructorOptions => ({
    id: action,
    label: factsOf(action).label,
    ...(accelerator ? { accelerator } : {}),
    click: () => choose(action),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const recents: MenuItemConstructorOptions[] =
    recent.length === 0
      ? [{ label: 'No workshops yet', enabled: false }]
      : recent.map(({ key, label }) => ({
          id: `recent.${key}`,
          label: literal(label),
          click: () => open(key),
        }));

  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('workshop.new'),
        item('library.show'),
        { label: 'Open recent', submenu: recents },
        line,
        item('workshop.import'),
        item('table.import'),
        item('report.export'),
        line,
        item('pdf.check'),
        item('key.show'),
        line,
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('edit.undo'),
        item('edit.redo', platform === 'win32' ? 'Ctrl+Y' : undefined),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        line,
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        item('palette.open'),
        item('present.open'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [item('help.shortcuts'), ...(mac ? [] : [line, { role: 'about' as const }])],
    },
  ];
}

/** The keys of an action as Electron writes them: the first that is more than a lone sign. */
function acceleratorOf(action: MenuAction): string | undefined {
  return factsOf(action)
    .keys.find(keys => keys.length > 1)
    ?.replace('Mod', 'CmdOrCtrl');
}

/** A name as the menu shall show it: a single & would underline the next letter instead. */
const literal = (label: string) => label.replaceAll('&', '&&');
