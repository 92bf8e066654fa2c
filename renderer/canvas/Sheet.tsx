import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Canvas } from '../../shared/model/canvas.ts';
import { contentsOf, EMPTY_BOX } from '../../shared/views/canvas-contents.ts';
import type { Finding } from '../../shared/views/canvas-lint.ts';
import { useSize } from '../board/use-plan.ts';
import { useWorkshop } from '../state/workshop.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { BoxView } from './BoxView.tsx';
import { useCanvas } from './canvas-store.ts';
import { photoDrop } from './photo-drop.ts';
import { placed } from './place.ts';
import styles from './Sheet.module.css';
import { setShown } from './shown-plan.ts';
import { useCanvasPlan } from './use-canvas-plan.ts';

const NO_FINDINGS: readonly Finding[] = [];

/** A canvas as its template draws it, whatever the template: boxes on a grid, everything where the plan put it. */
export function Sheet({ canvas }: { readonly canvas: Canvas }) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const contents = useWorkshop(state => contentsOf(state.document, canvas));
  const room = useRoom(frame);
  const planned = useCanvasPlan(canvas, size?.width ?? 0, room);
  useLayoutEffect(() => {
    setShown(planned && sheet.current ? { canvas, plan: planned.plan, sheet: sheet.current } : null);
  }, [canvas, planned]);
  useEffect(() => () => setShown(null), []);
  return (
    <div ref={frame} className={styles.frame}>
      {planned && (
        <div
          ref={sheet}
          className={styles.sheet}
          style={{ height: planned.plan.height }}
          data-canvas={canvas.id}
          {...photoDrop(canvas)}
          onPointerDown={event => {
            if (!(event.target instanceof Element && event.target.closest('[data-note]')))
              useCanvas.setState({ chosen: null });
          }}
        >
          {planned.plan.boxes.map(box => (
            <BoxView
              key={box.key}
              plan={box}
              canvas={canvas}
              contents={contents.get(box.key) ?? EMPTY_BOX}
              words={planned.words}
              findings={planned.findings.get(box.key) ?? NO_FINDINGS}
              sheetWidth={planned.plan.width}
            />
          ))}
          <LandingMark />
        </div>
      )}
      <VisuallyHidden>
        <span id="canvas-note-keys">
          Enter edits, Space picks up, arrows go to other notes, M moves, plus and minus count hands, Delete
          deletes.
        </span>
        <span id="canvas-table-keys">
          Arrows go from cell to cell, Enter writes, Alt with arrows moves the row.
        </span>
        <span id="canvas-matrix-keys">
          Arrows go from cell to cell, the letter of a mark sets it, Enter shows the choices, Delete clears.
        </span>
      </VisuallyHidden>
    </div>
  );
}

/** Where a note in the hand would land. */
function LandingMark() {
  const mark = useCanvas(state => state.mark);
  return mark && <div data-landing={mark.box} className={styles.mark} style={placed(mark.line)} />;
}

/** Kept free under the canvas, in pixels. */
const FOOT = 24;

/** How high the window is from the top of an element down. */
function useRoom(ref: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const element = ref.current;
      if (!element) return;
      let scrolled = 0;
      for (let at = element.parentElement; at; at = at.parentElement) scrolled += at.scrollTop;
      setRoom(
        Math.max(0, Math.floor(window.innerHeight - element.getBoundingClientRect().top - scrolled - FOOT)),
      );
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [ref]);
  return room;
}
