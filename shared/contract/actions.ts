import type { ActionFacts } from './action-facts.ts';
import { APP_ACTIONS } from './actions-app.ts';
import { BOARD_ACTIONS } from './actions-board.ts';
import { PAGE_ACTIONS } from './actions-pages.ts';
import { PRESENT_ACTIONS } from './actions-present.ts';

/** Every action of the app, once: the menu bar, the keys, the palette, the buttons and the shortcut sheet read it. */
export const ACTIONS = { ...APP_ACTIONS, ...PAGE_ACTIONS, ...BOARD_ACTIONS, ...PRESENT_ACTIONS };

export type ActionName = keyof typeof ACTIONS;

/** An action as whoever lists them sees it. */
export const factsOf = (name: ActionName): ActionFacts => ACTIONS[name];

/** What the application menu can ask the renderer to do. */
export const MENU_ACTIONS = [
  'library.show',
  'workshop.new',
  'workshop.import',
  'table.import',
  'report.export',
  'pdf.check',
  'key.show',
  'edit.undo',
  'edit.redo',
  'palette.open',
  'present.open',
  'help.shortcuts',
] as const satisfies readonly ActionName[];
export type MenuAction = (typeof MENU_ACTIONS)[number];
