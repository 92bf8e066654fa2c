import { DRIVERS, type Driver } from '../model/use-case.ts';
import { type Ledger, ledgerOf } from '../views/ledger.ts';
import { type Total, totalOf } from '../views/ledger-total.ts';
import { warningsOf, withoutOwner } from '../views/ledger-warnings.ts';
import { methodWords, spanOf, warningWords } from '../views/ledger-words.ts';
import { DRIVER_NAMES } from './board-marks.ts';
import { planBars } from './chart-bars.ts';
import { chartBlock } from './chart-block.ts';
import { PAPER_INK } from './chart-ink.ts';
import { planStageBars } from './chart-stage-bars.ts';
import type { ChartPlan } from './chart-types.ts';
import { stageBarsData, yearBarsData } from './ledger-charts.ts';
import { type Flow, label, lineMark, linesHeight, paragraphSlice, type Slice } from './report-flow.ts';
import { indexList } from './report-index-list.ts';
import type { Block, Mark, TextStyle } from './report-marks.ts';
import { driverMark } from './report-row.ts';
import { type SectionInput, sectionHead } from './report-sections.ts';
import { DRIVER_INK, INK, STYLE } from './report-style.ts';
import { partHeading } from './report-table.ts';
import { lineTable } from './report-value-table.ts';

/** Whether the workshop has an amount to tell of. */
export const hasValue = ({ document }: Pick<SectionInput, 'document'>): boolean =>
  ledgerOf(document).lines.length > 0;

const BIG: TextStyle = { size: 19, weight: 700, ink: INK.text, tabular: true };
const CHART_SIZE = 8.5;

/** The value case: what each driver comes to, every line, the curve and the years, what to look at, and the method. */
export function valueSection(flow: Flow, input: SectionInput): void {
  const { document, words, frame, typesetter } = input;
  const ledger = ledgerOf(document);
  const total = totalOf(ledger.lines);
  if (!total) return;
  const lead = `${spanOf(total, words)} a year, ${words.short(total.expected)} expected, from ${words.count(total.lines.length, 'line')}. How this is added up stands at the end.`;
  sectionHead(flow, 'Value on the table', lead, input);
  tiles(flow, input);
  flow.space(14);
  lineTable(flow, ledger, input);

  charts(flow, ledger, input);
  const warnings = warningsOf(ledger).map(warning => warningWords(warning, words));
  if (warnings.length > 0) sentences(flow, 'What to look at', warnings, input);
  const orphans = withoutOwner(ledger);
  if (orphans.length > 0) {
    partHeading(flow, 'Without an owner', input);
    const said = `${words.count(orphans.length, 'assumption')} that nobody answers for yet.`;
    flow.block(
      'paragraph',
      paragraphSlice(said, STYLE.body, frame.left, frame.right - frame.left, typesetter),
    );
    flow.space(5);
    indexList(
      flow,
      'without-owner',
      orphans.map(({ useCase, title }) => ({ number: useCase?.number ?? null, title })),
      input,
    );
  }
  sentences(flow, 'How this is added up', methodWords(words), input);
}

/** What is expected along the curve and year by year. */
function charts(flow: Flow, ledger: Ledger, input: SectionInput): void {
  const { words, frame, typesetter: measure, stages } = input;
  const ink = { ...PAPER_INK, stages: stages.map(stage => stage.colour) };
  const chart = { width: frame.right - frame.left, measure, ink, size: CHART_SIZE };
  const outside = ledger.lines.filter(line => line.stage === null || line.driver === null);
  const more = outside.reduce((sum, line) => sum + line.expected, 0);
  figure(
    flow,
    'Along the curve',
    planStageBars(stageBarsData(ledger, stages, words), { ...chart, height: 190 }),
    outside.length === 0
      ? ''
      : `${words.short(more)} more has no stage or no driver yet, or is of the whole programme.`,
    input,
  );
  figure(
    flow,
    'Year by year',
    planBars(yearBarsData(ledger, words), chart),
    'Bars are what is expected; the line across each says where it lies eight times in ten.',
    input,
  );
}

