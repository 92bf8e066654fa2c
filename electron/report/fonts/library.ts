import { coversCluster, type Face, neededPoints, type Weight } from './face.ts';
import { type ShippedFonts, shippedFonts } from './shipped.ts';
import { type SystemFonts, systemFontFolders, systemFonts } from './system.ts';

/** Chooses the font that draws a cluster. Shared by all exports of a process, so that fonts are parsed once. */
export interface FontLibrary {
  /** The font of plain text. */
  main(weight: Weight): Face;
  /** The font for a whole grapheme cluster, or null when no shipped and no system font has it. */
  faceFor(cluster: string, weight: Weight): Face | null;
}

// A cluster that asks for its picture: by VS16, by a keycap or a joined sequence, or because it has no other form.
const PICTURE = /\ufe0f|\u20e3|\p{Emoji_Presentation}|\p{Extended_Pictographic}\u200d/u;
const AS_TEXT = /\ufe0e/;

function makeLibrary(shipped: ShippedFonts, system: SystemFonts): FontLibrary {
  const known = new Map<Weight, Map<string, Face | null>>();
  const search = (cluster: string, weight: Weight): Face | null => {
    if (neededPoints(cluster).length === 0) return shipped.main(weight);
    if (PICTURE.test(cluster) && !AS_TEXT.test(cluster) && coversCluster(shipped.emoji(), cluster)) {
      return shipped.emoji();
    }
    for (const face of shipped.text(weight)) if (coversCluster(face, cluster)) return face;
    if (coversCluster(shipped.emoji(), cluster)) return shipped.emoji();
    return system.find(cluster);
  };
  return {
    main: weight => shipped.main(weight),
    faceFor(cluster, weight) {
      let byCluster = known.get(weight);
      if (!byCluster) {
        byCluster = new Map();
        known.set(weight, byCluster);
      }
      let face = byCluster.get(cluster);
      if (face === undefined) {
        face = search(cluster, weight);
        byCluster.set(cluster, face);
      }
      return face;
    },
  };
}

const libraries = new Map<string, FontLibrary>();

/** The library over a resources folder and this machine's fonts. The same one each time. */
export function fontLibrary(
  resources: string,
  folders: readonly string[] = systemFontFolders(),
): FontLibrary {
  const key = [resources, ...folders].join('\n');
  let library = libraries.get(key);
  if (!library) {
    library = makeLibrary(shippedFonts(resources), systemFonts(folders));
    libraries.set(key, library);
  }
  return library;
}
