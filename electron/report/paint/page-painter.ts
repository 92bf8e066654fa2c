import type {
  Block,
  BoxMark,
  Gradient,
  LineMark,
  LinkMark,
  Mark,
  Page,
  PathMark,
  TextMark,
} from '../../../shared/plan/report-marks.ts';
import type { Face } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { goesOn, setLine } from '../text/set-line.ts';
import { type ShapedWord, shapeWord } from '../text/shape.ts';
import { boundsOf } from './bounds.ts';
import type { DocumentFont } from './document-font.ts';
import { makeGradients } from './gradient.ts';
import { drawPath } from './path.ts';
import type { MakeObject } from './pdf-file.ts';
import type { PdfPage, PdfPages } from './pdf-pages.ts';
import { number, text as textValue } from './pdf-value.ts';
import type { DocumentPhotos } from './photos.ts';
import type { Element, Structure } from './structure.ts';

/** Paints planned pages: what stands on them as operators, what they mean as structure. */
export interface PagePainter {
  paint(page: Page): void;
}

const SPACE = 0x20;
/** A circle's quarter as a Bézier curve: how far the control points reach. */
const ROUND = 0.5523;

/**
 * @param fontFor the document's font for a face; asked once a page and face at least, so that the page lists it
 * @param anchors the names of all anchors in the document: a link to another one is left out
 */
export function makePagePainter(
  pages: PdfPages,
  make: MakeObject,
  fonts: FontLibrary,
  fontFor: (face: Face) => DocumentFont,
  structure: Structure,
  photos: DocumentPhotos,
  anchors: ReadonlySet<string>,
): PagePainter {
  const gradients = makeGradients(make);
  let ops: string[] = [];
  let page: PdfPage;

  const use = (face: Face): DocumentFont => {
    const font = fontFor(face);
    page.fonts[font.name] = font.reference;
    return font;
  };

  // What the operators so far have set, for as long as the page lasts: most lines look like the one before.
  let [ink, type] = ['', ''];
  const fillWith = (colourOf: string) => {
    if (colourOf === ink) return;
    ink = colourOf;
    ops.push(`${colour(ink)} rg`);
  };
  /** Strings of a TJ array that are not shown yet. */
  let array = '';
  const showArray = () => {
    // Neighbouring strings are one.
    if (array !== '') ops.push(`[${array.replaceAll('><', '')}]TJ`);
    array = '';
  };
  const setIn = (font: DocumentFont, size: number) => {
    const next = `/${font.name} ${number(size)} Tf`;
    if (next === type) return;
    showArray();
    type = next;
    ops.push(next);
  };

  function text(mark: TextMark): void {
    const { style } = mark;
    const { x, runs: drawn } = setLine(mark, fonts);
    const last = drawn.at(-1)?.run.face;
    if (!last) return;
    fillWith(style.ink);
    // The page's y runs down; text is turned upright again.
    ops.push(`BT 1 0 0 -1 ${number(x)} ${number(mark.y)} Tm`);
    if (style.tracking) ops.push(`${number(style.tracking)} Tc`);
    for (const { run, words } of drawn) {
      const font = use(run.face);
      setIn(font, style.size);
      for (const word of words) show(font, word, run.instead, style.size);
    }
    // Lines are read one after the other: a space keeps the last word of one from the first of the next.
    if (last.covers(SPACE) && !goesOn(mark.text)) {
      const font = use(last);
      setIn(font, style.size);
      show(font, shapeWord(last, ' ', false, false), null, style.size);
    }
    showArray();
    ops.push(style.tracking ? '0 Tc ET' : 'ET');
  }

  function show(font: DocumentFont, word: ShapedWord, instead: string | null, size: number): void {
    const encoded = font.encode(word, instead);
    if (encoded.simple !== null) {
      array += encoded.simple;
      return;
    }
    showArray();
    ops.push(encoded.ops(size));
  }

  function box(mark: BoxMark): void {
    const { x, y, width, height } = mark;
    const r = Math.min(mark.radius ?? 0, width / 2, height / 2);
    if (mark.fill) fillWith(mark.fill);
    if (mark.stroke) ops.push(`${colour(mark.stroke.ink)} RG ${number(mark.stroke.width)} w`);
    ops.push(r === 0 ? rectangle(x, y, width, height) : rounded(x, y, width, height, r));
    ops.push(mark.fill ? (mark.stroke ? 'B' : 'f') : 'S');
  }

  function line(mark: LineMark): void {
    if (mark.dash) ops.push(`[${mark.dash.map(number).join(' ')}] 0 d`);
    ops.push(
      `${colour(mark.ink)} RG ${number(mark.width)} w ${number(mark.x1)} ${number(mark.y1)} m ${number(mark.x2)} ${number(mark.y2)} l S`,
    );
    if (mark.dash) ops.push('[] 0 d');
  }

  function path(mark: PathMark): void {
    const { ops: shape } = drawPath(mark.data);
    const { fill, stroke } = mark;
    ops.push(`q 1 0 0 1 ${number(mark.x)} ${number(mark.y)} cm`);
    if (fill) paintPath(mark, fill, 'rg', `${shape}\nf`);
    if (stroke) {
      // Lasts until the restore below.
      if (stroke.dash) ops.push(`[${stroke.dash.map(number).join(' ')}] 0 d`);
      ops.push(`${number(stroke.width)} w`);
      paintPath(mark, stroke.ink, 'RG', `${shape}\nS`);
    }
    ops.push('Q');
  }

  function paintPath(mark: PathMark, ink: string | Gradient, operator: 'rg' | 'RG', shape: string): void {
    if (typeof ink === 'string') {
      ops.push(`${colour(ink)} ${operator}\n${shape}`);
      return;
    }
    const pattern = gradients.at(ink, mark.x, page.height - mark.y);
    page.patterns[pattern.name] = pattern.object;
    ops.push(
      operator === 'rg' ? '/Pattern cs' : '/Pattern CS',
      `/${pattern.name} ${operator === 'rg' ? 'scn' : 'SCN'}`,
      shape,
    );
  }

  /** A rectangle that leads somewhere, as a part of what holds it. */
  function link({ x, y, width, height, to, says }: LinkMark, element: Element): void {
    if (!anchors.has(to)) return;
    const place = structure.annotation(element, page);
    const annotation = make({
      Subtype: 'Link',
      Dest: textValue(to),
      Contents: textValue(says),
      StructParent: place.key,
      Type: 'Annot',
      Rect: [x, page.height - y - height, x + width, page.height - y],
      Border: [0, 0, 0],
      // Printed.
      F: 4,
    });
    annotation.end();
    page.annotations.push(annotation);
    place.add(annotation);
  }

  const draw = (mark: Mark, element: Element): void => {
    switch (mark.kind) {
      case 'text':
        text(mark);
        break;
      case 'box':
        box(mark);
        break;
      case 'line':
        line(mark);
        break;
      case 'path':
        path(mark);
        break;
      case 'photo':
        ops.push(photos.draw(mark, page.photos));
        break;
      case 'anchor':
        pages.name(mark.name, mark.y);
        break;
      case 'link':
        link(mark, element);
    }
  };
  const drawAll = (parts: Block['parts']): void => {
    for (const part of parts) {
      if ('tag' in part) drawAll(part.parts);
      else draw(part, structure.root);
    }
  };
  /** What stands in a row outside its columns goes on in the cell that the row says, wherever its lines are. */
  const targetOf = (own: Block, element: Element): Element =>
    own.tag === 'row' ? structure.element(element, 'cell', { key: own.text ?? 'text' }) : element;
  const block = (own: Block, parent: Element): void => {
    if (own.tag === 'artifact') {
      ops.push(ARTIFACTS[own.furniture ?? 'none']);
      drawAll(own.parts);
      ops.push('EMC');
      return;
    }
    const bounds = own.tag === 'figure' ? boundsOf(own, page.height, fonts) : null;
    const element = structure.element(parent, own.tag, { ...own, ...(bounds ? { bounds } : {}) });
    let open = false;
    const close = () => {
      if (open) ops.push('EMC');
      open = false;
    };
    for (const part of own.parts) {
      if ('tag' in part) {
        close();
        block(part, element);
        continue;
      }
      if (!open && part.kind !== 'anchor' && part.kind !== 'link') {
        ops.push(structure.content(targetOf(own, element), page));
        open = true;
      }
      draw(part, own.tag === 'row' ? targetOf(own, element) : element);
    }
    close();
  };
  return {
    paint({ width, height, blocks }) {
      page = pages.open(width, height);
      // Down is up: a plan counts from the top.
      ops = [`1 0 0 -1 0 ${number(height)} cm`];
      [ink, type] = ['', ''];
      for (const own of blocks) block(own, structure.root);
      pages.show(ops.join('\n'));
    },
  };
}

