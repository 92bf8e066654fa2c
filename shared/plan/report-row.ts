import type { StagePosition } from '../model/scalars.ts';
import type { UseCase } from '../model/use-case.ts';
import { DRIVER_WORDS, driverShape } from './board-marks.ts';
import { type Column, type Columns, rule } from './report-columns.ts';
import { type FlowRow, gap, label, lineMark, lineSlices, type Slice } from './report-flow.ts';
import type { Block, LinkMark, Mark, TextMark, TextStyle, Typesetter } from './report-marks.ts';
import { baselineOf, DRIVER_INK, type Frame, INK, LEADING, STYLE } from './report-style.ts';
import { PATTERN_WORDS, type Words } from './report-words.ts';

/** What laying out a row needs besides the use case. */
export interface RowSetting {
  readonly frame: Frame;
  readonly columns: Columns;
  readonly typesetter: Typesetter;
  readonly words: Words;
  /** Use case numbers by id, for links. */
  readonly numbers: ReadonlyMap<string, number>;
}

const FIELD = 62;
const PADDING = 7;
/** Brings the smaller type of the right columns onto the title's baseline. */
const DROP = baselineOf(STYLE.rowTitle) - baselineOf(STYLE.body);
const FIELD_DROP = baselineOf(STYLE.body) - baselineOf(STYLE.field);

/** Where links to a use case lead. */
const anchorOf = (number: number): string => `use-case-${number}`;

/** A rectangle that leads to a use case's row. */
export const linkTo = (
  number: number,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): LinkMark => ({ kind: 'link', ...place, to: anchorOf(number), says: `Use case ${number}` });

/** One use case as a table row: a headline under the columns, then everything else it says, nothing left out. */
export function useCaseRow(useCase: UseCase, stage: StagePosition | null, setting: RowSetting): FlowRow {
  const { columns, typesetter, frame } = setting;
  const slices: Slice[] = [headline(useCase, stage, setting)];
  if (useCase.description) {
    slices.push(gap(2.5));
    slices.push(
      ...lineSlices(useCase.description, STYLE.body, columns.text.x, columns.text.width, typesetter),
    );
  }
  const links = useCase.links.flatMap(id => setting.numbers.get(id) ?? []).sort((a, b) => a - b);
  const fields: readonly (readonly [string, string])[] = [
    ['Produces', useCase.produces.join(', ')],
    ['Consumes', useCase.consumes.join(', ')],
    ['Linked to', links.map(number => `no. ${number}`).join(', ')],
    ['Notes', useCase.notes],
  ];
  let first = true;
  for (const [name, value] of fields) {
    if (value === '') continue;
    if (first) slices.push(gap(2.5));
    first = false;
    const slicesOf = field(name, value, setting);
    slices.push(...(name === 'Linked to' ? slicesOf.map(slice => linked(slice, typesetter)) : slicesOf));
  }
  slices.push({ height: PADDING, parts: y => [rule(frame, y + PADDING - 0.3, INK.rule, 0.6)] });
  return {
    key: anchorOf(useCase.number),
    slices: joinPadding(slices),
    continued: continued(useCase, setting),
  };
}

/** The closing rule belongs to the last line, so that it never stands alone on a page. */
function joinPadding(slices: readonly Slice[]): Slice[] {
  const last = slices.at(-1);
  const before = slices.at(-2);
  if (!last || !before) return [...slices];
  return [
    ...slices.slice(0, -2),
    {
      height: before.height + last.height,
      parts: y => [...before.parts(y), ...last.parts(y + before.height)],
    },
  ];
}

function metaOf(useCase: UseCase): string {
  return [
    useCase.unit,
    useCase.sponsor && `sponsor ${useCase.sponsor}`,
    useCase.pattern ? PATTERN_WORDS[useCase.pattern] : '',
  ]
    .filter(Boolean)
    .join('\u00a0 ·  ');
}

function headline(useCase: UseCase, stage: StagePosition | null, setting: RowSetting): Slice {
  const { columns, typesetter } = setting;
  const style = STYLE.rowTitle;
  const step = style.size * LEADING;
  const title = typesetter.wrap(useCase.title, style, columns.title.width);
  const meta = metaOf(useCase);
  // The driver, stage and effort take one line, so what stands under the title may run on below them.
  const value = columns.right.find(column => column.name === 'value');
  const metaWidth = (value?.x ?? setting.frame.right) - columns.title.x - 10;
  const small = meta ? typesetter.wrap(meta, STYLE.meta, metaWidth) : [];
  const smallStep = STYLE.meta.size * LEADING;
  const cells = columns.right.map(column => cellOf(column, useCase, stage, setting));
  const beside = cells.filter((_, index) => columns.right[index] !== value).map(cell => cell.height + DROP);
  const metaTop = Math.max(title.length * step, ...beside);
  const text = metaTop + small.length * smallStep;
  const height = Math.max(text, ...cells.map(cell => cell.height + DROP));
  const { x, width } = columns.title;
  return {
    height: height + PADDING,
    parts(top) {
      const y = top + PADDING;
      return [
        {
          tag: 'row-header',
          parts: [
            { kind: 'anchor', name: anchorOf(useCase.number), y: top },
            label(String(useCase.number), columns.number.x, y, STYLE.number),
          ],
        },
        {
          // Description, fields and notes go on in it.
          tag: 'cell',
          key: 'text',
          parts: [
            ...title.map((line, index) => lineMark(line, x, y + index * step, width, style)),
            ...small.map((line, index) =>
              lineMark(line, x, y + metaTop + index * smallStep, metaWidth, STYLE.meta),
            ),
          ],
        },
        ...cells.map((cell): Block => ({ tag: 'cell', parts: cell.parts(y + DROP) })),
      ];
    },
  };
}

