import type { ReportSection } from '../model/sign-off.ts';
import { type Summary, summaryOf } from '../views/summary.ts';
import { DRIVER_NAMES } from './board-marks.ts';
import { rule } from './report-columns.ts';
import { cappedSlice, label, type Slice } from './report-flow.ts';
import type { Block, Mark, Page, TextStyle } from './report-marks.ts';
import type { PartInput } from './report-part.ts';
import { driverMark } from './report-row.ts';
import { stageCounts } from './report-stage-counts.ts';
import { INK, pageOf, STYLE } from './report-style.ts';

/** How much is told, richest first: how many decisions, and how many lines any one text may take. The last fits whatever is said. */
const FITS: readonly { readonly decisions: number; readonly risks: number; readonly lines: number }[] = [
  { decisions: 6, risks: 3, lines: 8 },
  { decisions: 5, risks: 2, lines: 6 },
  { decisions: 4, risks: 2, lines: 4 },
  { decisions: 3, risks: 2, lines: 3 },
  { decisions: 3, risks: 1, lines: 2 },
  { decisions: 2, risks: 1, lines: 1 },
];
/** More than these are not the first. */
const ACTIONS = 3;
const HEADINGS = 108;
const BIG: TextStyle = { size: 17, weight: 700, ink: INK.text, tabular: true };
const BODY: TextStyle = { ...STYLE.body, size: 9.4 };
const HEADING: TextStyle = { size: 10, weight: 700, ink: INK.accent };

/** The executive summary: one page whatever the workshop holds; what is left out is counted, with its page. */
export function planSummary(input: PartInput): Page {
  const { document, pack, words, frame } = input;
  const summary = summaryOf(document, pack, words);
  const room = frame.bottom - frame.top;
  let blocks: Block[] = [];
  for (const fit of FITS) {
    const slices = slicesOf(summary, fit, input);
    let y = frame.top;
    blocks = slices.map(({ tag, slice, alt }) => {
      const block: Block = { tag, ...(alt ? { alt } : {}), parts: slice.parts(y) };
      y += slice.height;
      return block;
    });
    if (y - frame.top <= room) break;
  }
  return pageOf(frame, blocks);
}

interface Piece {
  readonly tag: Block['tag'];
  readonly slice: Slice;
  readonly alt?: string;
}

function slicesOf(summary: Summary, fit: (typeof FITS)[number], input: PartInput): Piece[] {
  const { frame, words, workshop } = input;
  const set = setter(input, fit.lines);
  const x = frame.left + HEADINGS;
  const width = frame.right - x;
  const pieces: Piece[] = [
    { tag: 'heading-1', slice: set('In one page', STYLE.title, frame.left, frame.right - frame.left) },
    {
      tag: 'paragraph',
      slice: set(
        `What came out of the workshop with ${workshop.client} on ${words.day(workshop.date)}.`,
        STYLE.lead,
        frame.left,
        frame.right - frame.left,
        2,
      ),
    },
    blank(10),
  ];
  const section = (title: string, body: readonly Piece[]) => {
    if (body.length === 0) return;
    const heading = set(title, HEADING, frame.left, HEADINGS - 14, 2);
    pieces.push({ tag: 'artifact', slice: { height: 9, parts: y => rule(frame, y, INK.rule, 0.6).parts } });
    // The heading stands beside what it heads.
    pieces.push({ tag: 'heading-2', slice: { height: 0, parts: heading.parts } });
    pieces.push(...body, blank(9));
  };
  const text = (words: string, style: TextStyle = BODY, most?: number): Piece => ({
    tag: 'paragraph',
    slice: set(words, style, x, width, most),
  });
  const chart = stageCounts(summary.stages, { x, width, typesetter: input.typesetter });
  section('Where we stand', [
    ...summary.stand.map(sentence => text(sentence)),
    ...(chart ? [blank(9), { tag: 'figure' as const, alt: chart.alt, slice: chart.slice }] : []),
  ]);
  section('What it is worth', worthPieces(summary, input, text, x, width));
  section('What was decided', [
    ...summary.decisions
      .slice(0, fit.decisions)
      .map(one => numbered(one.number, one.text, deciders(one.decidedBy), set, x, width, words.number)),
    ...leftOut(summary.decisions.length - fit.decisions, 'decision', 'roadmap', input, text),
  ]);
  section('First actions', [
    ...summary.actions.slice(0, ACTIONS).map(one => {
      const due = one.due === null ? 'no date yet' : `by ${words.day(one.due)}`;
      const who = `${one.owner || 'nobody owns it yet'}, ${due}`;
      return numbered(one.number, one.text, who, set, x, width, words.number);
    }),
    ...leftOut(summary.actions.length - ACTIONS, 'open action', 'roadmap', input, text),
  ]);
  section(
    summary.risks.length > 1 && fit.risks > 1 ? 'Largest risks' : 'Largest risk',
    summary.risks
      .slice(0, fit.risks)
      .map((risk, index) => text(risk, index === 0 ? { ...BODY, weight: 600 } : BODY)),
  );
  return pieces;
}

