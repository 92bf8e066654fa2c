import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { coversCluster, type Face, neededPoints, openFace } from './face.ts';
import { type FontFacts, inRanges, readFontFacts } from './sfnt.ts';

/** The folders where this machine keeps its fonts. */
export function systemFontFolders(platform: NodeJS.Platform = process.platform): string[] {
  const home = homedir();
  switch (platform) {
    case 'darwin':
      return [
        '/System/Library/Fonts',
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
        '/Library/Fonts',
        join(home, 'Library/Fonts'),
      ];
    case 'win32':
      return [
        join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'Microsoft/Windows/Fonts'),
      ];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.local/share/fonts'),
        join(home, '.fonts'),
      ];
  }
}

/** A font of this machine for a cluster that no shipped font covers. */
export interface SystemFonts {
  find(cluster: string): Face | null;
}

const FONT_FILE = /\.(ttf|otf|ttc|otc)$/i;
// These claim to cover everything and draw boxes, or draw nothing. Others of their kind are known by what they draw: see `isDecoy`.
const DECOYS = /lastresort|adobeblank|notdef/i;

/** Looks into the folders and the files' character tables when first asked, and remembers. */
export function systemFonts(folders: readonly string[]): SystemFonts {
  let files: string[] | null = null;
  const facts = new Map<string, FontFacts[]>();
  const faces = new Map<string, Face | null>();
  const answers = new Map<string, Face | null>();

  const factsOf = (path: string) => {
    let known = facts.get(path);
    if (!known) {
      known = readFontFacts(path).filter(one => one.usable);
      facts.set(path, known);
    }
    return known;
  };
  const search = (cluster: string): Face | null => {
    files ??= folders.flatMap(listFonts);
    const points = neededPoints(cluster);
    const found: { path: string; index: number; ranges: Uint32Array; penalty: number; kin: number }[] = [];
    for (const path of files) {
      for (const { index, ranges } of factsOf(path)) {
        if (!points.every(point => inRanges(ranges, point))) continue;
        found.push({ path, index, ranges, penalty: penalty(path), kin: kinIn(ranges, points[0] ?? 0) });
      }
    }
    // Upright sans of ordinary weight first; then the font made for the script, not one that has a letter of it by
    // the way; ties by path, so that one machine always answers the same.
    found.sort(
      (a, b) => a.penalty - b.penalty || b.kin - a.kin || (a.path < b.path ? -1 : 1) || a.index - b.index,
    );
    for (const { path, index, ranges } of found) {
      const face = opened(path, index, faces);
      if (face && coversCluster(face, cluster) && !isDecoy(face, ranges, points[0] ?? 0)) return face;
    }
    return null;
  };
  return {
    find(cluster) {
      let answer = answers.get(cluster);
      if (answer === undefined) {
        answer = search(cluster);
        answers.set(cluster, answer);
      }
      return answer;
    },
  };
}

function opened(path: string, index: number, faces: Map<string, Face | null>): Face | null {
  const key = `${path}#${index}`;
  let face = faces.get(key);
  if (face === undefined) {
    face = null;
    try {
      face = openFace(path, index);
    } catch {
      // A file whose tables cannot be read is passed over; the next one may do.
    }
    faces.set(key, face);
  }
  return face;
}

function listFonts(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => FONT_FILE.test(name) && !DECOYS.test(name))
      .map(name => join(folder, name));
  } catch {
    return [];
  }
}

const NEIGHBOURS = [1, -1, 2, -2, 3, -3, 4, -4];

/** Whether a font draws one picture, or none, for a character and all its neighbours: boxes, which would say nothing. */
function isDecoy(face: Face, ranges: Uint32Array, point: number): boolean {
  const drawn = (one: number) => face.shaper.glyphToPath(face.shaper.nominalGlyph(one) ?? 0);
  const near = NEIGHBOURS.map(step => point + step).filter(one => inRanges(ranges, one));
  const own = drawn(point);
  return own === '' || (near.length > 0 && near.every(one => drawn(one) === own));
}

/** How many of the 128 code points around this one a font has: a measure of whether it was made for the script. */
function kinIn(ranges: Uint32Array, point: number): number {
  const first = point & ~0x7f;
  let count = 0;
  for (let other = first; other < first + 128; other++) if (inRanges(ranges, other)) count += 1;
  return count;
}

function penalty(path: string): number {
  const name = basename(path).toLowerCase();
  let sum = 0;
  if (/italic|oblique/.test(name)) sum += 8;
  if (/mono|code|console|typewriter/.test(name)) sum += 4;
  if (/serif|mincho|ming|song|batang|times|naskh|nastaliq|kai/.test(name) && !/sans/.test(name)) sum += 3;
  if (/bold|black|heavy|light|thin|medium|condensed|narrow/.test(name)) sum += 2;
  if (!/noto|hiragino|pingfang|yugoth|meiryo|msyh|malgun|gothic|segoe|source|dejavu/.test(name)) sum += 1;
  return sum;
}
