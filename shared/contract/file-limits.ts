import { TABLE_LIMITS } from './table.ts';

const GIBIBYTE = 1024 ** 3;

/** What a file that is handed over seems to be, by its name. */
type Kind = 'workshop' | 'pdf' | 'key' | 'other';

/**
 * The most bytes that are taken of each. Workshops carry their photos, 200 MB at most; a sealed PDF has them twice, on its pages and as files.
 * What is none of these is held to a table's size.
 */
const LIMITS: Readonly<Record<Kind, number>> = {
  workshop: GIBIBYTE,
  pdf: GIBIBYTE,
  key: TABLE_LIMITS.bytes,
  other: TABLE_LIMITS.bytes,
};

const ADVICE: Readonly<Record<Kind, string>> = {
  workshop: 'No workshop is as large; choose another file.',
  pdf: 'Headwater makes no PDF as large; choose another file.',
  key: 'No backup of a key is as large; choose another file.',
  other: 'Keep only the sheet with the use cases, and save that as CSV.',
};

/** The most that is taken of any file, in bytes. */
export const MOST_BYTES = Math.max(...Object.values(LIMITS));

export function kindOfFile(name: string): Kind {
  const lower = name.toLowerCase();
  if (lower.endsWith('.headwater')) return 'workshop';
  if (lower.endsWith('.pdf')) return 'pdf';
  return lower.endsWith('.pem') ? 'key' : 'other';
}

/** Why a file of that many bytes is not taken, and what to do; null when it is. @param most another limit than its kind's */
export function tooLarge(name: string, bytes: number, most = LIMITS[kindOfFile(name)]): string | null {
  if (bytes <= most) return null;
  const size = most >= GIBIBYTE ? `${most / GIBIBYTE} GB` : `${Math.floor(most / 1024 ** 2)} MB`;
  return `“${name}” is larger than ${size}, the most that Headwater takes. ${ADVICE[kindOfFile(name)]}`;
}
