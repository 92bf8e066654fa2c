import { planSlides } from '../../shared/plan/slides-plan.ts';
import { slidesPptx } from '../exchange/write-pptx.ts';
import type { FileInput } from './client.ts';
import { fontLibrary } from './fonts/library.ts';
import { typesetterOf } from './make-report.ts';

/**
 * The slides as a PowerPoint file.
 * @param next called before every step with its name and how much is done, from 0 to 1; throws to stop
 */
export function makeSlides(input: FileInput, next: (step: string, done: number) => void): Uint8Array {
  next('Laying out the slides', 0);
  const typesetter = typesetterOf(fontLibrary(input.resources));
  const plan = planSlides({ ...input, paper: input.paper ?? 'A4' }, typesetter);
  const count = plan.slides.length;
  return slidesPptx(plan, typesetter, input.photos ?? {}, slide =>
    next(`Drawing slide ${slide + 1} of ${count}`, 0.3 + (0.6 * slide) / count),
  );
}
