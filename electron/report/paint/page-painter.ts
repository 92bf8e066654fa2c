import type PDFDocument from 'pdfkit';
import type {
  Block,
  BoxMark,
  Gradient,
  LineMark,
  Mark,
  Page,
  PathMark,
  TextMark,
} from '../../../shared/plan/report-marks.ts';
import type { Face } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { setLine } from '../text/set-line.ts';
import { type ShapedWord, shapeWord } from '../text/shape.ts';
import { type DocumentFont, number } from './document-font.ts';
import type { DocumentPhotos } from './photos.ts';
import type { Element, PageObject, Structure } from './structure.ts';

export type Pdf = InstanceType<typeof PDFDocument>;

/** Paints planned pages onto a pdfkit document. Text, boxes and lines are written as operators of our own. */
export interface PagePainter {
  paint(page: Page): void;
}

const SPACE = 0x20;
/** A circle's quarter as a Bézier curve: how far the control points reach. */
const ROUND = 0.5523;

/** @param fontFor the document's font for a face; asked once a page and face at least, so that the page lists it */
export function makePagePainter(
  pdf: Pdf,
  fonts: FontLibrary,
  fontFor: (face: Face) => DocumentFont,
  structure: Structure,
  photos: DocumentPhotos,
): PagePainter {
  let ops: string[] = [];
  const flush = () => {
    if (ops.length > 0) pdf.addContent(ops.join('\n'));
    ops = [];
  };

  const use = (face: Face): DocumentFont => {
    const font = fontFor(face);
    pdf.page.fonts[font.name] = font.reference;
    return font;
  };

  function text(mark: TextMark): void {
    const { style } = mark;
    const { x, runs: drawn } = setLine(mark, fonts);
    if (drawn.length === 0) return;
    // The page's y runs down; text is turned upright again.
    ops.push(`BT ${colour(style.ink)} rg 1 0 0 -1 ${number(x)} ${number(mark.y)} Tm`);
    if (style.tracking) ops.push(`${number(style.tracking)} Tc`);
    for (const { run, words } of drawn) {
      const font = use(run.face);
      ops.push(`/${font.name} ${number(style.size)} Tf`);
      showWords(font, words, run.instead, style.size);
    }
    // Lines are read one after the other: a space keeps the last word of one from the first of the next.
    const last = drawn.at(-1)?.run.face;
    if (last?.covers(SPACE)) showWords(use(last), [shapeWord(last, ' ', false, false)], null, style.size);
    if (style.tracking) ops.push('0 Tc');
    ops.push('ET');
  }

  function showWords(
    font: DocumentFont,
    words: readonly ShapedWord[],
    instead: string | null,
    size: number,
  ): void {
    let array = '';
    for (const word of words) {
      const encoded = font.encode(word, instead);
      if (encoded.simple !== null) {
        array += encoded.simple;
      } else {
        if (array !== '') ops.push(`[${array}]TJ`);
        array = '';
        ops.push(encoded.ops(size));
      }
    }
    // Neighbouring strings of a TJ array are one string.
    if (array !== '') ops.push(`[${array.replaceAll('><', '')}]TJ`);
  }

  function box(mark: BoxMark): void {
    const { x, y, width, height } = mark;
    const r = Math.min(mark.radius ?? 0, width / 2, height / 2);
    if (mark.fill) ops.push(`${colour(mark.fill)} rg`);
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
    flush();
    pdf.save().translate(mark.x, mark.y);
    if (mark.fill) pdf.path(mark.data).fill(paintOf(pdf, mark.fill));
    if (mark.stroke) {
      // Lasts until the restore below.
      if (mark.stroke.dash) pdf.addContent(`[${mark.stroke.dash.map(number).join(' ')}] 0 d`);
      pdf.path(mark.data).lineWidth(mark.stroke.width).stroke(paintOf(pdf, mark.stroke.ink));
    }
    pdf.restore();
  }

  const draw = (mark: Mark): void => {
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
        ops.push(photos.draw(mark, pdf.page.xobjects));
        break;
      case 'anchor':
        pdf.addNamedDestination(mark.name, 'XYZ', 0, mark.y, null);
        break;
      case 'link':
        pdf.goTo(mark.x, mark.y, mark.width, mark.height, mark.to);
    }
  };
  const drawAll = (parts: Block['parts']): void => {
    for (const part of parts) {
      if ('tag' in part) drawAll(part.parts);
      else draw(part);
    }
  };
  const block = (own: Block, parent: Element): void => {
    if (own.tag === 'artifact') {
      ops.push('/Artifact BMC');
      drawAll(own.parts);
      ops.push('EMC');
      return;
    }
    const element = structure.element(parent, own.tag, own.key, own.alt);
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
        // What stands in a row outside its columns is a cell of its own, wherever its lines are.
        const target = own.tag === 'row' ? structure.element(element, 'cell', 'text') : element;
        ops.push(structure.content(target, pdf.page as unknown as PageObject));
        open = true;
      }
      draw(part);
    }
    close();
  };
  return {
    paint(page) {
      pdf.addPage({ size: [page.width, page.height], margin: 0 });
      for (const own of page.blocks) block(own, structure.root);
      flush();
    },
  };
}

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

function paintOf(pdf: Pdf, ink: string | Gradient) {
  if (typeof ink === 'string') return ink;
  const gradient = pdf.linearGradient(ink.from, 0, ink.to, 0);
  for (const stop of ink.stops) gradient.stop(stop.at, stop.ink);
  return gradient;
}
