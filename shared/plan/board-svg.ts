import type {
  Block,
  BoxMark,
  Dash,
  Gradient,
  LineMark,
  Mark,
  Page,
  PathMark,
  PhotoMark,
  TextMark,
} from './report-marks.ts';

/** What a picture is wrapped in. */
export interface SvgOptions {
  readonly title: string;
  readonly description: string;
  /** CSS font families, the first preferred, quoted where needed. */
  readonly families: readonly string[];
  /** `@font-face` rules, or nothing. */
  readonly fontFaces?: string;
  /**
   * The width to hold a line to, where the reader's machine may draw it with another font than it was measured with;
   * null to let it run.
   */
  readonly holdTo?: (mark: TextMark) => number | null;
  /** Draws a line of text in another way than as text. */
  readonly drawText?: (mark: TextMark) => string;
  /** The bytes of a photo's JPEG in base64, by its hash; null where there is none, which leaves an empty frame. */
  readonly photoOf?: (hash: string) => string | null;
  /** The colour of the paper; none for a page that paints its own. */
  readonly ground?: string;
}

/**
 * A page as one SVG file: text as text, in the page's order; no script, nothing loaded from outside. A block's
 * `alt` becomes its `<title>`, which readers speak and browsers show beside the pointer.
 */
export function pageSvg(page: Page, options: SvgOptions): string {
  const width = n(page.width);
  const height = n(page.height);
  const gradients = new Map<string, string>();
  const painter: Painter = {
    text: options.drawText ?? (mark => textElement(mark, options.holdTo?.(mark) ?? null)),
    photo: mark => photoElement(mark, options.photoOf?.(mark.hash) ?? null),
    paint: ink => (typeof ink === 'string' ? ink : `url(#${gradientId(ink, gradients)})`),
  };
  const body = page.blocks.map(block => blockElement(block, painter)).join('\n');
  const ground = options.ground
    ? `<rect width="${width}" height="${height}" fill="${options.ground}"/>\n`
    : '';
  const defs = [...gradients.values()].join('');
  const style = options.fontFaces ? `<style>${escaped(options.fontFaces)}</style>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="en-GB" aria-labelledby="title" aria-describedby="description" font-family="${escaped(options.families.join(', '))}">
<title id="title">${escaped(options.title)}</title>
<desc id="description">${escaped(options.description)}</desc>
${style}<defs>${defs}</defs>
${ground}${body}
</svg>
`;
}

interface Painter {
  readonly text: (mark: TextMark) => string;
  readonly photo: (mark: PhotoMark) => string;
  /** A colour, or the reference to a gradient. */
  readonly paint: (ink: string | Gradient) => string;
}

function blockElement(block: Block, painter: Painter): string {
  const parts = block.parts.map(part =>
    'tag' in part ? blockElement(part, painter) : markElement(part, painter),
  );
  const role = ROLES[block.tag] ?? '';
  const title = block.alt === undefined ? '' : `<title>${escaped(block.alt)}</title>`;
  return `<g${role}>${title}${parts.join('')}</g>`;
}

const ROLES: Partial<Record<Block['tag'], string>> = {
  'heading-1': ' role="heading" aria-level="1"',
  'heading-2': ' role="heading" aria-level="2"',
  artifact: ' aria-hidden="true"',
};

function markElement(mark: Mark, painter: Painter): string {
  switch (mark.kind) {
    case 'text':
      return painter.text(mark);
    case 'box':
      return boxElement(mark);
    case 'line':
      return lineElement(mark);
    case 'path':
      return pathElement(mark, painter);
    case 'photo':
      return painter.photo(mark);
    // Links and anchors lead to other pages, and a picture has none.
    case 'anchor':
    case 'link':
      return '';
  }
}

function textElement(mark: TextMark, width: number | null): string {
  const { style } = mark;
  // From right to left a line starts at its right end.
  const anchors = mark.rtl
    ? { start: 'end', middle: 'middle', end: 'start' }
    : { start: 'start', middle: 'middle', end: 'end' };
  const anchor = anchors[mark.align];
  const attributes = [
    `x="${n(mark.x)}"`,
    `y="${n(mark.y)}"`,
    `font-size="${n(style.size)}"`,
    `font-weight="${style.weight}"`,
    `fill="${style.ink}"`,
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(mark.rtl ? ['direction="rtl"', 'unicode-bidi="embed"'] : []),
    ...(style.tracking ? [`letter-spacing="${n(style.tracking)}"`] : []),
    ...(style.tabular ? ['style="font-variant-numeric:tabular-nums"'] : []),
    ...(width === null ? [] : [`textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"`]),
  ];
  return `<text ${attributes.join(' ')}>${escaped(shown(mark.text))}</text>`;
}

/** A line's text as it is seen: see TextMark for what may stand at its end. */
const shown = (text: string): string => text.replace(/\u2010$/, '-').replace(/\u2060$/, '');

function photoElement({ x, y, width, height }: PhotoMark, bytes: string | null): string {
  const place = `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
  return bytes === null
    ? `<rect ${place} fill="none" stroke="#99a6b3" stroke-width="0.75"/>`
    : `<image ${place} preserveAspectRatio="none" href="data:image/jpeg;base64,${bytes}"/>`;
}

function boxElement({ x, y, width, height, radius, fill, stroke }: BoxMark): string {
  const round = radius ? ` rx="${n(Math.min(radius, width / 2, height / 2))}"` : '';
  const line = stroke ? ` stroke="${stroke.ink}" stroke-width="${n(stroke.width)}"` : '';
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${round} fill="${fill ?? 'none'}"${line}/>`;
}

const lineElement = ({ x1, y1, x2, y2, ink, width, dash }: LineMark): string =>
  `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" fill="none" stroke="${ink}" stroke-width="${n(width)}"${dashes(dash)}/>`;

/** The attribute for a dashed line. */
const dashes = (dash: Dash | undefined): string =>
  dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : '';

function pathElement({ data, x, y, fill, stroke }: PathMark, painter: Painter): string {
  const line = stroke
    ? ` stroke="${painter.paint(stroke.ink)}" stroke-width="${n(stroke.width)}"${dashes(stroke.dash)}`
    : '';
  const place = x === 0 && y === 0 ? '' : ` transform="translate(${n(x)} ${n(y)})"`;
  return `<path d="${data}"${place} fill="${fill ? painter.paint(fill) : 'none'}"${line}/>`;
}

function gradientId(gradient: Gradient, known: Map<string, string>): string {
  const key = JSON.stringify(gradient);
  const id = `gradient-${known.has(key) ? [...known.keys()].indexOf(key) : known.size}`;
  if (!known.has(key)) {
    const stops = gradient.stops
      .map(stop => `<stop offset="${n(stop.at)}" stop-color="${stop.ink}"/>`)
      .join('');
    known.set(
      key,
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(gradient.from)}" y1="0" x2="${n(gradient.to)}" y2="0">${stops}</linearGradient>`,
    );
  }
  return id;
}

/** A number as short as a ten-thousandth of a pixel allows. */
const n = (value: number): string => String(Math.round(value * 1e4) / 1e4);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What XML 1.0 cannot hold, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand in an element or in an attribute. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, sign => ENTITIES[sign] ?? '');
}
