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
}

const NO_FOOTER = { x: 0, y: 0, width: 0, height: 0, lines: [], arrow: null };

/** The curve, small, with where the assessment puts the organisation. A picture of what the words beside it say. */
export function StageCurve({ stages, marks }: StageCurveProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const curve = useMemo(
    () =>
      size &&
      planCurve({
        ...{ left: 0, right: size.width, stages: stages.length, stroke: 7, radius: 17 },
        ...{ top: size.height * 0.3, bottom: size.height * 0.86, floor: size.height },
      }),
    [size, stages.length],
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
                const edge = column / 2 - 6;
                const side = stage === 0 ? 'start' : stage === stages.length - 1 ? 'end' : 'middle';
                const x = side === 'start' ? node.x - edge : side === 'end' ? node.x + edge : node.x;
                return (
                  <g key={kind} className={styles[kind]} data-mark={kind}>
                    <circle cx={node.x} cy={node.y} r={22} />
                    <path d={`M${node.x} ${node.y - 27}l-8 -12h16z`} />
                    <text x={x} y={node.y - 46} textAnchor={side}>
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
