import { emptySeal, FILE_KEY } from '../../seal/seal-place.ts';
import type { AttachedFile, SealInput } from '../client.ts';
import type { MakeObject, PdfObject } from './document-font.ts';
import type { Pdf } from './page-painter.ts';
import type { PageObject, Structure } from './structure.ts';

/** The parts of pdfkit's document that its typings leave out. */
interface PdfInternals {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: PageObject & { readonly annotations: unknown[] };
  readonly ref: MakeObject;
  _acroform: { fonts: Record<string, unknown>; defaultFont: string };
  addNamedEmbeddedFile(name: string, file: PdfObject): void;
}

/**
 * Attaches files to the document as a whole (ISO 32000-2, 14.13: associated files, as PDF/A-3 asks for them), each under a name that a check
 * finds it by again.
 * @param time local time with its offset
 * @param drain called after each file, so that only one is in memory
 */
export function attachFiles(pdf: Pdf, files: readonly AttachedFile[], time: string, drain: () => void): void {
  const internals = pdf as unknown as PdfInternals;
  const associated: PdfObject[] = [];
  for (const { name, type, description, bytes } of files) {
    const stream = internals.ref({
      Type: 'EmbeddedFile',
      Subtype: type.replaceAll('/', '#2F'),
      [FILE_KEY]: new String(name),
      Params: { Size: bytes.length, ModDate: new String(pdfTime(time)) },
    });
    // A photo is packed as tightly as it goes.
    if (type === 'image/jpeg') (stream as { compress?: boolean }).compress = false;
    stream.end(bytes);
    const file = internals.ref({
      Type: 'Filespec',
      F: new String(name),
      UF: new String(name),
      Desc: new String(description),
      AFRelationship: 'Data',
      EF: { F: stream, UF: stream },
    });
    file.end();
    internals.addNamedEmbeddedFile(name, file);
    associated.push(file);
    drain();
  }
  internals._root.data.AF = associated;
}

/**
 * Leaves the place that `electron/seal` fills in once the document is on disk: the field of a signature that is seen on no page. Call it while the last
 * page is open.
 */
export function leaveSealPlace(pdf: Pdf, { time, holder, notice }: SealInput, structure: Structure): void {
  const internals = pdf as unknown as PdfInternals;
  // Every field is a part of what is read aloud (ISO 14289-1, 7.18.4).
  const place = structure.form(internals.page);
  const signature = internals.ref({
    ...emptySeal(),
    M: new String(pdfTime(time)),
    Name: new String(holder),
    Reason: new String(notice),
  });
  signature.end();
  const field = internals.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('Seal'),
    TU: new String('Headwater seal'),
    V: signature,
    P: internals.page.dictionary,
    StructParent: place.key,
    // Printed and locked, of no size: nothing shows.
    F: 132,
    Rect: [0, 0, 0, 0],
  });
  field.end();
  place.add(field);
  internals.page.annotations.push(field);
  // There are signatures, and the file is only ever to be added to.
  internals._root.data.AcroForm = internals.ref({ Fields: [field], SigFlags: 3, DR: { Font: {} } });
  // pdfkit ends the form itself, and looks here for the fonts of fields: there are none.
  internals._acroform = { fonts: {}, defaultFont: 'none' };
}

/** `2026-11-12T16:42+01:00` as PDF writes it. */
const pdfTime = (time: string): string =>
  `D:${time.slice(0, 16).replace(/\D/g, '')}00${time.slice(16, 19)}'${time.slice(20)}'`;
