import type { Tag } from '../../../shared/plan/report-marks.ts';
import type { PdfFile, PdfObject } from './pdf-file.ts';
import type { PdfPage } from './pdf-pages.ts';
import { number, type PdfDictionary, text, Written } from './pdf-value.ts';

/** An element of the structure tree: a heading, a table, a cell. */
export interface Element {
  readonly type: string;
  readonly id: number;
  /** All that its object says but its page and its children. */
  readonly says: string;
  /** Its children so far, as its object lists them. */
  kids: string;
  /** Children that can be found again: parts of one thing on several pages. */
  keyed: Map<string, Element> | null;
  /** The page that its first content is on: content of that page needs no more than its number. */
  page: PdfPage | null;
  /** Children that are not written yet; in a body or a list the one that came last, which is finished when the next one comes. */
  open: Element[];
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
  content(element: Element, page: PdfPage): string;
  /** Makes an annotation a part of an element; answers its key in the tree, which belongs into its `StructParent`. */
  annotation(element: Element, page: PdfPage): AnnotationPlace;
  /** A field of a form, which no page shows. */
  form(page: PdfPage): AnnotationPlace;
  /** Writes the tree. Call once, when all pages are painted. @returns what the catalog says of it */
  finish(): PdfDictionary;
}

interface AnnotationPlace {
  readonly key: number;
  add(annotation: PdfObject): void;
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
/** What elements of a tag say of themselves, whichever they are. */
const ATTRIBUTES: Partial<Record<Tag, string>> = {
  'header-cell': '/A <</O /Table /Scope /Column>>\n',
  'row-header': '/A <</O /Table /Scope /Row>>\n',
  list: '/A <</O /List /ListNumbering /None>>\n',
};

/** A string of a PDF/A file may have 32,767 bytes, two a character; a picture needs no more words than this. */
const MOST_ALT = 8_000;

const remember = (parent: Element, key: string, child: Element): void => {
  parent.keyed ??= new Map();
  parent.keyed.set(key, child);
};

/** What a page's content is made of: an element for each of its marked pieces, as the tree lists them. */
interface Marked {
  readonly key: number;
  pieces: number;
  elements: string;
}

export function makeStructure(file: PdfFile): Structure {
  const tree = file.reserve();
  /** By key: what the tree lists, for a page its pieces, for an annotation its element. */
  const parents: (Marked | string)[] = [];
  const pages = new WeakMap<PdfPage, Marked>();

  const add = (type: string, parent: number, more = ''): Element => ({
    ...{ type, id: file.reserve(), says: `/Type /StructElem\n/S /${type}\n/P ${parent} 0 R\n${more}` },
    ...{ kids: '', keyed: null, page: null, open: [] },
  });
  /** Writes an element and all within it, so that a long report does not keep its whole tree in memory. */
  const write = (element: Element): void => {
    for (const child of element.open) write(child);
    const page = element.page ? `/Pg ${element.page.object.source}\n` : '';
    file.put(element.id, `<<\n${element.says}${page}/K [${element.kids}]\n>>`);
    element.open = [];
    element.keyed = null;
    element.kids = '';
  };
  const adopt = (parent: Element, child: Element): void => {
    parent.kids += `${child.id} 0 R `;
    if (!IN_TURN.has(parent.type)) {
      parent.open.push(child);
      return;
    }
    // Rows and entries follow each other: nothing is added to one once the next has begun.
    const [last] = parent.open;
    if (last) write(last);
    parent.open = [child];
    parent.keyed = null;
  };
  const root = add('Document', tree);

  /** An element under another, the same one each time. */
  const within = (parent: Element, type: string): Element => {
    const key = `/${type}`;
    const known = parent.keyed?.get(key);
    if (known) return known;
    const made = add(type, parent.id);
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
  const marked = (page: PdfPage): Marked => {
    let own = pages.get(page);
    if (!own) {
      own = { key: parents.length, pieces: 0, elements: '' };
      pages.set(page, own);
      Object.assign(page.object.data, { StructParents: own.key, Tabs: 'S' });
      parents.push(own);
    }
    return own;
  };
  const reference = (element: Element, page: PdfPage): AnnotationPlace => {
    marked(page);
    const key = parents.push(`${element.id} 0 R`) - 1;
    return {
      key,
      add(annotation) {
        element.kids += `<</Type /OBJR /Pg ${page.object.source} /Obj ${annotation.source}>> `;
      },
    };
  };

  return {
    root,
    element(given, tag, { key, alt, bounds } = {}) {
      const parent = placeFor(given, tag);
      const name = key === undefined ? null : `${tag}/${key}`;
      const known = name === null ? undefined : parent.keyed?.get(name);
      if (known) return known;
      let more = ATTRIBUTES[tag] ?? '';
      if (bounds) more = `/A <</O /Layout /Placement /Block /BBox [${bounds.map(number).join(' ')}]>>\n`;
      if (alt !== undefined) more += `/Alt ${text(alt.slice(0, MOST_ALT)).source}\n`;
      const element = add(TYPES[tag], parent.id, more);
      adopt(parent, element);
      if (name !== null) remember(parent, name, element);
      return element;
    },
    content(given, page) {
      const element = placeFor(given, null);
      const own = marked(page);
      const piece = own.pieces;
      own.pieces += 1;
      own.elements += `${element.id} 0 R `;
      element.page ??= page;
      element.kids +=
        element.page === page ? `${piece} ` : `<</Type /MCR /Pg ${page.object.source} /MCID ${piece}>> `;
      return `/${element.type} <</MCID ${piece}>> BDC`;
    },
    annotation(parent, page) {
      if (parent.type === 'Link') return reference(parent, page);
      const place = placeFor(parent, 'link');
      const link = add('Link', place.id);
      adopt(place, link);
      return reference(link, page);
    },
    form(page) {
      const form = add('Form', root.id);
      adopt(root, form);
      return reference(form, page);
    },
    finish() {
      write(root);
      const numbers = parents.map(
        (own, key) => `${key} ${typeof own === 'string' ? own : `[${own.elements}]`}`,
      );
      const parentTree = file.make({ Nums: new Written(`[${numbers.join('\n')}]`) });
      parentTree.end();
      file.put(
        tree,
        `<<\n/Type /StructTreeRoot\n/K [${root.id} 0 R]\n/ParentTree ${parentTree.source}\n/ParentTreeNextKey ${parents.length}\n>>`,
      );
      return { StructTreeRoot: new Written(`${tree} 0 R`), MarkInfo: { Marked: true } };
    },
  };
}
