import type { CallOutput } from '../../shared/contract/calls.ts';
import type { WorkshopKey } from '../../shared/contract/library.ts';
import {
  FIRST_SIGHT,
  type Look,
  type Presentation,
  type PresentChange,
} from '../../shared/contract/present.ts';
import type { Document } from '../../shared/model/document.ts';
import { forRoom, type RoomView, roomChange } from '../../shared/views/for-room.ts';
import type { Projector } from './ports.ts';
import type { Tell } from './signals.ts';

interface PresenterPorts {
  readonly projector: Projector | undefined;
  readonly tell: Tell;
  /** An open workshop as it now is. */
  readonly documentOf: (key: WorkshopKey) => Document;
}

/**
 * What the projector shows, for every window alike: never on disk, gone with the app. The projector's own window gets of the
 * workshop only what the room may have.
 */
export class Presenter {
  readonly #ports: PresenterPorts;
  #state: Presentation = { key: null, ...FIRST_SIGHT, turn: 0 };
  /** Where the facilitator has gone while the picture is held. */
  #away: Look | null = null;
  /** What the room's window has; null while none has asked. */
  #room: RoomView | null = null;
  #step = 0;

  constructor(ports: PresenterPorts) {
    this.#ports = ports;
  }

  /** Begins with everything hidden that a client shall not see; a workshop that is presented already goes on as it is. */
  open(key: WorkshopKey): { window: 'own-screen' | 'shared-screen' | 'page'; state: Presentation } {
    if (this.#state.key !== key) this.#begin(key);
    const window = this.#ports.projector?.open(key, () => this.#ended(key)) ?? 'page';
    return { window, state: this.#state };
  }

  /** Ends the presentation, and with it the window of the host. */
  close(): Presentation {
    if (this.#state.key !== null) this.#begin(null);
    this.#ports.projector?.close();
    return this.#state;
  }

  /** A workshop is closed: it is no longer shown either. */
  leave(key: WorkshopKey): void {
    if (this.#state.key === key) this.close();
  }

  /** Changes only what differs; while nothing is presented there is nothing to change. */
  change({ look, ...change }: PresentChange): Presentation {
    const { key, held } = this.#state;
    if (key === null) return this.#state;
    const given: Partial<Presentation> = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    // What is held stays; where the facilitator goes meanwhile is where it goes on.
    const next = look ?? this.#away;
    this.#away = (given.held ?? held) ? next : null;
    const part = next && !this.#away ? { ...this.#moved(next), ...given } : given;
    if (Object.keys(part).length > 0) this.#set(part);
    return this.#state;
  }

  /** What is presented, as its window may have it. */
  records(): CallOutput<'present.records'> {
    const { key } = this.#state;
    if (key === null) return { key, step: this.#step, records: [] };
    this.#room ??= this.#view(key);
    return { key, step: this.#step, records: [...this.#room.document.records.values()] };
  }

  /** A workshop has changed: so has what the room sees of it. */
  committed(key: WorkshopKey): void {
    if (this.#state.key === key) this.#show();
  }

  /** Whether the host could do it. */
  fill(): boolean {
    this.#ports.projector?.fill();
    return this.#ports.projector !== undefined;
  }

  #ended(key: WorkshopKey): void {
    if (this.#state.key === key) this.#begin(null);
  }

  #begin(key: WorkshopKey | null): void {
    this.#room = null;
    this.#away = null;
    this.#step += 1;
    this.#set({ key, ...FIRST_SIGHT });
  }

  /** Another picture begins whole, with nothing in it lit. */
  #moved(look: Look): Partial<Presentation> {
    return nameOf(look) === nameOf(this.#state.look) ? { look } : { look, spotlight: null, zoom: 1 };
  }

  #set(part: Partial<Presentation>): void {
    const next = { ...this.#state, ...part, turn: this.#state.turn + 1 };
    // Amounts are there before they are shown, and are no longer shown before they go.
    const isFirst = next.money && !this.#state.money;
    this.#state = next;
    if (isFirst) this.#show();
    this.#ports.tell('present.state', next);
    if (!isFirst) this.#show();
  }

  #view(key: WorkshopKey): RoomView {
    return forRoom(this.#ports.documentOf(key), this.#state.money, this.#room);
  }

  #show(): void {
    const { key } = this.#state;
    if (key === null || !this.#room) return;
    const before = this.#room.document;
    this.#room = this.#view(key);
    const change = roomChange(before, this.#room.document);
    if (!change) return;
    this.#step += 1;
    this.#ports.tell('present.changed', {
      key,
      step: this.#step,
      gone: [...change.gone],
      put: [...change.put],
    });
  }
}

/** Which picture it is, wherever in it. */
function nameOf({ page }: Look): string {
  if (page.of === 'canvas') return page.canvas;
  return page.of === 'assessment' ? page.assessment : page.of;
}
