import type { Place } from './place.ts';

/** What findings are about, in the order in which they are listed. */
export const PREFLIGHT_GROUPS = [
  'workshop',
  'use-cases',
  'placing',
  'assessment',
  'value',
  'canvases',
  'roadmap',
  'report',
] as const;
export type PreflightGroup = (typeof PREFLIGHT_GROUPS)[number];

/** Something that a careful partner would want mended before the client leaves. Nobody is held up by one. */
export interface PreflightFinding {
  /** The same as long as the same thing is amiss: `use-case/<id>/driver`. A waiver names it. At most 200 characters. */
  readonly key: string;
  readonly group: PreflightGroup;
  /** Findings of one kind stand together: "Use cases without a driver". */
  readonly kind: string;
  /** A fault has to be mended, a hint may be left. */
  readonly severity: 'fault' | 'hint';
  readonly sentence: string;
  /** Where it is mended; null where nothing can be chosen. */
  readonly place: Place | null;
}
