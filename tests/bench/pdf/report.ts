import type { ReportInput } from '../../../electron/report/client.ts';
import { fontLibrary } from '../../../electron/report/fonts/library.ts';
import { makeTypesetter } from '../../../electron/report/text/typesetter.ts';
import type { Block, Mark, Page, TextMark } from '../../../shared/plan/report-marks.ts';
import { planReport } from '../../../shared/plan/report-plan.ts';
import { full, inputOf, kafkaUsers, recordsWith } from '../../report/fixtures.ts';

/** Titles in the scripts that the shipped text font has. */
const TITLES = [
  'Fraud scoring on card swipe',
  'Płatności natychmiastowe i powiadomienia',
  'Άμεσες πληρωμές και ειδοποιήσεις',
  'Мгновенные платежи и уведомления',
];

/** A report of so many use cases, in the words of the real fixture. */
export function reportInput(useCases: number): ReportInput {
  const real = kafkaUsers();
  const given = Array.from({ length: useCases }, (_, index) => {
    const title = `${TITLES[index % TITLES.length]} ${index + 1}`;
    const { description = '' } = real[index % real.length] ?? {};
    return { ...full(index, title, index % 6), description };
  });
  return inputOf(recordsWith(given));
}

/** A paragraph as a program without our layout would be given it: its text whole, to be broken by itself. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly first: TextMark;
  /** Room for its widest line. */
  readonly width: number;
  /** From baseline to baseline. */
  readonly leading: number;
}

export interface PlainPage {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (Mark | Paragraph)[];
}

const marksOf = (block: Block): (Mark | Block)[] =>
  block.parts.flatMap(part => ('tag' in part ? marksOf(part) : [part]));

/** What the report's pages show, without meaning: marks, and lines joined again to the paragraphs they came from. */
export function plainPages(input: ReportInput): PlainPage[] {
  const typesetter = makeTypesetter(fontLibrary(input.resources));
  const join = (page: Page): (Mark | Paragraph)[] => {
    const parts: (Mark | Paragraph)[] = [];
    let lines: TextMark[] = [];
    const flush = () => {
      const [first, second] = lines;
      if (first && second) {
        const width = Math.max(...lines.map(({ text, style }) => typesetter.width(text, style))) + 1;
        const text = lines.map(line => line.text.trim()).join(' ');
        parts.push({ kind: 'paragraph', text, first, width, leading: second.y - first.y });
      } else if (first) parts.push(first);
      lines = [];
    };
    for (const mark of page.blocks.flatMap(marksOf) as Mark[]) {
      const last = lines.at(-1);
      const goesOn =
        mark.kind === 'text' &&
        last !== undefined &&
        mark.align === 'start' &&
        mark.x === last.x &&
        mark.style.size === last.style.size &&
        mark.style.weight === last.style.weight &&
        mark.y > last.y &&
        mark.y - last.y < last.style.size * 1.8;
      if (!goesOn) flush();
      if (mark.kind === 'text') lines.push(mark);
      else parts.push(mark);
    }
    flush();
    return parts;
  };
  return planReport(input, typesetter).pages.map(page => ({
    width: page.width,
    height: page.height,
    parts: join(page),
  }));
}

/** How many use cases make a report of about so many pages. */
export function useCasesFor(pages: number): number {
  const typesetter = makeTypesetter(fontLibrary(reportInput(0).resources));
  const pagesOf = (useCases: number) => planReport(reportInput(useCases), typesetter).pages.length;
  const sample = 400;
  const perUseCase = (pagesOf(sample) - pagesOf(sample / 2)) / (sample / 2);
  return Math.max(1, Math.round(sample + (pages - pagesOf(sample)) / perUseCase));
}
