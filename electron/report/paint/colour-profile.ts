/*
 * What the report's colours mean: sRGB (IEC 61966-2-1) as an ICC profile of version 2, with three primaries and one curve. Worked out here from the
 * standard's own numbers, so that no profile of somebody else's has to be shipped.
 */

/** The primaries and the white, adapted to D50 (Bradford), as X, Y, Z. */
const PRIMARIES = {
  rXYZ: [0.436066, 0.222488, 0.013916],
  gXYZ: [0.385147, 0.716873, 0.097076],
  bXYZ: [0.143066, 0.060608, 0.714096],
  wtpt: [0.9642, 1, 0.8249],
} as const;
const POINTS = 1024;
const HEADER = 128;
const NAME = 'sRGB IEC61966-2.1';

let made: Uint8Array | null = null;

/** The profile's bytes; the same ones each time. */
export function colourProfile(): Uint8Array {
  made ??= make();
  return made;
}

function make(): Uint8Array {
  const curve = curveData();
  const parts: readonly (readonly [string, Buffer])[] = [
    ['desc', description(NAME)],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ...Object.entries(PRIMARIES).map(([tag, xyz]) => [tag, point(xyz)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + parts.length * 12);
  table.writeUInt32BE(parts.length, 0);
  const data: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = HEADER + table.length;
  for (const [index, [tag, part]] of parts.entries()) {
    let place = places.get(part);
    if (place === undefined) {
      place = at;
      places.set(part, place);
      const padded = Buffer.alloc(Math.ceil(part.length / 4) * 4);
      part.copy(padded);
      data.push(padded);
      at += padded.length;
    }
    table.write(tag, 4 + index * 12, 'latin1');
    table.writeUInt32BE(place, 8 + index * 12);
    table.writeUInt32BE(part.length, 12 + index * 12);
  }
  const header = Buffer.alloc(HEADER);
  header.writeUInt32BE(at, 0);
  header.writeUInt32BE(0x02100000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2026, 1, 1].entries()) header.writeUInt16BE(part, 24 + index * 2);
  header.write('acsp', 36, 'latin1');
  // The white that all of it is relative to, D50.
  for (const [index, value] of [0xf6d6, 0x10000, 0xd32d].entries())
    header.writeUInt32BE(value, 68 + index * 4);
  return Buffer.concat([header, table, ...data]);
}

/** sRGB's own curve, which no power comes near enough. */
function curveData(): Buffer {
  const data = Buffer.alloc(12 + POINTS * 2);
  data.write('curv', 0, 'latin1');
  data.writeUInt32BE(POINTS, 8);
  for (let index = 0; index < POINTS; index++) {
    const value = index / (POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(linear * 65_535), 12 + index * 2);
  }
  return data;
}

function point(xyz: readonly number[]): Buffer {
  const data = Buffer.alloc(20);
  data.write('XYZ ', 0, 'latin1');
  for (const [index, value] of xyz.entries()) data.writeInt32BE(Math.round(value * 65_536), 8 + index * 4);
  return data;
}

/** A name in ASCII, with the empty Unicode and Macintosh names that the type asks for. */
function description(name: string): Buffer {
  const data = Buffer.alloc(12 + name.length + 1 + 8 + 3 + 67);
  data.write('desc', 0, 'latin1');
  data.writeUInt32BE(name.length + 1, 8);
  data.write(name, 12, 'latin1');
  return data;
}
