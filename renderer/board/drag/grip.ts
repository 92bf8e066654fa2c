import type { Stage } from '../../../shared/content/stages.ts';
import { find, placementsByUseCase } from '../../../shared/model/document.ts';
import type { Id } from '../../../shared/model/scalars.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { type Aim, aimOfFirst, laneIds, positionOf, stepAim } from '../aim.ts';
import { hiddenIds } from '../every.ts';
import { focusCard } from '../focus.ts';
import { hasLanes } from '../lanes/geometry.ts';
import { moveTo } from '../moves.ts';
import { speak } from '../speaker.ts';
import { heldName, laneName, sentences } from '../words.ts';
import { AutoScroll } from './auto-scroll.ts';
import { Field, landingBox, laneBox, laneElement } from './field.ts';
import { type Box, type Layer, liftLayer } from './layer.ts';

interface Held {
  readonly ids: readonly Id[];
  readonly set: ReadonlySet<Id>;
  /** Those held, and those the filter hides: keys go past them. */
  readonly passed: ReadonlySet<Id>;
  readonly what: string;
  /** The lane of the card under the hand. */
  readonly from: number | null;
  readonly card: HTMLElement;
  readonly layer: Layer;
  readonly field: Field;
  readonly autoScroll: AutoScroll;
  readonly byKeys: boolean;
  aim: Aim | null;
}

/**
 * What the hand holds and where it would land. One for the board; dnd-kit's events drive it, and it drives the
 * layer, the sentences and, at the drop, the one command that moves the cards.
 */
export class Grip {
  private readonly stages: readonly Stage[];
  private held: Held | null = null;
  private isDeaf = false;
  private readonly missed: string[] = [];
  private scrolling: ReturnType<typeof setInterval> | undefined;

  constructor(stages: readonly Stage[]) {
    this.stages = stages;
  }

  get isHolding(): boolean {
    return this.held !== null;
  }

  /** A key came while a card is in hand. True when dnd-kit's sensor would miss it: it gets it as soon as it listens. */
  hear(code: string): boolean {
    if (this.isDeaf) this.missed.push(code);
    return this.isDeaf;
  }

  /** The lane that the drop would go to, as a droppable's id; null outside the board. */
  get over(): string | null {
    const aim = this.held?.aim;
    return aim ? `lane-${aim.stage ?? 'tray'}` : null;
  }

  lift(card: HTMLElement, ids: readonly Id[], point: { x: number; y: number } | null): void {
    const { document } = useWorkshop.getState();
    const id = card.dataset.card ?? '';
    const from = placementsByUseCase(document).get(id)?.stage ?? null;
    const set = new Set(ids);
    const titles = ids.map(one => find(document, 'use-case', one)?.title ?? '');
    const what = heldName(titles);
    const layer = liftLayer(card, ids.length, point);
    for (const one of liftedCards(set)) one.dataset.lifted = '';
    const aim = aimOfFirst(document, from, set);
    const field = new Field(this.stages.length, set);
    const autoScroll = new AutoScroll();
    const passed = new Set([...ids, ...hiddenIds()]);
    this.held = { ids, set, passed, what, from, card, layer, field, autoScroll, byKeys: point === null, aim };
    if (point) speak(sentences.lifted(what, this.lane(from)));
    else {
      const { position, of } = positionOf(document, aim, set);
      speak(sentences.pickedUp(what, this.lane(from), position, of));
      // dnd-kit hears keys a task after it has started, which may be after this one; until then the board keeps them.
      this.isDeaf = true;
      setTimeout(() => setTimeout(() => this.passOn()));
      this.show();
    }
    highlight(from);
    layer.light(field.stage(from));
    // Panels that lie over the board make way while something is in hand.
    window.document.documentElement.dataset.dragging = '';
  }