/** Page furniture and mere looks, by what they are (ISO 32000-1, 14.8.2.2). */
const ARTIFACTS = {
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
  none: '/Artifact<</Type/Layout>>BDC',
} as const;

const channels = new Map<string, string>();

/** `#17202c` as three numbers from 0 to 1. */
function colour(ink: string): string {
  let known = channels.get(ink);
  if (known === undefined) {
    known = [1, 3, 5].map(at => number(Number.parseInt(ink.slice(at, at + 2), 16) / 255)).join(' ');
    channels.set(ink, known);
  }
  return known;
}

const rectangle = (x: number, y: number, width: number, height: number) =>
  `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`;

function rounded(x: number, y: number, width: number, height: number, r: number): string {
  const k = r * (1 - ROUND);
  const [right, bottom] = [x + width, y + height];
  const n = number;
  return [
    `${n(x + r)} ${n(y)} m ${n(right - r)} ${n(y)} l`,
    `${n(right - k)} ${n(y)} ${n(right)} ${n(y + k)} ${n(right)} ${n(y + r)} c ${n(right)} ${n(bottom - r)} l`,
    `${n(right)} ${n(bottom - k)} ${n(right - k)} ${n(bottom)} ${n(right - r)} ${n(bottom)} c ${n(x + r)} ${n(bottom)} l`,
    `${n(x + k)} ${n(bottom)} ${n(x)} ${n(bottom - k)} ${n(x)} ${n(bottom - r)} c ${n(x)} ${n(y + r)} l`,
    `${n(x)} ${n(y + k)} ${n(x + k)} ${n(y)} ${n(x + r)} ${n(y)} c h`,
  ].join('\n');
}
