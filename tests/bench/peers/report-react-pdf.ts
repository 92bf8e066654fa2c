import { join } from 'node:path';
import { Document, Font, Line, Page, Path, Rect, renderToFile, Svg, Text } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import type { Mark, TextStyle } from '../../../shared/plan/report-marks.ts';
import { ASCENT, flat } from '../pdf/plain.ts';
import type { Paragraph, PlainPage } from '../pdf/report.ts';

const FACES = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const;

let isReady = false;

/** The same pages by react-pdf, as its guide shows it: every text and shape an element that says where it stands. */
export async function draw(pages: readonly PlainPage[], fonts: string, out: string): Promise<void> {
  if (!isReady) {
    const faces = Object.entries(FACES).map(([weight, name]) => ({
      src: join(fonts, `Inter-${name}.ttf`),
      fontWeight: Number(weight),
    }));
    Font.register({ family: 'Inter', fonts: faces });
    Font.registerHyphenationCallback(word => [word]);
    isReady = true;
  }
  const drawn = pages.map(({ width, height, parts }, key) => {
    const look = { fontFamily: 'Inter' };
    // A picture as high as its page would not fit on one.
    const cover = { position: 'absolute', left: 0, top: 0, width, height: height - 1 } as const;
    // One picture a page for all its shapes: one a shape costs ten times as much.
    const shapes = createElement(
      Svg,
      { viewBox: `0 0 ${width} ${height - 1}`, style: cover },
      ...parts.map(shapeOf),
    );
    return createElement(Page, { key, size: [width, height], style: look }, shapes, ...parts.map(textOf));
  });
  await renderToFile(createElement(Document, null, ...drawn), out);
}

const lookOf = ({ size, weight, ink }: TextStyle, y: number) => ({
  position: 'absolute' as const,
  top: y - size * ASCENT,
  fontSize: size,
  fontWeight: weight,
  color: ink,
});
/** Room for a text that stands by its middle or its end. */
const ROOM = 2_000;

function textOf(part: Mark | Paragraph, key: number): ReactElement | null {
  if (part.kind === 'paragraph') {
    const { first, text, leading, width } = part;
    const { size } = first.style;
    const own = { ...lookOf(first.style, first.y), left: first.x, width, lineHeight: leading / size };
    return createElement(Text, { key, style: own }, text);
  }
  if (part.kind !== 'text') return null;
  const { x, y, align, text, style } = part;
  const shift = align === 'start' ? 0 : align === 'end' ? ROOM : ROOM / 2;
  const textAlign = align === 'start' ? 'left' : align === 'end' ? 'right' : 'center';
  const own = { ...lookOf(style, y), left: x - shift, width: ROOM, textAlign } as const;
  return createElement(Text, { key, style: own }, text);
}

function shapeOf(part: Mark | Paragraph, key: number): ReactElement | null {
  switch (part.kind) {
    case 'box': {
      const { x, y, width, height, radius = 0, fill = 'none', stroke } = part;
      const look = { fill, ...(stroke ? { stroke: stroke.ink, strokeWidth: stroke.width } : {}) };
      return createElement(Rect, { key, x, y, width, height, rx: radius, ...look });
    }
    case 'line': {
      const { x1, y1, x2, y2, ink } = part;
      return createElement(Line, { key, x1, y1, x2, y2, stroke: ink, strokeWidth: part.width });
    }
    case 'path': {
      const { x, y, data: d, fill, stroke } = part;
      const look = {
        fill: fill ? flat(fill) : 'none',
        ...(stroke ? { stroke: flat(stroke.ink), strokeWidth: stroke.width } : {}),
      };
      return createElement(Path, { key, d, transform: `translate(${x}, ${y})`, ...look });
    }
    default:
      return null;
  }
}
