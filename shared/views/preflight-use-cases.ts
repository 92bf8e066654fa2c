import type { StagesPack } from '../content/stages.ts';
import { type Document, placementsByUseCase, recordsOf } from '../model/document.ts';
import type { UseCase } from '../model/use-case.ts';
import { unprovenOf } from './evidence.ts';
import { nudgedOf } from './nudge.ts';
import type { PreflightFinding } from './preflight-finding.ts';
import { quote } from './preflight-key.ts';

/** Use cases with no driver, sponsor or stage; those in words that will not make sense tomorrow; places that nothing speaks for. */
export function useCaseFindings(document: Document, pack: StagesPack): PreflightFinding[] {
  const placements = placementsByUseCase(document);
  const useCases = recordsOf(document, 'use-case').toSorted((a, b) => a.number - b.number);
  return [
    ...useCases
      .filter(one => one.driver === null)
      .map(one =>
        about(
          one,
          'driver',
          'fault',
          'Use cases without a driver',
          'does not say what it does for the money',
        ),
      ),
    ...useCases
      .filter(one => one.sponsor === '')
      .map(one =>
        about(one, 'sponsor', 'fault', 'Use cases without a sponsor', 'has nobody who speaks for it'),
      ),
    ...useCases
      .filter(one => (placements.get(one.id)?.stage ?? null) === null)
      .map(one => about(one, 'stage', 'fault', 'Use cases without a stage', 'is not placed on the curve')),
    ...unprovenOf(document, pack).map(({ useCase, stage }) =>
      about(
        useCase,
        'evidence',
        'hint',
        'Places that nothing speaks for',
        `stands at ${stage} ${pack.stages[stage]?.name ?? ''}, and there is no evidence for it`,
      ),
    ),
    ...nudgedOf(document)
      .toSorted((a, b) => a.useCase.number - b.useCase.number)
      .flatMap(({ useCase, nudges }) =>
        nudges.flatMap(nudge =>
          // Who has no sponsor is said above.
          nudge === 'owner'
            ? []
            : [
                about(
                  useCase,
                  nudge,
                  'hint',
                  'Use cases in few words',
                  nudge === 'short' ? 'says it in fewer than three words' : 'does not say what happens',
                ),
              ],
        ),
      ),
  ];
}

function about(
  { id, number, title }: UseCase,
  what: string,
  severity: PreflightFinding['severity'],
  kind: string,
  words: string,
): PreflightFinding {
  return {
    key: `use-case/${id}/${what}`,
    group: 'use-cases',
    kind,
    severity,
    sentence: `${number} ${quote(title)} ${words}.`,
    place: { route: 'curve', useCase: id },
  };
}
