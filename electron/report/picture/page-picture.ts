import { FailureError } from '../../../shared/contract/failure.ts';
import { INK } from '../../../shared/plan/report-style.ts';
import type { FileInput } from '../client.ts';
import { layOutReport } from '../make-report.ts';
import { paintPicture } from './make-picture.ts';

/** Pixels to a point: 144 dots an inch, for slides and messages. */
const ZOOM = 2;

/**
 * A picture of one page of the report, from the plan that the PDF is painted from.
 * @param next called before every step with its name and how much is done, from 0 to 1; throws to stop
 * @throws FailureError not-found where the report has no such page
 */
export async function pagePicture(
  format: 'page-svg' | 'page-png',
  input: FileInput,
  next: (step: string, done: number) => void,
): Promise<Uint8Array> {
  next('Laying out the pages', 0);
  const number = input.page ?? 1;
  const plan = layOutReport({ ...input, paper: input.paper ?? 'A4' });
  const page = plan.pages[number - 1];
  const count = plan.pages.length;
  if (!page) {
    throw new FailureError(
      'not-found',
      count === 1
        ? `The report has one page, so there is no page ${number}.`
        : `The report has ${count} pages, so there is no page ${number}. Choose one from 1 to ${count}.`,
    );
  }
  const { photos = {} } = input;
  const photoOf = (hash: string) => {
    const bytes = photos[hash];
    return bytes ? Buffer.from(bytes).toString('base64') : null;
  };
  const title = `${plan.title} · Page ${number} of ${count}`;
  const kind = format === 'page-svg' ? 'svg' : 'png';
  return paintPicture(
    kind,
    { page, title, description: plan.subject, photoOf, zoom: ZOOM, ground: INK.paper },
    input.resources,
    next,
  );
}
