import type { StagesPack } from '../../shared/content/stages.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import { DRIVER_NAMES } from '../../shared/plan/board-marks.ts';
import { shortHash, type Words, wordsOf } from '../../shared/plan/report-words.ts';
import { type Summary, summaryOf } from '../../shared/views/summary.ts';

/** Most decisions and most actions that a summary names; the rest is counted. */
const MOST = { decisions: 10, actions: 5, risks: 3 };

/** What the workshop came to as Markdown (CommonMark), to paste into an e-mail: the facts of the report's one page. */
export function summaryMarkdown(
  document: Document,
  stages: StagesPack,
  head: { readonly number: number; readonly hash: string },
): string {
  const workshop = recordsOf(document, 'workshop')[0];
  if (!workshop) throw new RangeError('The document holds no workshop.');
  const words = wordsOf(workshop);
  const summary = summaryOf(document, stages, words);
  const title = workshop.title || workshop.client;
  const lines = [
    `# ${plain(title)}`,
    '',
    `What came out of the streaming adoption workshop with ${plain(workshop.client)} on ${words.day(workshop.date)}.`,
    ...section('Where we stand', listOf(summary.stand)),
    ...section('What it is worth', worthLines(summary, words)),
    ...section('What was decided', [
      ...numbered(summary.decisions.slice(0, MOST.decisions), one =>
        one.decidedBy ? `${one.text} (${one.decidedBy})` : one.text,
      ),
      ...more(summary.decisions.length - MOST.decisions, 'decision', words),
    ]),
    ...section('First actions', [
      ...numbered(summary.actions.slice(0, MOST.actions), ({ text, owner, due }) => {
        const when = due === null ? 'no date yet' : `by ${words.day(due)}`;
        return `${text}: ${owner || 'nobody owns it yet'}, ${when}`;
      }),
      ...more(summary.actions.length - MOST.actions, 'open action', words),
    ]),
    ...section('Largest risks', listOf(summary.risks.slice(0, MOST.risks))),
    '',
    `The workshop as of change ${words.number(head.number)}, ${shortHash(head.hash)}.`,
  ];
  return `${lines.join('\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

const listOf = (sentences: readonly string[]): string[] => sentences.map(one => `- ${plain(one)}`);

function numbered<T extends { readonly number: number }>(
  items: readonly T[],
  say: (item: T) => string,
): string[] {
  return items.map(item => `- **${item.number}** ${plain(say(item))}`);
}

function more(count: number, what: string, words: Words): string[] {
  return count > 0 ? ['', `${words.count(count, `more ${what}`, `more ${what}s`)} in the report.`] : [];
}

function worthLines({ worth }: Summary, words: Words): string[] {
  if (!worth) return ['No amount has been written down yet.'];
  const drivers = worth.drivers.map(
    ({ driver, expected }) => `${DRIVER_NAMES[driver]} ${words.short(expected)}`,
  );
  return [
    `**${plain(worth.span)} a year.** ${plain(worth.from)}`,
    ...(drivers.length > 0 ? ['', `${plain(drivers.join(', '))}.`] : []),
    '',
    plain(worth.method),
  ];
}

/** A text on one line in which nothing means anything to Markdown or HTML. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, sign => `\\${sign}`)
    .replace(/^([-+]|\d+[.)])(?=\s|$)/, match => `\\${match}`.replace(/^\\(\d+)/, '$1\\'));