  /** Gives dnd-kit's sensor the keys that came before it listened. */
  private passOn(): void {
    this.isDeaf = false;
    for (const code of this.missed.splice(0)) {
      document.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }));
    }
  }

  /** The pointer moved. */
  follow(x: number, y: number): void {
    const { held } = this;
    if (!held) return;
    clearInterval(this.scrolling);
    if (held.autoScroll.at(x, y)) this.scrolling = setInterval(() => this.scroll(x, y), 16);
    this.aim(held.field.aimAt(x, y));
    // Written last: what is read before it then needs no new styles.
    held.layer.moveTo(x, y);
  }

  /** Goes on scrolling under a hand that rests near an edge; what lies under it changes with that. */
  private scroll(x: number, y: number): void {
    const { held } = this;
    if (!held?.autoScroll.at(x, y)) clearInterval(this.scrolling);
    else if (!this.aim(held.field.aimAt(x, y))) this.show();
  }

  /** A key was pressed while keys hold the card. True when it was one that moves. */
  step(code: string): boolean {
    const { held } = this;
    if (!held?.aim) return false;
    const { document } = useWorkshop.getState();
    const next = stepAim(document, held.aim, held.passed, this.stages.length, code);
    if (!next) return false;
    if (!this.aim(next)) this.announce();
    return true;
  }

  /** The middle of the lane aimed at, in the window. */
  get centre(): { x: number; y: number } {
    const box = laneBox(this.held?.aim?.stage ?? null);
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
  }

  /** Lets the cards go where they are aimed at, once that is on disk. */
  async drop(): Promise<void> {
    const { held } = this;
    if (!held) return;
    this.held = null;
    clearInterval(this.scrolling);
    held.layer.mark(null);
    held.layer.light(null);
    const { aim, ids, set, what, from } = held;
    if (!aim) {
      speak(sentences.cancelled(what, this.lane(from)));
      return this.putAway(held);
    }
    const { document } = useWorkshop.getState();
    const { position, of } = positionOf(document, aim, set);
    const hadFocus = window.document.activeElement === held.card;
    const outcome = await moveTo(ids, aim);
    this.putAway(held);
    // The card is drawn anew on its new stage: the focus goes along.
    if (hadFocus) focusCard(held.card.dataset.card ?? '');
    const lane = this.lane(aim.stage);
    if (outcome === 'moved') speak(sentences.dropped(what, lane, position, of));
    else if (outcome === 'same') speak(sentences.stayed(what, lane));
    else speak(sentences.failed(what, this.lane(from)));
  }

  /** Puts everything back. Safe to call when nothing is held. */
  cancel(): void {
    const { held } = this;
    if (!held) return;
    this.held = null;
    clearInterval(this.scrolling);
    speak(sentences.cancelled(held.what, this.lane(held.from)));
    this.putAway(held);
  }

  private lane(stage: number | null): string {
    return laneName(this.stages, stage);
  }

  private aim(next: Aim | null): boolean {
    const { held } = this;
    if (!held) return false;
    const before = held.aim;
    if (before?.stage === next?.stage && before?.before === next?.before && !before === !next) return false;
    held.aim = next;
    this.show();
    const newLane = before?.stage !== next?.stage || !before || !next;
    if (newLane) highlight(next ? next.stage : undefined);
    // A pointer passes many places on its way; the lanes it comes to are news enough.
    if (held.byKeys || newLane) this.announce();
    return true;
  }

  private announce(): void {
    const { held } = this;
    if (!held) return;
    if (!held.aim) {
      speak(sentences.nowhere(held.what));
      return;
    }
    const { position, of } = positionOf(useWorkshop.getState().document, held.aim, held.set);
    speak(sentences.over(held.what, this.lane(held.aim.stage), position, of));
  }

  private show(): void {
    const { held } = this;
    if (!held) return;
    const box = held.aim ? this.landing(held, held.aim) : null;
    held.layer.mark(box);
    held.layer.light(held.field.stage(held.aim?.stage ?? null));
    if (held.byKeys) {
      const lay = box ?? laneBox(held.aim?.stage ?? null);
      if (lay) held.layer.layAt(lay);
    }
  }

  private landing({ field, set, byKeys }: Held, aim: Aim): Box | null {
    // Keys scroll to where they go; a pointer aims at boxes that are known.
    if (!byKeys && aim.stage !== null && !hasLanes()) return field.mark(aim);
    const lane = laneIds(useWorkshop.getState().document, aim.stage);
    return landingBox(aim, lane, set, byKeys);
  }

  private putAway(held: Held): void {
    held.layer.remove();
    for (const one of liftedCards(held.set)) delete one.dataset.lifted;
    highlight(undefined);
    delete document.documentElement.dataset.dragging;
  }
}

function liftedCards(ids: ReadonlySet<Id>): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card]')].filter(card =>
    ids.has(card.dataset.card ?? ''),
  );
}

let lit: HTMLElement | null = null;

/** Shows which lane the drop would go to; undefined: none. */
function highlight(stage: number | null | undefined): void {
  delete lit?.dataset.over;
  lit = stage === undefined ? null : laneElement(stage);
  if (lit) lit.dataset.over = '';
}
