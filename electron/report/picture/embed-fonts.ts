import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Block, Mark, Page, TextMark } from '../../../shared/plan/report-marks.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { itemise } from '../text/itemise.ts';
import { weightOf } from '../text/typesetter.ts';
import { subsetFont } from './subset.ts';

/** The fonts of a picture, so that it looks the same wherever it is opened. */
export interface EmbeddedFonts {
  /** CSS families, the first preferred. */
  readonly families: readonly string[];
  /** One `@font-face` rule a font, the font inside. */
  readonly rules: string;
  /** Whether a line was measured with fonts of this machine, which the picture's reader may not have. */
  isMeasuredElsewhere(mark: TextMark): boolean;
}

/** After what is embedded: fonts that machines have, for the scripts that none of ours has. */
const SYSTEM = ['system-ui', 'sans-serif'];

/**
 * Subsets of the shipped fonts for the text of a page. Fonts of this machine are not embedded: whether their licences
 * would let them travel cannot be known.
 * @param resources the shipped `resources/` folder
 */
export function embedFonts(page: Page, fonts: FontLibrary, resources: string): EmbeddedFonts {
  const shipped = resolve(resources, 'fonts');
  const points = new Map<string, Set<number>>();
  const pathOf = (key: string) => key.slice(0, key.lastIndexOf('#'));
  const travels = (key: string) => dirname(resolve(pathOf(key))) === shipped;
  const runsOf = (mark: TextMark) =>
    itemise(mark.text, weightOf(mark.style.weight), mark.rtl ? 'rtl' : 'auto', fonts);
  for (const mark of textMarks(page.blocks)) {
    for (const { face, text, instead } of runsOf(mark)) {
      if (instead !== null || !travels(face.key)) continue;
      const path = pathOf(face.key);
      const wanted = points.get(path) ?? new Set();
      for (const character of text) wanted.add(character.codePointAt(0) ?? 0);
      points.set(path, wanted);
    }
  }
  // Inter first, whatever the first line is written in.
  const paths = [...points.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const families = [...new Set(paths.map(familyOf))];
  const rules = paths.map(path => {
    const font = Buffer.from(subsetFont(readFileSync(path), points.get(path) ?? []));
    return `@font-face{font-family:${familyOf(path)};font-weight:${weightsOf(path)};src:url(data:font/ttf;base64,${font.toString('base64')})format("truetype")}`;
  });
  return {
    families: [...families, ...SYSTEM],
    rules: rules.join('\n'),
    // A character that no font here has was measured as its code: no width for another font to be held to.
    isMeasuredElsewhere(mark) {
      const runs = runsOf(mark);
      return runs.every(run => run.instead === null) && runs.some(run => !travels(run.face.key));
    },
  };
}

const rank = (path: string) => (basename(path).startsWith('Inter-') ? 0 : 1);

/** `NotoSansArabic-Bold.ttf` is of `"Headwater NotoSansArabic"`: a name that no font of the machine has. */
const familyOf = (path: string): string => `"Headwater ${basename(path).split('-')[0]}"`;

const WEIGHTS: Readonly<Record<string, string>> = {
  Regular: '400',
  Medium: '500',
  SemiBold: '600',
  Bold: '700',
};
/** The weight a file is for. A family of one file serves all, and is not made bold by smearing. */
function weightsOf(path: string): string {
  const style = basename(path, '.ttf').split('-')[1] ?? '';
  const isAlone = /^(NotoEmoji|NotoSansSymbols2?|NotoSansMath)-/.test(basename(path));
  return isAlone ? '100 900' : (WEIGHTS[style] ?? '400');
}

function* textMarks(parts: readonly (Block | Mark)[]): IterableIterator<TextMark> {
  for (const part of parts) {
    if ('tag' in part) yield* textMarks(part.parts);
    else if (part.kind === 'text') yield part;
  }
}
