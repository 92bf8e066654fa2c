import { recordsOf } from '../model/document.ts';
import { type Summary, summaryOf } from '../views/summary.ts';
import { cappedSlice, type Slice } from './report-flow.ts';
import type { Block, TextStyle } from './report-marks.ts';
import type { PartInput, PlannedPart } from './report-part.ts';
import { stageCounts } from './report-stage-counts.ts';
import { INK, pageOf } from './report-style.ts';

const TITLE: TextStyle = { size: 25, weight: 700, ink: INK.text };
const LEAD: TextStyle = { size: 11.5, weight: 400, ink: INK.muted };
const BIG: TextStyle = { size: 22, weight: 700, ink: INK.accent, tabular: true };
const UNDER: TextStyle = { size: 9, weight: 400, ink: INK.muted };
const HEADING: TextStyle = { size: 12, weight: 700, ink: INK.text };
const BODY: TextStyle = { size: 10, weight: 400, ink: INK.text };
const GAP = 30;
/** How many lines a text and how many entries a list may take, richest first. The last fits whatever is said. */
const FITS: readonly (readonly [entries: number, lines: number])[] = [
  [5, 6],
  [4, 4],
  [3, 3],
  [3, 2],
  [2, 2],
  [2, 1],
];

/** One lying page for those who were not there: what it is about, what it is worth, what was decided and what comes first. */
export function planPitch(input: PartInput): PlannedPart {
  const { document, pack, words, frames } = input;
  const frame = frames.sheet;
  const summary = summaryOf(document, pack, words);
  let blocks: Block[] = [];
  for (const fit of FITS) {
    const made = page(summary, input, fit);
    blocks = made.blocks;
    if (made.height <= frame.bottom - frame.top) break;
  }
  return {
    sheets: [{ frame, pages: [pageOf(frame, blocks)] }],
    bookmarks: [{ title: 'In one page', page: 0, y: 0, children: [] }],
  };
}

