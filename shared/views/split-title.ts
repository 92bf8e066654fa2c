/** Words and signs that often join two use cases in one title: English, German, French, Spanish, Dutch, Italian. */
const JOINTS = [/\s*[;/|+]\s*/u, /\s+&\s+/u, /\s+(?:and|und|et|y|en|e)\s+/iu, /,\s+/u, /\s+[-–—]\s+/u];

/**
 * A first guess at the titles of the two parts of a use case, for a person to correct: cut at the first joint that
 * leaves something on both sides. Without one, the whole title and nothing.
 */
export function splitTitle(title: string): readonly [string, string] {
  for (const joint of JOINTS) {
    const found = joint.exec(title);
    if (!found) continue;
    const parts = [title.slice(0, found.index), title.slice(found.index + found[0].length)] as const;
    if (parts.every(part => part.trim().length > 1)) return [parts[0].trim(), parts[1].trim()];
  }
  return [title, ''];
}
