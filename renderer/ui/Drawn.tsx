import type { Dash, Gradient, Mark, TextMark } from '../../shared/plan/report-marks.ts';
import styles from './Drawn.module.css';

/** One mark of a plan as SVG: of a chart, or of a page of the report. Colours go through `style`, where CSS variables are understood. */
export function Drawn({ mark, id }: { readonly mark: Mark; readonly id: string }) {
  switch (mark.kind) {
    case 'text':
      return <Words mark={mark} />;
    case 'box': {
      const { x, y, width, height, radius = 0, fill = 'none', stroke } = mark;
      const rx = Math.min(radius, width / 2, height / 2);
      return <rect {...{ x, y, width, height, rx }} style={{ fill, ...strokeOf(stroke) }} />;
    }
    case 'line':
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} style={strokeOf(mark)} />;
    case 'path': {
      const { stroke } = mark;
      const gradients = [mark.fill, stroke?.ink].filter(ink => typeof ink === 'object');
      const paint = (ink: string | Gradient | undefined) =>
        typeof ink === 'object' ? `url("#${id}-${gradients.indexOf(ink)}")` : (ink ?? 'none');
      return (
        <>
          {gradients.map((gradient, index) => (
            <Ramp key={gradient.from + index} gradient={gradient} id={`${id}-${index}`} />
          ))}
          <path
            d={mark.data}
            transform={mark.x === 0 && mark.y === 0 ? undefined : `translate(${mark.x} ${mark.y})`}
            style={{
              fill: paint(mark.fill),
              ...(stroke ? strokeOf({ ...stroke, ink: paint(stroke.ink) }) : {}),
            }}
          />
        </>
      );
    }
    // These lead to other pages; photos come from the workshop's file, so whoever shows some draws them.
    case 'anchor':
    case 'link':
    case 'photo':
      return null;
  }
}

const strokeOf = (stroke: { ink: string; width: number; dash?: Dash } | undefined) =>
  stroke && {
    stroke: stroke.ink,
    strokeWidth: stroke.width,
    ...(stroke.dash ? { strokeDasharray: stroke.dash.join(' ') } : {}),
  };

const FLIPPED = { start: 'end', middle: 'middle', end: 'start' } as const;

function Words({ mark }: { readonly mark: TextMark }) {
  const { style, rtl, align } = mark;
  return (
    <text
      x={mark.x}
      y={mark.y}
      fontSize={style.size}
      fontWeight={style.weight}
      textAnchor={rtl ? FLIPPED[align] : align}
      direction={rtl ? 'rtl' : undefined}
      className={style.tabular ? styles.tabular : undefined}
      style={{ fill: style.ink, ...(style.tracking ? { letterSpacing: style.tracking } : {}) }}
    >
      {mark.text}
    </text>
  );
}

function Ramp({ gradient, id }: { readonly gradient: Gradient; readonly id: string }) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={gradient.from} y1={0} x2={gradient.to} y2={0}>
      {gradient.stops.map(stop => (
        <stop key={stop.at} offset={stop.at} style={{ stopColor: stop.ink }} />
      ))}
    </linearGradient>
  );
}