function page(summary: Summary, input: PartInput, [entries, lines]: (typeof FITS)[number]) {
  const { frames, words, workshop, look } = input;
  const frame = frames.sheet;
  const width = frame.right - frame.left;
  const blocks: Block[] = [];
  const column = (x: number, top: number, wide: number) => {
    let y = top;
    return {
      get y() {
        return y;
      },
      space: (height: number) => {
        y += height;
      },
      text: (tag: Block['tag'], text: string, style: TextStyle, most = lines) => {
        const slice = cappedSlice(text, style, x, wide, most, input.typesetter);
        blocks.push({ tag, parts: slice.parts(y) });
        y += slice.height;
      },
      figure: (alt: string, slice: Slice) => {
        blocks.push({ tag: 'figure', alt, parts: slice.parts(y) });
        y += slice.height;
      },
    };
  };
  const logoWidth = look.logo ? Math.min(120, (44 * look.logo.width) / look.logo.height) : 0;
  if (look.logo) {
    const high = (logoWidth * look.logo.height) / look.logo.width;
    blocks.push({
      tag: 'figure',
      alt: `Logo of ${workshop.client}`,
      parts: [
        {
          ...{ kind: 'photo', hash: look.logo.hash, x: frame.right - logoWidth, y: frame.top },
          ...{ width: logoWidth, height: high },
        },
      ],
    });
  }
  const head = column(frame.left, frame.top - 6, width - (look.logo ? logoWidth + 20 : 0));
  head.text('heading-1', workshop.title || workshop.client, TITLE, 2);
  head.space(3);
  head.text('paragraph', aboutWords(input), LEAD, 2);
  head.space(16);

  const facts = factsOf(summary, input);
  const wide = (width - GAP * (facts.length - 1)) / Math.max(1, facts.length);
  const under = facts.map(([big, small], index) => {
    const own = column(frame.left + index * (wide + GAP), head.y, wide);
    blocks.push({
      tag: 'artifact',
      parts: [
        {
          ...{ kind: 'line', x1: frame.left + index * (wide + GAP), y1: head.y, y2: head.y },
          ...{ x2: frame.left + index * (wide + GAP) + wide, ink: INK.accent, width: 2 },
        },
      ],
    });
    own.space(7);
    own.text('paragraph', big, fitting(big, wide, input), 1);
    own.text('paragraph', small, UNDER, 2);
    return own.y;
  });
  const top = Math.max(head.y, ...under) + 18;

  const half = (width - GAP) / 2;
  const left = column(frame.left, top, half);
  left.text('heading-2', 'Where we stand', HEADING, 1);
  left.space(3);
  for (const sentence of summary.stand) left.text('paragraph', sentence, BODY);
  const chart = stageCounts(summary.stages, {
    ...{ x: frame.left, width: half, typesetter: input.typesetter, height: 96 },
  });
  if (chart) {
    left.space(8);
    left.figure(chart.alt, chart.slice);
  }
  const [risk] = summary.risks;
  if (risk !== undefined) {
    left.space(12);
    left.text('heading-2', 'Largest risk', HEADING, 1);
    left.space(3);
    left.text('paragraph', risk, BODY);
  }
  const right = column(frame.left + half + GAP, top, half);
  const list = (title: string, items: readonly (readonly [string, string])[], what: string, all: number) => {
    if (items.length === 0) return;
    right.text('heading-2', title, HEADING, 1);
    right.space(3);
    for (const [text, small] of items) {
      right.text('paragraph', text, { ...BODY, weight: 600 });
      if (small) right.text('paragraph', small, UNDER, 1);
      right.space(4);
    }
    const more = all - items.length;
    if (more > 0) right.text('paragraph', `${words.count(more, `more ${what}`)} in the report.`, UNDER, 1);
    right.space(12);
  };
  const decided = summary.decisions.slice(0, entries).map(one => [one.text, ''] as const);
  list('What was decided', decided, 'decision', summary.decisions.length);
  const first = summary.actions
    .slice(0, 3)
    .map(
      one =>
        [
          one.text,
          `${one.owner || 'Nobody owns it yet'}, ${one.due === null ? 'no date yet' : `by ${words.day(one.due)}`}`,
        ] as const,
    );
  list('What comes first', first, 'open action', summary.actions.length);
  return { blocks, height: Math.max(left.y, right.y) - frame.top };
}

function aboutWords({ workshop, words, document }: PartInput): string {
  const people = recordsOf(document, 'participant').length;
  const who = people > 0 ? `, with ${words.count(people, 'person', 'people')} in the room` : '';
  const whom = workshop.title ? ` with ${workshop.client}` : '';
  return `What came out of the streaming adoption workshop${whom} on ${words.day(workshop.date)}${who}.`;
}

/** The largest type in which a number takes one line. */
const fitting = (text: string, width: number, { typesetter }: PartInput): TextStyle =>
  [22, 18, 15].map(size => ({ ...BIG, size })).find(style => typesetter.width(text, style) <= width) ?? BIG;

/** Three numbers and what they are. */
function factsOf(
  { worth, stage, stages }: Summary,
  { document, words }: PartInput,
): (readonly [string, string])[] {
  const count = recordsOf(document, 'use-case').length;
  const placed = stages.reduce((sum, one) => sum + one.count, 0);
  const facts: (readonly [string, string])[] = [
    [
      words.number(count),
      `${count === 1 ? 'use case' : 'use cases'} collected, ${words.number(placed)} placed on the adoption curve`,
    ],
  ];
  if (worth) facts.push([worth.span, `a year: ${worth.from}`]);
  if (stage !== null)
    facts.push([
      `Stage ${stage} of ${stages.length - 1}`,
      `${stages[stage]?.name ?? ''}: where the organisation stands, as assessed`,
    ]);
  return facts;
}
