import type { Gradient } from '../../../shared/plan/report-marks.ts';

/** From the top of Inter's line box, of 1.21 em, to its baseline. */
export const ASCENT = 0.969;

/** A gradient is drawn in its first colour: the peers are judged by their text. */
export const flat = (ink: string | Gradient): string =>
  typeof ink === 'string' ? ink : (ink.stops[0]?.ink ?? '#000000');
