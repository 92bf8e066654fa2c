/** A table of an open font by its name; undefined where it has none. Valid until more memory is asked for. */
export type FontTables = (name: string) => Uint8Array | undefined;

/** What a PDF says of a font. Lengths are in its own units. */
export interface FontMetrics {
  readonly name: string;
  readonly unitsPerEm: number;
  /** Left, bottom, right and top of the box that holds every glyph. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** In degrees. */
  readonly italicAngle: number;
  readonly weight: number;
  readonly isFixedPitch: boolean;
  /** Whether its outlines are of cubic curves, in a table of their own. */
  readonly isCff: boolean;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A table. @throws RangeError where the font has none */
export function tableOf(tables: FontTables, name: string): DataView {
  const bytes = tables(name);
  if (!bytes) throw new RangeError(`The font has no table “${name}”.`);
  return viewOf(bytes);
}

/**
 * Reads what ISO/IEC 14496-22 keeps in `head`, `hhea`, `OS/2` and `post`.
 * @throws RangeError where the font has no outlines or lacks a table
 */
export function metricsOf(tables: FontTables, name: string): FontMetrics {
  const head = tableOf(tables, 'head');
  const hhea = tableOf(tables, 'hhea');
  const [os2, post] = [tables('OS/2'), tables('post')].map(bytes => bytes && viewOf(bytes));
  const isCff = tables('CFF ') !== undefined;
  if (!isCff) tableOf(tables, 'glyf');
  // Only the second version of the table has these heights.
  const heights = os2 && os2.byteLength >= 90 && os2.getUint16(0) >= 2 ? os2 : null;
  const ascent = hhea.getInt16(4);
  return {
    name,
    unitsPerEm: head.getUint16(18),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent,
    descent: hhea.getInt16(6),
    capHeight: heights?.getInt16(88) || ascent,
    xHeight: heights?.getInt16(86) ?? 0,
    italicAngle: post ? post.getInt32(4) / 0x10000 : 0,
    weight: os2?.getUint16(4) ?? 400,
    isFixedPitch: (post?.getUint32(12) ?? 0) !== 0,
    isCff,
  };
}
