import { createHash } from 'node:crypto';
import type { Block, Page } from '../../../shared/plan/report-marks.ts';
import type { ReportPlan } from '../../../shared/plan/report-plan.ts';
import type { SealInput } from '../client.ts';
import type { Face } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { type Facts, factsOf, metadata, outputIntents } from './conformance.ts';
import { DocumentFont } from './document-font.ts';
import { writeOutline } from './outline.ts';
import { makePagePainter } from './page-painter.ts';
import { PdfFile, type PdfObject } from './pdf-file.ts';
import { nameTree, PdfPages } from './pdf-pages.ts';
import { type PdfDictionary, text } from './pdf-value.ts';
import { DocumentPhotos, type PhotoOf } from './photos.ts';
import { attachFiles, leaveSealPlace } from './seal-place.ts';
import { makeStructure } from './structure.ts';

/**
 * Paints a plan as a PDF, page by page, handing bytes on as they come so that only one page is in memory.
 * The same plan always gives the same bytes.
 * @param plan loses its pages as they are painted, so that a long report is not in memory twice
 * @param structureOf what keeps the tags; the bench has a report without any
 */
export function paintDocument(
  plan: ReportPlan,
  fonts: FontLibrary,
  photoOf: PhotoOf,
  write: (bytes: Uint8Array) => void,
  beforePage: (page: number) => void,
  seal?: SealInput,
  structureOf = makeStructure,
): void {
  const facts = factsOf(plan);
  const file = new PdfFile(write);
  const { make } = file;
  const documentFonts = new Map<Face, DocumentFont>();
  const fontFor = (face: Face): DocumentFont => {
    let font = documentFonts.get(face);
    if (!font) {
      font = new DocumentFont(face, documentFonts.size + 1, make());
      documentFonts.set(face, font);
    }
    return font;
  };

  const pages = new PdfPages(make);
  const structure = structureOf(file);
  const photos = new DocumentPhotos(photoOf, make);
  const painter = makePagePainter(pages, make, fonts, fontFor, structure, photos, anchorsOf(plan));
  const planned = plan.pages as (Page | null)[];
  for (const [index, page] of planned.entries()) {
    beforePage(index);
    if (page) painter.paint(page);
    planned[index] = null;
  }
  const used = [...documentFonts.values()];
  const speaks = used.every(font => font.speaks);
  for (const font of used) font.finish(make);
  const attached = seal && attachFiles(seal.files, seal.time, make);
  const form = seal && leaveSealPlace(seal, pages.page, structure, make);
  const { tree, destinations } = pages.finish();
  const outline = writeOutline(plan.bookmarks, pages, make);
  const root = make({
    Type: 'Catalog',
    Pages: tree,
    Names: { Dests: destinations, ...(attached && { EmbeddedFiles: nameTree(attached) }) },
    Lang: text(plan.language),
    ViewerPreferences: { DisplayDocTitle: true },
    ...(outline && { Outlines: outline, PageMode: 'UseOutlines' }),
    // The cover says so; all other pages are called by the number that they print.
    PageLabels: { Nums: [0, { P: text('Cover') }, 1, { S: 'D', St: 2 }] },
    ...(attached && { AF: [...attached.values()] }),
    ...(form && { AcroForm: form }),
    ...structure.finish(),
    OutputIntents: outputIntents(make),
    Metadata: metadataStream(file, facts, speaks),
  });
  root.end();
  const info = make(infoOf(facts));
  // Not packed: a seal that was taken out is noticed by who made the file (`electron/seal/seal-file.ts`).
  info.end(undefined, false);
  const id = identifierOf(facts);
  file.end({ Root: root, Info: info, ID: [id, id] });
}

function metadataStream({ make }: PdfFile, facts: Facts, speaks: boolean): PdfObject {
  const stream = make({ Type: 'Metadata', Subtype: 'XML' });
  // As it is, for programs that look for it without reading the PDF (ISO 19005-3, 6.6.2.1).
  stream.end(new TextEncoder().encode(metadata(facts, speaks)), false);
  return stream;
}

const infoOf = ({ title, author, subject, creator, producer, created }: Facts): PdfDictionary => ({
  Title: title ? text(title) : undefined,
  Author: author ? text(author) : undefined,
  Subject: subject ? text(subject) : undefined,
  Creator: text(creator),
  Producer: text(producer),
  CreationDate: text(`D:${created.toISOString().slice(0, 19).replace(/\D/g, '')}Z`),
});

/** Sixteen bytes that tell documents apart (ISO 32000-1, 14.4), the same ones for the same facts. */
const identifierOf = (facts: Facts): Uint8Array =>
  createHash('sha256').update(JSON.stringify(facts)).digest().subarray(0, 16);

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
