import Papa from 'papaparse';
import type { StagesPack } from '../../shared/content/stages.ts';
import { type Document, find, placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import type { UseCase } from '../../shared/model/use-case.ts';
import { guarded } from '../../shared/views/formula-guard.ts';
import { writeList } from '../../shared/views/import-words.ts';
import { worthOf } from '../../shared/views/ledger-total.ts';

/** The columns, in order. All but the number, the stages' names and the links come back through the import as they were. */
const COLUMNS = [
  'Number',
  'Title',
  'Description',
  'Stage',
  'Stage name',
  'Target',
  'Target name',
  'Pattern',
  'Driver',
  'Unit',
  'Sponsor',
  'Produces',
  'Consumes',
  'Value low',
  'Value likely',
  'Value high',
  'Currency',
  'Effort',
  'Links',
  'Notes',
] as const;

/**
 * All use cases by number, one a row: UTF-8 with a byte order mark, commas, CRLF, so that a double click opens it right
 * in Excel. No cell can be run as a formula. Links are the numbers of the use cases linked to.
 */
export function useCasesCsv(document: Document, stages: StagesPack): string {
  const currency = recordsOf(document, 'workshop')[0]?.currency ?? '';
  const placements = placementsByUseCase(document);
  const useCases = [...recordsOf(document, 'use-case')].sort((a, b) => a.number - b.number);
  const rows = useCases.map(useCase =>
    rowOf(useCase, placements.get(useCase.id)?.stage ?? null, { document, stages, currency }),
  );
  const data = [[...COLUMNS], ...rows].map(row => row.map(guarded));
  return `\ufeff${Papa.unparse(data, { newline: '\r\n' })}\r\n`;
}

function rowOf(
  useCase: UseCase,
  stage: number | null,
  context: { document: Document; stages: StagesPack; currency: string },
): string[] {
  const { document, stages, currency } = context;
  const nameOf = (position: number | null) =>
    position === null ? '' : (stages.stages[position]?.name ?? '');
  const position = (at: number | null) => (at === null ? '' : String(at));
  const links = useCase.links
    .map(id => find(document, 'use-case', id)?.number ?? 0)
    .filter(number => number > 0);
  const value = worthOf(document, useCase);
  return [
    String(useCase.number),
    useCase.title,
    useCase.description,
    position(stage),
    nameOf(stage),
    position(useCase.target),
    nameOf(useCase.target),
    useCase.pattern ?? '',
    useCase.driver ?? '',
    useCase.unit,
    useCase.sponsor,
    writeList(useCase.produces),
    writeList(useCase.consumes),
    value ? amount(value.low) : '',
    value ? amount(value.likely) : '',
    value ? amount(value.high) : '',
    value ? currency : '',
    useCase.effort ?? '',
    links.sort((a, b) => a - b).join('; '),
    useCase.notes,
  ];
}

/** 1.234 could be read as a thousand and some; a zero more says that it is not. */
function amount(value: number): string {
  const text = String(value);
  return /^\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}
