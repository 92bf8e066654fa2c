import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FailureError } from '../../../shared/contract/failure.ts';
import { type Face, openFace, type Weight } from './face.ts';

/** A shipped family: one file a weight; a weight that is not there is drawn with the nearest below it. */
interface Family {
  readonly files: readonly (readonly [Weight, string])[];
}

const INTER: Family = {
  files: [
    [400, 'Inter-Regular.ttf'],
    [500, 'Inter-Medium.ttf'],
    [600, 'Inter-SemiBold.ttf'],
    [700, 'Inter-Bold.ttf'],
  ],
};
const twoWeights = (name: string): Family => ({
  files: [
    [400, `${name}-Regular.ttf`],
    [600, `${name}-Bold.ttf`],
  ],
});
const oneWeight = (name: string): Family => ({ files: [[400, `${name}-Regular.ttf`]] });

const EMOJI = oneWeight('NotoEmoji');

/** In the order they are asked. */
const TEXT_FAMILIES: readonly Family[] = [
  INTER,
  twoWeights('NotoSansArabic'),
  twoWeights('NotoSansHebrew'),
  twoWeights('NotoSansDevanagari'),
  twoWeights('NotoSansThai'),
  oneWeight('NotoSansSymbols'),
  oneWeight('NotoSansSymbols2'),
  oneWeight('NotoSansMath'),
];

/** The fonts that come with the product, opened when first asked for. */
export interface ShippedFonts {
  /** The families for text in their order, each in the given weight. Opening stops where the caller stops asking. */
  text(weight: Weight): IterableIterator<Face>;
  emoji(): Face;
  main(weight: Weight): Face;
}

/**
 * @param resources the shipped `resources/` folder
 * @throws FailureError('not-found') when a font file is missing from the installation
 */
export function shippedFonts(resources: string): ShippedFonts {
  const open = new Map<string, Face>();
  const asked = new Map<Family, Map<Weight, Face>>();
  const face = (family: Family, weight: Weight): Face => {
    let byWeight = asked.get(family);
    if (!byWeight) {
      byWeight = new Map();
      asked.set(family, byWeight);
    }
    const known = byWeight.get(weight) ?? opened(family, weight);
    byWeight.set(weight, known);
    return known;
  };
  const opened = (family: Family, weight: Weight): Face => {
    const file = family.files.findLast(([lightest]) => lightest <= weight) ?? family.files[0];
    const path = join(resources, 'fonts', file?.[1] ?? '');
    let known = open.get(path);
    if (!known) {
      if (!existsSync(path)) {
        throw new FailureError(
          'not-found',
          `The font ${file?.[1]} is missing from this installation, so no PDF can be made. The workshop is safe. Install Headwater again.`,
        );
      }
      known = openFace(path);
      open.set(path, known);
    }
    return known;
  };
  return {
    *text(weight) {
      for (const family of TEXT_FAMILIES) yield face(family, weight);
    },
    emoji: () => face(EMOJI, 400),
    main: weight => face(INTER, weight),
  };
}
