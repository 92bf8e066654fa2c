import type { RecordOf, RecordType } from '../model/record.ts';
import type { Action } from '../model/roadmap.ts';
import type { Change, ChangeWords } from './change-facts.ts';
import { ACTION_STATE_NAMES, HORIZON_NAMES } from './roadmap.ts';

const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;
const of = (kind: string, { number, text }: { number: number; text: string }) =>
  `${kind} ${number} “${text}”`;

/** Decisions, actions and the parking lot. */
export function roadmapSentences(change: Change): string[] {
  return [...decisions(change), ...actions(change), ...parked(change)];
}

function decisions({ added, removed, updated }: Change): string[] {
  return [
    ...added('decision')
      .toSorted(byNumber)
      .map(one => `${of('Decision', one)} was taken.`),
    ...removed('decision')
      .toSorted(byNumber)
      .map(one => `${of('Decision', one)} was taken back.`),
    ...moved(updated('decision'))
      .toSorted(([, a], [, b]) => byNumber(a, b))
      .map(([from, to]) =>
        from.text === to.text
          ? `${of('Decision', to)}: what is said beside it changed.`
          : `${of('Decision', to)} was worded “${from.text}” before.`,
      ),
  ];
}

function actions({ added, removed, updated, words }: Change): string[] {
  return [
    ...added('action')
      .toSorted(byNumber)
      .map(one => `${of('Action', one)} was added: ${facts(one, words)}.`),
    ...removed('action')
      .toSorted(byNumber)
      .map(one => `${of('Action', one)} was taken out.`),
    ...moved(updated('action'))
      .toSorted(([, a], [, b]) => byNumber(a, b))
      .map(([from, to]) => `${of('Action', to)}: ${actionChanges(from, to, words).join('; ')}.`),
  ];
}

const facts = ({ owner, due }: Action, words: ChangeWords) =>
  `${owner || 'nobody owns it yet'}, ${due ? `due ${words.day(due)}` : 'no date yet'}`;

function actionChanges(from: Action, to: Action, words: ChangeWords): string[] {
  const day = (due: string | null) => (due ? words.day(due) : 'none');
  const said = [
    from.state === to.state
      ? ''
      : `${ACTION_STATE_NAMES[to.state].toLowerCase()} now, was ${ACTION_STATE_NAMES[from.state].toLowerCase()}`,
    from.text === to.text ? '' : `worded “${from.text}” before`,
    from.owner === to.owner ? '' : `owner ${to.owner || 'nobody'}, was ${from.owner || 'nobody'}`,
    from.due === to.due ? '' : `due ${day(to.due)}, was ${day(from.due)}`,
    from.horizon === to.horizon
      ? ''
      : `moved from ${HORIZON_NAMES[from.horizon]} to ${HORIZON_NAMES[to.horizon]}`,
  ].filter(Boolean);
  return said.length > 0 ? said : ['what is said beside it changed'];
}

function parked({ added, removed }: Change): string[] {
  return [
    ...added('parked').map(({ text }) => `“${text}” was set aside for later.`),
    ...removed('parked').map(({ text }) => `“${text}” left the parking lot.`),
  ];
}

/** Without records that were only put into another order. */
function moved<T extends Extract<RecordType, 'decision' | 'action'>>(
  pairs: readonly (readonly [RecordOf<T>, RecordOf<T>])[],
): (readonly [RecordOf<T>, RecordOf<T>])[] {
  return pairs.filter(
    ([from, to]) => JSON.stringify({ ...from, order: '' }) !== JSON.stringify({ ...to, order: '' }),
  );
}
