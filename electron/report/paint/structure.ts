import type { Tag } from '../../../shared/plan/report-marks.ts';
import type { MakeObject, PdfObject } from './document-font.ts';

/** An element of the structure tree: a heading, a table, a cell. */
export interface Element {
  readonly type: string;
  readonly object: PdfObject;
  readonly kids: unknown[];
  /** Children that can be found again: parts of one thing on several pages. */
  readonly keyed: Map<string, Element>;
}

/** The page whose content is being marked. */
export interface PageObject {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/** The document's logical structure (ISO 32000-1, 14.7 and 14.8): what a screen reader reads, in what order. */
export interface Structure {
  readonly root: Element;
  element(parent: Element, tag: Exclude<Tag, 'artifact'>, key?: string, alt?: string): Element;
  /** Begins a piece of marked content of an element on a page; answers the operator. End it with EMC. */
  content(element: Element, page: PageObject): string;
  /** Writes the tree. Call once, when all pages are painted. */
  finish(catalog: Record<string, unknown>): void;
}

const TYPES: Readonly<Record<Exclude<Tag, 'artifact'>, string>> = {
  'heading-1': 'H1',
  'heading-2': 'H2',
  paragraph: 'P',
  table: 'Table',
  'header-row': 'TR',
  row: 'TR',
  'header-cell': 'TH',
  cell: 'TD',
  figure: 'Figure',
};

export function makeStructure(make: MakeObject): Structure {
  const tree = make({ Type: 'StructTreeRoot' });
  const elements: Element[] = [];
  /** By page: the element of each piece of marked content. */
  const parents: PdfObject[][] = [];
  const pages = new Map<PageObject, number>();

  const add = (type: string, parent: PdfObject, more: Record<string, unknown>): Element => {
    const kids: unknown[] = [];
    const object = make({ Type: 'StructElem', S: type, P: parent, K: kids, ...more });
    const element: Element = { type, object, kids, keyed: new Map() };
    elements.push(element);
    return element;
  };
  const root = add('Document', tree, {});

  return {
    root,
    element(parent, tag, key, alt) {
      const known = key === undefined ? undefined : parent.keyed.get(`${tag}/${key}`);
      if (known) return known;
      const more = {
        ...(alt === undefined ? {} : { Alt: new String(alt) }),
        ...(tag === 'header-cell' ? { A: { O: 'Table', Scope: 'Column' } } : {}),
      };
      const element = add(TYPES[tag], parent.object, more);
      parent.kids.push(element.object);
      if (key !== undefined) parent.keyed.set(`${tag}/${key}`, element);
      return element;
    },
    content(element, page) {
      let index = pages.get(page);
      if (index === undefined) {
        index = parents.length;
        pages.set(page, index);
        parents.push([]);
        page.dictionary.data.StructParents = index;
        page.dictionary.data.Tabs = 'S';
      }
      const own = parents[index] ?? [];
      const id = own.length;
      own.push(element.object);
      element.kids.push({ Type: 'MCR', Pg: page.dictionary, MCID: id });
      return `/${element.type}<</MCID ${id}>>BDC`;
    },
    finish(catalog) {
      for (const element of elements) element.object.end();
      const numbers = make({ Nums: parents.flatMap((own, index) => [index, own]) });
      numbers.end();
      Object.assign(tree.data, { K: [root.object], ParentTree: numbers, ParentTreeNextKey: parents.length });
      // pdfkit ends these two objects itself when the document ends.
      catalog.StructTreeRoot = tree;
      catalog.MarkInfo = make({ Marked: true });
    },
  };
}
