import type { PointerEvent } from 'react';
import type { Note } from '../../shared/model/canvas.ts';
import { speak } from '../board/speaker.ts';
import { pressToDrag } from '../drag/pointer-drag.ts';
import { useCanvas } from './canvas-store.ts';
import { type Landing, landingAt } from './landing.ts';
import { boxTitle, moveAndSay } from './note-moves.ts';
import { noteSentences, spokenNote } from './note-words.ts';
import { shownCanvas } from './shown-plan.ts';

/** How near to an edge a held note scrolls the canvas, and how far a frame goes, in pixels. */
const EDGE = 56;
const STEP = 12;

const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
};

/** Drags a note within and between the boxes of the canvas on the screen. */
export function dragNote(event: PointerEvent<HTMLElement>, note: Note): void {
  const element = event.currentTarget.closest<HTMLElement>('[data-note]');
  if (!element) return;
  const from = { x: event.clientX, y: event.clientY };
  const scroller = scrollerOf(element);
  const start = { left: scroller?.scrollLeft ?? 0, top: scroller?.scrollTop ?? 0 };
  const what = spokenNote(note);
  let at = from;
  let landing: Landing | null = null;
  let frame = 0;

  const place = () => {
    const [right, down] = [(scroller?.scrollLeft ?? 0) - start.left, (scroller?.scrollTop ?? 0) - start.top];
    element.style.transform = `translate(${at.x - from.x + right}px, ${at.y - from.y + down}px) rotate(-1deg)`;
    const shown = shownCanvas();
    if (!shown) return;
    const sheet = shown.sheet.getBoundingClientRect();
    const next = landingAt(shown.plan, at.x - sheet.left, at.y - sheet.top, note.id);
    if (next?.box !== landing?.box)
      speak(next ? noteSentences.above(what, boxTitle(shown.plan, next.box)) : noteSentences.nowhere(what));
    const isSame = next?.box === landing?.box && next?.before === landing?.before;
    landing = next;
    if (!isSame) useCanvas.setState({ mark: next && { line: next.line, box: next.box } });
  };
  const roll = () => {
    if (scroller) {
      const { top, bottom } = scroller.getBoundingClientRect();
      const step = at.y < top + EDGE ? -STEP : at.y > bottom - EDGE ? STEP : 0;
      const before = scroller.scrollTop;
      scroller.scrollTop += step;
      if (scroller.scrollTop !== before) place();
    }
    frame = requestAnimationFrame(roll);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    element.style.transform = '';
    delete element.dataset.dragged;
    delete document.documentElement.dataset.dragging;
    useCanvas.setState({ mark: null });
  };
  pressToDrag(event, {
    lift() {
      element.dataset.dragged = '';
      document.documentElement.dataset.dragging = '';
      useCanvas.setState({ chosen: null });
      const shown = shownCanvas();
      if (shown) speak(noteSentences.lifted(what, boxTitle(shown.plan, note.box)));
      frame = requestAnimationFrame(roll);
    },
    follow(x, y) {
      at = { x, y };
      place();
    },
    drop(x, y) {
      at = { x, y };
      place();
      end();
      const shown = shownCanvas();
      if (landing) void moveAndSay(note, landing.box, landing.before);
      else if (shown) speak(noteSentences.cancelled(what, boxTitle(shown.plan, note.box)));
    },
    putBack() {
      end();
      const shown = shownCanvas();
      if (shown) speak(noteSentences.cancelled(what, boxTitle(shown.plan, note.box)));
    },
  });
}
