import { documentOf } from '../../../shared/model/document.ts';
import { planSheet } from '../../../shared/plan/board-sheet.ts';
import { pageSvg } from '../../../shared/plan/board-svg.ts';
import type { FileInput } from '../client.ts';
import { fontLibrary } from '../fonts/library.ts';
import { typesetterOf } from '../make-report.ts';
import { embedFonts } from './embed-fonts.ts';
import { outlineText } from './outline.ts';
import { rasterise } from './raster.ts';

/** Twice the sheet's size, for screens and print, but not so large that programs refuse to open it. */
const ZOOM = 2;
const MOST_PIXELS_ACROSS = 7680;

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
  const fonts = fontLibrary(resources);
  const typesetter = typesetterOf(fonts);
  const { page, title, description } = planSheet({ document: documentOf(records), stages, head, typesetter });
  if (format === 'svg') {
    next('Embedding the fonts', 0.4);
    const embedded = embedFonts(page, fonts, resources);
    next('Drawing the board', 0.7);
    const svg = pageSvg(page, {
      title,
      description,
      families: embedded.families,
      fontFaces: embedded.rules,
      holdTo: mark => (embedded.isMeasuredElsewhere(mark) ? typesetter.width(mark.text, mark.style) : null),
    });
    return new TextEncoder().encode(svg);
  }
  next('Drawing the board', 0.2);
  const families = ['sans-serif'];
  const svg = pageSvg(page, { title, description, families, drawText: outlineText(fonts) });
  next('Painting the picture', 0.4);
  return rasterise(svg, Math.min(page.width * ZOOM, MOST_PIXELS_ACROSS), () =>
    next('Packing the picture', 0.7),
  );
}
