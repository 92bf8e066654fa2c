import { useMemo } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { Canvas } from '../../../shared/model/canvas.ts';
import type { TextMeasure } from '../../../shared/plan/board-types.ts';
import { canvasWords } from '../../../shared/plan/canvas-words.ts';
import { contentsOf, EMPTY_BOX } from '../../../shared/views/canvas-contents.ts';
import { figuresOf } from '../../canvas/figures.ts';
import { usePresent } from '../../state/present.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './SlideCanvas.module.css';
import { SlideCanvasBox } from './SlideCanvasBox.tsx';
import { planSlideCanvas } from './slide-canvas.ts';

/** What the picture of a page is drawn with. */
export interface SlideRoom {
  readonly pack: StagesPack;
  readonly width: number;
  readonly height: number;
  /** Pixels a unit of the picture. */
  readonly unit: number;
  readonly measure: TextMeasure;
}

interface SlideCanvasProps extends SlideRoom {
  readonly canvas: Canvas;
  /** Where on it the facilitator is. */
  readonly box: string | null;
}

/** Sizes at unit 1. */
const EDGE = 14;
const FOOT = 26;

/** A canvas for the back row, from the plan that the facilitator's screen and the report are drawn from. Nothing on it can be pressed. */
export function SlideCanvas({ canvas, box, pack, width, height, unit, measure }: SlideCanvasProps) {
  const document = useWorkshop(state => state.document);
  const { zoom, money } = usePresent();
  const edge = Math.round(EDGE * unit);
  const words = useMemo(() => canvasWords(document, pack.stages), [document, pack]);
  const contents = contentsOf(document, canvas);
  const { plan, slab, part, of } = useMemo(
    () =>
      planSlideCanvas({
        ...{ canvas, contents, box, unit, zoom, measure, words },
        width: width - 2 * edge,
        height: height - 2 * edge,
        foot: FOOT * unit,
        figures: (size, most) =>
          figuresOf(document, canvas, pack, measure, { size, most, hasAmounts: money }),
      }),
    [canvas, contents, box, unit, zoom, measure, words, width, height, edge, document, pack, money],
  );
  return (
    <div className={styles.frame} style={{ padding: edge }}>
      <div className={styles.slab} style={{ height: slab.to - slab.from }}>
        <div className={styles.sheet} style={{ translate: `0 ${-slab.from}px`, height: plan.height }}>
          {plan.boxes
            .filter(one => one.y < slab.to - 1 && one.y + one.height > slab.from + 1)
            .map(one => (
              <SlideCanvasBox
                key={one.key}
                plan={one}
                contents={contents.get(one.key) ?? EMPTY_BOX}
                slab={slab}
              />
            ))}
        </div>
      </div>
      {of > 1 && (
        <p className={styles.part} style={{ height: FOOT * unit }}>
          Part {part} of {of}
        </p>
      )}
    </div>
  );
}
