import PDFDocument from 'pdfkit';
import type { Block, Bookmark, Page } from '../../../shared/plan/report-marks.ts';
import type { ReportPlan } from '../../../shared/plan/report-plan.ts';
import type { SealInput } from '../client.ts';
import type { Face } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { factsOf, metadata, outputIntents } from './conformance.ts';
import { DocumentFont, type MakeObject } from './document-font.ts';
import { makePagePainter, type Pdf } from './page-painter.ts';
import { DocumentPhotos, type PhotoOf } from './photos.ts';
import { attachFiles, leaveSealPlace } from './seal-place.ts';
import { makeStructure } from './structure.ts';

/** The parts of pdfkit's document that its typings leave out. */
interface PdfInternals {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly ref: MakeObject;
  readonly outline: { options: { expanded: boolean } };
  endMetadata(): void;
}

/**
 * Paints a plan as a PDF, page by page, handing bytes on as they come so that only one page is in memory.
 * The same plan always gives the same bytes.
 * @param plan loses its pages as they are painted, so that a long report is not in memory twice
 */
export function paintDocument(
  plan: ReportPlan,
  fonts: FontLibrary,
  photoOf: PhotoOf,
  write: (bytes: Uint8Array) => void,
  beforePage: (page: number) => void,
  seal?: SealInput,
): void {
  const facts = factsOf(plan);
  const pdf: Pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    // No standard font: all text is drawn with embedded ones.
    font: '',
    lang: plan.language,
    displayTitle: true,
    info: {
      ...(facts.title && { Title: facts.title }),
      ...(facts.author && { Author: facts.author }),
      ...(facts.subject && { Subject: facts.subject }),
      Creator: facts.creator,
      Producer: facts.producer,
      CreationDate: facts.created,
    },
  });
  const internals = pdf as unknown as PdfInternals;
  const make: MakeObject = data => internals.ref(data);
  const drain = () => {
    for (let bytes = pdf.read(); bytes !== null; bytes = pdf.read()) write(bytes as Uint8Array);
  };
  const documentFonts = new Map<Face, DocumentFont>();
  const fontFor = (face: Face): DocumentFont => {
    let font = documentFonts.get(face);
    if (!font) {
      font = new DocumentFont(face, documentFonts.size + 1, make({}));
      documentFonts.set(face, font);
    }
    return font;
  };

  const structure = makeStructure(make);
  const photos = new DocumentPhotos(photoOf, make);
  const painter = makePagePainter(pdf, fonts, fontFor, structure, photos, anchorsOf(plan));
  const widths = plan.pages.map(page => page.width);
  const pages = plan.pages as (Page | null)[];
  for (const [index, page] of pages.entries()) {
    beforePage(index);
    if (page) painter.paint(page);
    pages[index] = null;
    drain();
  }
  const used = [...documentFonts.values()];
  const speaks = used.every(font => font.speaks);
  for (const font of used) font.finish(make);
  internals.outline.options = { expanded: true };
  for (const bookmark of plan.bookmarks) addBookmark(pdf.outline, bookmark, widths);
  // The cover says so; all other pages are called by the number that they print.
  internals._root.data.PageLabels = {
    Nums: [0, { P: new String('Cover') }, 1, { S: 'D', St: 2 }],
  };
  if (seal) {
    attachFiles(pdf, seal.files, seal.time, drain);
    leaveSealPlace(pdf, seal, structure);
  }
  structure.finish(internals._root.data);
  internals._root.data.OutputIntents = outputIntents(make);
  // pdfkit's own packet says less, and breaks at a title with markup.
  internals.endMetadata = () => {
    const packet = make({ Type: 'Metadata', Subtype: 'XML' });
    Object.assign(packet, { compress: false });
    packet.end(new TextEncoder().encode(metadata(facts, speaks)));
    internals._root.data.Metadata = packet;
  };
  pdf.end();
  drain();
}

/** The names of all places that links may lead to. */
function anchorsOf({ pages }: ReportPlan): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (parts: Block['parts']): void => {
    for (const part of parts) {
      if ('tag' in part) look(part.parts);
      else if (part.kind === 'anchor') names.add(part.name);
    }
  };
  for (const page of pages) look(page.blocks);
  return names;
}

function addBookmark(parent: Pdf['outline'], bookmark: Bookmark, widths: readonly number[]): void {
  const item = parent.addItem(bookmark.title, {
    pageNumber: bookmark.page,
    top: Math.max(0, bookmark.y - 12),
    // pdfkit counts `left` from the right edge.
    left: widths[bookmark.page] ?? 0,
    expanded: true,
  } as Parameters<typeof parent.addItem>[1]);
  for (const child of bookmark.children) addBookmark(item, child, widths);
}
