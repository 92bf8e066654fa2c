import type { Ledger, LedgerLine } from '../views/ledger.ts';
import { formulaOf } from '../views/ledger-words.ts';
import { DRIVER_WORDS } from './board-marks.ts';
import { rule } from './report-columns.ts';
import { type Flow, type FlowRow, label, lineMark, type Slice } from './report-flow.ts';
import type { Block, SetLine, TextStyle } from './report-marks.ts';
import { driverMark, linkTo } from './report-row.ts';
import { resumed, type SectionInput } from './report-sections.ts';
import { baselineOf, DRIVER_INK, INK, LEADING, STYLE } from './report-style.ts';

interface Columns {
  readonly number: number;
  readonly text: { readonly x: number; readonly width: number };
  readonly driver: number;
  readonly owner: { readonly x: number; readonly width: number };
  readonly right: number;
  readonly figure: number;
}

const PADDING = 7;
const MISSING: TextStyle = { ...STYLE.body, ink: '#a52f3b' };

/** Every line of the ledger, what it is expected to bring the most first. */
export function lineTable(flow: Flow, ledger: Ledger, input: SectionInput): void {
  const { frame } = input;
  const width = frame.right - frame.left;
  const columns: Columns = {
    number: frame.left,
    text: { x: frame.left + 28, width: width - 28 - 66 - 100 - 100 - 12 },
    driver: frame.right - 100 - 100 - 66,
    owner: { x: frame.right - 200, width: 96 },
    right: frame.right,
    figure: 100,
  };
  const lines = [...ledger.lines].sort((a, b) => b.expected - a.expected || a.seed - b.seed);
  const heads: readonly (readonly [string, number, 'start' | 'end'])[] = [
    ['NO', columns.number, 'start'],
    ['WHAT IT BRINGS', columns.text.x, 'start'],
    ['DRIVER', columns.driver, 'start'],
    ['OWNER', columns.owner.x, 'start'],
    ['EXPECTED A YEAR', columns.right, 'end'],
  ];
  flow.table({
    key: 'ledger',
    resumed: resumed('Value on the table', input),
    header: {
      height: 20,
      parts: y => [
        ...heads.map(
          ([title, x, align]): Block => ({
            tag: 'header-cell',
            parts: [label(title, x, y, STYLE.label, align)],
          }),
        ),
        rule(frame, y + 16, INK.strong, 0.9),
      ],
    },
    rows: lines.map(line => rowOf(line, columns, input)),
  });
}

