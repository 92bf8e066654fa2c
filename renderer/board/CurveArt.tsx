import { memo } from 'react';
import type { BoardPlan } from '../../shared/plan/board-types.ts';
import styles from './CurveArt.module.css';

/** What the curve is drawn from; kept apart from the cards, so that a drop does not redraw it. */
type CurveArtProps = Pick<BoardPlan, 'width' | 'height' | 'curve' | 'footer'> & {
  readonly colours: readonly string[];
  /** The stems, as one piece of path data. */
  readonly stems: string;
};

/** The drawn S: tint under it, stroke that deepens from stage to stage, a node a stage. Only a picture. */
export const CurveArt = memo(function CurveArt(props: CurveArtProps) {
  const { width, height, curve, footer, colours, stems } = props;
  const stops = colours.map((colour, index) => (
    <stop
      key={`${index}-${colour}`}
      offset={(index + 0.5) / colours.length}
      className={styles.stop}
      style={{ '--stage': colour } as React.CSSProperties}
    />
  ));
  return (
    <svg
      className={styles.art}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="curve-colours" gradientUnits="userSpaceOnUse" x1="0" x2={width} y1="0" y2="0">
          {stops}
        </linearGradient>
      </defs>
      <path className={styles.area} d={curve.area} fill="url(#curve-colours)" />
      <path className={styles.stem} d={stems} />
      <path
        className={styles.stroke}
        d={curve.path}
        stroke="url(#curve-colours)"
        strokeWidth={curve.stroke}
      />
      {curve.nodes.map((node, index) => (
        <circle
          key={node.x}
          className={styles.node}
          style={{ '--stage': colours[index] } as React.CSSProperties}
          cx={node.x}
          cy={node.y}
          r={node.radius - curve.stroke * 0.25}
          strokeWidth={curve.stroke * 0.5}
        />
      ))}
      {footer.arrow && (
        <path
          className={styles.arrow}
          d={`M${footer.arrow.from} ${footer.arrow.y}H${footer.arrow.to - 8}m-1 -5l9 5l-9 5`}
        />
      )}
    </svg>
  );
});
