import { recordsOf } from '../model/document.ts';
import type { ReportSection } from '../model/sign-off.ts';
import { canvasesInReport } from '../views/canvas-contents.ts';
import { unprovenOf } from '../views/evidence.ts';
import { placedUseCases } from './placed-use-cases.ts';
import { legible } from './report-accent.ts';
import { assessmentSection } from './report-assessment.ts';
import { canvasPages } from './report-canvas.ts';
import { planCover } from './report-cover.ts';
import { type Flow, label, makeFlow } from './report-flow.ts';
import type { Block, Page, Typesetter } from './report-marks.ts';
import type { PartInput } from './report-part.ts';
import { PARTS } from './report-parts.ts';
import { inputOf, type ReportSource } from './report-plan.ts';
import { planPoster } from './report-poster.ts';
import { roadmapSection } from './report-roadmap.ts';
import type { SectionInput } from './report-sections.ts';
import { type Frame, type Frames, INK, STYLE } from './report-style.ts';
import { planSummary } from './report-summary.ts';
import { SECTION_TITLES } from './report-titles.ts';
import { valueSection } from './report-value.ts';

/** One slide: a page of 16 to 9 of any size, to be shown as large as the slide is. */
export interface Slide {
  readonly title: string;
  readonly page: Page;
}

/** The report's parts that are shown to a room, planned for slides. */
export interface SlidesPlan {
  readonly slides: readonly Slide[];
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** What the profile prints on every page; empty: nothing. */
  readonly footer: string;
  /** The theme's first accent. */
  readonly accent: string;
  /** The workshop's day: the same workshop always gives the same file. */
  readonly date: string;
}

const frame = (width: number, side: number, top: number, foot: number): Frame => {
  const height = (width * 9) / 16;
  return {
    width,
    height,
    left: side,
    right: width - side,
    top,
    bottom: height - foot,
    footer: height - foot / 2,
  };
};

/** Sizes that slides are planned in: the smaller, the larger the type on the slide. */
const COVER = frame(760, 56, 40, 30);
const TEXT = frame(960, 56, 44, 32);
const POSTER = frame(1040, 40, 38, 26);
const SUMMARY = frame(1080, 64, 44, 34);
const SHEETS = [frame(900, 36, 40, 28), frame(1080, 40, 42, 30), frame(1240, 44, 44, 32)];
const FRAMES: Frames = {
  ...{
    text: TEXT,
    sheet: SHEETS[0] as Frame,
    sheets: SHEETS,
    poster: POSTER,
    tile: POSTER,
    half: POSTER,
    enlarged: 1,
  },
};

/**
 * The slides: cover, summary, curve, canvases, assessment, value, roadmap; each where the profile has it and there is something to tell.
 * @throws RangeError when the records hold no workshop
 */
export function planSlides(source: ReportSource, typesetter: Typesetter): SlidesPlan {
  const input: PartInput = { ...inputOf(source, typesetter), frames: FRAMES, frame: TEXT };
  const { workshop, words, look } = input;
  const title = [workshop.client, workshop.title].filter(Boolean).join(' · ');
  const sections = look.sections.filter(section => SLIDES[section] && PARTS[section].tells(input));
  // What names slides of the others takes one slide, and is planned when their numbers are known.
  const planned = sections.map(section => (PARTS[section].isLast ? null : SLIDES[section]?.(input, title)));
  const starts = new Map<ReportSection, number>();
  let next = 1;
  for (const [index, section] of sections.entries()) {
    starts.set(section, next);
    next += planned[index]?.length ?? 1;
  }
  const numbered: PartInput = { ...input, pageOf: section => starts.get(section) ?? null };
  const slides = sections.flatMap(
    (section, index) => planned[index] ?? SLIDES[section]?.(numbered, title) ?? [],
  );
  return {
    slides: slides.length > 0 ? slides : coverSlide(input, title),
    ...{ title, accent: look.accent === null ? INK.accent : legible(look.accent) },
    subject: `Outcome of the streaming adoption workshop of ${words.day(workshop.date)}`,
    ...{ author: workshop.client, date: workshop.date, footer: look.footer },
  };
}

type Planner = (input: PartInput, title: string) => Slide[];

/** The parts that are shown to a room. What has to be read in peace, such as every use case, is left to the report. */
const SLIDES: Partial<Readonly<Record<ReportSection, Planner>>> = {
  cover: coverSlide,
  summary: input => [{ title: SECTION_TITLES.summary, page: planSummary({ ...input, frame: SUMMARY }) }],
  poster: posterSlide,
  canvases: canvasSlides,
  assessment: input => sectionSlides(SECTION_TITLES.assessment, assessmentSection, input),
  value: input => sectionSlides(SECTION_TITLES.value, valueSection, input),
  roadmap: input => sectionSlides(SECTION_TITLES.roadmap, roadmapSection, input),
};

function coverSlide(input: PartInput, title: string): Slide[] {
  return [{ title, page: planCover({ ...input, frame: COVER }) }];
}

function posterSlide({ document, pack, stages, typesetter, words }: PartInput): Slide[] {
  const placed = placedUseCases(document, stages.length);
  const { page } = planPoster({
    isAlone: true,
    ...{ stages: pack, placed, typesetter, words, frame: POSTER },
    unplaced: recordsOf(document, 'use-case').length - placed.length,
    unproven: new Set(unprovenOf(document, pack).map(({ useCase }) => useCase.id)),
  });
  return [{ title: SECTION_TITLES.poster, page }];
}

function canvasSlides(input: PartInput): Slide[] {
  const shown = canvasesInReport(input.document).filter(
    ({ template }) => !input.look.without.includes(template.key),
  );
  return shown.flatMap(canvas => {
    const { title, pages, full } = canvasPages(canvas, input, SHEETS);
    return [...pages, ...full].map(
      (page, index): Slide => ({ title: index === 0 ? title : `${title}, part ${index + 1}`, page }),
    );
  });
}

function sectionSlides(
  title: string,
  fill: (flow: Flow, input: SectionInput) => void,
  input: SectionInput,
): Slide[] {
  const flow = makeFlow(TEXT);
  fill(flow, input);
  return flow.pages.map((page, index) => (index === 0 ? { title, page } : continued(title, page, index)));
}

/** A page that goes on with what the one before it began, under a title of its own. */
function continued(section: string, page: Page, index: number): Slide {
  const title = `${section}, part ${index + 1}`;
  const heading: Block = {
    tag: 'heading-1',
    parts: [label(title, TEXT.left, TEXT.top - 22, { ...STYLE.field, size: 8.6 })],
  };
  return { title, page: { ...page, blocks: [heading, ...page.blocks] } };
}
