import { useMemo, useRef } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import { planCurve } from '../../../shared/plan/curve.ts';
import { CurveArt } from '../../board/CurveArt.tsx';
import { useSize } from '../../board/use-plan.ts';
import styles from './StageCurve.module.css';

interface StageMark {
  readonly stage: number;
  readonly kind: 'now' | 'said' | 'before';
  readonly words: string;
}

interface StageCurveProps {
  readonly stages: readonly Stage[];
  /** What stands where; at most one on each stage, none beyond the last. */
  readonly marks: readonly StageMark[];
  /** How much larger than on the facilitator's screen; a style sheet around it says the same as `--u`. */
  readonly unit?: number;
}

const NO_FOOTER = { x: 0, y: 0, width: 0, height: 0, lines: [], arrow: null };

/** The curve, small, with where the assessment puts the organisation. A picture of what the words beside it say. */
export function StageCurve({ stages, marks, unit = 1 }: StageCurveProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const curve = useMemo(
    () =>
      size &&
      planCurve({
        ...{ left: 0, right: size.width, stages: stages.length, stroke: 7 * unit, radius: 17 * unit },
        ...{ top: size.height * 0.3, bottom: size.height * 0.86, floor: size.height },
      }),
    [size, stages.length, unit],
  );
  const colours = useMemo(() => stages.map(stage => stage.colour), [stages]);
  const column = size ? size.width / stages.length : 0;
  return (
    <div className={styles.figure} aria-hidden="true">
      <div ref={frame} className={styles.frame}>
        {size && curve && (
          <>
            <CurveArt {...size} curve={curve} colours={colours} stems="" footer={NO_FOOTER} />
            <svg className={styles.marks} aria-hidden="true" width={size.width} height={size.height}>
              {curve.nodes.map((node, stage) => (
                <text key={node.x} className={styles.number} x={node.x} y={node.y}>
                  {stage}
                </text>
              ))}
              {marks.map(({ stage, kind, words }) => {
                const node = curve.nodes[stage];
                if (!node) return null;
                // The last stage's words would leave the picture to the right, the first one's to the left.
                const edge = column / 2 - 6 * unit;
                const side = stage === 0 ? 'start' : stage === stages.length - 1 ? 'end' : 'middle';
                const x = side === 'start' ? node.x - edge : side === 'end' ? node.x + edge : node.x;
                return (
                  <g key={kind} className={styles[kind]} data-mark={kind}>
                    <circle cx={node.x} cy={node.y} r={22 * unit} />
                    <path d={`M${node.x} ${node.y - 27 * unit}l${-8 * unit} ${-12 * unit}h${16 * unit}z`} />
                    <text x={x} y={node.y - 46 * unit} textAnchor={side}>
                      {words}
                    </text>
                  </g>
                );
              })}
            </svg>
          </>
        )}
      </div>
      <div className={styles.stages}>
        {stages.map(stage => (
          <p key={stage.position}>{stage.name}</p>
        ))}
      </div>
    </div>
  );
}
