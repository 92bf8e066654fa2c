import type { MakeObject, PdfObject } from './pdf-file.ts';
import { number, type PdfDictionary, type PdfValue, text, Written } from './pdf-value.ts';

/** A page being painted. What it uses is listed as it is used. */
export interface PdfPage {
  readonly object: PdfObject;
  readonly width: number;
  readonly height: number;
  readonly fonts: PdfDictionary;
  readonly photos: PdfDictionary;
  readonly patterns: PdfDictionary;
  readonly annotations: PdfObject[];
}

/** The pages of a document, one after the other, and the places in them that have names. */
export class PdfPages {
  readonly #make: MakeObject;
  readonly #tree: PdfObject;
  readonly #all: PdfObject[] = [];
  readonly #heights: number[] = [];
  readonly #names = new Map<string, Written>();
  #open: PdfPage | null = null;

  constructor(make: MakeObject) {
    this.#make = make;
    this.#tree = make({ Type: 'Pages' });
  }

  open(width: number, height: number): PdfPage {
    this.#end();
    const object = this.#make({ Type: 'Page', Parent: this.#tree, MediaBox: [0, 0, width, height] });
    this.#all.push(object);
    this.#heights.push(height);
    this.#open = { object, width, height, fonts: {}, photos: {}, patterns: {}, annotations: [] };
    return this.#open;
  }

  /** The page at work; the last one stays at work until `finish`. @throws RangeError before the first */
  get page(): PdfPage {
    if (!this.#open) throw new RangeError('There is no page yet.');
    return this.#open;
  }

  /** @param operators what is on the page at work, y upwards from its bottom left corner */
  show(operators: string): void {
    const content = this.#make();
    content.end(Buffer.from(operators, 'latin1'));
    this.page.object.data.Contents = content;
  }

  /** Names a height on the page at work, from its top. */
  name(name: string, y: number): void {
    const { object, height } = this.page;
    this.#names.set(name, new Written(`[${object.source} /XYZ 0 ${number(height - y)} null]`));
  }

  /** A place on a page: its left edge, so far from its top. */
  place(page: number, y: number): PdfValue {
    const object = this.#all[page];
    return object ? [object, 'XYZ', 0, (this.#heights[page] ?? 0) - y, 0] : null;
  }

  /** Writes what is still open. @returns what the catalog says of pages and their names */
  finish(): { readonly tree: PdfObject; readonly destinations: PdfDictionary } {
    this.#end();
    Object.assign(this.#tree.data, { Count: this.#all.length, Kids: this.#all });
    this.#tree.end();
    return { tree: this.#tree, destinations: nameTree(this.#names) };
  }

  #end(): void {
    if (!this.#open) return;
    const { object, fonts, photos, patterns, annotations } = this.#open;
    const used = (resources: PdfDictionary) => (Object.keys(resources).length > 0 ? resources : undefined);
    object.data.Resources = { Font: used(fonts), XObject: used(photos), Pattern: used(patterns) };
    if (annotations.length > 0) object.data.Annots = annotations;
    object.end();
    this.#open = null;
  }
}

/** Values by name, in the order that readers look them up in: that of the names' bytes (ISO 32000-1, 7.9.6). */
export function nameTree(values: ReadonlyMap<string, PdfValue>): PdfDictionary {
  const entries = [...values].map(([name, value]) => [text(name), value] as const);
  entries.sort(([a], [b]) => (a.source < b.source ? -1 : 1));
  return { Names: entries.flat() };
}
