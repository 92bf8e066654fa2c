import { recordsOf } from '../model/document.ts';
import type { Signatory, SignOff } from '../model/sign-off.ts';
import { countedVerdicts, VERDICT_WORDS } from '../views/verdict-words.ts';
import { cappedSlice, type Flow, label, type Slice } from './report-flow.ts';
import type { Block, Mark, TextStyle } from './report-marks.ts';
import type { PartInput } from './report-part.ts';
import { sectionHead } from './report-sections.ts';
import { signatureMarks } from './report-signature.ts';
import { INK, STYLE } from './report-style.ts';
import { longParagraph, partHeading, textTable } from './report-table.ts';
import type { Words } from './report-words.ts';

const PEN = '#1b2f5c';
const GAP = 26;
const FIELD = 62;
const REFUSED = '#a52f3b';
/** Lines to sign on paper under an open sign-off. */
const BY_HAND = 4;

const STATEMENT: TextStyle = { ...STYLE.body, size: 10.6 };
const TYPED: TextStyle = { size: 17, weight: 500, ink: PEN };
/** What the seal is and is not. */
const HONEST = [
  'The hash is the SHA-256 of the last change in the workshop’s log that was signed; each change in the log holds the hash of the one before. The digest is the SHA-256 of everything that was agreed.',
  'The PDF of a sealed revision carries a seal made with the key of the Headwater that sealed it. It shows whether the file was changed afterwards. It is not a qualified electronic signature, no authority vouches for who signed, and every time is by the clock of the device that it was signed or sealed on.',
  'To check a sealed PDF: “Check or open a sealed PDF…” in Headwater, or headwater verify FILE.pdf.',
];

/** The sign-off that the report shows: the newest; null where there is none. */
export const signOffTold = ({ document }: Pick<PartInput, 'document'>): SignOff | null =>
  recordsOf(document, 'sign-off').toSorted((a, b) => b.revision - a.revision)[0] ?? null;

/** What was agreed, by whom, and what names it; of an open sign-off, lines to sign by hand. */
export function signOffSection(flow: Flow, input: PartInput): void {
  const signOff = signOffTold(input);
  if (!signOff) return;
  const { words, changes } = input;
  const { revision, signatories, sealed } = signOff;
  const title = sealed ? 'Agreed and signed' : 'To be signed';
  sectionHead(flow, title, countWords(signatories, revision, words, sealed !== null), input);
  longParagraph(flow, signOff.statement, STATEMENT, input);
  if (sealed && changes?.revision === revision) {
    flow.space(8);
    const changed = `The workshop has changed since. This report shows it as it is now, which is not what was signed as revision ${words.number(revision)}.`;
    longParagraph(flow, changed, { ...STYLE.body, weight: 600, ink: REFUSED }, input);
  }
  flow.space(18);
  const cells = signatories.map(one => signedCell(one, input));
  if (!sealed) for (let at = 0; at < BY_HAND; at++) cells.push(handCell(input));
  grid(flow, cells, input);
  const said = signatories.filter(one => one.words !== '');
  if (said.length > 0) {
    partHeading(flow, 'Dissents and refusals, in their words', input, 60);
    for (const { name, verdict, words: own } of said) {
      flow.space(5);
      if (flow.room < 40) flow.newPage();
      longParagraph(flow, `${name}: ${VERDICT_WORDS[verdict].toLowerCase()}`, STYLE.rowTitle, input);
      longParagraph(flow, own, STYLE.body, input);
    }
  }
  if (sealed) sealFacts(flow, signOff, sealed, input);
}

function countWords(
  signatories: readonly Signatory[],
  revision: number,
  words: Words,
  isSealed: boolean,
): string {
  const said = countedVerdicts(signatories, words.number);
  const counted = said === '' ? '' : ` ${said}.`;
  return isSealed
    ? `Revision ${words.number(revision)}, sealed.${counted}`
    : `Revision ${words.number(revision)} is open and not sealed.${counted} It may be signed on paper below.`;
}

interface Cell {
  readonly height: number;
  blocks(x: number, y: number): readonly Block[];
}

const cellWidth = ({ frame }: PartInput) => (frame.right - frame.left - GAP) / 2;

/** What a signatory said: the signature over a line, and under it who, as what, when and the verdict. */
function signedCell(signatory: Signatory, input: PartInput): Cell {
  const { name, verdict, signature } = signatory;
  const { typesetter, words } = input;
  const width = cellWidth(input);
  const verdictStyle: TextStyle = {
    ...STYLE.body,
    weight: 600,
    ink: verdict === 'refuses' ? REFUSED : INK.text,
  };
  const who = [signatory.role, signatory.organisation].filter(Boolean).join(', ');
  const texts: readonly (readonly [string, TextStyle])[] = [
    [name, STYLE.rowTitle],
    ...(who ? ([[who, STYLE.meta]] as const) : []),
    [VERDICT_WORDS[verdict], verdictStyle],
    // Too long for one line: broken where the sentence pauses.
    [timeWords(signatory.time, words).replace(', by ', ',\nby '), STYLE.meta],
  ];
  // A hyphen may stand a little over the edge.
  const inner = width - 4;
  const slices = texts.map(([text, style]) => cappedSlice(text, style, 0, inner, 4, typesetter));
  const under = slices.reduce((sum, slice) => sum + slice.height, 0);
  return {
    height: FIELD + 6 + under + 16,
    blocks: (x, y) => {
      let at = y + FIELD + 6;
      const lines = texts.map(([text, style], index): Block => {
        const slice = cappedSlice(text, style, x, inner, 4, typesetter);
        const block: Block = { tag: 'paragraph', parts: slice.parts(at) };
        at += slices[index]?.height ?? 0;
        return block;
      });
      return [...field(signature, name, x, y, width, input), underline(x, y + FIELD, width), ...lines];
    },
  };
}

