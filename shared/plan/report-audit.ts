import { recordsOf } from '../model/document.ts';
import type { Audit } from '../views/audit.ts';
import { preflightOf } from '../views/preflight.ts';
import type { Flow } from './report-flow.ts';
import type { PartInput } from './report-part.ts';
import { sectionHead } from './report-sections.ts';
import { timeWords } from './report-sign-off.ts';
import { STYLE } from './report-style.ts';
import { partHeading, textTable } from './report-table.ts';

/** More days or names than this are counted together. */
const MOST = 60;

/** Whether there is a log, a sealed sign-off or a waiver to tell of. */
export const hasAudit = ({ audit, document }: PartInput): boolean =>
  (audit !== null && audit.commits > 0) ||
  recordsOf(document, 'waiver').length > 0 ||
  recordsOf(document, 'sign-off').some(one => one.sealed !== null);

/** When, by whom and at what the workshop was worked; the sign-offs with their hashes; what was waived, and why. Not the log itself. */
export function auditSection(flow: Flow, input: PartInput): void {
  const { audit, words, head } = input;
  const lead =
    audit?.first && audit.last
      ? `${words.count(audit.commits, 'change')} from ${moment(audit.first, input)} to ${moment(audit.last, input)} (UTC, by the clocks of the devices), ${audit.undone === 0 ? 'none taken back' : `${words.number(audit.undone)} of them taking something back`}.`
      : 'What was signed and what was waived.';
  sectionHead(
    flow,
    'Audit',
    `${lead} The whole log stays in the workshop’s file, and with a sealed PDF.`,
    input,
  );
  if (audit) logTables(flow, audit, input);
  signOffs(flow, input);
  waivers(flow, input);
  partHeading(flow, 'This report', input);
  textTable(flow, input, {
    key: 'audit-head',
    name: 'This report',
    columns: [
      ['FACT', 0.3, STYLE.rowTitle],
      ['VALUE', 0.7, FIGURE],
    ],
    rows: [
      ['number', ['Made of change', words.number(head.number)]],
      ['hash', ['Hash of that change', head.hash]],
    ],
  });
}

/** Small enough for a hash on one line. */
const HASH = { ...STYLE.body, size: 7.2, tabular: true };
const FIGURE = { ...STYLE.body, size: 8.2, tabular: true };

const moment = (time: string, { words }: PartInput) =>
  `${words.day(time.slice(0, 10))}, ${time.slice(11, 16)}`;

function logTables(flow: Flow, { days, kinds, actors }: Audit, input: PartInput): void {
  const { words } = input;
  const days_ = days.slice(-MOST);
  const earlier = days.slice(0, -MOST);
  partHeading(flow, 'Day by day', input);
  textTable(flow, input, {
    key: 'audit-days',
    name: 'Day by day',
    columns: [
      ['DAY (UTC)', 0.34, STYLE.rowTitle],
      ['CHANGES', 0.16, FIGURE, 'figures'],
      ['TAKEN BACK', 0.16, FIGURE, 'figures'],
      ['FIRST AND LAST', 0.34, FIGURE],
    ],
    rows: [
      ...(earlier.length > 0
        ? [
            [
              'earlier',
              [
                `${words.count(earlier.length, 'earlier day')}`,
                words.number(earlier.reduce((sum, day) => sum + day.count, 0)),
                words.number(earlier.reduce((sum, day) => sum + day.undone, 0)),
                '',
              ],
            ] as const,
          ]
        : []),
      ...days_.map(
        day =>
          [
            day.name,
            [
              words.day(day.name),
              words.number(day.count),
              words.number(day.undone),
              `${day.first.slice(11, 16)} to ${day.last.slice(11, 16)}`,
            ],
          ] as const,
      ),
    ],
  });
  partHeading(flow, 'What was changed', input);
  textTable(flow, input, {
    key: 'audit-kinds',
    name: 'What was changed',
    columns: [
      ['ABOUT', 0.34, STYLE.rowTitle],
      ['CHANGES', 0.16, FIGURE, 'figures'],
      ['FIRST', 0.25, FIGURE],
      ['LAST', 0.25, FIGURE],
    ],
    rows: kinds.map(one => [
      one.name,
      [one.name, words.number(one.count), moment(one.first, input), moment(one.last, input)],
    ]),
  });
  partHeading(flow, 'By whom', input);
  const more = actors.length - MOST;
  textTable(flow, input, {
    key: 'audit-actors',
    name: 'By whom',
    columns: [
      ['NAME OF THE MACHINE’S USER', 0.34, STYLE.rowTitle],
      ['CHANGES', 0.16, FIGURE, 'figures'],
      ['FIRST', 0.25, FIGURE],
      ['LAST', 0.25, FIGURE],
    ],
    rows: [
      ...actors
        .slice(0, MOST)
        .map(
          (one, index) =>
            [
              `actor-${index}`,
              [
                one.name || 'No name',
                words.number(one.count),
                moment(one.first, input),
                moment(one.last, input),
              ],
            ] as const,
        ),
      ...(more > 0 ? [['more', [words.count(more, 'more name'), '', '', '']] as const] : []),
    ],
  });
}

function signOffs(flow: Flow, input: PartInput): void {
  const { document, words } = input;
  const sealed = recordsOf(document, 'sign-off')
    .toSorted((a, b) => a.revision - b.revision)
    .flatMap(one => (one.sealed ? { ...one, sealed: one.sealed } : []));
  if (sealed.length === 0) return;
  partHeading(flow, 'Sign-offs', input);
  textTable(flow, input, {
    key: 'audit-sign-offs',
    name: 'Sign-offs',
    columns: [
      ['REVISION', 0.11, STYLE.number],
      ['SEALED', 0.26, STYLE.body],
      ['HASH OF THE LAST CHANGE, DIGEST, HASH OF THE PDF', 0.63, HASH],
    ],
    rows: sealed.map(one => [
      one.id,
      [
        words.number(one.revision),
        `${timeWords(one.sealed.time, words)}\n${one.signatories.map(({ name, verdict }) => `${name}: ${verdict}`).join('\n')}`,
        [
          `Change ${words.number(one.sealed.head.number)}`,
          one.sealed.head.hash,
          one.sealed.digest,
          one.pdf ? one.pdf.hash : 'No PDF noted',
        ].join('\n'),
      ],
    ]),
  });
}

function waivers(flow: Flow, input: PartInput): void {
  const { document, pack, words } = input;
  const all = recordsOf(document, 'waiver');
  if (all.length === 0) return;
  const { waived } = preflightOf(document, { stages: pack, today: null, report: null });
  const says = new Map(waived.map(({ finding, waiver }) => [waiver.id, finding.sentence]));
  partHeading(flow, 'Left as it is', input);
  textTable(flow, input, {
    key: 'audit-waivers',
    name: 'Left as it is',
    columns: [
      ['WHAT WAS FOUND', 0.44, STYLE.rowTitle],
      ['WHY IT STAYS', 0.36, STYLE.body],
      ['SAID BY', 0.2, STYLE.body],
    ],
    rows: all
      .toSorted((a, b) => (a.finding < b.finding ? -1 : 1))
      .map((one, index) => [
        `${words.number(index)}`,
        [says.get(one.id) ?? 'Something that has been mended since', one.reason, one.by || 'Nobody named'],
      ]),
  });
}
