import type { StagesPack } from '../content/stages.ts';
import { type Document, placementsByUseCase, recordsOf } from '../model/document.ts';
import { type Action, type Decision, HORIZONS } from '../model/roadmap.ts';
import { DRIVERS, type Driver } from '../model/use-case.ts';
import { latestBySubject } from './assessment-compare.ts';
import { assessmentResult } from './assessment-result.ts';
import { resultWords, subjectWords, weakestEvidenceWords, weakestWords } from './assessment-words.ts';
import { unprovenOf } from './evidence.ts';
import { ledgerOf } from './ledger.ts';
import { type Total, totalOf, worthOf } from './ledger-total.ts';
import { withoutOwner } from './ledger-warnings.ts';
import { type AmountWords, spanOf } from './ledger-words.ts';
import { decisionsOf, isOver } from './roadmap.ts';
import { listed } from './spread-words.ts';

/** How numbers, amounts and days are written: `wordsOf` in `report-words.ts`. */
export interface SummaryWords extends AmountWords {
  count(n: number, one: string, many?: string): string;
  day(day: string): string;
}

/** What a workshop came to, for somebody who reads one page: the same facts wherever it is told. */
export interface Summary {
  /** Where the organisation stands, in sentences: as assessed, then as the board shows it. */
  readonly stand: readonly string[];
  /** Use cases by stage, in the pack's order. */
  readonly stages: readonly { readonly name: string; readonly colour: string; readonly count: number }[];
  /** The stage that the assessment of the whole organisation came to; null without. */
  readonly stage: number | null;
  readonly worth: SummaryWorth | null;
  /** In the room's own order. */
  readonly decisions: readonly Decision[];
  /** What is still to do, the first first. */
  readonly actions: readonly Action[];
  /** The gravest first. */
  readonly risks: readonly string[];
}

interface SummaryWorth {
  readonly total: Total;
  /** "€4.1m to €7.9m", a year. */
  readonly span: string;
  /** What is expected, and from how much. */
  readonly from: string;
  readonly drivers: readonly { readonly driver: Driver; readonly expected: number }[];
  /** How it is added up, in a sentence. */
  readonly method: string;
}

/** The facts of the executive summary, worked out from the workshop as it is. */
export function summaryOf(document: Document, pack: StagesPack, words: SummaryWords): Summary {
  const placements = placementsByUseCase(document);
  const countOn = (position: number) =>
    [...placements.values()].filter(placement => placement.stage === position).length;
  const stages = pack.stages.map(({ position, name, colour }) => ({
    name,
    colour,
    count: countOn(position),
  }));
  const latest = latestBySubject(document);
  const whole = latest.find(one => one.about === '') ?? latest[0];
  const result = whole && assessmentResult(document, whole);
  const assessed =
    whole && result
      ? [
          `${whole.about === '' ? '' : `${subjectWords(whole)}: `}${resultWords(result, pack.stages)}`,
          weakestWords(result),
        ].filter(sentence => sentence !== null)
      : [];
  return {
    stand: [...assessed, ...boardWords(document, stages, words)],
    stages,
    stage: whole?.about === '' ? (result?.stage ?? null) : null,
    worth: worthIn(document, words),
    decisions: decisionsOf(document),
    actions: firstActions(document),
    risks: risksOf(document, pack, words, (result && weakestEvidenceWords(result)) ?? null),
  };
}

function boardWords(document: Document, stages: Summary['stages'], words: SummaryWords): string[] {
  const useCases = recordsOf(document, 'use-case');
  if (useCases.length === 0) return ['No use case has been collected yet.'];
  const placements = placementsByUseCase(document);
  const placed = useCases.filter(({ id }) => (placements.get(id)?.stage ?? null) !== null);
  const most = Math.max(0, ...stages.map(stage => stage.count));
  const fullest = stages.flatMap((stage, at) => (most > 0 && stage.count === most ? at : []));
  const furthest = stages.findLastIndex(stage => stage.count > 0);
  const named = (at: number) => `stage ${at} (${stages[at]?.name})`;
  const rising = placed.filter(
    ({ id, target }) => target !== null && target > (placements.get(id)?.stage ?? 0),
  );
  const [one] = fullest;
  const some = [
    fullest.length === 1 && one !== undefined
      ? `the fullest is ${named(one)} with ${words.number(most)}`
      : '',
    fullest.length > 1
      ? `the fullest are stages ${listed(fullest.map(String))} with ${words.number(most)} each`
      : '',
    furthest > (fullest.at(-1) ?? furthest) ? `the furthest reached is ${named(furthest)}` : '',
  ].filter(Boolean);
  return [
    `${words.number(placed.length)} of ${words.count(useCases.length, 'use case')} ${placed.length === 1 ? 'stands' : 'stand'} on the curve${some.length > 0 ? `: ${some.join(', ')}` : ''}.`,
    ...(rising.length > 0
      ? [`${words.number(rising.length)} ${rising.length === 1 ? 'is' : 'are'} meant to reach a later stage.`]
      : []),
  ];
}

