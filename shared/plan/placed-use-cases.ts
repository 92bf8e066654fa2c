import { type Document, recordsOf } from '../model/document.ts';
import type { UseCase } from '../model/use-case.ts';
import { useCasesIn } from './report-sections.ts';

/** Every use case on the curve with its stage, stage by stage in order; stages of another model included. */
export function placedUseCases(
  document: Document,
  stageCount: number,
): readonly { readonly useCase: UseCase; readonly stage: number }[] {
  const highest = Math.max(
    stageCount - 1,
    ...recordsOf(document, 'placement').map(placement => placement.stage ?? 0),
  );
  return Array.from({ length: highest + 1 }, (_, stage) =>
    useCasesIn(document, stage).map(useCase => ({ useCase, stage })),
  ).flat();
}
