import { posix } from 'node:path';
import { shippedSample } from '../../electron/exchange/load-content.ts';
import { slidesPptx } from '../../electron/exchange/write-pptx.ts';
import { fontLibrary } from '../../electron/report/fonts/library.ts';
import { typesetterOf } from '../../electron/report/make-report.ts';
import { sampleCommands } from '../../shared/content/sample-commands.ts';
import { type Document, EMPTY_DOCUMENT } from '../../shared/model/document.ts';
import type { Block, Page } from '../../shared/plan/report-marks.ts';
import type { SlidesPlan } from '../../shared/plan/slides-plan.ts';
import { type Element, parseXml } from '../support/xml.ts';
import { after, counter, resources } from './kit.ts';
import { unzipped } from './unzipped.ts';

export const typesetter = typesetterOf(fontLibrary(resources));

/** The sample workshop, with everything in it that the product does. */
export function sampleDocument(): Document {
  const { sample, content } = shippedSample(resources);
  const commands = sampleCommands(sample, counter(), content, '2026-11-12');
  return commands.reduce(after, EMPTY_DOCUMENT);
}

/** Slides with these blocks, each slide 960 points across. */
export const planOf = (...slides: readonly (readonly Block[])[]): SlidesPlan => ({
  slides: slides.map((blocks, index) => ({ title: `Slide ${index + 1}`, page: { ...PAGE, blocks } })),
  ...{ title: 'T', subject: 'S', author: 'A', accent: '#1f6f8b', footer: '', date: '2026-11-12' },
});
const PAGE: Omit<Page, 'blocks'> = { width: 960, height: 540 };

/** The first slide's tree for some blocks. */
export function slideOf(...blocks: readonly Block[]): Element {
  return partOf(slidesPptx(planOf(blocks), typesetter, {}), 'ppt/slides/slide1.xml');
}

function partOf(bytes: Uint8Array, name: string): Element {
  const part = unzipped(bytes).get(name);
  if (part === undefined) throw new Error(`There is no ${name}.`);
  return parseXml(part);
}

/** The path that a relationship's target leads to from a part. */
export const resolved = (part: string, target: string): string => posix.join(posix.dirname(part), target);