function cellOf(column: Column, useCase: UseCase, stage: StagePosition | null, setting: RowSetting): Slice {
  switch (column.name) {
    case 'driver':
      return useCase.driver ? driverCell(useCase.driver, column) : gap(0);
    case 'stage':
      return lineCell(stageWords(stage, useCase.target), column, STYLE.body, setting);
    case 'effort':
      return lineCell(useCase.effort ?? '', column, STYLE.body, setting);
    case 'value':
      return valueCell(useCase, column, setting);
  }
}

/** "2 → 3"; "2" without another target; "→ 3" for one that is not placed yet. */
function stageWords(stage: StagePosition | null, target: StagePosition | null): string {
  if (target === null || target === stage) return stage === null ? '' : String(stage);
  return stage === null ? `→ ${target}` : `${stage} → ${target}`;
}

const driverCell = (driver: NonNullable<UseCase['driver']>, { x }: Column): Slice => ({
  height: STYLE.body.size * LEADING,
  parts: y => driverMarks(driver, x, y),
});

/** A driver in a cell: its shape and its word, its top left corner at (x, y). */
export function driverMarks(driver: NonNullable<UseCase['driver']>, x: number, y: number): Mark[] {
  const style: TextStyle = { ...STYLE.body, weight: 500, ink: DRIVER_INK[driver] };
  return [
    ...driverMark(driver, x + 4, y + baselineOf(style) - 3.2, 7.6),
    label(DRIVER_WORDS[driver], x + 12, y, style),
  ];
}

/** A driver's shape in its colour, its middle at (x, y). */
export const driverMark = (
  driver: NonNullable<UseCase['driver']>,
  x: number,
  y: number,
  size: number,
): Mark[] => [{ kind: 'path', data: driverShape(driver, 0, 0, size), x, y, fill: DRIVER_INK[driver] }];

function lineCell(text: string, column: Column, style: TextStyle, setting: RowSetting): Slice {
  if (text === '') return gap(0);
  const lines = setting.typesetter.wrap(text, style, column.width - 6);
  const step = style.size * LEADING;
  return {
    height: lines.length * step,
    parts: y => lines.map((line, index) => lineMark(line, column.x, y + index * step, column.width, style)),
  };
}

function valueCell(useCase: UseCase, column: Column, setting: RowSetting): Slice {
  const { words, typesetter } = setting;
  if (!useCase.value) return gap(0);
  const likely = typesetter.wrap(words.money(useCase.value.likely), STYLE.figure, column.width);
  const range = words.range(useCase.value);
  const spread = range === null ? [] : typesetter.wrap(range, STYLE.range, column.width);
  const [big, small] = [STYLE.figure.size * LEADING, STYLE.range.size * LEADING];
  const right = column.x + column.width;
  return {
    height: likely.length * big + spread.length * small,
    parts: y => [
      ...likely.map((line, index) => label(line.text, right, y + index * big, STYLE.figure, 'end')),
      ...spread.map((line, index) =>
        label(line.text, right, y + likely.length * big + index * small, STYLE.range, 'end'),
      ),
    ],
  };
}

/** A named field: its name beside the first line of its text. */
function field(name: string, value: string, setting: RowSetting): Slice[] {
  const { columns, typesetter } = setting;
  const x = columns.text.x + FIELD;
  const lines = lineSlices(value, STYLE.body, x, columns.text.width - FIELD, typesetter);
  return lines.map((line, index) =>
    index > 0
      ? line
      : {
          height: line.height,
          parts: y => [label(name, columns.text.x, y + FIELD_DROP, STYLE.field), ...line.parts(y)],
        },
  );
}

/** Numbers of use cases in a strip's lines lead to their rows. */
const linked = (slice: Slice, typesetter: Typesetter): Slice => ({
  height: slice.height,
  parts: y =>
    slice
      .parts(y)
      .flatMap((part): (Block | Mark)[] =>
        'tag' in part || part.kind !== 'text' ? [part] : [part, ...linksIn(part, typesetter)],
      ),
});

/** A link over each number of a use case in a line of our own words; all numbers in it are, unless a pattern says which. */
export function linksIn(line: TextMark, typesetter: Typesetter, numbers = /\d+/g): LinkMark[] {
  if (line.align !== 'start') return [];
  const { style, text, x, y } = line;
  return [...text.matchAll(numbers)].map(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const left = x + typesetter.width(text.slice(0, from), style);
    const width = typesetter.width(text.slice(from, to), style);
    return linkTo(Number(match[0]), { x: left, y: y - style.size, width, height: style.size * 1.3 });
  });
}

function continued(useCase: UseCase, { columns }: RowSetting): Slice {
  return {
    height: STYLE.meta.size * LEADING + PADDING,
    parts: y => [
      label(String(useCase.number), columns.number.x, y + PADDING, STYLE.number),
      label('continued', columns.title.x, y + PADDING + 0.7, STYLE.meta),
    ],
  };
}
