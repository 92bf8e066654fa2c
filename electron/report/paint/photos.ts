import { readJpeg } from '../../../shared/model/jpeg.ts';
import type { PhotoMark } from '../../../shared/plan/report-marks.ts';
import type { MakeObject, PdfObject } from './pdf-file.ts';
import { number, type PdfDictionary } from './pdf-value.ts';

/** The bytes of a photo by its hash; null when the file does not have it. */
export type PhotoOf = (hash: string) => Uint8Array | null;

/** A photo as an object of the document, under the name that pages call it by. */
interface Embedded {
  readonly name: string;
  readonly object: PdfObject;
}

/** The photos of one document: each one is embedded once, as the JPEG that it is, however often it is shown. */
export class DocumentPhotos {
  readonly #photoOf: PhotoOf;
  readonly #make: MakeObject;
  readonly #embedded = new Map<string, Embedded | null>();

  constructor(photoOf: PhotoOf, make: MakeObject) {
    this.#photoOf = photoOf;
    this.#make = make;
  }

  /** The operators that show a photo, and its object listed with the page's own; an empty frame where there is no photo. */
  draw(mark: PhotoMark, listed: PdfDictionary): string {
    let photo = this.#embedded.get(mark.hash);
    if (photo === undefined) {
      photo = this.#embed(mark.hash);
      this.#embedded.set(mark.hash, photo);
    }
    const { x, y, width, height } = mark;
    if (!photo) return frame(mark);
    listed[photo.name] = photo.object;
    // A picture stands on its bottom edge; the page's y runs down.
    return `q ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${photo.name} Do Q`;
  }

  #embed(hash: string): Embedded | null {
    const bytes = this.#photoOf(hash);
    const header = bytes && readJpeg(bytes);
    if (!bytes || !header || typeof header === 'string') return null;
    const object = this.#make({
      Type: 'XObject',
      Subtype: 'Image',
      Width: header.width,
      Height: header.height,
      ColorSpace: header.components === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
    });
    object.end(bytes);
    return { name: `P${this.#embedded.size + 1}`, object };
  }
}

/** Where a photo would be: a frame with its diagonals. */
function frame({ x, y, width, height }: PhotoMark): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(number);
  return (
    `q 0.6 0.65 0.7 RG 0.75 w ${left} ${top} ${number(width)} ${number(height)} re ` +
    `${left} ${top} m ${right} ${bottom} l ${left} ${bottom} m ${right} ${top} l S Q`
  );
}
