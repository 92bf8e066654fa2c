import { emptySeal, FILE_KEY } from '../../seal/seal-place.ts';
import type { AttachedFile, SealInput } from '../client.ts';
import type { MakeObject, PdfObject } from './pdf-file.ts';
import type { PdfPage } from './pdf-pages.ts';
import { text } from './pdf-value.ts';
import type { Structure } from './structure.ts';

/**
 * Attaches files to the document as a whole (ISO 32000-2, 14.13: associated files, as PDF/A-3 asks for them), each under a name that a check
 * finds it by again.
 * @param time local time with its offset
 * @returns the files by name
 */
export function attachFiles(
  files: readonly AttachedFile[],
  time: string,
  make: MakeObject,
): Map<string, PdfObject> {
  const attached = new Map<string, PdfObject>();
  for (const { name, type, description, bytes } of files) {
    const stream = make({
      Type: 'EmbeddedFile',
      Subtype: type.replaceAll('/', '#2F'),
      [FILE_KEY]: text(name),
      Params: { Size: bytes.length, ModDate: text(pdfTime(time)) },
    });
    // A photo is packed as tightly as it goes.
    stream.end(bytes, type !== 'image/jpeg');
    const file = make({
      Type: 'Filespec',
      F: text(name),
      UF: text(name),
      Desc: text(description),
      AFRelationship: 'Data',
      EF: { F: stream, UF: stream },
    });
    file.end();
    attached.set(name, file);
  }
  return attached;
}

/**
 * Leaves the place that `electron/seal` fills in once the document is on disk: the field of a signature that is seen on no page.
 * @param page any page that is still at work
 * @returns the document's form
 */
export function leaveSealPlace(
  { time, holder, notice }: SealInput,
  page: PdfPage,
  structure: Structure,
  make: MakeObject,
): PdfObject {
  // Every field is a part of what is read aloud (ISO 14289-1, 7.18.4).
  const place = structure.form(page);
  const signature = make({
    ...emptySeal(),
    M: text(pdfTime(time)),
    Name: text(holder),
    Reason: text(notice),
  });
  signature.end(undefined, false);
  const field = make({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('Seal'),
    TU: text('Headwater seal'),
    V: signature,
    P: page.object,
    StructParent: place.key,
    // Printed and locked, of no size: nothing shows.
    F: 132,
    Rect: [0, 0, 0, 0],
  });
  field.end();
  place.add(field);
  page.annotations.push(field);
  // There are signatures, and the file is only ever to be added to.
  const form = make({ Fields: [field], SigFlags: 3, DR: { Font: {} } });
  form.end();
  return form;
}

/** `2026-11-12T16:42+01:00` as PDF writes it. */
const pdfTime = (time: string): string =>
  `D:${time.slice(0, 16).replace(/\D/g, '')}00${time.slice(16, 19)}'${time.slice(20)}'`;
