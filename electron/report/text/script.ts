/*
 * Scripts that are shaped by rules of their own: a run must not mix them, or the shaper would set all of it by the
 * rules of the first. All other characters share one rule and need no telling apart.
 */
const SHAPED = [
  'Arabic',
  'Hebrew',
  'Syriac',
  'Thaana',
  'Nko',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Khmer',
  'Mongolian',
  'Hangul',
] as const;

/** A script with its own shaping, or 'other'. */
export type Shaping = (typeof SHAPED)[number] | 'other';

const TESTS = SHAPED.map(name => [name, new RegExp(`^\\p{Script=${name}}`, 'u')] as const);
const COMMON = /^[\p{Script=Common}\p{Script=Inherited}]/u;

const known = new Map<string, Shaping | null>();

/** The shaping of a cluster; null for one that goes with its neighbours (spaces, marks, digits). */
export function shapingOf(cluster: string): Shaping | null {
  let shaping = known.get(cluster);
  if (shaping === undefined) {
    shaping = COMMON.test(cluster) ? null : (TESTS.find(([, test]) => test.test(cluster))?.[0] ?? 'other');
    if (known.size > 50_000) known.clear();
    known.set(cluster, shaping);
  }
  return shaping;
}
