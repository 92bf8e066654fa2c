import type { TextMeasure } from '../../shared/plan/board-types.ts';
import type { Mark, TextMark, TextStyle } from '../../shared/plan/report-marks.ts';
import { solid } from './pptx-ink.ts';
import { escaped, type Place } from './pptx-xml.ts';

/** How far above its baseline a line of Inter begins, and how tall it is, in sizes. */
const ASCENT = 0.969;
const NATURAL = 1.21;
/** Lines further apart than so many sizes do not belong to one text. */
const APART = 2.3;
/** Widths that another font may need more. */
const SLACK = 1.04;

/** Lines that run on as one paragraph. */
export interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  readonly align: TextMark['align'];
  readonly rtl: boolean;
  readonly lines: number;
  /** From one baseline to the next, in points; 0 for a single line. */
  readonly step: number;
  /** From the baseline of the line before it to its own, in points; 0 for the first. */
  readonly after: number;
}

/** Lines that stand below each other, as one text box holds them. */
export interface TextGroup {
  readonly marks: readonly TextMark[];
  readonly paragraphs: readonly Paragraph[];
  readonly place: Place;
}

/** Texts of a block that stand below each other on one edge, together; what stands elsewhere on its own. */
export function textGroups(marks: readonly TextMark[], measure: TextMeasure): TextGroup[] {
  const groups: TextMark[][] = [];
  for (const mark of marks) {
    const last = groups.at(-1)?.at(-1);
    if (last && isBelow(last, mark)) groups.at(-1)?.push(mark);
    else groups.push([mark]);
  }
  return groups.map(group => groupOf(group, measure));
}

function isBelow(above: TextMark, mark: TextMark): boolean {
  const step = mark.y - above.y;
  const size = Math.max(above.style.size, mark.style.size);
  return (
    above.align === mark.align &&
    above.rtl === mark.rtl &&
    Math.abs(above.x - mark.x) < 0.6 &&
    step > mark.style.size * 0.8 &&
    step < size * APART
  );
}

function groupOf(marks: readonly TextMark[], measure: TextMeasure): TextGroup {
  const paragraphs = paragraphsOf(marks, measure);
  const widest = Math.max(...marks.map(mark => measure.width(mark.text, mark.style)));
  const width = widest * SLACK + 2;
  const [first, last] = [marks[0] as TextMark, marks.at(-1) as TextMark];
  const shift = { start: 0, middle: width / 2, end: width }[first.align];
  const top = first.y - first.style.size * ASCENT;
  const height = last.y + last.style.size * (NATURAL - ASCENT) - top;
  return { marks, paragraphs, place: { x: first.x - shift, y: top, width, height } };
}

/**
 * Lines joined to what was written: a line that had room for the next word was ended on purpose.
 * @param least what a line may take at least, in points, where it is known
 */
export function paragraphsOf(marks: readonly TextMark[], measure: TextMeasure, least = 0): Paragraph[] {
  const room = Math.max(least, ...marks.map(mark => measure.width(bare(mark.text), mark.style)));
  const paragraphs: (Paragraph & { last: TextMark })[] = [];
  for (const mark of marks) {
    const before = paragraphs.at(-1);
    if (before && runsOn(before.last, mark, room, measure)) {
      paragraphs[paragraphs.length - 1] = {
        ...before,
        ...{ text: joined(before.text, mark.text), lines: before.lines + 1, last: mark },
        step: before.step || mark.y - before.last.y,
      };
      continue;
    }
    const { text, style, align, rtl } = mark;
    const after = before ? mark.y - before.last.y : 0;
    paragraphs.push({ text, style, align, rtl, lines: 1, step: 0, after, last: mark });
  }
  return paragraphs.map(({ last: _, ...paragraph }) => ({ ...paragraph, text: bare(paragraph.text) }));
}

const PARTED = /[\u2010\u2060]$/;
/** Without what the plan wrote at a line's end for the join: see TextMark. */
const bare = (text: string) => text.replace(PARTED, '');
const joined = (text: string, next: string) => (PARTED.test(text) ? bare(text) + next : `${text} ${next}`);

function runsOn(above: TextMark, mark: TextMark, room: number, measure: TextMeasure): boolean {
  const [a, b] = [above.style, mark.style];
  if (a.size !== b.size || a.weight !== b.weight || a.ink !== b.ink || mark.text === '') return false;
  if (mark.y - above.y > b.size * 1.75) return false;
  if (PARTED.test(above.text)) return true;
  const word = /^\s*\S+/.exec(bare(mark.text))?.[0] ?? '';
  return measure.width(`${above.text} ${word}`, a) > room + 0.01;
}

/** Paragraphs as `a:p` elements, scaled. An empty text is one empty paragraph. */
export function paragraphsXml(paragraphs: readonly Paragraph[], scale: number): string {
  if (paragraphs.length === 0) return '<a:p><a:endParaRPr lang="en-GB" sz="900"/></a:p>';
  return paragraphs.map(paragraph => paragraphXml(paragraph, scale)).join('');
}

function paragraphXml({ text, style, align, rtl, step, after }: Paragraph, scale: number): string {
  const sides = rtl ? { start: 'r', middle: 'ctr', end: 'r' } : { start: 'l', middle: 'ctr', end: 'r' };
  const natural = style.size * NATURAL;
  const leading = step > 0 ? Math.round((step / natural) * 100) : 100;
  const space = Math.max(0, after - (natural * Math.max(leading, 60)) / 100);
  return (
    `<a:p><a:pPr algn="${sides[align]}"${rtl ? ' rtl="1"' : ''}>` +
    `<a:lnSpc><a:spcPct val="${Math.max(leading, 60) * 1000}"/></a:lnSpc>` +
    `<a:spcBef><a:spcPts val="${Math.round(space * scale * 100)}"/></a:spcBef>` +
    `</a:pPr>${text === '' ? '' : runXml(text, style, scale)}</a:p>`
  );
}

function runXml(text: string, style: TextStyle, scale: number): string {
  const size = Math.max(100, Math.round(style.size * scale * 10) * 10);
  const spacing = style.tracking ? ` spc="${Math.round(style.tracking * scale * 100)}"` : '';
  const bold = style.weight >= 600 ? ' b="1"' : '';
  // Tabs and what else is no visible sign would be read as breaks.
  const plain = escaped(text.replace(/\s/g, sign => (sign === '\u00a0' ? sign : ' ')));
  return `<a:r><a:rPr lang="en-GB" sz="${size}"${bold}${spacing} dirty="0">${solid(style.ink)}</a:rPr><a:t>${plain}</a:t></a:r>`;
}

export const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';
