/** Most characters that a waiver's `finding` takes. */
const MOST = 200;

/**
 * The key of a finding from its parts. One that would be longer than a waiver can name keeps its beginning and ends in a number made of
 * the whole, so that two long ones stay apart.
 */
export function findingKey(...parts: readonly string[]): string {
  const whole = parts.join('/');
  if (whole.length <= MOST) return whole;
  // FNV-1a: it only has to tell names apart, not to withstand anybody.
  let hash = 0x811c9dc5;
  for (let at = 0; at < whole.length; at += 1)
    hash = Math.imul(hash ^ whole.charCodeAt(at), 0x01000193) >>> 0;
  return `${whole.slice(0, MOST - 9)}~${hash.toString(16).padStart(8, '0')}`;
}

/** A text of somebody's as it stands within a sentence: in quotation marks, and not longer than a line. */
export const quote = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= 90 ? `“${letters.join('')}”` : `“${letters.slice(0, 89).join('')}…”`;
};