function field(
  signature: Signatory['signature'],
  name: string,
  x: number,
  y: number,
  width: number,
  input: PartInput,
): Block[] {
  if (signature === null)
    return [{ tag: 'paragraph', parts: [label('No signature', x, y + FIELD - 18, STYLE.meta)] }];
  if (signature.kind === 'drawn') {
    const box = { x: x + 2, y: y + 2, width: width - 4, height: FIELD - 6 };
    return [{ tag: 'figure', alt: `Drawn signature of ${name}`, parts: signatureMarks(signature, box, PEN) }];
  }
  const { typesetter } = input;
  const style = TYPED.size;
  const fitting = [style, 14, 11].find(
    size => typesetter.width(signature.name, { ...TYPED, size }) < width - 40,
  );
  const typed = cappedSlice(
    signature.name,
    { ...TYPED, size: fitting ?? 9.5 },
    x,
    width - 40,
    fitting ? 1 : 3,
    typesetter,
  );
  return [
    {
      tag: 'paragraph',
      parts: [
        ...typed.parts(y + FIELD - 6 - typed.height),
        label('typed', x + width, y + FIELD - 17, STYLE.meta, 'end'),
      ],
    },
  ];
}

const underline = (x: number, y: number, width: number): Block => ({
  tag: 'artifact',
  parts: [{ kind: 'line', x1: x, y1: y, x2: x + width, y2: y, ink: INK.strong, width: 0.8 }],
});

/** A place to sign with a pen. */
function handCell(input: PartInput): Cell {
  const width = cellWidth(input);
  const small = (text: string, x: number, y: number): Mark => label(text, x, y, STYLE.meta);
  return {
    height: FIELD + 62,
    blocks: (x, y) => [
      underline(x, y + FIELD, width),
      { tag: 'paragraph', parts: [small('Signature', x, y + FIELD + 4)] },
      underline(x, y + FIELD + 38, width),
      { tag: 'paragraph', parts: [small('Name, role, date', x, y + FIELD + 42)] },
    ],
  };
}

function grid(flow: Flow, cells: readonly Cell[], input: PartInput): void {
  const { frame } = input;
  const width = cellWidth(input);
  for (let at = 0; at < cells.length; at += 2) {
    const pair = cells.slice(at, at + 2);
    const height = Math.max(...pair.map(cell => cell.height));
    if (height > flow.room) flow.newPage();
    for (const [index, cell] of pair.entries()) {
      for (const block of cell.blocks(frame.left + index * (width + GAP), flow.y)) put(flow, block);
    }
    flow.block('artifact', { height, parts: () => [] });
  }
}

/** Where it stands, without moving on. */
function put(flow: Flow, { tag, alt, parts }: Block): void {
  const slice: Slice = { height: 0, parts: () => parts };
  if (alt === undefined) flow.block(tag, slice);
  else flow.figure(alt, slice);
}

/** "12 November 2026, 16:42, UTC+01:00, by this device’s clock" */
export function timeWords(time: string, words: Pick<Words, 'day'>): string {
  const [day = '', clock = '', offset = ''] = [time.slice(0, 10), time.slice(11, 16), time.slice(16)];
  return `${words.day(day)}, ${clock}, UTC${offset}, by this device’s clock`;
}

function sealFacts(
  flow: Flow,
  signOff: SignOff,
  sealed: NonNullable<SignOff['sealed']>,
  input: PartInput,
): void {
  const { words } = input;
  partHeading(flow, 'What names this revision', input, 160);
  const facts: readonly (readonly [string, string])[] = [
    ['Revision', words.number(signOff.revision)],
    ['Sealed', timeWords(sealed.time, words)],
    ['Last change signed', `Change ${words.number(sealed.head.number)}`],
    ['Its hash', sealed.head.hash],
    ['Digest', sealed.digest],
    ...(signOff.pdf
      ? ([
          ['Hash of its PDF', signOff.pdf.hash],
          ['Key of the seal', signOff.pdf.fingerprint],
        ] as const)
      : []),
  ];
  textTable(flow, input, {
    key: 'seal',
    name: 'What names this revision',
    columns: [
      ['FACT', 0.2, STYLE.rowTitle],
      ['VALUE', 0.8, { ...STYLE.body, size: 8.4, tabular: true }],
    ],
    rows: facts.map(([name, value]) => [name, [name, value]]),
  });
  flow.space(10);
  for (const sentence of HONEST) {
    longParagraph(flow, sentence, STYLE.meta, input);
    flow.space(3);
  }
}
