import type { Ledger, LedgerLine } from '../views/ledger.ts';
import { formulaOf } from '../views/ledger-words.ts';
import { headLabel, rule, tableHeader } from './report-columns.ts';
import { type Flow, type FlowRow, label, lineMark, linesHeight, type Slice } from './report-flow.ts';
import type { Block, SetLine, TextMark, TextStyle } from './report-marks.ts';
import { driverMarks, linkTo } from './report-row.ts';
import { resumed, type SectionInput } from './report-sections.ts';
import { baselineOf, INK, STYLE } from './report-style.ts';

interface Columns {
  readonly number: number;
  /** The title; what is noted under it may run on below the columns at its right. */
  readonly text: { readonly x: number; readonly width: number };
  readonly driver: number;
  readonly owner: { readonly x: number; readonly width: number };
  readonly right: number;
  readonly figure: number;
}

const PADDING = 7;
const MISSING: TextStyle = { ...STYLE.body, ink: '#a52f3b' };
/** Widths of the columns at the right. */
const [DRIVER, OWNER, FIGURE] = [66, 100, 100];
const NUMBER = 28;

/** Every line of the ledger, what it is expected to bring the most first. */
export function lineTable(flow: Flow, ledger: Ledger, input: SectionInput): void {
  const { frame } = input;
  const x = frame.left + NUMBER;
  const columns: Columns = {
    number: frame.left,
    text: { x, width: frame.right - FIGURE - OWNER - DRIVER - 12 - x },
    driver: frame.right - FIGURE - OWNER - DRIVER,
    owner: { x: frame.right - FIGURE - OWNER, width: OWNER - 4 },
    right: frame.right,
    figure: FIGURE - 4,
  };
  const lines = [...ledger.lines].sort((a, b) => b.expected - a.expected || a.seed - b.seed);
  flow.table({
    key: 'ledger',
    resumed: resumed('Value on the table', input),
    header: tableHeader(
      [
        headLabel('NO', columns.number),
        headLabel('WHAT IT BRINGS', x),
        headLabel('DRIVER', columns.driver),
        headLabel('OWNER', columns.owner.x),
        headLabel('EXPECTED A YEAR', columns.right, 'end'),
      ],
      frame,
    ),
    rows: lines.map(line => rowOf(line, columns, input)),
  });
}

function rowOf(line: LedgerLine, columns: Columns, input: SectionInput): FlowRow {
  const { frame } = input;
  const { x } = columns.text;
  const head = headline(line, columns, input);
  const step = linesHeight(1, STYLE.meta);
  const notes = noteLines(line, head, columns, input);
  const noteAt = ({ set, width }: NoteLine, y: number) => lineMark(set, x, y, width, STYLE.meta);
  // What stands beside the figures is one strip with them, the first note always; the rest may go on over pages line by line.
  const inside = Math.min(
    notes.length,
    Math.max(1, Math.ceil((head.height - head.notesTop) / step - ALMOST)),
  );
  const top: Slice = {
    height: PADDING + Math.max(head.height, head.notesTop + inside * step),
    parts: top => {
      const y = top + PADDING;
      const beside = notes.slice(0, inside);
      return head.blocks(
        y,
        beside.map((note, at) => noteAt(note, y + head.notesTop + at * step)),
      );
    },
  };
  const rest = notes.slice(inside).map((note): Slice => ({ height: step, parts: y => [noteAt(note, y)] }));
  const slices = [top, ...rest];
  const last = slices.at(-1) as Slice;
  slices[slices.length - 1] = {
    height: last.height + PADDING,
    parts: y => [...last.parts(y), rule(frame, y + last.height + PADDING - 0.3, INK.rule, 0.6)],
  };
  return {
    key: `value-${line.id}`,
    slices,
    continued: {
      height: step + PADDING,
      parts: y => [label('continued', x, y + PADDING + 0.7, STYLE.meta)],
    },
  };
}

/** A share of a line that a line may reach into what stands above it. */
const ALMOST = 0.15;

interface NoteLine {
  readonly set: SetLine;
  readonly width: number;
}

