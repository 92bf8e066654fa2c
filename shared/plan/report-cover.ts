import type { Stage } from '../content/stages.ts';
import { recordsOf } from '../model/document.ts';
import type { RecordType } from '../model/record.ts';
import { label, lineMark } from './report-flow.ts';
import type { Block, Page, SetLine, TextStyle, Typesetter } from './report-marks.ts';
import type { PartInput, ReportLook } from './report-part.ts';
import { INK, pageOf } from './report-style.ts';
import { shortHash } from './report-words.ts';

/** Title sizes, largest first; the first whose title takes few enough lines is used. */
const TITLE_SIZES: readonly (readonly [size: number, most: number])[] = [
  [36, 4],
  [30, 5],
  [24, 7],
  [18, 12],
];
const TIGHT = 1.14;
/** What is counted at the foot. */
const INSIDE: readonly (readonly [RecordType, string])[] = [
  ['use-case', 'use case'],
  ['participant', 'participant'],
  ['decision', 'decision'],
  ['action', 'action'],
];
/** The most room for a client's logo. */
const LOGO = { width: 170, height: 72 };
const BAR = { width: 76, height: 5.5 };

/** The first page: whose workshop it was, what it was about, when, and what is inside. */
export function planCover(input: PartInput): Page {
  const { workshop, frame, words, typesetter, document, look } = input;
  const width = frame.right - frame.left;
  const barTop = frame.height * 0.235;
  const title = titleLines(workshop.title || workshop.client, width * 0.94, typesetter);
  const titleTop = barTop + 40;
  const step = title.style.size * TIGHT;
  const blocks: Block[] = [
    ...(look.logo ? [logo(look.logo, input)] : []),
    { tag: 'artifact', parts: [bar(look.accent ?? input.stages, frame.left, barTop)] },
    {
      tag: 'heading-1',
      parts: title.lines.map((line, index) => ({
        ...lineMark(line, frame.left, 0, width, title.style),
        y: titleTop + title.style.size * 0.9 + index * step,
      })),
    },
  ];
  let y = titleTop + title.lines.length * step + 20;
  const under: readonly (readonly [string, TextStyle])[] = [
    ...(workshop.title ? [[workshop.client, { size: 13, weight: 600, ink: INK.text }] as const] : []),
    ['Outcome of the streaming adoption workshop', { size: 11.5, weight: 400, ink: INK.muted }],
    [words.day(workshop.date), { size: 11.5, weight: 400, ink: INK.muted }],
  ];
  for (const [text, style] of under) {
    const lines = typesetter.wrap(text, style, width);
    blocks.push({
      tag: 'paragraph',
      parts: lines.map((line, index) =>
        lineMark(line, frame.left, y + index * style.size * 1.42, width, style),
      ),
    });
    y += lines.length * style.size * 1.42 + 2.5;
  }
  const small: TextStyle = { size: 9.4, weight: 400, ink: INK.muted };
  const counted = ([type, one]: readonly [RecordType, string]) => {
    const count = recordsOf(document, type).length;
    return count === 0 && type !== 'use-case' ? [] : words.count(count, one);
  };
  const inside = INSIDE.flatMap(counted).join('  ·  ');
  const state = `The workshop as of change ${words.number(input.head.number)}, ${shortHash(input.head.hash)}`;
  blocks.push(
    { tag: 'paragraph', parts: [label(inside, frame.left, frame.bottom - 44, { ...small, ink: INK.text })] },
    { tag: 'paragraph', parts: [label(state, frame.left, frame.bottom - 28, small)] },
  );
  return pageOf(frame, blocks);
}

function titleLines(
  text: string,
  width: number,
  typesetter: Typesetter,
): { lines: readonly SetLine[]; style: TextStyle } {
  for (const [size, most] of TITLE_SIZES) {
    const style: TextStyle = { size, weight: 700, ink: INK.text };
    const lines = typesetter.wrap(text, style, width);
    if (lines.length <= most) return { lines, style };
  }
  const style: TextStyle = { size: 13, weight: 700, ink: INK.text };
  return { lines: typesetter.wrap(text, style, width), style };
}

/** The client's logo above the title, with its own proportions. */
function logo(
  { hash, width, height }: NonNullable<ReportLook['logo']>,
  { frame, workshop }: PartInput,
): Block {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return {
    tag: 'figure',
    alt: `Logo of ${workshop.client}`,
    parts: [
      {
        ...{ kind: 'photo', hash, x: frame.left, y: frame.top },
        ...{ width: width * scale, height: height * scale },
      },
    ],
  };
}

/** The colours of the way, from the first stage to the last; or the client's own. */
function bar(colours: readonly Stage[] | string, x: number, y: number): Block['parts'][number] {
  const r = BAR.height / 2;
  const k = r * 0.5523;
  const end = BAR.width - r;
  return {
    kind: 'path',
    x,
    y,
    data: `M${r} 0L${end} 0C${end + k} 0 ${BAR.width} ${r - k} ${BAR.width} ${r}C${BAR.width} ${r + k} ${end + k} ${BAR.height} ${end} ${BAR.height}L${r} ${BAR.height}C${r - k} ${BAR.height} 0 ${r + k} 0 ${r}C0 ${r - k} ${r - k} 0 ${r} 0Z`,
    fill:
      typeof colours === 'string'
        ? colours
        : {
            from: 0,
            to: BAR.width,
            stops: colours.map((stage, index) => ({ at: index / (colours.length - 1), ink: stage.colour })),
          },
  };
}
