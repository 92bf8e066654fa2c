/** A kind of file that is no table: how it begins, what it looks like, what to do with it. */
interface Kind {
  readonly starts: readonly number[];
  readonly is: string;
  readonly advice: string;
}

const AS_CSV = 'Save it as CSV in the program it comes from, then import that.';
const COPY = 'Copy the table into a spreadsheet, save it as CSV, then import that.';

const KINDS: readonly Kind[] = [
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel or Office file', advice: AS_CSV },
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], is: 'a PDF', advice: COPY },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'a PNG picture', advice: COPY },
  { starts: [0xff, 0xd8, 0xff], is: 'a JPEG picture', advice: COPY },
  { starts: [0x47, 0x49, 0x46, 0x38], is: 'a GIF picture', advice: COPY },
  { starts: [0x1f, 0x8b], is: 'a compressed file', advice: 'Unpack it, then import the table inside.' },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'an RTF text', advice: COPY },
  {
    starts: [...'SQLite format 3'].map(letter => letter.charCodeAt(0)),
    is: 'a workshop or another database',
    advice: 'To bring in a workshop, use Import in the library.',
  },
];

/** What a file that is no table looks like and what to do, in words; null when it does not give itself away. */
export function binaryKind(bytes: Uint8Array): { is: string; advice: string } | null {
  const begins = (starts: readonly number[]) => starts.every((byte, at) => bytes[at] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04]) || begins([0x50, 0x4b, 0x05, 0x06])) return zipKind(bytes);
  return KINDS.find(kind => begins(kind.starts)) ?? null;
}

/** A ZIP names its members in plain letters, so an Excel workbook can be told from other archives. */
function zipKind(bytes: Uint8Array): { is: string; advice: string } {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)];
  const names = ends.map(part => Buffer.from(part).toString('latin1')).join('\n');
  if (names.includes('xl/'))
    return { is: 'an Excel workbook', advice: 'Open it in Excel and save it as CSV.' };
  if (names.includes('opendocument.spreadsheet'))
    return { is: 'an OpenDocument spreadsheet', advice: AS_CSV };
  if (names.includes('word/')) return { is: 'a Word document', advice: COPY };
  if (names.includes('ppt/')) return { is: 'a PowerPoint presentation', advice: COPY };
  return { is: 'a ZIP archive', advice: 'Unpack it, then import the table inside.' };
}
