/** What an action needs to make sense: an open workshop, its curve on the screen, cards chosen there, a presentation. */
type Need = 'nothing' | 'workshop' | 'curve' | 'cards' | 'presenting';

export const ACTION_GROUPS = ['Headwater', 'Workshop', 'Cards', 'View', 'Presentation'] as const;
type ActionGroup = (typeof ACTION_GROUPS)[number];

interface ActionFacts {
  /** As menus, the palette and the shortcut sheet name it; "…" says that a question follows. */
  readonly label: string;
  /**
   * Keys that do it, such as `Mod+Shift+Z` (Mod is ⌘ on a Mac and Ctrl elsewhere); the first is the one shown. A lone
   * letter or digit acts on the card that has the focus. `#` stands for the number of the stage.
   */
  readonly keys: readonly string[];
  readonly group: ActionGroup;
  readonly needs: Need;
  /** Once for each stage; the label goes on with the stage's name. */
  readonly eachStage?: true;
  /** The board itself listens for the keys. */
  readonly ownKeys?: true;
  /** Further words that the palette finds it by. */
  readonly words?: string;
}

/** Every action of the app, once: the menu bar, the keys, the palette, the buttons and the shortcut sheet read it. */
export const ACTIONS = {
  'palette.open': {
    label: 'Find actions and use cases…',
    keys: ['Mod+K', 'Mod+Shift+P'],
    group: 'Headwater',
    needs: 'nothing',
    words: 'command palette search go to',
  },
  'library.show': {
    label: 'Show all workshops',
    keys: ['Mod+Shift+L'],
    group: 'Headwater',
    needs: 'nothing',
    words: 'library home',
  },
  'workshop.new': {
    label: 'New workshop…',
    keys: ['Mod+N', 'Mod+Alt+N'],
    group: 'Headwater',
    needs: 'nothing',
    words: 'create add',
  },
  'workshop.import': {
    label: 'Import a workshop file…',
    keys: ['Mod+O'],
    group: 'Headwater',
    needs: 'nothing',
    words: 'open adopt headwater',
  },
  'help.shortcuts': {
    label: 'Keyboard shortcuts',
    keys: ['?', 'F1'],
    group: 'Headwater',
    needs: 'nothing',
    words: 'help keys sheet',
  },
  'theme.light': {
    label: 'Light',
    keys: [],
    group: 'Headwater',
    needs: 'nothing',
    words: 'theme light dark',
  },
  'theme.dark': {
    label: 'Dark appearance',
    keys: [],
    group: 'Headwater',
    needs: 'nothing',
    words: 'theme light dark',
  },
  'theme.system': {
    label: 'Appearance like the system',
    keys: [],
    group: 'Headwater',
    needs: 'nothing',
    words: 'theme light dark',
  },

  'edit.undo': { label: 'Undo', keys: ['Mod+Z'], group: 'Workshop', needs: 'workshop', words: 'take back' },
  'edit.redo': { label: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'], group: 'Workshop', needs: 'workshop' },
  'workshop.edit': {
    label: 'Edit client, title and date…',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'currency locale rename',
  },
  'participants.edit': {
    label: 'Participants…',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'people room attendees names roles add',
  },
  'blind.open': {
    label: 'Blind placement…',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'vote round secret reveal settle dissent',
  },
  'curve.show': { label: 'Go to the curve', keys: ['Alt+1'], group: 'Workshop', needs: 'workshop' },
  'table.import': {
    label: 'Import use cases…',
    keys: ['Mod+I', 'Mod+Shift+I', 'Alt+2'],
    group: 'Workshop',
    needs: 'workshop',
    words: 'spreadsheet csv excel paste table',
  },
  'report.export': {
    label: 'Export the PDF…',
    keys: ['Mod+E'],
    group: 'Workshop',
    needs: 'workshop',
    words: 'report print',
  },
  'export.svg': {
    label: 'Export the curve as SVG',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'picture image vector board slide',
  },
  'export.png': {
    label: 'Export the curve as PNG',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'picture image board slide screenshot',
  },
  'export.xlsx': {
    label: 'Export the use cases as Excel workbook',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'spreadsheet xlsx table participants',
  },
  'export.csv': {
    label: 'Export the use cases as CSV',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'spreadsheet excel table',
  },
  'export.json': {
    label: 'Export everything as JSON',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'data',
  },
  'export.headwater': {
    label: 'Save a copy of the workshop file',
    keys: [],
    group: 'Workshop',
    needs: 'workshop',
    words: 'export backup headwater',
  },

  'card.add': {
    label: 'Add a use case',
    keys: ['Alt+N'],
    group: 'Cards',
    needs: 'curve',
    words: 'new quick capture type',
  },
  'card.move': {
    label: 'Move to stage',
    keys: ['#'],
    group: 'Cards',
    needs: 'cards',
    eachStage: true,
    words: 'place now',
  },
  'card.unplace': { label: 'Move to Unplaced', keys: ['U'], group: 'Cards', needs: 'cards', words: 'tray' },
  'card.menu': { label: 'Move to…', keys: ['M', 'Shift+F10'], group: 'Cards', needs: 'cards', ownKeys: true },
  'card.split': {
    label: 'Split the chosen use case in two…',
    keys: [],
    group: 'Cards',
    needs: 'cards',
    words: 'divide separate',
  },
  'card.merge': {
    label: 'Merge the two chosen use cases…',
    keys: [],
    group: 'Cards',
    needs: 'cards',
    words: 'join combine duplicate same',
  },
  'card.evidence': {
    label: 'Note the evidence for a place',
    keys: ['E'],
    group: 'Cards',
    needs: 'cards',
    words: 'criteria proof stage',
  },
  'card.delete': {
    label: 'Delete the chosen use cases',
    keys: ['Delete'],
    group: 'Cards',
    needs: 'cards',
    ownKeys: true,
    words: 'remove',
  },
  'card.all': {
    label: 'Select all use cases',
    keys: ['Mod+A'],
    group: 'Cards',
    needs: 'curve',
    ownKeys: true,
    words: 'choose',
  },
  'card.none': { label: 'Select nothing', keys: [], group: 'Cards', needs: 'cards', words: 'clear deselect' },

  'view.find': {
    label: 'Filter by words',
    keys: ['Mod+F'],
    group: 'View',
    needs: 'curve',
    words: 'search find text',
  },
  'view.clear': {
    label: 'Show all use cases again',
    keys: ['Mod+Shift+F'],
    group: 'View',
    needs: 'curve',
    words: 'clear reset filter',
  },
  'view.arrows': {
    label: 'Show or hide the arrows to the targets',
    keys: ['Alt+A'],
    group: 'View',
    needs: 'curve',
    words: 'now target',
  },
  'view.colour': {
    label: 'Colour by driver or by unit',
    keys: ['Alt+C'],
    group: 'View',
    needs: 'curve',
    words: 'color letters business',
  },
  'view.group': {
    label: 'Group by unit, or no longer',
    keys: ['Alt+G'],
    group: 'View',
    needs: 'curve',
    words: 'business sort together',
  },
  'view.in': {
    label: 'Zoom in',
    keys: ['+'],
    group: 'View',
    needs: 'curve',
    ownKeys: true,
    words: 'larger closer',
  },
  'view.out': {
    label: 'Zoom out',
    keys: ['-'],
    group: 'View',
    needs: 'curve',
    ownKeys: true,
    words: 'smaller',
  },
  'view.fit': {
    label: 'Show the whole board',
    keys: ['Mod+0'],
    group: 'View',
    needs: 'curve',
    words: 'zoom fit all reset',
  },
  'view.selection': {
    label: 'Zoom to the chosen use cases',
    keys: ['Z'],
    group: 'View',
    needs: 'cards',
    words: 'fit selection',
  },

  'view.curve': {
    label: 'Show as curve',
    keys: ['Alt+Shift+C'],
    group: 'View',
    needs: 'curve',
    words: 'board',
  },
  'view.lanes': {
    label: 'Show as lanes',
    keys: ['Alt+Shift+L'],
    group: 'View',
    needs: 'curve',
    words: 'columns kanban',
  },
  'view.list': {
    label: 'Show as list',
    keys: ['Alt+Shift+I'],
    group: 'View',
    needs: 'curve',
    words: 'table spreadsheet',
  },
  'present.open': {
    label: 'Present',
    keys: ['Alt+P'],
    group: 'Presentation',
    needs: 'workshop',
    words: 'projector second window screen show',
  },
  'present.card': {
    label: 'Spotlight the chosen use case',
    keys: ['Alt+S'],
    group: 'Presentation',
    needs: 'cards',
    words: 'focus highlight projector',
  },
  'present.stage': {
    label: 'Spotlight stage',
    keys: ['Alt+Shift+#'],
    group: 'Presentation',
    needs: 'presenting',
    eachStage: true,
    words: 'focus highlight projector',
  },
  'present.clear': {
    label: 'End the spotlight',
    keys: ['Alt+Shift+S'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'focus off',
  },
  'present.money': {
    label: 'Reveal or hide amounts of money',
    keys: ['Alt+M'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'value show',
  },
  'present.tray': {
    label: 'Show or hide the unplaced use cases',
    keys: ['Alt+T'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'tray',
  },
  'present.blank': {
    label: 'Blank the projector, or bring it back',
    keys: ['Alt+B'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'black dark off',
  },
  'present.larger': {
    label: 'Larger on the projector',
    keys: [],
    group: 'Presentation',
    needs: 'presenting',
    words: 'zoom in',
  },
  'present.smaller': {
    label: 'Smaller on the projector',
    keys: [],
    group: 'Presentation',
    needs: 'presenting',
    words: 'zoom out',
  },
  'present.close': {
    label: 'Stop presenting',
    keys: [],
    group: 'Presentation',
    needs: 'presenting',
    words: 'end close projector',
  },
} as const satisfies Readonly<Record<string, ActionFacts>>;

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
  'edit.undo',
  'edit.redo',
  'palette.open',
  'present.open',
  'help.shortcuts',
] as const satisfies readonly ActionName[];
export type MenuAction = (typeof MENU_ACTIONS)[number];
