/** Text out of bytes, and the name of the encoding for the person. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** How much of the file is looked at to tell text from data. */
const LOOK = 1 << 20;

/**
 * Decodes a text file: UTF-8, UTF-16 of either byte order with or without a byte order mark, else Windows-1252, which
 * is what Excel writes where it does not write UTF-8. Null when the bytes are no text in any of these.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const mark = (...starts: number[]) => starts.every((byte, at) => bytes[at] === byte);
  if (mark(0xff, 0xfe, 0, 0) || mark(0, 0, 0xfe, 0xff)) return null; // UTF-32: nothing that makes tables writes it
  if (mark(0xff, 0xfe)) return { text: utf16(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (mark(0xfe, 0xff)) return { text: utf16(bytes, 'utf-16be'), encoding: 'UTF-16' };

  const sample = bytes.subarray(0, LOOK);
  const zeros = sample.includes(0) ? zeroBytes(sample) : null;
  if (zeros) {
    // In UTF-16 every letter, comma and line end of ASCII has its zero on the same side.
    const [most, least] = zeros.odd >= zeros.even ? [zeros.odd, zeros.even] : [zeros.even, zeros.odd];
    if (bytes.length % 2 === 0 && most >= 2 && least * 20 < most && most * 50 > sample.length) {
      const text = utf16(bytes, zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be');
      return looksLikeText(text, 'lost') ? { text, encoding: 'UTF-16' } : null;
    }
  }
  const whole = wholeUtf8(bytes);
  // Nothing was lost on the way: a sign for a lost character stood in what the table was made from, as it may in our own export.
  if (whole !== null) return looksLikeText(whole, 'kept') ? { text: whole, encoding: 'UTF-8' } : null;
  const decoded = damagedOrWestern(bytes);
  return looksLikeText(decoded.text, 'lost') ? decoded : null;
}

/** Null where some bytes are no UTF-8. */
function wholeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function damagedOrWestern(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd', LOOK).length - 1;
  // A few bad bytes among many good characters are damage, remarked later where they stand; in Windows-1252 nearly
  // every accented letter is a bad byte.
  if (lost * 10 < foreign(text)) return { text, encoding: 'UTF-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}

/** How many characters past ASCII were decoded. */
function foreign(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 && code !== 0xfffd) count += 1;
  }
  return count;
}

const utf16 = (bytes: Uint8Array, label: 'utf-16le' | 'utf-16be') => new TextDecoder(label).decode(bytes);

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) count.even += 1;
    else count.odd += 1;
  }
  return count;
}

/** What a decoder writes where it found no character. */
const LOST = 0xfffd;
/** Control characters that text files do not hold. */
const isOdd = (code: number) =>
  code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160 && code !== 0x85) || code > LOST;

/** Stray control characters are taken out later, with a remark; more than a few, and one in fifty, is no text. */
const STRAY = 4;

function looksLikeText(text: string, signs: 'lost' | 'kept'): boolean {
  const length = Math.min(text.length, LOOK);
  let odd = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (isOdd(code) || (code === LOST && signs === 'lost')) odd += 1;
  }
  return odd <= STRAY || odd * 50 <= length;
}
