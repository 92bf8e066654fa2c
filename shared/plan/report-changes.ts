import { type ChangeGroup, whatChanged } from '../views/what-changed.ts';
import type { Flow } from './report-flow.ts';
import type { PartInput } from './report-part.ts';
import { sectionHead } from './report-sections.ts';
import { STYLE } from './report-style.ts';
import { LEADING_NUMBER, longParagraph, partHeading } from './report-table.ts';

/** More sentences of one kind than this nobody reads; the log has them all. */
const MOST = 80;

/** Whether anything has changed since the sign-off before. */
export const hasChanges = (input: PartInput): boolean => groupsOf(input).length > 0;

function groupsOf({ changes, document, stages, words }: PartInput): readonly ChangeGroup[] {
  return changes === null ? [] : whatChanged(changes.diff, document, { stages, words });
}

/** What changed since the sign-off before, in sentences, by what they are about. */
export function changesSection(flow: Flow, input: PartInput): void {
  const { words, changes } = input;
  const groups = groupsOf(input);
  const count = groups.reduce((sum, group) => sum + group.sentences.length, 0);
  const since = `Since revision ${words.number(changes?.revision ?? 0)} was signed: ${words.count(count, 'change')}. What came and went in between, or ended as it began, is not told.`;
  sectionHead(flow, 'What changed', since, input);
  for (const { title, sentences } of groups) {
    partHeading(flow, title, input, 40);
    for (const sentence of sentences.slice(0, MOST)) {
      longParagraph(flow, sentence, STYLE.body, input, LEADING_NUMBER);
      flow.space(3);
    }
    const more = sentences.length - MOST;
    if (more > 0)
      longParagraph(
        flow,
        `${words.count(more, 'more change')} of this kind. The workshop’s log has each of them.`,
        STYLE.meta,
        input,
      );
  }
}
