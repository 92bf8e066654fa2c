import type { MENU_ACTIONS } from '../../shared/contract/signals.ts';
import { client } from '../api.ts';
import { navigate } from './app.ts';
import { openDialog, useDialog } from './dialogs.ts';
import { askForPdf, startExport, useExport } from './export.ts';
import { startImport } from './import.ts';
import { isTyping, type Keys, matches } from './keys.ts';
import { chooseAndAdopt } from './library.ts';
import { redo, undo, useWorkshop } from './workshop.ts';

/** Something the person can ask for from a menu, a key or a button. */
export interface Action {
  readonly label: string;
  /** Keys that do it; the first is the one shown. */
  readonly keys: readonly Keys[];
  readonly group: 'Headwater' | 'Workshop';
  /** Only with a workshop open. */
  readonly inWorkshop: boolean;
  readonly run: () => void;
}

type OwnAction = 'workshop.edit' | 'curve.show' | 'export.csv' | 'export.json' | 'export.headwater';
export type ActionName = (typeof MENU_ACTIONS)[number] | OwnAction;

// In a text field, Undo means the text: the browser's own history of it.
const inText = (own: 'undo' | 'redo', otherwise: () => void) => () => {
  if (isTyping(document.activeElement)) document.execCommand(own);
  else otherwise();
};

/** Every action of the app, once: the application menu, the keys, the buttons and the shortcut sheet read it. */
export const actions: Readonly<Record<ActionName, Action>> = {
  'library.show': {
    label: 'Show all workshops',
    keys: ['Mod+Shift+L'],
    group: 'Headwater',
    inWorkshop: false,
    run: () => navigate('library', null),
  },
  'workshop.new': {
    label: 'New workshop…',
    keys: ['Mod+N', 'Mod+Alt+N'],
    group: 'Headwater',
    inWorkshop: false,
    run: () => openDialog({ kind: 'new-workshop' }),
  },
  'workshop.import': {
    label: 'Import a workshop file…',
    keys: ['Mod+O'],
    group: 'Headwater',
    inWorkshop: false,
    run: () => void chooseAndAdopt(),
  },
  'help.shortcuts': {
    label: 'Keyboard shortcuts',
    keys: ['?', 'F1'],
    group: 'Headwater',
    inWorkshop: false,
    run: () => openDialog({ kind: 'shortcuts' }),
  },
  'edit.undo': {
    label: 'Undo',
    keys: ['Mod+Z'],
    group: 'Workshop',
    inWorkshop: true,
    run: inText('undo', () => {
      if (useWorkshop.getState().history.undo !== null) void undo();
    }),
  },
  'edit.redo': {
    label: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    group: 'Workshop',
    inWorkshop: true,
    run: inText('redo', () => {
      if (useWorkshop.getState().history.redo !== null) void redo();
    }),
  },
  'workshop.edit': {
    label: 'Edit client, title and date…',
    keys: [],
    group: 'Workshop',
    inWorkshop: true,
    run: () => openDialog({ kind: 'edit-workshop' }),
  },
  'curve.show': {
    label: 'Go to the curve',
    keys: ['Alt+1'],
    group: 'Workshop',
    inWorkshop: true,
    run: () => navigate('curve'),
  },
  'table.import': {
    label: 'Import use cases…',
    keys: ['Mod+I', 'Mod+Shift+I', 'Alt+2'],
    group: 'Workshop',
    inWorkshop: true,
    run: () => startImport(),
  },
  'report.export': {
    label: 'Export the PDF…',
    keys: ['Mod+E'],
    group: 'Workshop',
    inWorkshop: true,
    run: () => void askForPdf(),
  },
  'export.csv': {
    label: 'Export the use cases as CSV',
    keys: [],
    group: 'Workshop',
    inWorkshop: true,
    run: () => void startExport('csv'),
  },
  'export.json': {
    label: 'Export everything as JSON',
    keys: [],
    group: 'Workshop',
    inWorkshop: true,
    run: () => void startExport('json'),
  },
  'export.headwater': {
    label: 'Save a copy of the workshop file',
    keys: [],
    group: 'Workshop',
    inWorkshop: true,
    run: () => void startExport('headwater'),
  },
};

const isOfText = (name: ActionName) => name === 'edit.undo' || name === 'edit.redo';

/** Carries out an action if this is a moment for it. */
export function act(name: ActionName): void {
  const action = actions[name];
  if (action.inWorkshop && useWorkshop.getState().key === null) return;
  // A dialog is open: it has to be answered first, whatever the menu offers.
  const isAsking = useDialog.getState().dialog !== null || useExport.getState().phase.kind !== 'idle';
  if (isAsking && !(isOfText(name) && isTyping(document.activeElement))) return;
  action.run();
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  for (const name of Object.keys(actions) as ActionName[]) {
    const keys = actions[name].keys.find(one => matches(event, one));
    if (!keys) continue;
    // In a text field a lone sign is text.
    if (isTyping(event.target) && keys.length === 1) return;
    event.preventDefault();
    act(name);
    return;
  }
}

/** Starts listening to keys and to the application menu. Answers how to stop. */
export function listenToActions(): () => void {
  const stop = client.on('menu.chosen', ({ action }) => act(action));
  window.addEventListener('keydown', onKey);
  return () => {
    stop();
    window.removeEventListener('keydown', onKey);
  };
}
