import { type Flow, label, lineMark, linesHeight, type Slice } from './report-flow.ts';
import type { Block } from './report-marks.ts';
import { linkTo } from './report-row.ts';
import type { SectionInput } from './report-sections.ts';
import { STYLE } from './report-style.ts';

const NUMBER = 34;
const GUTTER = 26;

/** An entry of an index: a use case by its number, or something that is of none. */
interface Entry {
  readonly number: number | null;
  readonly title: string;
}

/** A list of titles in two columns, read across as an index is, each leading to its use case's row. */
export function indexList(flow: Flow, key: string, entries: readonly Entry[], input: SectionInput): void {
  const { frame, typesetter } = input;
  const width = (frame.right - frame.left - GUTTER) / 2;
  const step = linesHeight(1, STYLE.body);
  const laid = entries.map(({ number, title }) => {
    const lines = typesetter.wrap(title, STYLE.body, width - NUMBER);
    const height = lines.length * step;
    return {
      height: height + 2,
      parts: (x: number, y: number): Block => {
        const text = lines.map((line, index) =>
          lineMark(line, x + NUMBER, y + index * step, width - NUMBER, STYLE.body),
        );
        return {
          tag: 'list-item',
          parts: [
            { tag: 'list-label', parts: [label(number === null ? '–' : String(number), x, y, STYLE.number)] },
            ...(number === null
              ? text
              : [{ tag: 'link', parts: [...text, linkTo(number, { x, y, width, height })] } as const]),
          ],
        };
      },
    };
  });
  for (let index = 0; index < laid.length; index += 2) {
    const both = laid.slice(index, index + 2);
    const strip: Slice = {
      height: Math.max(...both.map(entry => entry.height)),
      parts: y => both.map((entry, side) => entry.parts(frame.left + side * (width + GUTTER), y)),
    };
    flow.block('list', strip, key);
  }
}
