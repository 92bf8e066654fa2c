import type { Note } from '../../shared/model/canvas.ts';
import { find } from '../../shared/model/document.ts';
import type { BoxPlan, CanvasPlan } from '../../shared/plan/canvas-types.ts';
import { speak } from '../board/speaker.ts';
import { useWorkshop } from '../state/workshop.ts';
import { useCanvas } from './canvas-store.ts';
import { moveNote } from './changes.ts';
import { boxBeside, landingBefore } from './landing.ts';
import { noteSentences, spokenNote } from './note-words.ts';
import { focusItem, notesIn, shownCanvas, takesNotes } from './shown-plan.ts';

const boxOf = (plan: CanvasPlan, key: string): BoxPlan | undefined => plan.boxes.find(box => box.key === key);
export const boxTitle = (plan: CanvasPlan, key: string): string => boxOf(plan, key)?.box.title ?? key;

/** Ids of a box's notes without the one that is moved, in order. */
const othersIn = (box: BoxPlan | undefined, id: string): string[] =>
  box ? notesIn(box).flatMap(item => (item.note === undefined || item.note === id ? [] : [item.note])) : [];

function placeIn(plan: CanvasPlan, id: string, key: string, before: string | null) {
  const others = othersIn(boxOf(plan, key), id);
  const at = before === null ? others.length : others.indexOf(before);
  return { position: (at < 0 ? others.length : at) + 1, of: others.length + 1 };
}

/** The note that a note stands before now. */
function nextOf(plan: CanvasPlan, note: Note): string | null {
  const box = boxOf(plan, note.box);
  const notes = box ? notesIn(box) : [];
  return notes[notes.findIndex(item => item.note === note.id) + 1]?.note ?? null;
}

/** Moves a note, says where it came to, and keeps the focus on it. */
export async function moveAndSay(note: Note, box: string, before: string | null): Promise<void> {
  const shown = shownCanvas();
  if (!shown) return;
  const { plan } = shown;
  const what = spokenNote(note);
  const { position, of } = placeIn(plan, note.id, box, before);
  if (box === note.box && before === nextOf(plan, note))
    speak(noteSentences.stayed(what, boxTitle(plan, box)));
  else {
    const commit = await moveNote(note, box, before);
    if (commit) speak(noteSentences.dropped(what, boxTitle(plan, box), position, of));
    else speak(noteSentences.failed(what, boxTitle(plan, note.box)));
  }
  focusItem(`note:${note.id}`);
}

/** The places a menu offers within a note's own box. */
export async function moveWithin(note: Note, code: 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'): Promise<void> {
  const shown = shownCanvas();
  if (!shown) return;
  const landing = stepped(shown.plan, { id: note.id, box: note.box, before: nextOf(shown.plan, note) }, code);
  if (landing && landing.box === note.box) await moveAndSay(note, landing.box, landing.before);
}

interface Place {
  readonly id: string;
  readonly box: string;
  readonly before: string | null;
}

/** Where a carried note would go by a key; null when it leads nowhere. Past a box's ends up and down go on into the next one. */
function stepped(plan: CanvasPlan, { id, box, before }: Place, code: string): Place | null {
  const others = othersIn(boxOf(plan, box), id);
  const found = before === null ? -1 : others.indexOf(before);
  const at = found < 0 ? others.length : found;
  const to = (key: string, index: number): Place => {
    const list = othersIn(boxOf(plan, key), id);
    return { id, box: key, before: list[Math.max(0, Math.min(list.length, index))] ?? null };
  };
  const boxes = plan.boxes.filter(takesNotes);
  const here = boxes.findIndex(one => one.key === box);
  switch (code) {
    case 'ArrowUp': {
      if (at > 0) return to(box, at - 1);
      const above = boxes[here - 1];
      return above ? to(above.key, Number.POSITIVE_INFINITY) : null;
    }
    case 'ArrowDown': {
      if (at < others.length) return to(box, at + 1);
      const below = boxes[here + 1];
      return below ? to(below.key, 0) : null;
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const beside = boxBeside(plan, box, code === 'ArrowRight' ? 1 : -1);
      return beside ? to(beside.key, at) : null;
    }
    case 'Home':
      return to(box, 0);
    case 'End':
      return to(box, others.length);
    default:
      return null;
  }
}

function carry(plan: CanvasPlan, place: Place): void {
  const box = boxOf(plan, place.box);
  if (!box) return;
  const { line } = landingBefore(box, place.before);
  useCanvas.setState({ carried: place, mark: { line, box: place.box } });
}

const letGo = () => useCanvas.setState({ carried: null, mark: null });

const heldNote = (): Note | null => {
  const { carried } = useCanvas.getState();
  return carried ? (find(useWorkshop.getState().document, 'note', carried.id) ?? null) : null;
};

/** Picks a note up, for keys to carry. */
export function pickUp(note: Note): void {
  const shown = shownCanvas();
  if (!shown) return;
  const before = nextOf(shown.plan, note);
  carry(shown.plan, { id: note.id, box: note.box, before });
  const { position, of } = placeIn(shown.plan, note.id, note.box, before);
  speak(noteSentences.pickedUp(spokenNote(note), boxTitle(shown.plan, note.box), position, of));
}

/** Puts a carried note back where it was. */
export function putBack(): void {
  const [shown, note] = [shownCanvas(), heldNote()];
  letGo();
  if (shown && note) speak(noteSentences.cancelled(spokenNote(note), boxTitle(shown.plan, note.box)));
}

/** What a key does to the note that is carried. True when the key was for it. */
export function carryBy(code: string): boolean {
  const { carried } = useCanvas.getState();
  const [shown, note] = [shownCanvas(), heldNote()];
  if (!carried || !shown || !note) return false;
  if (code === 'Escape') putBack();
  else if (code === ' ' || code === 'Enter') {
    letGo();
    void moveAndSay(note, carried.box, carried.before);
  } else {
    const next = stepped(shown.plan, carried, code);
    if (next) {
      carry(shown.plan, next);
      const { position, of } = placeIn(shown.plan, next.id, next.box, next.before);
      speak(noteSentences.over(spokenNote(note), boxTitle(shown.plan, next.box), position, of));
      scrollToMark();
    }
    // Tab and letters do nothing while something is in the hand.
  }
  return true;
}

function scrollToMark(): void {
  requestAnimationFrame(() => document.querySelector('[data-landing]')?.scrollIntoView({ block: 'nearest' }));
}
