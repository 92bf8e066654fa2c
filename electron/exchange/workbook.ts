import { guarded } from '../../shared/views/formula-guard.ts';
import { type ZipEntry, zip } from './zip.ts';

/**
 * A text, a number, an amount of money in an ISO 4217 currency, a day (`YYYY-MM-DD`), a share of the whole from 0 to 1, or nothing. Text is
 * text: it never runs as a formula.
 */
export type Cell =
  | string
  | number
  | { readonly amount: number; readonly currency: string }
  | { readonly day: string }
  | { readonly share: number }
  | null;

export interface SheetColumn {
  readonly header: string;
  /** In characters of ordinary text. */
  readonly width: number;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Most characters (UTF-16 units) a cell takes; Excel calls a file with more of them damaged. */
export const MOST_IN_CELL = 32_767;

/**
 * An Excel workbook (ECMA-376): header rows bold and frozen, every column to be filtered by. The same sheets always give
 * the same bytes. @throws RangeError for a text longer than a cell takes: who calls decides where the rest goes
 */
export function workbook(sheets: readonly Sheet[], about: { readonly title: string }): Uint8Array {
  const strings = new Strings();
  const styles = new Styles();
  const parts = sheets.map(
    (sheet, index): ZipEntry => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: sheetXml(sheet, index === 0, strings, styles),
    }),
  );
  return zip([
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      text: relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    },
    {
      name: 'docProps/core.xml',
      text: `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(about.title)}</dc:title><dc:creator>Headwater</dc:creator></cp:coreProperties>`,
    },
    { name: 'xl/workbook.xml', text: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    { name: 'xl/styles.xml', text: styles.xml() },
    { name: 'xl/sharedStrings.xml', text: strings.xml() },
    ...parts,
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Every text once; cells name them by number. */
class Strings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    if (text.length > MOST_IN_CELL)
      throw new RangeError(`A text of ${text.length} characters does not fit a cell.`);
    this.#uses += 1;
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map(
      text => `<si><t xml:space="preserve">${asCellText(text)}</t></si>`,
    );
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">${items.join('')}</sst>`;
  }
}

/** Cell styles by number; an amount's is made when its currency first comes. */
class Styles {
  static readonly HEADER = 1;
  static readonly TEXT = 2;
  /** Text that begins as formulas do stays text when somebody edits the cell. */
  static readonly QUOTED = 3;
  /** Old Excels show hashes for more than 255 characters in the number format "text". */
  static readonly PROSE = 4;
  static readonly COUNT = 5;
  static readonly NUMBER = 6;
  static readonly DAY = 7;
  static readonly PERCENT = 8;
  static readonly FINE_PERCENT = 9;
  readonly #formats: string[] = [];

  amount(value: number, currency: string): number {
    const format = `[$${currency}] #,##0${Number.isInteger(value) ? '' : '.00'}`;
    if (!this.#formats.includes(format)) this.#formats.push(format);
    return Styles.FINE_PERCENT + 1 + this.#formats.indexOf(format);
  }

  xml(): string {
    const wrapped = '<alignment vertical="top" wrapText="1"/>';
    const top = '<alignment vertical="top"/>';
    const day = 164;
    const first = day + 1;
    const formats = [DAY_FORMAT, ...this.#formats].map(
      (format, index) => `<numFmt numFmtId="${day + index}" formatCode="${escaped(format)}"/>`,
    );
    const number = (format: number) =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf>`;
    const xfs = [
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrapped}</xf>`,
      `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>`,
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">${wrapped}</xf>`,
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrapped}</xf>`,
      // In the order of the numbers above: count, number, day, percent, fine percent; then amounts.
      ...[1, 0, day, 9, 10].map(number),
      ...this.#formats.map((_, index) => number(first + index)),
    ];
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">` +
      `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE1EEF2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF1F6F8B"/></bottom><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

/** A day as nobody can misread it, whichever way round their country writes days. */
const DAY_FORMAT = 'yyyy-mm-dd';
const DAY = 86_400_000;
/** Excel counts 29 February 1900, which never was; days before it would be one off. */
const FIRST_SERIAL = 61;

/** A day as Excel counts them; null for what it cannot count. */
function serialOf(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
  return Number.isInteger(serial) && serial >= FIRST_SERIAL ? serial : null;
}

function sheetXml(sheet: Sheet, isFirst: boolean, strings: Strings, styles: Styles): string {
  const { columns, rows } = sheet;
  const text = (value: string, at: string, style: number) =>
    `<c r="${at}" s="${style}" t="s"><v>${strings.numberOf(value)}</v></c>`;
  const cell = (value: Cell, at: string): string => {
    if (value === null || value === '') return '';
    if (typeof value === 'string') {
      return text(value, at, styleOf(value));
    }
    const figure = (style: number, plain: number) => `<c r="${at}" s="${style}"><v>${plain}</v></c>`;
    if (typeof value === 'number')
      return figure(Number.isInteger(value) ? Styles.COUNT : Styles.NUMBER, value);
    if ('day' in value) {
      const serial = serialOf(value.day);
      return serial === null ? text(value.day, at, Styles.TEXT) : figure(Styles.DAY, serial);
    }
    if ('share' in value) {
      // 0.07 × 100 is 7.000000000000001 to a machine.
      const isWhole = Math.abs(value.share * 100 - Math.round(value.share * 100)) < 1e-9;
      return figure(isWhole ? Styles.PERCENT : Styles.FINE_PERCENT, value.share);
    }
    return `<c r="${at}" s="${styles.amount(value.amount, value.currency)}"><v>${value.amount}</v></c>`;
  };
  const header = columns.map(({ header }, index) => text(header, `${letters(index)}1`, Styles.HEADER));
  const body = rows.map((row, index) => {
    const cells = row.map((value, column) => cell(value, `${letters(column)}${index + 2}`));
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const all = `A1:${letters(columns.length - 1)}${rows.length + 1}`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>` +
    `<sheetData><row r="1">${header.join('')}</row>${body.join('')}</sheetData>` +
    `<autoFilter ref="${all}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, columns, rows }, index) => {
    const quoted = escaped(`'${name.replaceAll("'", "''")}'`);
    const all = `$A$1:$${letters(columns.length - 1)}$${rows.length + 1}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${all}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
    ];
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
  const parts = [
    override('xl/workbook.xml', `${kind}.sheet.main`),
    override('xl/styles.xml', `${kind}.styles`),
    override('xl/sharedStrings.xml', `${kind}.sharedStrings`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${kind}.worksheet`),
    ),
  ];
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], index) => {
    const base = type.startsWith('metadata/')
      ? 'http://schemas.openxmlformats.org/package/2006/relationships'
      : OFFICE;
    return `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function styleOf(text: string): number {
  if (guarded(text) !== text) return Styles.QUOTED;
  return text.length > 255 ? Styles.PROSE : Styles.TEXT;
}

/** A column's letters: 0 is A, 26 is AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A cell's text. `_x0041_` would be read as the character of that number: its first sign is written as one. */
const asCellText = (text: string): string => escaped(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them, not even escaped
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, sign => ENTITIES[sign] ?? '');
