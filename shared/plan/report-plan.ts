import type { StagesPack } from '../content/stages.ts';
import { documentOf, recordsOf } from '../model/document.ts';
import type { AnyRecord } from '../model/record.ts';
import { unprovenOf } from '../views/evidence.ts';
import { fitLine } from './board-text.ts';
import { placedUseCases } from './placed-use-cases.ts';
import { assessmentSection, toldAssessments } from './report-assessment.ts';
import { canvasesInReport, canvasPages } from './report-canvas.ts';
import { planCover } from './report-cover.ts';
import { label, makeFlow } from './report-flow.ts';
import type { Block, Bookmark, Page, Typesetter } from './report-marks.ts';
import { overflowSection } from './report-overflow.ts';
import { planPoster } from './report-poster.ts';
import { hasRoadmap, roadmapSection } from './report-roadmap.ts';
import { roundSection, settledRounds } from './report-rounds.ts';
import { participantSection, type SectionInput, sectionHead, useCaseSections } from './report-sections.ts';
import { type Frame, framesOf, INK, type Paper, STYLE } from './report-style.ts';
import { hasValue, valueSection } from './report-value.ts';
import { shortHash, type Words, wordsOf } from './report-words.ts';

/** What a report is made from. */
export interface ReportSource {
  readonly records: readonly AnyRecord[];
  readonly stages: StagesPack;
  readonly paper: Paper;
  readonly head: { readonly number: number; readonly hash: string };
}

/** The whole report as data: every page with everything on it, and what a reader's program shows beside the pages. */
export interface ReportPlan {
  readonly pages: readonly Page[];
  readonly bookmarks: readonly Bookmark[];
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47; the language of our own words. */
  readonly language: string;
  /** The workshop's day: the same workshop always gives the same file. */
  readonly date: string;
}

interface Section {
  readonly frame: Frame;
  readonly pages: readonly Page[];
}

/** @throws RangeError when the records hold no workshop */
export function planReport(source: ReportSource, typesetter: Typesetter): ReportPlan {
  const document = documentOf(source.records);
  const workshop = recordsOf(document, 'workshop')[0];
  if (!workshop) throw new RangeError('The records hold no workshop.');
  const words = wordsOf(workshop);
  const { text, sheet: lying, poster: sheet } = framesOf(source.paper);
  const { stages } = source.stages;
  const placed = placedUseCases(document, stages.length);
  const useCases = recordsOf(document, 'use-case');
  const people = recordsOf(document, 'participant');
  const input: SectionInput = { document, stages, typesetter, words, frame: text };
  const sections: Section[] = [];
  const bookmarks: Bookmark[] = [];
  const pagesSoFar = () => sections.reduce((sum, section) => sum + section.pages.length, 0);
  const bookmark = (title: string, children: readonly Bookmark[] = []) =>
    bookmarks.push({ title, page: pagesSoFar(), y: 0, children });

  bookmark('Cover');
  const onStages = placed.filter(one => one.stage !== null).length;
  const counts = { useCases: useCases.length, placed: onStages, people: people.length };
  sections.push({
    frame: text,
    pages: [planCover({ workshop, stages, head: source.head, counts, typesetter, words, frame: text })],
  });

  bookmark('The adoption curve');
  const poster = planPoster({
    stages: source.stages,
    placed,
    unplaced: useCases.length - placed.length,
    unproven: new Set(unprovenOf(document, source.stages).map(({ useCase }) => useCase.id)),
    typesetter,
    words,
    frame: sheet,
  });
  sections.push({ frame: sheet, pages: [poster.page] });

  if (poster.overflow.length > 0) {
    bookmark('Not on the poster');
    const missing = new Set(poster.overflow);
    const flow = makeFlow(text);
    overflowSection(
      flow,
      placed.filter(one => missing.has(one.useCase.id)),
      input,
    );
    sections.push({ frame: text, pages: flow.pages });
  }

  const flow = makeFlow(text);
  const lead =
    useCases.length === 0
      ? 'No use case has been collected yet.'
      : `${words.count(useCases.length, 'use case')}, each with everything the workshop said about it.`;
  sectionHead(flow, 'Use cases by stage', lead, input);
  bookmark('Use cases by stage', useCaseSections(flow, input, pagesSoFar()));
  sections.push({ frame: text, pages: flow.pages });

  if (settledRounds(input).length > 0) {
    bookmark('Blind placement');
    const rounds = makeFlow(text);
    roundSection(rounds, input);
    sections.push({ frame: text, pages: rounds.pages });
  }

  if (toldAssessments(input).length > 0) {
    bookmark('Assessment');
    const assessment = makeFlow(text);
    assessmentSection(assessment, input);
    sections.push({ frame: text, pages: assessment.pages });
  }

  const canvases = canvasesInReport(document);
  if (canvases.length > 0) {
    const children: Bookmark[] = [];
    const first = pagesSoFar();
    let page = first;
    for (const canvas of canvases) {
      const { title, pages, frame } = canvasPages(canvas, input, [lying, sheet]);
      children.push({ title, page, y: 0, children: [] });
      sections.push({ frame, pages });
      page += pages.length;
    }
    bookmarks.push({ title: 'Canvases', page: first, y: 0, children });
  }

  if (hasValue(input)) {
    bookmark('Value on the table');
    const value = makeFlow(text);
    valueSection(value, input);
    sections.push({ frame: text, pages: value.pages });
  }

  if (hasRoadmap(input)) {
    bookmark('Roadmap');
    const roadmap = makeFlow(text);
    roadmapSection(roadmap, input);
    sections.push({ frame: text, pages: roadmap.pages });
  }

  if (people.length > 0) {
    bookmark('Participants');
    const list = makeFlow(text);
    participantSection(list, input);
    sections.push({ frame: text, pages: list.pages });
  }

  const title = [workshop.client, workshop.title].filter(Boolean).join(' · ');
  return {
    pages: withFooters(sections, title, source.head, typesetter, words),
    bookmarks,
    title,
    subject: `Outcome of the streaming adoption workshop of ${words.day(workshop.date)}`,
    author: workshop.client,
    language: 'en-GB',
    date: workshop.date,
  };
}

/** Whose report, which state of it, and which page of how many. */
function withFooters(
  sections: readonly Section[],
  title: string,
  head: ReportSource['head'],
  typesetter: Typesetter,
  words: Words,
): Page[] {
  const total = sections.reduce((sum, section) => sum + section.pages.length, 0);
  const state = `change ${words.number(head.number)} · ${shortHash(head.hash)}`;
  let number = 0;
  return sections.flatMap(({ frame, pages }) =>
    pages.map(page => {
      number += 1;
      const style = STYLE.footer;
      const y = frame.footer - style.size;
      const width = frame.right - frame.left;
      const footer: Block = {
        tag: 'artifact',
        parts: [
          { kind: 'line', x1: frame.left, y1: y - 7, x2: frame.right, y2: y - 7, ink: INK.rule, width: 0.6 },
          label(fitLine(typesetter, title, style, width * 0.5), frame.left, y, style),
          label(state, frame.left + width * 0.72, y, style, 'middle'),
          label(`${words.number(number)} / ${words.number(total)}`, frame.right, y, style, 'end'),
        ],
      };
      return { ...page, blocks: [...page.blocks, footer] };
    }),
  );
}
