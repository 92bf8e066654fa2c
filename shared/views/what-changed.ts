import type { Diff } from '../change/diff.ts';
import type { Stage } from '../content/stages.ts';
import type { Document } from '../model/document.ts';
import type { AnyRecord, RecordOf, RecordType } from '../model/record.ts';
import type { Id } from '../model/scalars.ts';
import type { Change, ChangeWords } from './change-facts.ts';
import { assessmentSentences, canvasSentences } from './changed-pages.ts';
import { roadmapSentences } from './changed-roadmap.ts';
import { evidenceSentences, stageSentences, useCaseSentences, valueSentences } from './changed-use-cases.ts';

/** Changes of one kind. Each sentence stands by itself and names what it is about. */
export interface ChangeGroup {
  readonly key: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The kinds in the order in which they are told. A new kind of record adds its words here. */
const GROUPS: readonly {
  readonly key: string;
  readonly title: string;
  readonly say: (change: Change) => readonly string[];
}[] = [
  { key: 'workshop', title: 'Workshop', say: workshopSentences },
  { key: 'use-cases', title: 'Use cases', say: useCaseSentences },
  { key: 'stages', title: 'Moved on the curve', say: stageSentences },
  { key: 'evidence', title: 'Evidence', say: evidenceSentences },
  { key: 'value', title: 'Value', say: valueSentences },
  { key: 'roadmap', title: 'Decisions and actions', say: roadmapSentences },
  { key: 'assessment', title: 'Assessment', say: assessmentSentences },
  { key: 'canvases', title: 'Canvases', say: canvasSentences },
  { key: 'people', title: 'People', say: peopleSentences },
];

/**
 * What changed, in sentences grouped by what they are about; groups without a sentence are left out. What nobody may know yet (votes and
 * scores before their reveal) is not told.
 * @param diff what led to `document`, such as `workshop.changes` answers it
 * @param document the workshop as it is now
 */
export function whatChanged(
  diff: Diff,
  document: Document,
  { stages, words }: { readonly stages: readonly Stage[]; readonly words: ChangeWords },
): readonly ChangeGroup[] {
  const pick = (records: Iterable<AnyRecord>, type: RecordType) =>
    [...records].filter(record => record.type === type);
  const change: Change = {
    before: withoutDiff(document, diff),
    after: document,
    stages,
    words,
    added: <T extends RecordType>(type: T) =>
      pick(Object.values(diff.added), type) as unknown as RecordOf<T>[],
    removed: <T extends RecordType>(type: T) =>
      pick(Object.values(diff.removed), type) as unknown as RecordOf<T>[],
    updated: <T extends RecordType>(type: T) =>
      Object.values(diff.updated).filter(([, to]) => to.type === type) as unknown as [
        RecordOf<T>,
        RecordOf<T>,
      ][],
  };
  return GROUPS.map(({ key, title, say }) => ({ key, title, sentences: say(change) })).filter(
    group => group.sentences.length > 0,
  );
}

/** The document before the diff; one that does not fit is read as far as it does. */
function withoutDiff(document: Document, diff: Diff): Document {
  const records = new Map<Id, AnyRecord>(document.records);
  for (const id in diff.added) records.delete(id);
  for (const [id, [from]] of Object.entries(diff.updated)) records.set(id, from);
  for (const [id, record] of Object.entries(diff.removed)) records.set(id, record);
  return { records };
}

function workshopSentences({ added, updated, words }: Change): string[] {
  const sentences: string[] = [];
  for (const [from, to] of updated('workshop')) {
    if (from.client !== to.client)
      sentences.push(`The client is now “${to.client}” (before: “${from.client}”).`);
    if (from.title !== to.title)
      sentences.push(`The title is now “${to.title}” (before: ${from.title ? `“${from.title}”` : 'none'}).`);
    if (from.date !== to.date)
      sentences.push(`The day is now ${words.day(to.date)} (before: ${words.day(from.date)}).`);
    if (from.currency !== to.currency)
      sentences.push(`Amounts are now in ${to.currency} (before: ${from.currency}).`);
  }
  if (added('stages').length > 0 || updated('stages').length > 0)
    sentences.push('The stages of the curve were changed.');
  return sentences;
}

function peopleSentences({ added, removed, updated }: Change): string[] {
  const named = ({ name, role }: RecordOf<'participant'>) => (role ? `${name} (${role})` : name);
  return [
    ...added('participant').map(one => `${named(one)} joined.`),
    ...removed('participant').map(one => `${named(one)} was taken off the list.`),
    ...updated('participant').flatMap(([from, to]) => {
      if (from.name !== to.name) return `${from.name} is now called ${to.name}.`;
      const isSame = from.role === to.role && from.unit === to.unit && from.level === to.level;
      return isSame ? [] : `What is said of ${to.name} was corrected.`;
    }),
  ];
}
