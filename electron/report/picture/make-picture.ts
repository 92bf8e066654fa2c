import { FailureError } from '../../../shared/contract/failure.ts';
import { documentOf } from '../../../shared/model/document.ts';
import { planSheet } from '../../../shared/plan/board-sheet.ts';
import { pageSvg } from '../../../shared/plan/board-svg.ts';
import type { ReportInput } from '../client.ts';
import { fontLibrary } from '../fonts/library.ts';
import { typesetterOf } from '../make-report.ts';
import { writeWhole } from '../output-file.ts';
import { embedFonts } from './embed-fonts.ts';
import { outlineText } from './outline.ts';
import { rasterise } from './raster.ts';

/** Twice the sheet's size, for screens and print, but not so large that programs refuse to open it. */
const ZOOM = 2;
const MOST_PIXELS_ACROSS = 7680;

/**
 * Makes a picture of the board and puts it under its final name in one step.
 * @param stopped asked between the steps
 * @throws FailureError('cancelled' | 'disk-full' | 'no-access' | 'not-found'); nothing is left behind then
 */
export async function makePicture(
  format: 'svg' | 'png',
  input: Omit<ReportInput, 'paper'>,
  files: { readonly temporary: string; readonly out: string },
  say: (step: string, done: number) => void,
  stopped: () => boolean,
): Promise<{ bytes: number }> {
  const goOn = () => {
    if (stopped()) throw new FailureError('cancelled', 'The export was cancelled. No file was written.');
  };
  goOn();
  say('Laying out the board', 0);
  const fonts = fontLibrary(input.resources);
  const typesetter = typesetterOf(fonts);
  const sheet = planSheet({
    document: documentOf(input.records),
    stages: input.stages,
    head: input.head,
    typesetter,
  });
  const { page, title, description } = sheet;
  goOn();
  let bytes: Uint8Array;
  if (format === 'svg') {
    say('Embedding the fonts', 0.4);
    const embedded = embedFonts(page, fonts, input.resources);
    goOn();
    say('Drawing the board', 0.7);
    const svg = pageSvg(page, {
      title,
      description,
      families: embedded.families,
      fontFaces: embedded.rules,
      holdTo: mark => (embedded.covers(mark) ? null : typesetter.width(mark.text, mark.style)),
    });
    bytes = new TextEncoder().encode(svg);
  } else {
    say('Drawing the board', 0.2);
    const svg = pageSvg(page, {
      title,
      description,
      families: ['sans-serif'],
      drawText: outlineText(fonts),
    });
    goOn();
    say('Painting the picture', 0.4);
    bytes = await rasterise(svg, Math.min(page.width * ZOOM, MOST_PIXELS_ACROSS));
  }
  goOn();
  say('Writing the file', 0.95);
  return { bytes: writeWhole(files, write => write(bytes), goOn) };
}
