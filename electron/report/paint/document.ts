import PDFDocument from 'pdfkit';
import type { Bookmark } from '../../../shared/plan/report-marks.ts';
import type { ReportPlan } from '../../../shared/plan/report-plan.ts';
import type { SealInput } from '../client.ts';
import type { Face } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
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
}

/**
 * A text for the Info dictionary. pdfkit writes it there as it is, and writes `String(text)` into the XMP packet
 * without escaping, where `&` and `<` would break the XML: so it is itself in one place and escaped in the other.
 */
class InfoText extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

/**
 * Paints a plan as a PDF, page by page, handing bytes on as they come so that only one page is in memory.
 * The same plan always gives the same bytes.
 */
export function paintDocument(
  plan: ReportPlan,
  fonts: FontLibrary,
  photoOf: PhotoOf,
  write: (bytes: Uint8Array) => void,
  beforePage: (page: number) => void,
  seal?: SealInput,
): void {
  const pdf: Pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    // No standard font: all text is drawn with embedded ones.
    font: '',
    lang: plan.language,
    displayTitle: true,
    info: {
      Title: new InfoText(plan.title) as string,
      Author: new InfoText(plan.author) as string,
      Subject: new InfoText(plan.subject) as string,
      Creator: 'Headwater',
      Producer: 'Headwater with PDFKit',
      CreationDate: new Date(`${plan.date}T00:00:00Z`),
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
  const painter = makePagePainter(pdf, fonts, fontFor, structure, new DocumentPhotos(photoOf, make));
  for (const [index, page] of plan.pages.entries()) {
    beforePage(index);
    painter.paint(page);
    drain();
  }
  for (const font of documentFonts.values()) font.finish(make);
  structure.finish(internals._root.data);
  internals.outline.options = { expanded: true };
  for (const bookmark of plan.bookmarks) addBookmark(pdf.outline, bookmark, plan);
  // The cover says so; all other pages are called by the number that they print.
  internals._root.data.PageLabels = {
    Nums: [0, { P: new String('Cover') }, 1, { S: 'D', St: 2 }],
  };
  if (seal) {
    attachFiles(pdf, seal.files, seal.time, drain);
    leaveSealPlace(pdf, seal);
  }
  pdf.end();
  drain();
}

function addBookmark(parent: Pdf['outline'], bookmark: Bookmark, plan: ReportPlan): void {
  const item = parent.addItem(bookmark.title, {
    pageNumber: bookmark.page,
    top: Math.max(0, bookmark.y - 12),
    // pdfkit counts `left` from the right edge.
    left: plan.pages[bookmark.page]?.width ?? 0,
    expanded: true,
  } as Parameters<typeof parent.addItem>[1]);
  for (const child of bookmark.children) addBookmark(item, child, plan);
}
