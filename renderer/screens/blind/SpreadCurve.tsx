import { type CSSProperties, useMemo, useRef } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import { planSpread } from '../../../shared/plan/spread-plan.ts';
import type { Spread } from '../../../shared/views/spread.ts';
import { CurveArt } from '../../board/CurveArt.tsx';
import { useSize } from '../../board/use-plan.ts';
import type { Person } from '../../passing/people.ts';
import styles from './SpreadCurve.module.css';

interface SpreadCurveProps {
  readonly spread: Spread;
  readonly people: readonly Person[];
  readonly stages: readonly Stage[];
}

const NO_FOOTER = { x: 0, y: 0, width: 0, height: 0, lines: [], arrow: null };
/** Smaller dots hold no letters that can be read. */
const LEGIBLE = 12;

/**
 * The votes as dots on the curve, each with its participant's initials; a diamond stands two stages or more from the median.
 * A picture of what the words over it and the table under it say.
 */
export function SpreadCurve({ spread, people, stages }: SpreadCurveProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const plan = useMemo(
    () => size && planSpread({ ...size, stages: stages.length, votes: spread.placed, median: spread.median }),
    [size, stages.length, spread],
  );
  const colours = useMemo(() => stages.map(stage => stage.colour), [stages]);
  const initials = new Map(people.map(person => [person.id, person.initials]));
  const apart = new Set(spread.apart);
  return (
    <div className={styles.figure} aria-hidden="true">
      <div ref={frame} className={styles.frame}>
        {size && plan && (
          <>
            <CurveArt {...size} curve={plan.curve} colours={colours} stems="" footer={NO_FOOTER} />
            <svg className={styles.votes} aria-hidden="true" width={size.width} height={size.height}>
              {plan.dots.map(({ participant, x, y, radius }, index) => (
                <g
                  key={participant}
                  className={apart.has(participant) ? styles.apart : styles.dot}
                  style={{ '--turn': index } as CSSProperties}
                  data-dot={participant}
                >
                  {apart.has(participant) ? (
                    <path
                      d={`M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`}
                    />
                  ) : (
                    <circle cx={x} cy={y} r={radius} />
                  )}
                  {radius >= LEGIBLE && (
                    <text x={x} y={y} fontSize={radius * (apart.has(participant) ? 0.62 : 0.76)}>
                      {initials.get(participant)}
                    </text>
                  )}
                </g>
              ))}
              {plan.counts.map((at, stage) =>
                (spread.counts[stage] ?? 0) > 0 ? (
                  <text key={at.x} className={styles.count} x={at.x} y={at.y}>
                    {spread.counts[stage]}
                  </text>
                ) : null,
              )}
              {plan.median && (
                <g className={styles.median}>
                  <path d={`M${plan.median.x} ${plan.median.y + 2}l8 10h-16z`} />
                  <text x={plan.median.x} y={plan.median.y + 24}>
                    middle
                  </text>
                </g>
              )}
            </svg>
          </>
        )}
      </div>
      <div className={styles.stages}>
        {stages.map(stage => (
          <p key={stage.position}>
            <strong>{stage.position}</strong> {stage.name}
          </p>
        ))}
      </div>
    </div>
  );
}