function rowOf(line: LedgerLine, columns: Columns, input: SectionInput): FlowRow {
  const { words, typesetter, frame } = input;
  const { useCase, title, driver, amount, expected, probability, owner, tag } = line;
  const sum = formulaOf({ ...line, basis: line.line?.basis ?? null }, words);
  const whose = useCase ? (line.line ? useCase.title : 'Quick range from the curve') : 'The whole programme';
  const notes = [
    whose,
    line.line?.basis ? sum.amount : '',
    probability < 1 ? `Expected: ${sum.expected}` : '',
    tag ? `Tag: ${tag}` : '',
    line.evidence ? `Evidence: ${line.evidence}` : '',
  ].filter(Boolean);
  const big = typesetter.wrap(title, STYLE.rowTitle, columns.text.width);
  const small = notes.flatMap(note => typesetter.wrap(note, STYLE.meta, columns.text.width));
  const who = typesetter.wrap(owner || 'No owner yet', owner ? STYLE.body : MISSING, columns.owner.width);
  const figures = typesetter.wrap(words.money(expected), STYLE.figure, columns.figure - 4);
  const whole = words.range(amount);
  // The range is of the full amount, which is not what is expected of a line that may not come about.
  const span = whole !== null && probability < 1 ? `of ${whole}` : whole;
  const spread = span === null ? [] : typesetter.wrap(span, STYLE.range, columns.figure - 4);
  const first = headline(line, { big, who, figures, spread }, columns, driver);
  const step = STYLE.meta.size * LEADING;
  const rest = small.map(
    (set): Slice => ({
      height: step,
      parts: y => [lineMark(set, columns.text.x, y, columns.text.width, STYLE.meta)],
    }),
  );
  // Short notes stand beside owner and figures; only long ones make strips of their own that may go on over pages.
  const beside = Math.max(0, first.height - big.length * STYLE.rowTitle.size * LEADING - PADDING);
  const inside = Math.min(rest.length, Math.max(1, Math.floor(beside / step) + 1));
  const top: Slice = {
    height: Math.max(first.height, PADDING + big.length * STYLE.rowTitle.size * LEADING + inside * step),
    parts: y => {
      const start = y + PADDING + big.length * STYLE.rowTitle.size * LEADING;
      const [number, text, ...others] = first.parts(y) as readonly Block[];
      if (!number || !text) return [];
      const noted: Block = {
        ...text,
        parts: [
          ...text.parts,
          ...rest.slice(0, inside).flatMap((slice, at) => slice.parts(start + at * step)),
        ],
      };
      return [number, noted, ...others];
    },
  };
  const slices = [top, ...rest.slice(inside)];
  const last = slices.at(-1) as Slice;
  slices[slices.length - 1] = {
    height: last.height + PADDING,
    parts: y => [...last.parts(y), rule(frame, y + last.height + PADDING - 0.3, INK.rule, 0.6)],
  };
  return {
    key: `value-${line.id}`,
    slices,
    continued: {
      height: STYLE.meta.size * LEADING + PADDING,
      parts: y => [label('continued', columns.text.x, y + PADDING + 0.7, STYLE.meta)],
    },
  };
}

interface Cells {
  readonly big: readonly SetLine[];
  readonly who: readonly SetLine[];
  readonly figures: readonly SetLine[];
  readonly spread: readonly SetLine[];
}

function headline(line: LedgerLine, cells: Cells, columns: Columns, driver: LedgerLine['driver']): Slice {
  const { big, who, figures, spread } = cells;
  const step = STYLE.rowTitle.size * LEADING;
  const body = STYLE.body.size * LEADING;
  const small = STYLE.range.size * LEADING;
  const drop = baselineOf(STYLE.rowTitle) - baselineOf(STYLE.body);
  const height = Math.max(
    big.length * step,
    drop + who.length * body,
    drop + figures.length * body + spread.length * small,
  );
  const ownerStyle = line.owner ? STYLE.body : MISSING;
  return {
    height: PADDING + height,
    parts(top): Block[] {
      const y = top + PADDING;
      const right = y + drop;
      return [
        {
          tag: 'cell',
          parts: [
            label(line.useCase ? String(line.useCase.number) : '–', columns.number, y, STYLE.number),
            ...(line.useCase
              ? [linkTo(line.useCase.number, { x: columns.number, y, width: 24, height: step })]
              : []),
          ],
        },
        {
          // Its notes go on in it.
          tag: 'cell',
          key: 'text',
          parts: big.map((set, at) =>
            lineMark(set, columns.text.x, y + at * step, columns.text.width, STYLE.rowTitle),
          ),
        },
        {
          tag: 'cell',
          parts: driver
            ? [
                ...driverMark(driver, columns.driver + 4, right + baselineOf(STYLE.body) - 3.2, 7.6),
                label(DRIVER_WORDS[driver], columns.driver + 12, right, {
                  ...STYLE.body,
                  weight: 500,
                  ink: DRIVER_INK[driver],
                }),
              ]
            : [label('–', columns.driver, right, STYLE.body)],
        },
        {
          tag: 'cell',
          parts: who.map((set, at) =>
            lineMark(set, columns.owner.x, right + at * body, columns.owner.width, ownerStyle),
          ),
        },
        {
          tag: 'cell',
          parts: [
            ...figures.map((set, at) =>
              label(set.text, columns.right, right + at * body, STYLE.figure, 'end'),
            ),
            ...spread.map((set, at) =>
              label(set.text, columns.right, right + figures.length * body + at * small, STYLE.range, 'end'),
            ),
          ],
        },
      ];
    },
  };
}