const blank = (height: number): Piece => ({ tag: 'artifact', slice: { height, parts: () => [] } });
const deciders = (decidedBy: string) => (decidedBy ? `Decided by ${decidedBy}` : '');

type Setter = (text: string, style: TextStyle, x: number, width: number, most?: number) => Slice;

/** Sets texts in at most so many lines; what is cut ends in an ellipsis. */
const setter =
  ({ typesetter }: PartInput, lines: number): Setter =>
  (text, style, x, width, most = lines) =>
    cappedSlice(text, style, x, width, most, typesetter);

function worthPieces(
  { worth }: Summary,
  input: PartInput,
  text: (words: string, style?: TextStyle, most?: number) => Piece,
  x: number,
  width: number,
): Piece[] {
  if (!worth) return [text('No amount has been written down yet.')];
  const { words, typesetter } = input;
  const page = input.pageOf('value');
  const drivers: Slice = {
    height: 15,
    parts: y => {
      const marks: Mark[] = [];
      let at = x;
      for (const { driver, expected } of worth.drivers) {
        const says = `${DRIVER_NAMES[driver]} ${words.short(expected)}`;
        const wide = 12 + typesetter.width(says, BODY) + 16;
        if (at + wide - 16 > x + width) break;
        marks.push(...driverMark(driver, at + 4, y + 6.8, 7.6), label(says, at + 12, y, BODY));
        at += wide;
      }
      return marks;
    },
  };
  const method = page === null ? worth.method : `${worth.method} The sum line by line: page ${page}.`;
  return [
    text(`${worth.span} a year`, BIG, 1),
    text(worth.from),
    ...(worth.drivers.length > 0 ? [{ tag: 'paragraph' as const, slice: drivers }] : []),
    text(method, STYLE.meta),
  ];
}

/** A numbered line with what belongs to it in small type under it. */
function numbered(
  number: number,
  text: string,
  under: string,
  set: Setter,
  x: number,
  width: number,
  write: (n: number) => string,
): Piece {
  const indent = 24;
  const main = set(text, { ...BODY, weight: 600 }, x + indent, width - indent);
  const small = under ? set(under, STYLE.meta, x + indent, width - indent, 2) : null;
  return {
    tag: 'paragraph',
    slice: {
      height: main.height + (small?.height ?? 0) + 3,
      parts: y => [
        label(write(number), x, y, { ...BODY, weight: 600, ink: INK.accent, tabular: true }),
        ...main.parts(y),
        ...(small?.parts(y + main.height) ?? []),
      ],
    },
  };
}

/** How much is not told here, and where it is. */
function leftOut(
  more: number,
  what: string,
  section: ReportSection,
  { words, pageOf: pageOfSection }: PartInput,
  text: (words: string, style?: TextStyle) => Piece,
): Piece[] {
  if (more <= 0) return [];
  const page = pageOfSection(section);
  const where = page === null ? 'not in this report' : `from page ${words.number(page)}`;
  return [text(`${words.count(more, `more ${what}`, `more ${what}s`)} ${where}.`, STYLE.meta)];
}
