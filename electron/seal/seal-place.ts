/**
 * How a PDF of ours keeps a place for its seal: the painter leaves it, sealing fills it in, a check finds it again. All three go by the exact
 * bytes below. Line feeds stand in them as they are, which no text of a person's does in a PDF (they are escaped there), so that nothing
 * that was typed passes for a seal.
 */

/** Bytes that the signature may have: some 2,300 are needed. */
const ROOM = 8192;
/** `/**********`: a name as wide as the largest number that comes in its place. */
const BLANK = '*'.repeat(10);

/** What stands before the three numbers of the byte range. */
export const BEFORE_RANGE =
  '<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/ByteRange [0 ';
/** Three numbers of eleven places, with blanks between them. */
export const RANGE_LENGTH = 35;
export const EMPTY_RANGE = Array(3).fill(`/${BLANK}`).join(' ');
/** What stands between the byte range and the signature's digits, the bracket before them included. */
export const AFTER_RANGE = ']\n/Contents <';
/** Hexadecimal digits of the signature. */
export const DIGITS = ROOM * 2;

/** The signature's dictionary as the painter takes it: strings are names. */
export const emptySeal = () => ({
  Type: 'Sig',
  Filter: 'Adobe.PPKLite',
  SubFilter: 'ETSI.CAdES.detached',
  ByteRange: [0, BLANK, BLANK, BLANK],
  Contents: new Uint8Array(ROOM),
});

/** What an attached file's stream begins with. */
export const BEFORE_FILE = '<<\n/Type /EmbeddedFile\n/Subtype /';
/** The key under which its dictionary says which of ours it is. */
export const FILE_KEY = 'HeadwaterFile';

/** What the painter attaches and a check reads back. */
export const DATA_FILE = 'workshop.json';
export const LOG_FILE = 'log.jsonl';
/** A photo by the hash that the records know it by. */
export const photoFile = (hash: string): string => `photo-${hash}.jpg`;
