import type { Tag } from '../../../shared/plan/report-marks.ts';
import type { MakeObject, PdfObject } from './document-font.ts';

/** An element of the structure tree: a heading, a table, a cell. */
export interface Element {
  readonly type: string;
  readonly object: PdfObject;
  readonly kids: unknown[];
  /** Children that can be found again: parts of one thing on several pages. */
  keyed: Map<string, Element> | null;
  /** The page that its first content is on: content of that page needs no more than its number. */
  page: PageObject | null;
  /** In a body or a list: the child that came last, which is finished when the next one comes. */
  last: Element | null;
  /** Children that are not written yet. */
  open: Element[];
}

/** The page whose content is being marked. */
export interface PageObject {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/** What is known of an element besides its place. */
interface About {
  /** Elements of one key under one parent are one. */
  readonly key?: string;
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** Left, bottom, right, top on the page, in points from its bottom left corner. */
  readonly bounds?: readonly [number, number, number, number];
}

/** The document's logical structure (ISO 32000-1, 14.7 and 14.8): what a screen reader reads, in what order. */
export interface Structure {
  readonly root: Element;
  element(parent: Element, tag: Exclude<Tag, 'artifact'>, about?: About): Element;
  /** Begins a piece of marked content of an element on a page; answers the operator. End it with EMC. */
  content(element: Element, page: PageObject): string;
  /** Makes an annotation a part of an element; answers its key in the tree, which belongs into its `StructParent`. */
  annotation(element: Element, page: PageObject): { readonly key: number; add(annotation: unknown): void };
  /** A field of a form, which no page shows. */
  form(page: PageObject): { readonly key: number; add(annotation: unknown): void };
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
  'row-header': 'TH',
  cell: 'TD',
  list: 'L',
  'list-item': 'LI',
  'list-label': 'Lbl',
  link: 'Link',
  figure: 'Figure',
};

/** What stands between a table and its rows. */
const GROUPS: Partial<Record<Tag, string>> = { 'header-row': 'THead', row: 'TBody' };
/** What holds its children one after the other. */
const IN_TURN: ReadonlySet<string> = new Set(['TBody', 'L']);
const SCOPES: Partial<Record<Tag, string>> = { 'header-cell': 'Column', 'row-header': 'Row' };

/** A string of a PDF/A file may have 32,767 bytes, two a character; a picture needs no more words than this. */
const MOST_ALT = 8_000;

const remember = (parent: Element, key: string, child: Element): void => {
  parent.keyed ??= new Map();
  parent.keyed.set(key, child);
};

export function makeStructure(make: MakeObject): Structure {
  const tree = make({ Type: 'StructTreeRoot' });
  /** By key: for a page the element of each piece of its marked content, for an annotation its element. */
  const parents: (PdfObject[] | PdfObject)[] = [];
  const pages = new Map<PageObject, PdfObject[]>();

  const add = (type: string, parent: PdfObject, more: Record<string, unknown> = {}): Element => {
    const kids: unknown[] = [];
    const object = make({ Type: 'StructElem', S: type, P: parent, K: kids, ...more });
    return { type, object, kids, keyed: null, page: null, last: null, open: [] };
  };
  /** Writes an element and all within it, so that a long report does not keep its whole tree in memory. */
  const write = (element: Element): void => {
    for (const child of element.open) write(child);
    element.object.end();
    element.open = [];
    element.keyed = null;
  };
  const adopt = (parent: Element, child: Element): void => {
    parent.kids.push(child.object);
    if (!IN_TURN.has(parent.type)) {
      parent.open.push(child);
      return;
    }
    // Rows and entries follow each other: nothing is added to one once the next has begun.
    if (parent.last) write(parent.last);
    parent.last = child;
    parent.open = [child];
    parent.keyed = null;
  };
  const root = add('Document', tree);

  /** An element under another, the same one each time. */
  const within = (parent: Element, type: string): Element => {
    const key = `/${type}`;
    const known = parent.keyed?.get(key);
    if (known) return known;
    const made = add(type, parent.object);
    adopt(parent, made);
    remember(parent, key, made);
    return made;
  };
  /** Where children of a tag go: rows into the head or the body, all but the label of an entry into its body. */
  const placeFor = (parent: Element, tag: Tag | null): Element => {
    const group = tag === null ? undefined : GROUPS[tag];
    if (parent.type === 'Table' && group) return within(parent, group);
    if (parent.type === 'LI' && tag !== 'list-label') return within(parent, 'LBody');
    return parent;
  };
  const marked = (page: PageObject): PdfObject[] => {
    let own = pages.get(page);
    if (!own) {
      own = [];
      pages.set(page, own);
      Object.assign(page.dictionary.data, { StructParents: parents.length, Tabs: 'S' });
      parents.push(own);
    }
    return own;
  };
  const reference = (element: Element, page: PageObject) => {
    marked(page);
    const key = parents.length;
    parents.push(element.object);
    return {
      key,
      add: (annotation: unknown) =>
        void element.kids.push({ Type: 'OBJR', Pg: page.dictionary, Obj: annotation }),
    };
  };

  return {
    root,
    element(given, tag, { key, alt, bounds } = {}) {
      const parent = placeFor(given, tag);
      const known = key === undefined ? undefined : parent.keyed?.get(`${tag}/${key}`);
      if (known) return known;
      const scope = SCOPES[tag];
      const element = add(TYPES[tag], parent.object, {
        ...(alt === undefined ? {} : { Alt: new String(alt.slice(0, MOST_ALT)) }),
        ...(scope ? { A: { O: 'Table', Scope: scope } } : {}),
        ...(tag === 'list' ? { A: { O: 'List', ListNumbering: 'None' } } : {}),
        ...(bounds ? { A: { O: 'Layout', Placement: 'Block', BBox: bounds } } : {}),
      });
      adopt(parent, element);
      if (key !== undefined) remember(parent, `${tag}/${key}`, element);
      return element;
    },
    content(given, page) {
      const element = placeFor(given, null);
      const own = marked(page);
      const id = own.length;
      own.push(element.object);
      if (element.page === null) {
        element.page = page;
        element.object.data.Pg = page.dictionary;
      }
      element.kids.push(element.page === page ? id : { Type: 'MCR', Pg: page.dictionary, MCID: id });
      return `/${element.type} <</MCID ${id}>> BDC`;
    },
    annotation(parent, page) {
      if (parent.type === 'Link') return reference(parent, page);
      const place = placeFor(parent, 'link');
      const link = add('Link', place.object);
      adopt(place, link);
      return reference(link, page);
    },
    form(page) {
      const form = add('Form', root.object);
      adopt(root, form);
      return reference(form, page);
    },
    finish(catalog) {
      write(root);
      const numbers = make({ Nums: parents.flatMap((own, key) => [key, own]) });
      numbers.end();
      Object.assign(tree.data, { K: [root.object], ParentTree: numbers, ParentTreeNextKey: parents.length });
      // pdfkit ends these two objects itself when the document ends.
      catalog.StructTreeRoot = tree;
      catalog.MarkInfo = make({ Marked: true });
    },
  };
}
