import type { StagesPack } from '../../shared/content/stages.ts';
import { type Document, find, placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import type { Participant } from '../../shared/model/participant.ts';
import type { UseCase } from '../../shared/model/use-case.ts';
import { LEVEL_WORDS } from '../../shared/plan/report-words.ts';
import { writeList } from '../../shared/views/import-words.ts';
import { ledgerOf } from '../../shared/views/ledger.ts';
import { worthOf } from '../../shared/views/ledger-total.ts';
import { actionsByHorizon, decisionsOf, parkedOf } from '../../shared/views/roadmap.ts';
import { type Cell, MOST_IN_CELL, type Sheet, type SheetColumn, workbook } from './workbook.ts';
import { assessedRows, assessmentFields } from './xlsx-assessment.ts';
import { canvasTables, sheetNames } from './xlsx-canvas.ts';
import type { Field } from './xlsx-field.ts';
import { ledgerFields } from './xlsx-ledger.ts';
import {
  evidenceFields,
  evidenceRows,
  SIGNED_FIELDS,
  settledFields,
  settledRows,
  signedRows,
  waivedFields,
  waivedRows,
} from './xlsx-proof.ts';
import { actionFields, decisionFields, PARKED_FIELDS } from './xlsx-roadmap.ts';

/**
 * The workshop as an Excel workbook: the use cases by number, with the columns of the CSV; the participants in their
 * order; the dimensions of every assessment that may be told; the lines of the ledger once some are written; decisions, actions and parked points, evidence, what blind rounds settled, sign-offs and what was let stand where there are any;
 * every table and matrix of a canvas; and, where a text is longer than a cell takes, a sheet that has it whole, in parts.
 */
export function workshopXlsx(document: Document, stages: StagesPack): Uint8Array {
  const workshop = recordsOf(document, 'workshop')[0];
  const useCases = [...recordsOf(document, 'use-case')].sort((a, b) => a.number - b.number);
  const people = [...recordsOf(document, 'participant')].sort(
    (a, b) => compare(a.order, b.order) || compare(a.id, b.id),
  );
  const long = new LongTexts();
  /** A sheet of what there may be none of. */
  const optional = <R>(
    name: string,
    records: readonly R[],
    fields: readonly Field<R>[],
    nameOf: (record: R) => string,
  ) =>
    records.length === 0
      ? []
      : [sheetOf(name, records, fields, (record, field) => long.shortened(nameOf(record), field))];
  const sheets: Sheet[] = [
    sheetOf(
      'Use cases',
      useCases,
      useCaseFields(document, stages, workshop?.currency ?? ''),
      (useCase, field) => long.shortened(`Use case ${useCase.number}`, field),
    ),
    sheetOf('Participants', people, PARTICIPANT_FIELDS, (person, field) =>
      long.shortened(person.name, field),
    ),
    ...optional(
      'Assessment',
      assessedRows(document),
      assessmentFields(document),
      ({ assessment, of }) => `Assessment ${assessment.number}, ${of.dimension.name}`,
    ),
    ...optional(
      'Value',
      recordsOf(document, 'value-line').length > 0 ? ledgerOf(document).lines : [],
      ledgerFields(stages, workshop?.currency ?? ''),
      one => one.title,
    ),
    ...optional(
      'Decisions',
      decisionsOf(document),
      decisionFields(document, stages),
      one => `Decision ${one.number}`,
    ),
    ...optional(
      'Actions',
      actionsByHorizon(document).flatMap(({ actions }) => actions),
      actionFields(document, stages),
      one => `Action ${one.number}`,
    ),
    ...optional('Parking lot', parkedOf(document), PARKED_FIELDS, one => one.text),
    ...optional(
      'Evidence',
      evidenceRows(document, stages),
      evidenceFields(document),
      ({ criterion }) => criterion,
    ),
    ...optional(
      'Blind placement',
      settledRows(document),
      settledFields(document, stages),
      ({ round }) => `Round ${round.number}`,
    ),
    ...optional('Sign-offs', signedRows(document), SIGNED_FIELDS, ({ by }) => by?.name ?? 'Sign-off'),
    ...optional(
      'Left as it is',
      waivedRows(document),
      waivedFields(document, stages),
      one => one.by || 'A finding',
    ),
  ];
  const named = sheetNames([...sheets.map(sheet => sheet.name), LONG_TEXTS]);
  for (const { name, rows, fields } of canvasTables(document, stages, workshop?.currency ?? '')) {
    sheets.push(...optional(named(name), rows, fields, row => row.label || name));
  }
  const title = [workshop?.client, workshop?.title].filter(Boolean).join(' · ');
  return workbook([...sheets, ...long.sheet()], { title });
}

function sheetOf<R>(
  name: string,
  records: readonly R[],
  fields: readonly Field<R>[],
  shortened: (record: R, field: string) => (text: string) => string,
): Sheet {
  const rows = records.map(record =>
    fields.map(field => {
      const cell = field.cell(record);
      return typeof cell === 'string' ? shortened(record, field.header)(cell) : cell;
    }),
  );
  // A percentage says so itself; the CSV's header has to.
  const columns = fields.map(({ header, width }) => ({ header: header.replace(/, %$/, ''), width }));
  return { name, columns, rows };
}

function useCaseFields(document: Document, stages: StagesPack, currency: string): Field<UseCase>[] {
  const placements = placementsByUseCase(document);
  const stageOf = (useCase: UseCase) => placements.get(useCase.id)?.stage ?? null;
  const nameOf = (position: number | null) =>
    position === null ? null : (stages.stages[position]?.name ?? null);
  const amount = (value: number | undefined): Cell =>
    value === undefined ? null : { amount: value, currency };
  const linked = (useCase: UseCase) =>
    useCase.links
      .map(id => find(document, 'use-case', id)?.number ?? 0)
      .filter(number => number > 0)
      .sort((a, b) => a - b)
      .join('; ');
  return [
    { header: 'Number', width: 9, cell: useCase => useCase.number },
    { header: 'Title', width: 38, cell: useCase => useCase.title },
    { header: 'Description', width: 56, cell: useCase => useCase.description },
    { header: 'Stage', width: 8, cell: stageOf },
    { header: 'Stage name', width: 22, cell: useCase => nameOf(stageOf(useCase)) },
    { header: 'Target', width: 8, cell: useCase => useCase.target },
    { header: 'Target name', width: 22, cell: useCase => nameOf(useCase.target) },
    { header: 'Pattern', width: 11, cell: useCase => useCase.pattern },
    { header: 'Driver', width: 10, cell: useCase => useCase.driver },
    { header: 'Unit', width: 20, cell: useCase => useCase.unit },
    { header: 'Sponsor', width: 22, cell: useCase => useCase.sponsor },
    { header: 'Produces', width: 28, cell: useCase => writeList(useCase.produces) },
    { header: 'Consumes', width: 28, cell: useCase => writeList(useCase.consumes) },
    { header: 'Value low', width: 17, cell: useCase => amount(worthOf(document, useCase)?.low) },
    { header: 'Value likely', width: 17, cell: useCase => amount(worthOf(document, useCase)?.likely) },
    { header: 'Value high', width: 17, cell: useCase => amount(worthOf(document, useCase)?.high) },
    { header: 'Currency', width: 10, cell: useCase => (worthOf(document, useCase) ? currency : null) },
    { header: 'Effort', width: 8, cell: useCase => useCase.effort },
    { header: 'Links', width: 14, cell: linked },
    { header: 'Notes', width: 44, cell: useCase => useCase.notes },
  ];
}

const PARTICIPANT_FIELDS: readonly Field<Participant>[] = [
  { header: 'Name', width: 28, cell: person => person.name },
  { header: 'Role', width: 30, cell: person => person.role },
  { header: 'Unit', width: 24, cell: person => person.unit },
  { header: 'Level', width: 20, cell: person => (person.level === null ? null : LEVEL_WORDS[person.level]) },
];

const LONG_TEXTS = 'Long texts';
/** Room for a part of a long text, and for what stands of it in its own cell with the sentence that says so. */
const PART = 32_000;

/** Texts that no cell can hold: nothing of them is left out, and their cells say where the rest is. */
class LongTexts {
  readonly #rows: Cell[][] = [];

  /** The text as its cell can hold it. */
  shortened(whose: string, field: string): (text: string) => string {
    return text => {
      if (text.length <= MOST_IN_CELL) return text;
      const parts = partsOf(text);
      for (const [index, part] of parts.entries()) {
        this.#rows.push([whose, field, index + 1, parts.length, part]);
      }
      return `${parts[0] ?? ''}… [This is the beginning of ${text.length} characters, more than a cell can hold. The sheet “${LONG_TEXTS}” has all of them, in ${parts.length} parts.]`;
    };
  }

  /** The sheet, if there is anything on it. */
  sheet(): Sheet[] {
    if (this.#rows.length === 0) return [];
    const columns: SheetColumn[] = [
      { header: 'Of', width: 18 },
      { header: 'Field', width: 16 },
      { header: 'Part', width: 7 },
      { header: 'Parts', width: 7 },
      { header: 'Text', width: 110 },
    ];
    return [{ name: LONG_TEXTS, columns, rows: this.#rows }];
  }
}

/** A long text in parts that join to it again; none ends within a character. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    // A single character of a thousand marks is nothing anyone writes; it may be cut between them.
    for (const piece of part.length + segment.length > PART && segment.length > 100
      ? [...segment]
      : [segment]) {
      if (part.length + piece.length > PART) {
        parts.push(part);
        part = '';
      }
      part += piece;
    }
  }
  return [...parts, part];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
