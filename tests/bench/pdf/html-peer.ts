import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mark } from '../../../shared/plan/report-marks.ts';
import { ASCENT, flat } from './plain.ts';
import type { Paragraph, PlainPage } from './report.ts';

const WEIGHTS = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const;

const escaped = (text: string) => text.replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`);

/** The same pages as HTML, to be printed by Chromium: paragraphs and lines laid out absolutely, in the same fonts. */
export function htmlOf(pages: readonly PlainPage[], fonts: string): string {
  const faces = Object.entries(WEIGHTS).map(([weight, name]) => {
    const data = readFileSync(join(fonts, `Inter-${name}.ttf`)).toString('base64');
    return `@font-face{font-family:I;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  });
  const sizes = [...new Set(pages.map(({ width, height }) => `${width}pt ${height}pt`))];
  const named = sizes.map(
    (size, index) => `@page p${index}{size:${size};margin:0}.p${index}{page:p${index}}`,
  );
  const style = `${faces.join('')}${named.join('')}body{margin:0;font-family:I}.p{position:relative;break-after:page;overflow:hidden}.p>*{position:absolute;margin:0;line-height:1.21;white-space:pre}.p>p{white-space:normal}`;
  const body = pages.map(page => {
    const name = sizes.indexOf(`${page.width}pt ${page.height}pt`);
    return `<div class="p p${name}" style="width:${page.width}pt;height:${page.height - 1}pt">${page.parts.map(partOf).join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${body.join('')}`;
}

function partOf(part: Mark | Paragraph): string {
  switch (part.kind) {
    case 'paragraph': {
      const { first, text, width, leading } = part;
      const { size, weight, ink } = first.style;
      return `<p style="left:${first.x}pt;top:${first.y - size * ASCENT}pt;width:${width}pt;font:${weight} ${size}pt/${leading}pt I;color:${ink}">${escaped(text)}</p>`;
    }
    case 'text': {
      const { x, y, align, style } = part;
      const shift = align === 'start' ? '' : `;transform:translateX(${align === 'end' ? -100 : -50}%)`;
      return `<span style="left:${x}pt;top:${y - style.size * ASCENT}pt;font-size:${style.size}pt;font-weight:${style.weight};color:${style.ink}${shift}">${escaped(part.text)}</span>`;
    }
    case 'box': {
      const { x, y, width, height, radius = 0, fill = 'none', stroke } = part;
      const border = stroke ? `;border:${stroke.width}pt solid ${stroke.ink}` : '';
      return `<div style="left:${x}pt;top:${y}pt;width:${width}pt;height:${height}pt;background:${fill};border-radius:${radius}pt;box-sizing:border-box${border}"></div>`;
    }
    case 'line': {
      const { x1, y1, x2, y2, ink, width } = part;
      return `<svg style="left:0;top:0;overflow:visible" width="1" height="1"><path transform="scale(1.3333)" d="M${x1} ${y1}L${x2} ${y2}" stroke="${ink}" stroke-width="${width}"/></svg>`;
    }
    case 'path': {
      const { x, y, data, fill, stroke } = part;
      const drawn = stroke ? ` stroke="${flat(stroke.ink)}" stroke-width="${stroke.width}"` : '';
      return `<svg style="left:${x}pt;top:${y}pt;overflow:visible" width="1" height="1"><path transform="scale(1.3333)" d="${data}" fill="${fill ? flat(fill) : 'none'}"${drawn}/></svg>`;
    }
    default:
      return '';
  }
}
