import type { CSSProperties } from 'react';
import { fitLine, widthOf } from '../../../shared/plan/board-text.ts';
import type { TextMeasure } from '../../../shared/plan/board-types.ts';
import type { UnitMark } from '../../../shared/plan/unit-marks.ts';
import { unitName } from '../curve/board-bar-words.ts';
import { unitColour } from './colours.ts';
import styles from './SlideStrip.module.css';

interface SlideStripProps {
  /** The units and their signs, where cards are told apart by them; null where they are not. */
  readonly units: ReadonlyMap<string, UnitMark> | null;
  /** What is filtered, in words; null where all is shown. */
  readonly filtered: string | null;
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly measure: TextMeasure;
}

/** Sizes at unit 1. */
const TYPE = 16;
const SIDE = 20;
const GAP = 18;
const CHIP = 30;
/** The part of the line that the filter's words may take beside the units. */
const SHARE = 0.55;

/** The quiet line under the header: what the letters mean, and what is left out. */
export function SlideStrip({ units, filtered, width, height, unit, measure }: SlideStripProps) {
  const font = { size: TYPE * unit, weight: 500 };
  const room = width - SIDE * 2 * unit;
  const words = filtered && fitLine(measure, filtered, font, room * (units ? SHARE : 1));
  const left = room - (words ? widthOf(measure, words, font) + GAP * unit : 0);
  const { shown, more } = unitsIn(units, left, font, unit, measure);
  return (
    <div className={styles.strip} style={{ height, fontSize: font.size, padding: `0 ${SIDE * unit}px` }}>
      {units && (
        <ul className={styles.units} aria-label="Units" style={{ gap: GAP * unit }}>
          {shown.map(([name, mark]) => (
            <li key={name} style={{ '--unit': unitColour(mark.colour) } as CSSProperties}>
              <b aria-hidden="true">{mark.letters}</b>
              {unitName(name)}
            </li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      )}
      {words && (
        <p className={styles.filtered} title={filtered ?? undefined}>
          {words}
        </p>
      )}
    </div>
  );
}

/** As many of the units as there is room for, and how many more there are. */
function unitsIn(
  units: ReadonlyMap<string, UnitMark> | null,
  room: number,
  font: { readonly size: number; readonly weight: number },
  unit: number,
  measure: TextMeasure,
): { shown: (readonly [string, UnitMark])[]; more: number } {
  const all = [...(units ?? [])];
  const rest = widthOf(measure, `and ${all.length} more`, font) + GAP * unit;
  const shown: (readonly [string, UnitMark])[] = [];
  let used = 0;
  for (const [index, entry] of all.entries()) {
    used += widthOf(measure, unitName(entry[0]), font) + (CHIP + GAP) * unit;
    if (used + (index === all.length - 1 ? 0 : rest) > room) break;
    shown.push(entry);
  }
  return { shown, more: all.length - shown.length };
}
