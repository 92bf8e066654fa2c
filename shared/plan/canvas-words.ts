import type { Stage } from '../content/stages.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import type { CanvasWords } from './canvas-types.ts';
import { wordsOf } from './report-words.ts';

/** How a workshop writes what its canvases hold: in its own locale and currency, with its own stages. */
export function canvasWords(
  document: Document,
  stages: readonly Pick<Stage, 'position' | 'name'>[],
): CanvasWords {
  const workshop = recordsOf(document, 'workshop')[0];
  const words = wordsOf(workshop ?? { locale: 'en-GB', currency: 'EUR' });
  return {
    cell(box, key, text) {
      const column = box.kind === 'table' ? box.columns.find(one => one.key === key) : undefined;
      if (text === '' || !column) return text;
      switch (column.kind) {
        case 'number':
          return words.number(Number(text));
        case 'money':
          return words.money(Number(text));
        case 'percent':
          return words.percent(Number(text));
        case 'day':
          return words.day(text);
        case 'stage': {
          const stage = stages.find(one => one.position === Number(text));
          return stage ? `${text} ${stage.name}` : text;
        }
        case 'choice':
          return column.options.find(option => option.key === text)?.label ?? text;
        default:
          return text;
      }
    },
    useCase: id => find(document, 'use-case', id) ?? null,
    hands: count => words.count(count, 'hand'),
  };
}
