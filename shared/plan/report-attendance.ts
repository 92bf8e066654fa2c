import { recordsOf } from '../model/document.ts';
import { byOrder } from '../model/order.ts';
import { LEVELS } from '../model/participant.ts';
import { assessmentsOf, toldScores } from '../views/assessment.ts';
import { revealedVotes } from '../views/spread.ts';
import { listed } from '../views/spread-words.ts';
import type { Flow } from './report-flow.ts';
import { type SectionInput, sectionHead } from './report-sections.ts';
import { STYLE } from './report-style.ts';
import { textTable } from './report-table.ts';
import { LEVEL_WORDS } from './report-words.ts';

/** Who was in the room, as what, and who placed or scored without seeing the others. */
export function attendanceSection(flow: Flow, input: SectionInput): void {
  const { document, words } = input;
  const people = [...recordsOf(document, 'participant')].sort(byOrder);
  const blind = blindWork(input);
  const levels = LEVELS.flatMap(level => {
    const count = people.filter(person => person.level === level).length;
    return count === 0 ? [] : `${words.number(count)} ${LEVEL_WORDS[level].toLowerCase()}`;
  });
  const alone = people.filter(person => blind.has(person.id)).length;
  const lead = [
    `${words.count(people.length, 'person', 'people')} took part${levels.length > 0 ? `: ${listed(levels)}` : ''}.`,
    alone > 0 ? `${words.number(alone)} of them placed or scored blind, before the room saw anything.` : '',
  ];
  sectionHead(flow, 'Attendance', lead.filter(Boolean).join(' '), input);
  const isBlind = blind.size > 0;
  textTable(flow, input, {
    key: 'participants',
    name: 'Attendance',
    columns: [
      ['NAME', isBlind ? 0.22 : 0.3, STYLE.rowTitle],
      ['ROLE', isBlind ? 0.26 : 0.28, STYLE.body],
      ['UNIT', isBlind ? 0.15 : 0.22, STYLE.body],
      ['LEVEL', 0.2, STYLE.body],
      ...(isBlind ? [['BLIND', 0.17, STYLE.body] as const] : []),
    ],
    rows: people.map(person => [
      person.id,
      [
        person.name,
        person.role,
        person.unit,
        person.level ? LEVEL_WORDS[person.level] : '',
        ...(isBlind ? [blind.get(person.id) ?? []] : []),
      ],
    ]),
  });
}

/** By participant: the rounds and assessments they answered blind. Only of what was revealed. */
function blindWork({ document, words }: SectionInput): ReadonlyMap<string, readonly string[]> {
  const work = new Map<string, string[]>();
  const note = (participant: string, what: string) => {
    const own = work.get(participant);
    if (!own) work.set(participant, [what]);
    else if (!own.includes(what)) own.push(what);
  };
  const rounds = new Map(recordsOf(document, 'round').map(round => [round.id, round.number]));
  for (const { participant, round } of revealedVotes(document))
    note(participant, `Round ${words.number(rounds.get(round) ?? 0)}`);
  const assessments = new Map(assessmentsOf(document).map(one => [one.id, one.number]));
  for (const { participant, assessment } of toldScores(document)) {
    if (participant !== null)
      note(participant, `Assessment ${words.number(assessments.get(assessment) ?? 0)}`);
  }
  return work;
}
