import { createRequire } from 'node:module';
import type { Font, FontCollection } from 'fontkit';
import type { FontSubset } from './glyf-subset.ts';

/** fontkit's subset as it is; its typings are of an older version. */
interface Subset {
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/** A subset of a font with cubic outlines. Only fonts of the machine have them, so fontkit is loaded when one is first drawn with. */
export class CffSubset implements FontSubset {
  readonly #subset: Subset;

  constructor(path: string, index: number) {
    const { openSync } = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');
    const opened = openSync(path);
    const font = 'fonts' in opened ? (opened as FontCollection).fonts[index] : (opened as Font);
    if (!font) throw new RangeError(`The file has no font ${index}.`);
    this.#subset = font.createSubset() as unknown as Subset;
  }

  include(glyph: number): number {
    return this.#subset.includeGlyph(glyph);
  }

  encode(): Uint8Array {
    return this.#subset.encode();
  }
}
