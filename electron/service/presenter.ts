import type { WorkshopKey } from '../../shared/contract/library.ts';
import { FIRST_SIGHT, type Presentation, type PresentChange } from '../../shared/contract/present.ts';
import type { Projector } from './ports.ts';
import type { Tell } from './signals.ts';

/** What the projector shows, for every window alike: never on disk, gone with the app. */
export class Presenter {
  readonly #projector: Projector | undefined;
  readonly #tell: Tell;
  #state: Presentation = { key: null, ...FIRST_SIGHT, turn: 0 };

  constructor(projector: Projector | undefined, tell: Tell) {
    this.#projector = projector;
    this.#tell = tell;
  }

  /** Begins with everything hidden that a client shall not see; a workshop that is presented already goes on as it is. */
  open(key: WorkshopKey): { window: 'own-screen' | 'shared-screen' | 'page'; state: Presentation } {
    if (this.#state.key !== key) this.#set({ key, ...FIRST_SIGHT });
    const window = this.#projector?.open(key, () => this.#ended(key)) ?? 'page';
    return { window, state: this.#state };
  }

  /** Ends the presentation, and with it the window of the host. */
  close(): Presentation {
    if (this.#state.key !== null) this.#set({ key: null, ...FIRST_SIGHT });
    this.#projector?.close();
    return this.#state;
  }

  /** A workshop is closed: it is no longer shown either. */
  leave(key: WorkshopKey): void {
    if (this.#state.key === key) this.close();
  }

  /** Changes only what differs; while nothing is presented there is nothing to change. */
  change(change: PresentChange): Presentation {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    if (this.#state.key !== null && given.length > 0) this.#set(Object.fromEntries(given));
    return this.#state;
  }

  /** Whether the host could do it. */
  fill(): boolean {
    this.#projector?.fill();
    return this.#projector !== undefined;
  }

  #ended(key: WorkshopKey): void {
    if (this.#state.key === key) this.#set({ key: null, ...FIRST_SIGHT });
  }

  #set(part: Partial<Presentation>): void {
    this.#state = { ...this.#state, ...part, turn: this.#state.turn + 1 };
    this.#tell('present.state', this.#state);
  }
}