function worthIn(document: Document, words: SummaryWords): SummaryWorth | null {
  const { lines, ofUseCase } = ledgerOf(document);
  const total = totalOf(lines);
  if (!total) return null;
  const of = ofUseCase.size > 0 ? ` of ${words.count(ofUseCase.size, 'use case')}` : '';
  const expectedFrom = (driver: Driver) =>
    lines.filter(line => line.driver === driver).reduce((sum, line) => sum + line.expected, 0);
  return {
    total,
    span: spanOf(total, words),
    from: `${words.short(total.expected)} expected, from ${words.count(lines.length, 'amount')}${of}.`,
    drivers: DRIVERS.map(driver => ({ driver, expected: expectedFrom(driver) })).filter(
      one => one.expected > 0,
    ),
    method:
      'Expected is each likely amount times its probability, added up; the range is where the total lies eight times in ten.',
  };
}

/** By horizon, then by date; what has no date comes after what has one. */
function firstActions(document: Document): readonly Action[] {
  const rank = ({ horizon }: Action) => HORIZONS.indexOf(horizon);
  const due = (action: Action) => action.due ?? '9999';
  return recordsOf(document, 'action')
    .filter(action => !isOver(action))
    .toSorted(
      (a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.number - b.number),
    );
}

/** What the result may fail by, by the share of it that is in doubt. */
function risksOf(
  document: Document,
  pack: StagesPack,
  words: SummaryWords,
  weakest: string | null,
): readonly string[] {
  const risks: { share: number; says: string }[] = [];
  const ledger = ledgerOf(document);
  const expected = ledger.lines.reduce((sum, line) => sum + line.expected, 0);
  const orphans = withoutOwner(ledger).reduce((sum, line) => sum + line.expected, 0);
  if (orphans > 0 && expected > 0)
    risks.push({
      share: orphans / expected,
      says: `${words.short(orphans)} of the ${words.short(expected)} expected a year ${words.short(orphans) === words.short(expected) ? 'rest' : 'rests'} on assumptions that nobody answers for.`,
    });
  const unproven = unprovenOf(document, pack);
  const placed = [...placementsByUseCase(document).values()].filter(one => one.stage !== null).length;
  const largest = unproven
    .map(({ useCase }) => ({ useCase, likely: worthOf(document, useCase)?.likely ?? 0 }))
    .toSorted((a, b) => b.likely - a.likely)[0];
  if (largest)
    risks.push({
      share: unproven.length / Math.max(1, placed),
      says: `Nothing has been shown yet for the place of ${words.number(unproven.length)} of ${words.count(placed, 'use case')} on the curve${largest.likely > 0 ? `, the largest of them no. ${largest.useCase.number} “${largest.useCase.title}”, ${words.short(largest.likely)} a year` : ''}.`,
    });
  const open = recordsOf(document, 'action').filter(action => !isOver(action));
  const loose = open.filter(
    action => action.owner === '' || (action.due === null && action.horizon === 'now'),
  );
  if (loose.length > 0)
    risks.push({
      share: loose.length / open.length,
      says: `${words.number(loose.length)} of ${words.count(open.length, 'open action')} ${loose.length === 1 ? 'has' : 'have'} no owner, or no date although it is for now.`,
    });
  if (open.length === 0 && recordsOf(document, 'use-case').length > 0)
    risks.push({ share: 1, says: 'No action has been agreed, so nothing is bound to happen next.' });
  const told = risks.toSorted((a, b) => b.share - a.share).map(risk => risk.says);
  return weakest === null ? told : [...told.slice(0, 1), weakest, ...told.slice(1)];
}
