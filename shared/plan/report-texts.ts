import { type Document, documentOf, find, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { assessmentsOf, isTold, toldScores } from '../views/assessment.ts';
import { canvasesOf, contentsOf } from '../views/canvas-contents.ts';
import type { ReportSource } from './report-plan.ts';

/** A text that the report prints. */
interface ReportText {
  readonly text: string;
  /** Where it stands, in words: "the title of use case 12". */
  readonly place: string;
  /** The record that holds it; null where it ships. */
  readonly record: Id | null;
}

/** Every text that somebody wrote and the report prints, with where it stands. */
export function* reportTexts(source: ReportSource): IterableIterator<ReportText> {
  const document = documentOf(source.records);
  for (const { id: record, client, title } of recordsOf(document, 'workshop')) {
    yield { text: client, place: 'the client’s name', record };
    yield { text: title, place: 'the workshop’s title', record };
  }
  yield* useCaseTexts(document);
  yield* roomTexts(document);
  yield* canvasTexts(document);
  yield* roadmapTexts(document);
  yield* signOffTexts(document);
  for (const stage of source.stages.stages) {
    yield { text: stage.name, place: `the name of stage ${stage.position}`, record: null };
    yield { text: stage.summary, place: `the summary of stage ${stage.position}`, record: null };
  }
  yield { text: source.stages.forces.early, place: 'the band under the curve', record: null };
  yield { text: source.stages.forces.late, place: 'the band under the curve', record: null };
}

function* useCaseTexts(document: Document): IterableIterator<ReportText> {
  const useCases = [...recordsOf(document, 'use-case')].sort((a, b) => a.number - b.number);
  for (const useCase of useCases) {
    const { id: record, number } = useCase;
    const of = `of use case ${number}`;
    yield { text: useCase.title, place: `the title ${of}`, record };
    yield { text: useCase.description, place: `the description ${of}`, record };
    yield { text: useCase.unit, place: `the business unit ${of}`, record };
    yield { text: useCase.sponsor, place: `the sponsor ${of}`, record };
    yield { text: useCase.produces.join(' '), place: `the streams that use case ${number} produces`, record };
    yield { text: useCase.consumes.join(' '), place: `the streams that use case ${number} consumes`, record };
    yield { text: useCase.notes, place: `the notes ${of}`, record };
  }
}

function* roomTexts(document: Document): IterableIterator<ReportText> {
  for (const [index, person] of recordsOf(document, 'participant').entries()) {
    const of = `of participant ${index + 1}`;
    const record = person.id;
    yield { text: person.name, place: `the name ${of}`, record };
    yield { text: person.role, place: `the role ${of}`, record };
    yield { text: person.unit, place: `the business unit ${of}`, record };
  }
  for (const { id: record, number, settlements } of recordsOf(document, 'round')) {
    for (const { reason, decidedBy } of settlements) {
      yield { text: reason, place: `a reason of blind placement ${number}`, record };
      yield { text: decidedBy, place: `who decided in blind placement ${number}`, record };
    }
  }
  for (const { id: record, number, about, pack } of assessmentsOf(document).filter(isTold)) {
    const of = `of assessment ${number}`;
    yield { text: about, place: `what assessment ${number} is about`, record };
    yield { text: pack.name, place: `the name of the questions ${of}`, record };
    for (const dimension of pack.dimensions)
      yield { text: `${dimension.name} ${dimension.levels.join(' ')}`, place: `a question ${of}`, record };
  }
  for (const score of toldScores(document)) {
    const number = find(document, 'assessment', score.assessment)?.number ?? 0;
    yield { text: score.evidence, place: `the evidence of assessment ${number}`, record: score.assessment };
  }
  for (const [index, line] of recordsOf(document, 'value-line').entries()) {
    const place = `line ${index + 1} of the ledger`;
    for (const text of [line.title, line.owner, line.evidence, line.tag, line.basis?.of ?? ''])
      yield { text, place, record: line.id };
  }
}

function* canvasTexts(document: Document): IterableIterator<ReportText> {
  for (const canvas of canvasesOf(document)) {
    const { template } = canvas;
    yield {
      text: `${template.name} ${canvas.about}`,
      place: `the name of ${template.name}`,
      record: canvas.id,
    };
    yield { text: template.purpose, place: `the purpose of ${template.name}`, record: canvas.id };
    const contents = contentsOf(document, canvas);
    for (const { key, title } of template.boxes) {
      const place = `${title} on ${template.name}`;
      const { notes = [], rows = [], answer = null } = contents.get(key) ?? {};
      for (const note of notes) yield { text: note.text, place, record: note.id };
      for (const row of rows) {
        const text = [row.label, ...Object.values(row.cells), ...Object.values(row.notes)].join('\n');
        yield { text, place, record: row.id };
      }
      if (answer) {
        const columns = answer.columns?.map(column => column.label) ?? [];
        yield { text: [answer.agreed, answer.text, ...columns].join('\n'), place, record: answer.id };
      }
    }
  }
}

function* signOffTexts(document: Document): IterableIterator<ReportText> {
  for (const { id: record, revision, statement, signatories } of recordsOf(document, 'sign-off')) {
    yield { text: statement, place: `the statement of revision ${revision}`, record };
    for (const { name, role, organisation, words, signature } of signatories) {
      const typed = signature?.kind === 'typed' ? signature.name : '';
      const text = [name, role, organisation, words, typed].join('\n');
      yield { text, place: `a signatory of revision ${revision}`, record };
    }
  }
  for (const { id: record, reason, by } of recordsOf(document, 'waiver'))
    yield { text: `${reason}\n${by}`, place: 'a reason to leave something as it is', record };
  for (const { id: record, name, footer } of recordsOf(document, 'report-profile'))
    yield { text: footer, place: `the footer of the report “${name}”`.slice(0, 200), record };
}

function* roadmapTexts(document: Document): IterableIterator<ReportText> {
  for (const { id: record, number, text, decidedBy, reason, source } of recordsOf(document, 'decision'))
    yield { text: [text, decidedBy, reason, source].join('\n'), place: `decision ${number}`, record };
  for (const { id: record, number, text, owner, note, source } of recordsOf(document, 'action'))
    yield { text: [text, owner, note, source].join('\n'), place: `action ${number}`, record };
  for (const { id: record, text, by } of recordsOf(document, 'parked'))
    yield { text: `${text}\n${by}`, place: 'the parking lot', record };
}
