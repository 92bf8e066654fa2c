/** Most characters of a name without its extension: leaves room for " (99)", an extension and the 255 bytes of most systems. */
const LONGEST = 120;
const LONGEST_BYTES = 200;

/** What Windows keeps for devices, whatever the extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

/**
 * A file name from words, without extension, that every system takes: no separators, no characters that Windows refuses, no
 * hidden or reserved name, cut at whole characters. Falls back to `Workshop` when nothing is left.
 */
export function fileStem(...words: readonly string[]): string {
  const joined = words
    .map(word =>
      word
        .normalize('NFC')
        .toWellFormed()
        .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"/\\|?*]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(word => word !== '')
    .join(' – ');
  let stem = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(joined)) {
    if (stem.length + segment.length > LONGEST) break;
    if (Buffer.byteLength(stem + segment) > LONGEST_BYTES) break;
    stem += segment;
  }
  stem = stem.replace(/^[.\s]+|[.\s]+$/g, '');
  if (stem === '') return 'Workshop';
  return RESERVED.test(stem.split('.')[0] as string) ? `${stem}_` : stem;
}

/** `stem` or, where that is taken, `stem (2)`, `stem (3)` … @param isTaken asked without extension */
export function freeStem(stem: string, isTaken: (stem: string) => boolean): string {
  if (!isTaken(stem)) return stem;
  for (let count = 2; ; count++) {
    const next = `${stem} (${count})`;
    if (!isTaken(next)) return next;
  }
}

/** The last part of a name that came from outside, whichever system's separators it uses; never empty. */
export function bareName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const at = last.lastIndexOf('.');
  const extension =
    at > 0
      ? last
          .slice(at + 1)
          .replace(/[^A-Za-z0-9]/g, '')
          .slice(0, 12)
      : '';
  const stem = fileStem(at > 0 ? last.slice(0, at) : last);
  return extension === '' ? stem : `${stem}.${extension}`;
}
