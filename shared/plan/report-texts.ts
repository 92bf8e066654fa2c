import { documentOf, find, recordsOf } from '../model/document.ts';
import { assessmentsOf, isTold, toldScores } from '../views/assessment.ts';
import type { ReportSource } from './report-plan.ts';

/** Every text that somebody wrote and the report prints, with where it stands in words: "the title of use case 12". */
export function* reportTexts(source: ReportSource): IterableIterator<{ text: string; place: string }> {
  const document = documentOf(source.records);
  for (const workshop of recordsOf(document, 'workshop')) {
    yield { text: workshop.client, place: 'the client’s name' };
    yield { text: workshop.title, place: 'the workshop’s title' };
  }
  const useCases = [...recordsOf(document, 'use-case')].sort((a, b) => a.number - b.number);
  for (const useCase of useCases) {
    const of = `of use case ${useCase.number}`;
    yield { text: useCase.title, place: `the title ${of}` };
    yield { text: useCase.description, place: `the description ${of}` };
    yield { text: useCase.unit, place: `the business unit ${of}` };
    yield { text: useCase.sponsor, place: `the sponsor ${of}` };
    yield { text: useCase.produces.join(' '), place: `the streams that use case ${useCase.number} produces` };
    yield { text: useCase.consumes.join(' '), place: `the streams that use case ${useCase.number} consumes` };
    yield { text: useCase.notes, place: `the notes ${of}` };
  }
  for (const [index, person] of recordsOf(document, 'participant').entries()) {
    const of = `of participant ${index + 1}`;
    yield { text: person.name, place: `the name ${of}` };
    yield { text: person.role, place: `the role ${of}` };
    yield { text: person.unit, place: `the business unit ${of}` };
  }
  for (const round of recordsOf(document, 'round')) {
    const of = `of blind placement ${round.number}`;
    for (const { reason, decidedBy } of round.settlements) {
      yield { text: reason, place: `a reason ${of}` };
      yield { text: decidedBy, place: `who decided in blind placement ${round.number}` };
    }
  }
  for (const { number, about, pack } of assessmentsOf(document).filter(isTold)) {
    const of = `of assessment ${number}`;
    yield { text: about, place: `what assessment ${number} is about` };
    yield { text: pack.name, place: `the name of the questions ${of}` };
    for (const dimension of pack.dimensions)
      yield { text: `${dimension.name} ${dimension.levels.join(' ')}`, place: `a question ${of}` };
  }
  for (const score of toldScores(document)) {
    const number = find(document, 'assessment', score.assessment)?.number ?? 0;
    yield { text: score.evidence, place: `the evidence of assessment ${number}` };
  }
  for (const [index, line] of recordsOf(document, 'value-line').entries()) {
    const place = `line ${index + 1} of the ledger`;
    for (const text of [line.title, line.owner, line.evidence, line.tag, line.basis?.of ?? ''])
      yield { text, place };
  }
  for (const stage of source.stages.stages) {
    yield { text: stage.name, place: `the name of stage ${stage.position}` };
    yield { text: stage.summary, place: `the summary of stage ${stage.position}` };
  }
  yield { text: source.stages.forces.early, place: 'the band under the curve' };
  yield { text: source.stages.forces.late, place: 'the band under the curve' };
}
