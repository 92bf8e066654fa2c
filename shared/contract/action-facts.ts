/** What an action needs to make sense: an open workshop, its curve on the screen, cards chosen there, a presentation. */
type Need = 'nothing' | 'workshop' | 'curve' | 'cards' | 'presenting';

export const ACTION_GROUPS = ['Headwater', 'Workshop', 'Screens', 'Cards', 'View', 'Presentation'] as const;
type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface ActionFacts {
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
