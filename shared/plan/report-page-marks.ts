import type { Block, Gradient, Mark, Page, TextStyle } from './report-marks.ts';

/** A page with each of its marks put in another's place. A mark that becomes null is left out. */
export function withMarks(page: Page, change: (mark: Mark) => Mark | null): Page {
  return { ...page, blocks: page.blocks.map(block => changedBlock(block, change)) };
}

function changedBlock(block: Block, change: (mark: Mark) => Mark | null): Block {
  const parts = block.parts.flatMap(part => {
    if ('tag' in part) return changedBlock(part, change);
    return change(part) ?? [];
  });
  return { ...block, parts };
}

/** Every mark of some parts, in reading order. */
export const marksOf = (parts: Block['parts']): Mark[] =>
  parts.flatMap(part => ('tag' in part ? marksOf(part.parts) : part));

/** A page printed so many times as large. */
export function enlargedPage(page: Page, times: number): Page {
  if (times === 1) return page;
  const { width, height } = page;
  return {
    ...withMarks(page, mark => enlarged(mark, times, 0, 0)),
    width: width * times,
    height: height * times,
  };
}

/** A mark so many times as large, then moved by (dx, dy) points. */
export function enlarged(mark: Mark, times: number, dx: number, dy: number): Mark {
  const [x, y] = [(value: number) => value * times + dx, (value: number) => value * times + dy];
  switch (mark.kind) {
    case 'text': {
      const { size, tracking } = mark.style;
      const style: TextStyle = {
        ...mark.style,
        size: size * times,
        ...(tracking ? { tracking: tracking * times } : {}),
      };
      return { ...mark, x: x(mark.x), y: y(mark.y), style };
    }
    case 'line':
      return {
        ...{ ...mark, x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2) },
        ...{ width: mark.width * times, ...dashed(mark.dash, times) },
      };
    case 'box':
      return {
        ...{ ...mark, x: x(mark.x), y: y(mark.y), width: mark.width * times, height: mark.height * times },
        ...(mark.radius === undefined ? {} : { radius: mark.radius * times }),
        ...(mark.stroke ? { stroke: { ...mark.stroke, width: mark.stroke.width * times } } : {}),
      };
    case 'path': {
      const { fill, stroke } = mark;
      return {
        ...{ ...mark, data: enlargedPath(mark.data, times), x: x(mark.x), y: y(mark.y) },
        ...(fill ? { fill: enlargedInk(fill, times) } : {}),
        ...(stroke
          ? {
              stroke: {
                ...{ ink: enlargedInk(stroke.ink, times), width: stroke.width * times },
                ...dashed(stroke.dash, times),
              },
            }
          : {}),
      };
    }
    case 'anchor':
      return { ...mark, y: y(mark.y) };
    default:
      return {
        ...{ ...mark, x: x(mark.x), y: y(mark.y) },
        ...{ width: mark.width * times, height: mark.height * times },
      };
  }
}

const dashed = (dash: readonly number[] | undefined, times: number) =>
  dash ? { dash: dash.map(length => length * times) } : {};

const enlargedInk = <T extends string | Gradient>(ink: T, times: number): T =>
  (typeof ink === 'string' ? ink : { ...(ink as Gradient), from: ink.from * times, to: ink.to * times }) as T;

const COMMAND = /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** Of the seven numbers of an arc, those that are lengths: a turn and two flags are none. */
const ARC_LENGTHS = [true, true, false, false, false, true, true];

/** SVG path data so many times as large. */
function enlargedPath(data: string, times: number): string {
  return data.replace(COMMAND, (_, letter: string, rest: string) => {
    const isArc = letter === 'A' || letter === 'a';
    const numbers = (rest.match(NUMBER) ?? []).map((text, index) =>
      isArc && !ARC_LENGTHS[index % 7] ? text : String(Math.round(Number(text) * times * 1000) / 1000),
    );
    return letter + numbers.join(' ');
  });
}

/** Marks in one ink drawn in another. Text gets the ink of its own, which must be legible on white. */
export function recoloured(
  mark: Mark,
  from: string,
  to: { readonly shape: string; readonly text: string },
): Mark {
  const shape = <T extends string | Gradient>(ink: T): T | string => (ink === from ? to.shape : ink);
  switch (mark.kind) {
    case 'text':
      return mark.style.ink === from ? { ...mark, style: { ...mark.style, ink: to.text } } : mark;
    case 'line':
      return { ...mark, ink: mark.ink === from ? to.shape : mark.ink };
    case 'box': {
      const { fill, stroke } = mark;
      return {
        ...mark,
        ...(fill ? { fill: shape(fill) } : {}),
        ...(stroke ? { stroke: { ...stroke, ink: shape(stroke.ink) } } : {}),
      };
    }
    case 'path': {
      const { fill, stroke } = mark;
      return {
        ...mark,
        ...(fill ? { fill: shape(fill) } : {}),
        ...(stroke ? { stroke: { ...stroke, ink: shape(stroke.ink) } } : {}),
      };
    }
    default:
      return mark;
  }
}
