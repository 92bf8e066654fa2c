import { recordsOf } from '../model/document.ts';
import { fitLine } from './board-text.ts';
import { label } from './report-flow.ts';
import type { Block, Page } from './report-marks.ts';
import type { PartInput, PartPages } from './report-part.ts';
import { INK, STYLE } from './report-style.ts';
import { shortHash } from './report-words.ts';

/** Every page with whose report it is, which state of it, and which page of how many. */
export function withFooters(sheets: readonly PartPages[], input: PartInput): Page[] {
  const { typesetter, words, workshop, look } = input;
  const total = sheets.reduce((sum, sheet) => sum + sheet.pages.length, 0);
  const whose = look.footer || [workshop.client, workshop.title].filter(Boolean).join(' · ');
  const state = stateWords(input);
  let number = 0;
  return sheets.flatMap(({ frame, pages }) =>
    pages.map(page => {
      number += 1;
      const style = STYLE.footer;
      const y = frame.footer - style.size;
      const width = frame.right - frame.left;
      const footer: Block = {
        ...{ tag: 'artifact', furniture: 'footer' },
        parts: [
          { kind: 'line', x1: frame.left, y1: y - 7, x2: frame.right, y2: y - 7, ink: INK.rule, width: 0.6 },
          label(fitLine(typesetter, whose, style, width * 0.46), frame.left, y, style),
          label(state, frame.left + width * 0.7, y, style, 'middle'),
          label(`${words.number(number)} / ${words.number(total)}`, frame.right, y, style, 'end'),
        ],
      };
      return { ...page, blocks: [...page.blocks, footer] };
    }),
  );
}

/** "revision 2 · 7f3a 91c0 4be2" of what was sealed, "change 128 · 7f3a 91c0 4be2" of what was not. */
function stateWords({ document, head, words }: PartInput): string {
  const sealed = recordsOf(document, 'sign-off').find(
    ({ sealed }) => sealed?.head.hash === head.hash && sealed.head.number === head.number,
  );
  const state = sealed ? `revision ${words.number(sealed.revision)}` : `change ${words.number(head.number)}`;
  return `${state} · ${shortHash(head.hash)}`;
}
