import type { StagesPack } from '../../shared/content/stages.ts';
import { type Document, find, placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import type { Evidence } from '../../shared/model/evidence.ts';
import type { Round, Settlement } from '../../shared/model/round.ts';
import type { Signatory, SignOff, Waiver } from '../../shared/model/sign-off.ts';
import { preflightOf } from '../../shared/views/preflight.ts';
import type { Cell } from './workbook.ts';
import type { Field } from './xlsx-field.ts';

/** What was said of one criterion, with the stage that asks it; null where the stages no longer have it. */
interface EvidenceRow {
  readonly evidence: Evidence;
  readonly stage: number | null;
  readonly criterion: string;
}

const STATES = { yes: 'There is evidence', no: 'There is none', unknown: 'Not known' } as const;
const useCaseNumber = (document: Document, id: string) => find(document, 'use-case', id)?.number ?? null;
const useCaseTitle = (document: Document, id: string) => find(document, 'use-case', id)?.title ?? null;

/** Evidence by use case, then stage by stage. */
export function evidenceRows(document: Document, stages: StagesPack): EvidenceRow[] {
  const order = stages.stages.flatMap(stage =>
    stage.criteria.map(({ id, text }) => ({ id, text, stage: stage.position })),
  );
  const at = new Map(order.map((criterion, index) => [criterion.id, index]));
  const rank = ({ criterion }: Evidence) => at.get(criterion) ?? order.length;
  const number = ({ useCase }: Evidence) => useCaseNumber(document, useCase) ?? 0;
  return [...recordsOf(document, 'evidence')]
    .sort((a, b) => number(a) - number(b) || rank(a) - rank(b) || (a.criterion < b.criterion ? -1 : 1))
    .map(evidence => {
      const known = order[rank(evidence)];
      return { evidence, stage: known?.stage ?? null, criterion: known?.text ?? evidence.criterion };
    });
}

export function evidenceFields(document: Document): Field<EvidenceRow>[] {
  const placements = placementsByUseCase(document);
  return [
    { header: 'Use case', width: 9, cell: ({ evidence }) => useCaseNumber(document, evidence.useCase) },
    { header: 'Title', width: 38, cell: ({ evidence }) => useCaseTitle(document, evidence.useCase) },
    {
      header: 'Stands on',
      width: 10,
      cell: ({ evidence }) => placements.get(evidence.useCase)?.stage ?? null,
    },
    { header: 'Asked on', width: 10, cell: ({ stage }) => stage },
    { header: 'Criterion', width: 60, cell: ({ criterion }) => criterion },
    { header: 'Evidence', width: 18, cell: ({ evidence }) => STATES[evidence.state] },
    { header: 'Note', width: 60, cell: ({ evidence }) => evidence.note },
  ];
}

interface SettledRow {
  readonly round: Round;
  readonly settled: Settlement;
}

/** What rooms settled after they had placed blind; never a vote. */
export const settledRows = (document: Document): SettledRow[] =>
  [...recordsOf(document, 'round')]
    .sort((a, b) => a.number - b.number)
    .flatMap(round => round.settlements.map(settled => ({ round, settled })));

export const settledFields = (document: Document, stages: StagesPack): Field<SettledRow>[] => [
  { header: 'Round', width: 8, cell: ({ round }) => round.number },
  { header: 'On', width: 12, cell: ({ settled }) => ({ day: settled.time.slice(0, 10) }) },
  { header: 'Use case', width: 9, cell: ({ settled }) => useCaseNumber(document, settled.useCase) },
  { header: 'Title', width: 38, cell: ({ settled }) => useCaseTitle(document, settled.useCase) },
  { header: 'Settled on stage', width: 16, cell: ({ settled }) => settled.stage },
  {
    header: 'Stage name',
    width: 22,
    cell: ({ settled }) =>
      settled.stage === null ? 'Unplaced' : (stages.stages[settled.stage]?.name ?? null),
  },
  { header: 'Why', width: 60, cell: ({ settled }) => settled.reason },
  { header: 'Decided by', width: 26, cell: ({ settled }) => settled.decidedBy },
];

interface SignedRow {
  readonly signOff: SignOff;
  /** Null: nobody has signed. */
  readonly by: Signatory | null;
}

/** Every sign-off with those who signed, one a row. */
export const signedRows = (document: Document): SignedRow[] =>
  [...recordsOf(document, 'sign-off')]
    .sort((a, b) => a.revision - b.revision)
    .flatMap((signOff): SignedRow[] =>
      signOff.signatories.length === 0
        ? [{ signOff, by: null }]
        : signOff.signatories.map(by => ({ signOff, by })),
    );

const VERDICT_WORDS = { agrees: 'Agrees', dissents: 'Agrees, with a dissent', refuses: 'Refuses' } as const;
const SIGNED = { drawn: 'By hand', typed: 'Typed' } as const;
const dayOf = (time: string | undefined): Cell => (time === undefined ? null : { day: time.slice(0, 10) });

export const SIGNED_FIELDS: readonly Field<SignedRow>[] = [
  { header: 'Revision', width: 10, cell: ({ signOff }) => signOff.revision },
  { header: 'Name', width: 28, cell: ({ by }) => by?.name ?? null },
  { header: 'Role', width: 26, cell: ({ by }) => by?.role ?? null },
  { header: 'Organisation', width: 26, cell: ({ by }) => by?.organisation ?? null },
  { header: 'Says', width: 22, cell: ({ by }) => (by ? VERDICT_WORDS[by.verdict] : null) },
  { header: 'In words', width: 50, cell: ({ by }) => by?.words ?? null },
  { header: 'Signed', width: 10, cell: ({ by }) => (by?.signature ? SIGNED[by.signature.kind] : null) },
  { header: 'On', width: 12, cell: ({ by }) => dayOf(by?.time) },
  // With its offset from UTC, which no cell of a spreadsheet can hold as a time.
  { header: 'At, by the device’s clock', width: 24, cell: ({ by }) => by?.time.slice(11) ?? null },
  { header: 'Sealed on', width: 12, cell: ({ signOff }) => dayOf(signOff.sealed?.time) },
  { header: 'Change', width: 9, cell: ({ signOff }) => signOff.sealed?.head.number ?? null },
  { header: 'Hash of that change', width: 68, cell: ({ signOff }) => signOff.sealed?.head.hash ?? null },
  { header: 'Hash of the PDF', width: 68, cell: ({ signOff }) => signOff.pdf?.hash ?? null },
  { header: 'What was agreed', width: 60, cell: ({ signOff }) => signOff.statement },
];

/** What the room let stand, in the order of what it is about. */
export const waivedRows = (document: Document): Waiver[] =>
  [...recordsOf(document, 'waiver')].sort((a, b) => (a.finding < b.finding ? -1 : 1));

export function waivedFields(document: Document, stages: StagesPack): Field<Waiver>[] {
  const { waived } = preflightOf(document, { stages, today: null, report: null });
  const sentences = new Map(waived.map(({ finding, waiver }) => [waiver.id, finding.sentence]));
  return [
    {
      header: 'What was found',
      width: 60,
      cell: one => sentences.get(one.id) ?? 'Something that has been mended since',
    },
    { header: 'Why it stays', width: 60, cell: one => one.reason },
    { header: 'Said by', width: 26, cell: one => one.by },
  ];
}
