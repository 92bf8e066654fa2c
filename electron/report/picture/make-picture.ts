import { documentOf } from '../../../shared/model/document.ts';
import { planSheet } from '../../../shared/plan/board-sheet.ts';
import { pageSvg } from '../../../shared/plan/board-svg.ts';
import type { Page } from '../../../shared/plan/report-marks.ts';
import type { FileInput } from '../client.ts';
import { fontLibrary } from '../fonts/library.ts';
import { typesetterOf } from '../make-report.ts';
import { embedFonts } from './embed-fonts.ts';
import { outlineText } from './outline.ts';
import { rasterise } from './raster.ts';

/** Twice the sheet's size, for screens and print, but not so large that programs refuse to open it. */
const ZOOM = 2;
const MOST_PIXELS_ACROSS = 7680;

/** One page to be made a picture of. */
interface Subject {
  readonly page: Page;
  readonly title: string;
  readonly description: string;
  readonly zoom: number;
  /** The bytes of a photo's JPEG in base64, by its hash. */
  readonly photoOf?: (hash: string) => string | null;
  /** The colour of the paper; none for a page that paints its own. */
  readonly ground?: string;
}

/**
 * A picture of the board, in the form of the ending.
 * @param next called before every step with its name and how much is done, from 0 to 1; throws to stop
 */
export async function pictureOf(
  format: 'svg' | 'png',
  { records, stages, head, resources }: FileInput,
  next: (step: string, done: number) => void,
): Promise<Uint8Array> {
  next('Laying out the board', 0);
  const typesetter = typesetterOf(fontLibrary(resources));
  const sheet = planSheet({ document: documentOf(records), stages, head, typesetter });
  return paintPicture(format, { ...sheet, zoom: ZOOM }, resources, next);
}

/** A page as an SVG with its fonts inside, or as a PNG painted from the outlines of its glyphs. */
export async function paintPicture(
  format: 'svg' | 'png',
  { page, title, description, zoom, ...also }: Subject,
  resources: string,
  next: (step: string, done: number) => void,
): Promise<Uint8Array> {
  const fonts = fontLibrary(resources);
  if (format === 'svg') {
    next('Embedding the fonts', 0.4);
    const typesetter = typesetterOf(fonts);
    const embedded = embedFonts(page, fonts, resources);
    next('Drawing the picture', 0.7);
    const svg = pageSvg(page, {
      ...{ title, description, ...also },
      families: embedded.families,
      fontFaces: embedded.rules,
      holdTo: mark => (embedded.isMeasuredElsewhere(mark) ? typesetter.width(mark.text, mark.style) : null),
    });
    return new TextEncoder().encode(svg);
  }
  next('Drawing the picture', 0.2);
  const families = ['sans-serif'];
  const svg = pageSvg(page, { title, description, families, ...also, drawText: outlineText(fonts) });
  next('Painting the picture', 0.4);
  return rasterise(svg, Math.min(page.width * zoom, MOST_PIXELS_ACROSS), () =>
    next('Packing the picture', 0.7),
  );
}
