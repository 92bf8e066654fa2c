import { fitLine } from './board-text.ts';
import { label } from './report-flow.ts';
import type { Block, Mark, Page, TextStyle } from './report-marks.ts';
import { enlarged, marksOf } from './report-page-marks.ts';
import type { PartInput, PartPages, PlannedPart, Poster } from './report-part.ts';
import { type Frame, INK, pageOf, STYLE } from './report-style.ts';

/** Points of 10 mm: what neighbouring tiles share, and what every printer leaves white at a sheet's edge. */
const OVERLAP = 28.35;
const AIR = 10;
/** How far white reaches over a sheet's edge, so that no rounding leaves a line. */
const PAST = 6;
const CUT = 12;
/** Above the picture: the reference, how the tile goes together, and the key map. */
const HEAD = 46;
const KEY = { cell: 18, high: 9 };
const REFERENCE: TextStyle = { size: 9, weight: 700, ink: INK.text, tabular: true };

/** A sheet, and how many of it go side by side and over each other. */
interface Grid {
  readonly sheet: Frame;
  readonly across: number;
  readonly down: number;
}

/** Three by three A4 sheets are about as large as A1; a page that is only larger than the paper is two sheets, nearly as large as planned. */
const gridFor = ({ hangs }: Poster, { frames }: PartInput): Grid =>
  hangs ? { sheet: frames.tile, across: 3, down: 3 } : { sheet: frames.half, across: 2, down: 1 };

/** The posters of the report once more, and what is larger than its paper: in pieces, to be put together. */
export function tilePart(parts: readonly PlannedPart[], input: PartInput, firstPage: number): PlannedPart {
  const posters = parts.flatMap(part => part.posters ?? []);
  const sheets = posters.map((poster): PartPages => {
    const grid = gridFor(poster, input);
    return { frame: grid.sheet, pages: tilesOf(poster, grid, input) };
  });
  let page = firstPage;
  const children = posters.map(({ title }, index) => {
    const bookmark = { title, page, y: 0, children: [] };
    page += sheets[index]?.pages.length ?? 0;
    return bookmark;
  });
  const bookmarks = posters.length > 0 ? [{ title: 'In tiles', page: firstPage, y: 0, children }] : [];
  return { sheets, bookmarks };
}

/** "A1", "B3": columns by letter, rows by number. */
const referenceOf = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

/** One poster in tiles, row by row. */
function tilesOf({ title, page, frame }: Poster, grid: Grid, { typesetter }: PartInput): Page[] {
  const { sheet, across, down } = grid;
  // The picture's part of a sheet: the rest is margin for the printer, the cut marks and the footer.
  const area = { x: OVERLAP, y: HEAD, width: sheet.width - OVERLAP * 2, height: sheet.bottom - HEAD };
  const spanOf = (count: number, length: number) => count * length - (count - 1) * OVERLAP;
  const [spanX, spanY] = [spanOf(across, area.width), spanOf(down, area.height)];
  // The poster without its own margins and footer, with a little air.
  const [left, top] = [frame.left - AIR, frame.top - 8 - AIR];
  const [wide, high] = [frame.right + AIR - left, frame.bottom + AIR - top];
  const times = Math.min(spanX / wide, spanY / high);
  // What is left over goes around the poster, so that all tiles are alike.
  const [spareX, spareY] = [
    (spanX - wide * times) / 2 - left * times,
    (spanY - high * times) / 2 - top * times,
  ];
  const marks = marksOf(page.blocks).filter(mark => mark.kind !== 'link' && mark.kind !== 'anchor');
  const large = marks.map(mark => enlarged(mark, times, 0, 0));
  const bounds = large.map(boundsOf);
  const keyWidth = KEY.cell * across;
  return Array.from({ length: across * down }, (_, index) => {
    const [column, row] = [index % across, Math.floor(index / across)];
    const dx = area.x + spareX - column * (area.width - OVERLAP);
    const dy = area.y + spareY - row * (area.height - OVERLAP);
    const shown = large.filter((_, at) => touches(bounds[at] as Bounds, area, dx, dy));
    const reference = referenceOf(column, row);
    const figure: Block = {
      tag: 'figure',
      alt: `${title}, tile ${reference} of ${across * down}: a piece of the sheet that stands whole in this report.`,
      parts: shown.map(mark => enlarged(mark, 1, dx, dy)),
    };
    const over: Block = {
      tag: 'artifact',
      parts: [...masks(area, sheet), ...cutMarks(area, column, row), ...keyMap(column, row, grid, area)],
    };
    const how = assembly(column, row);
    const right = area.x + area.width - keyWidth - 24;
    const room = right - area.x - 36 - typesetter.width(how, STYLE.footer) - 14;
    const says: Block = {
      tag: 'paragraph',
      parts: [
        label(
          fitLine(typesetter, `${reference}  ${title}`, REFERENCE, room),
          area.x + 36,
          area.y - 25,
          REFERENCE,
        ),
        label(how, right, area.y - 24.5, STYLE.footer, 'end'),
      ],
    };
    return pageOf(sheet, [figure, over, says]);
  });
}