/** One tile a driver: what it is expected to bring, and where that lies eight times in ten. */
function tiles(flow: Flow, input: SectionInput): void {
  const { document, words, frame, typesetter } = input;
  const { lines } = ledgerOf(document);
  const drivers: readonly (Driver | null)[] = lines.some(line => line.driver === null)
    ? [...DRIVERS, null]
    : DRIVERS;
  const gap = 14;
  const width = (frame.right - frame.left - gap * (drivers.length - 1)) / drivers.length;
  const texts = drivers.map(driver =>
    tileTexts(totalOf(lines.filter(line => line.driver === driver)), words),
  );
  const small = texts.map(([, range]) => typesetter.wrap(range, STYLE.range, width));
  const step = linesHeight(1, STYLE.range);
  const most = Math.max(...small.map(set => set.length));
  const slice: Slice = {
    height: 52 + most * step,
    parts: y =>
      drivers.map((driver, index): Block => {
        const x = frame.left + index * (width + gap);
        const ink = driver ? DRIVER_INK[driver] : INK.muted;
        const shape: Mark[] = driver ? driverMark(driver, x + 4, y + 43, 7.6) : [];
        const [expected] = texts[index] ?? [''];
        return {
          tag: 'list-item',
          parts: [
            { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, ink, width: 2.4 },
            label(expected, x, y + 7, BIG),
            ...shape,
            label(driver ? DRIVER_NAMES[driver] : 'No driver yet', x + (driver ? 12 : 0), y + 36.5, {
              ...STYLE.body,
              weight: 500,
            }),
            ...(small[index] ?? []).map((line, at) =>
              lineMark(line, x, y + 51 + at * step, width, STYLE.range),
            ),
          ],
        };
      }),
  };
  flow.block('list', slice);
}

function tileTexts(total: Total | null, words: SectionInput['words']): readonly [string, string] {
  if (!total) return ['–', 'No line yet'];
  return [
    words.short(total.expected),
    `${spanOf(total, words)}, from ${words.count(total.lines.length, 'line')}`,
  ];
}

/** A heading, the chart under it and a note on it, never parted. */
function figure(flow: Flow, title: string, plan: ChartPlan, note: string, input: SectionInput): void {
  const { left, right } = input.frame;
  const said = note ? paragraphSlice(note, STYLE.meta, left, right - left, input.typesetter) : null;
  partHeading(flow, title, input, plan.height + (said?.height ?? 0));
  flow.figure(plan.alt, { height: plan.height, parts: y => chartBlock(plan, left, y).parts });
  if (said) flow.block('paragraph', said);
}

/** A heading and sentences under it, each an entry of a list; the heading goes along with the first. */
function sentences(flow: Flow, title: string, texts: readonly string[], input: SectionInput): void {
  const { frame, typesetter } = input;
  const width = frame.right - frame.left;
  const paragraphs = texts.flatMap((text, entry) => {
    const lines = typesetter.wrap(text, STYLE.body, width);
    const step = linesHeight(1, STYLE.body);
    // A long list may go on over pages: so many lines at once that none stands alone.
    const chunks: Slice[] = [];
    for (let at = 0; at < lines.length; at += 12) {
      const some = lines.slice(at, at + 12);
      chunks.push({
        height: some.length * step + (at + 12 >= lines.length ? 4 : 0),
        parts: y => [
          {
            tag: 'list-item',
            key: String(entry),
            parts: some.map((line, index) => lineMark(line, frame.left, y + index * step, width, STYLE.body)),
          },
        ],
      });
    }
    return chunks;
  });
  partHeading(flow, title, input, paragraphs[0]?.height);
  for (const paragraph of paragraphs) flow.block('list', paragraph, title);
}