/** The lines of the notes: those beside the figures end before them, those below run across. */
function noteLines(line: LedgerLine, head: Headline, columns: Columns, input: SectionInput): NoteLine[] {
  const step = linesHeight(1, STYLE.meta);
  const across = input.frame.right - columns.text.x;
  const lines: NoteLine[] = [];
  for (const note of notesOf(line, input)) {
    const isBelow = head.notesTop + (lines.length + ALMOST) * step >= head.height;
    const width = isBelow ? across : across - FIGURE - 12;
    lines.push(...input.typesetter.wrap(note, STYLE.meta, width).map(set => ({ set, width })));
  }
  return lines;
}

/** What is told under a line's title: whose it is, and how its amount comes about. */
function notesOf(line: LedgerLine, { words }: SectionInput): string[] {
  const { useCase, probability, tag } = line;
  const sum = formulaOf({ ...line, basis: line.line?.basis ?? null }, words);
  return [
    useCase ? (line.line ? useCase.title : 'Quick range from the curve') : 'The whole programme',
    line.line?.basis ? sum.amount : '',
    probability < 1 ? `Expected: ${sum.expected}` : '',
    tag ? `Tag: ${tag}` : '',
    line.evidence ? `Evidence: ${line.evidence}` : '',
  ].filter(Boolean);
}

interface Headline {
  readonly height: number;
  /** Where the notes begin: under the title and whatever stands beside it before the figures. */
  readonly notesTop: number;
  blocks(y: number, notes: readonly TextMark[]): Block[];
}

function headline(line: LedgerLine, columns: Columns, { words, typesetter }: SectionInput): Headline {
  const { useCase, title, driver, amount, expected, probability, owner } = line;
  const big = typesetter.wrap(title, STYLE.rowTitle, columns.text.width);
  const ownerStyle = owner ? STYLE.body : MISSING;
  const who = typesetter.wrap(owner || 'No owner yet', ownerStyle, columns.owner.width);
  const figures = typesetter.wrap(words.money(expected), STYLE.figure, columns.figure);
  const whole = words.range(amount);
  // The range is of the full amount, which is not what is expected of a line that may not come about.
  const span = whole !== null && probability < 1 ? `of ${whole}` : whole;
  const spread = span === null ? [] : typesetter.wrap(span, STYLE.range, columns.figure);
  const [step, body, small] = [STYLE.rowTitle, STYLE.body, STYLE.range].map(style =>
    linesHeight(1, style),
  ) as [number, number, number];
  const drop = baselineOf(STYLE.rowTitle) - baselineOf(STYLE.body);
  const notesTop = Math.max(big.length * step, drop + who.length * body);
  return {
    notesTop,
    height: Math.max(notesTop, drop + figures.length * body + spread.length * small),
    blocks: (y, notes) => [
      {
        tag: 'row-header',
        parts: [
          label(useCase ? String(useCase.number) : '–', columns.number, y, STYLE.number),
          ...(useCase ? [linkTo(useCase.number, { x: columns.number, y, width: 24, height: step })] : []),
        ],
      },
      {
        // Its notes go on in it.
        ...{ tag: 'cell', key: 'text' },
        parts: [
          ...big.map((set, at) =>
            lineMark(set, columns.text.x, y + at * step, columns.text.width, STYLE.rowTitle),
          ),
          ...notes,
        ],
      },
      {
        tag: 'cell',
        parts: driver
          ? driverMarks(driver, columns.driver, y + drop)
          : [label('–', columns.driver, y + drop, STYLE.body)],
      },
      {
        tag: 'cell',
        parts: who.map((set, at) =>
          lineMark(set, columns.owner.x, y + drop + at * body, columns.owner.width, ownerStyle),
        ),
      },
      {
        tag: 'cell',
        parts: [
          ...figures.map((set, at) =>
            label(set.text, columns.right, y + drop + at * body, STYLE.figure, 'end'),
          ),
          ...spread.map((set, at) =>
            label(set.text, columns.right, y + drop + figures.length * body + at * small, STYLE.range, 'end'),
          ),
        ],
      },
    ],
  };
}
