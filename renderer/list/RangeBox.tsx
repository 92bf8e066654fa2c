import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useWorkshop } from '../state/workshop.ts';
import { ROW_HEIGHT, shownGrid } from './grid.ts';
import styles from './RangeBox.module.css';
import { rangeOf, useRange } from './range.ts';

/** The frame around the selected cells: over the table, so that no cell is drawn anew while it is stretched. */
export function RangeBox({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const box = useRef<HTMLDivElement>(null);
  const corners = useRange();
  const document = useWorkshop(state => state.document);
  // A change of the document can move its rows.
  useLayoutEffect(() => {
    const lay = () => {
      const [element, around] = [box.current, frame.current];
      const range = rangeOf(corners);
      const { scroller, columns } = shownGrid();
      if (!element || !around || !scroller) return;
      const heads = [...around.querySelectorAll('[role="columnheader"]')];
      const at = (column: (typeof columns)[number] | undefined) =>
        column && heads[columns.indexOf(column)]?.getBoundingClientRect();
      const [first, last] = [at(range?.columns[0]), at(range?.columns.at(-1))];
      const isOne = range?.rows.length === 1 && range.columns.length === 1;
      element.hidden = !range || !first || !last || isOne;
      if (!range || !first || !last) return;
      const outer = around.getBoundingClientRect();
      // What is scrolled away under the headings is not shown over them.
      const top = ROW_HEIGHT * (range.top + 1) - scroller.scrollTop;
      const shownTop = Math.max(ROW_HEIGHT, top);
      element.style.translate = `${first.left - outer.left}px ${shownTop}px`;
      element.style.width = `${last.right - first.left}px`;
      element.style.height = `${Math.max(0, top + ROW_HEIGHT * range.rows.length - shownTop)}px`;
    };
    lay();
    const again = requestAnimationFrame(lay);
    const around = frame.current;
    around?.addEventListener('scroll', lay, { capture: true, passive: true });
    const observer = new ResizeObserver(lay);
    if (around) observer.observe(around);
    return () => {
      cancelAnimationFrame(again);
      around?.removeEventListener('scroll', lay, { capture: true });
      observer.disconnect();
    };
  }, [corners, frame, document]);
  return <div ref={box} className={styles.box} data-range="" aria-hidden="true" hidden />;
}