/** How a tile goes together with those before it. */
function assembly(column: number, row: number): string {
  const onto = [
    column > 0 ? `${referenceOf(column - 1, row)} to the left` : '',
    row > 0 ? `${referenceOf(column, row - 1)} above` : '',
  ].filter(Boolean);
  return onto.length > 0
    ? `Cut at the marks and lay over ${onto.join(' and ')} by 10 mm`
    : 'Begin with this tile; print all at 100 %';
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const touches = (bounds: Bounds, area: Area, dx: number, dy: number): boolean =>
  bounds.right + dx > area.x &&
  bounds.left + dx < area.x + area.width &&
  bounds.bottom + dy > area.y &&
  bounds.top + dy < area.y + area.height;

const EVERYWHERE: Bounds = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/** A mark's rectangle, rather too large: what reaches over the edge is covered. A path's is not known without reading it. */
function boundsOf(mark: Mark): Bounds {
  switch (mark.kind) {
    case 'text': {
      const wide = mark.text.length * mark.style.size * 1.2;
      const left = mark.align === 'start' ? mark.x : mark.align === 'end' ? mark.x - wide : mark.x - wide / 2;
      return {
        left,
        right: left + wide,
        top: mark.y - mark.style.size * 1.2,
        bottom: mark.y + mark.style.size,
      };
    }
    case 'line':
      return {
        left: Math.min(mark.x1, mark.x2) - mark.width,
        right: Math.max(mark.x1, mark.x2) + mark.width,
        top: Math.min(mark.y1, mark.y2) - mark.width,
        bottom: Math.max(mark.y1, mark.y2) + mark.width,
      };
    case 'box':
    case 'photo':
      return {
        left: mark.x - 2,
        right: mark.x + mark.width + 2,
        top: mark.y - 2,
        bottom: mark.y + mark.height + 2,
      };
    default:
      return EVERYWHERE;
  }
}

/** White over everything outside of the tile's part. */
function masks({ x, y, width, height }: Area, sheet: Frame): Mark[] {
  const box = (left: number, top: number, wide: number, high: number): Mark => ({
    ...{ kind: 'box', x: left, y: top, width: wide, height: high, fill: INK.paper },
  });
  return [
    box(-PAST, -PAST, sheet.width + PAST * 2, y + PAST),
    box(-PAST, y + height, sheet.width + PAST * 2, sheet.height - y - height + PAST),
    box(-PAST, y, x + PAST, height),
    box(x + width, y, sheet.width - x - width + PAST, height),
  ];
}

/** Corners to cut along, and dashes where the tile before ends. */
function cutMarks({ x, y, width, height }: Area, column: number, row: number): Mark[] {
  const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({
    ...{ kind: 'line', x1, y1, x2, y2, ink: INK.text, width: 0.5 },
  });
  const [right, foot] = [x + width, y + height];
  const corners = [x, right].flatMap(at => [
    line(at, y - CUT, at, y - 3),
    line(at, foot + 3, at, foot + CUT),
  ]);
  const sides = [y, foot].flatMap(at => [line(x - CUT, at, x - 3, at), line(right + 3, at, right + CUT, at)]);
  const dash = [3, 2];
  const shared: Mark[] = [
    ...(column > 0
      ? [y - CUT, foot + 3].map(
          (top): Mark => ({
            ...{ kind: 'line', x1: x + OVERLAP, y1: top, x2: x + OVERLAP, y2: top + CUT - 3 },
            ...{ ink: INK.muted, width: 0.5, dash },
          }),
        )
      : []),
    ...(row > 0
      ? [x - CUT, right + 3].map(
          (left): Mark => ({
            ...{ kind: 'line', x1: left, y1: y + OVERLAP, x2: left + CUT - 3, y2: y + OVERLAP },
            ...{ ink: INK.muted, width: 0.5, dash },
          }),
        )
      : []),
  ];
  return [...corners, ...sides, ...shared];
}

/** A small map of all tiles with this one filled. */
function keyMap(column: number, row: number, { across, down }: Grid, area: Area): Mark[] {
  const left = area.x + area.width - KEY.cell * across - 8;
  const top = area.y - 8 - KEY.high * down;
  return Array.from({ length: across * down }, (_, index): Mark[] => {
    const [at, under] = [index % across, Math.floor(index / across)];
    const isHere = at === column && under === row;
    const [x, y] = [left + at * KEY.cell, top + under * KEY.high];
    return [
      {
        ...{ kind: 'box', x, y, width: KEY.cell, height: KEY.high },
        ...{ fill: isHere ? INK.text : INK.paper, stroke: { ink: INK.muted, width: 0.5 } },
      },
      label(
        referenceOf(at, under),
        x + KEY.cell / 2,
        y - 0.2,
        { size: 6.6, weight: isHere ? 700 : 400, ink: isHere ? INK.paper : INK.text },
        'middle',
      ),
    ];
  }).flat();
}
