import { DRIVER_WORDS } from './board-marks.ts';
import { fitLine, fitText, readsRightToLeft, widthOf } from './board-text.ts';
import type { BoardCard, CardFace, Font, TextLine, TextMeasure, TextRole } from './board-types.ts';

/** Smallest width of anything that can be pressed, and its height but for cards of one line, before scaling. */
export const TARGET = 40;
/** Heights of the cards that are all equally tall, before scaling. */
export const HEIGHT = { compact: TARGET, line: 28, token: TARGET } as const;

/** Sizes of a card's inside, before scaling. */
const CARD = { edge: 5, left: 14, right: 10, top: 9, bottom: 9, line: 18, gap: 5, meta: 16 };
/** Most lines of a whole card's title: as a rule, and where there is room to spare. */
export const TITLE_LINES = { usual: 3, most: 6 } as const;
const COMPACT = { edge: 5, left: 12, right: 8, line: 16, most: 2, top: 4 };
const LINE = { edge: 4, left: 9, right: 7, gap: 6 };
/** A title in one line keeps this much for itself before the target may stand beside it. */
const LINE_TITLE = 96;
const MARK = 10;
const TITLE: Font = { size: 14, weight: 600 };
const SMALL_TITLE: Font = { size: 13, weight: 600 };
const LINE_FONT: Font = { size: 12.5, weight: 575 };
const META: Font = { size: 12, weight: 500 };
const STRONG_META: Font = { size: 12, weight: 650 };
const SIGN: Font = { size: 11, weight: 700 };
/** Height, and least width, of the chip behind a unit's letters. */
const CHIP = 15;

const scaled = (font: Font, scale: number): Font => ({ size: font.size * scale, weight: font.weight });
/** From a line's top to its baseline, for fonts with the usual proportions. */
const baseline = (lineHeight: number, size: number) => (lineHeight + size * 0.72) / 2;

// Faces are compared by identity (a memoised card repaints when its face is another object), so equal ones are one.
const faces = new WeakMap<TextMeasure, Map<string, CardFace>>();
const MOST_KEPT = 20_000;

/** The inside of one card at a density and width. */
export function cardFace(
  card: BoardCard,
  density: CardFace['density'],
  width: number,
  measure: TextMeasure,
  scale: number,
  titleLines: number = TITLE_LINES.usual,
): CardFace {
  let known = faces.get(measure);
  if (!known) {
    known = new Map();
    faces.set(measure, known);
  }
  const own = density === 'token' ? '' : `${titleLines}/${card.target ?? ''}/${card.unit}/${card.title}`;
  const sign = card.sign ? `${card.sign.letters}${card.sign.colour}` : '';
  const key = `${density}/${width}/${scale}/${card.number}/${card.driver ?? ''}/${card.unproven ? 'o' : ''}/${sign}/${own}`;
  let face = known.get(key);
  if (!face) {
    if (known.size > MOST_KEPT) known.clear();
    face = build[density](card, width, measure, scale, titleLines);
    known.set(key, face);
  }
  return face;
}

/** The letters of a unit's sign on their chip, around a middle. */
function signAt(
  card: BoardCard,
  x: number,
  y: number,
  measure: TextMeasure,
  scale: number,
): { chip: CardFace['chip']; lines: TextLine[]; width: number } {
  const { sign } = card;
  if (!sign) return { chip: null, lines: [], width: 0 };
  const font = scaled(SIGN, scale);
  const width = Math.max(CHIP * scale, widthOf(measure, sign.letters, font) + 6 * scale);
  const height = CHIP * scale;
  return {
    chip: { x: x - width / 2, y: y - height / 2, width, height, colour: sign.colour },
    lines: [
      {
        ...font,
        text: sign.letters,
        role: 'sign',
        align: 'middle',
        rtl: false,
        x,
        y: y + SIGN.size * 0.36 * scale,
      },
    ],
    width,
  };
}

type Build = (
  card: BoardCard,
  width: number,
  measure: TextMeasure,
  scale: number,
  titleLines: number,
) => CardFace;

const fullCard: Build = (card, width, measure, scale, titleLines) => {
  const px = (value: number) => value * scale;
  const font = scaled(TITLE, scale);
  const rtl = readsRightToLeft(card.title);
  const left = px(CARD.left);
  const inner = width - left - px(CARD.right);
  const title = fitText(measure, card.title, font, inner, titleLines);
  const lines: TextLine[] = title.lines.map((text, index) => ({
    ...font,
    text,
    role: 'title',
    align: rtl ? 'end' : 'start',
    rtl,
    x: rtl ? left + inner : left,
    y: px(CARD.top + CARD.line * index + baseline(CARD.line, TITLE.size)),
  }));
  const metaTop = CARD.top + CARD.line * title.lines.length + CARD.gap;
  const y = px(metaTop + baseline(CARD.meta, META.size));
  const meta = metaLine(card, left, width - px(CARD.right), y, measure, scale);
  return {
    density: 'card',
    width,
    height: px(metaTop + CARD.meta + CARD.bottom),
    lines: [...lines, ...meta.lines],
    mark: meta.markAt === null ? null : { x: meta.markAt, y: px(metaTop + CARD.meta / 2), size: px(MARK) },
    driver: card.driver,
    chip: meta.chip,
    edge: px(CARD.edge),
    doubt: card.unproven === true,
    whole: title.whole,
  };
};

/** Number, driver, unit and target in one line. What does not fit goes in this order: the driver's word, the unit. */
function metaLine(
  card: BoardCard,
  left: number,
  right: number,
  y: number,
  measure: TextMeasure,
  scale: number,
): { lines: TextLine[]; markAt: number | null; chip: CardFace['chip'] } {
  const font = scaled(META, scale);
  const strong = scaled(STRONG_META, scale);
  const gap = 7 * scale;
  const lines: TextLine[] = [];
  const put = (role: TextRole, text: string, x: number, face: Font, align: TextLine['align'] = 'start') =>
    lines.push({ ...face, text, role, x, y, align, rtl: false });

  const number = String(card.number);
  let x = left;
  put('number', number, x, font);
  x += widthOf(measure, number, font) + gap;
  let end = right;
  if (card.target !== null) {
    const target = `→ ${card.target}`;
    put('target', target, right, strong, 'end');
    end -= widthOf(measure, target, strong) + gap;
  }
  let markAt: number | null = null;
  let chip: CardFace['chip'] = null;
  if (card.sign) {
    const middle = y - META.size * 0.36 * scale;
    const wide = signAt(card, 0, middle, measure, scale).width;
    const sign = signAt(card, x + wide / 2, middle, measure, scale);
    if (x + sign.width <= end) {
      ({ chip } = sign);
      lines.push(...sign.lines);
      x += sign.width + 5 * scale;
    }
  }
  // Beside its sign the unit's name says more than the driver's.
  const word = card.driver && !card.sign ? DRIVER_WORDS[card.driver] : '';
  if (card.driver && !card.sign && x + MARK * scale <= end) {
    markAt = x + (MARK / 2) * scale;
    x += (MARK + 4) * scale;
  }
  const unitWidth = card.unit ? widthOf(measure, card.unit, font) : 0;
  const wordWidth = word ? widthOf(measure, word, strong) : 0;
  const both = x + wordWidth + (word && card.unit ? gap : 0) + unitWidth <= end;
  if (word && (both || !card.unit) && x + wordWidth <= end) {
    put('driver', word, x, strong);
    x += wordWidth + gap;
  }
  if (card.unit && end - x >= Math.min(unitWidth, 40 * scale)) {
    put('unit', fitLine(measure, card.unit, font, end - x), x, font);
  }
  return { lines, markAt, chip };
}

const compactCard: Build = (card, width, measure, scale) => {
  const px = (value: number) => value * scale;
  const font = scaled(SMALL_TITLE, scale);
  const meta = scaled(META, scale);
  const strong = scaled(STRONG_META, scale);
  const number = String(card.number);
  const sized = signAt(card, 0, 0, measure, scale);
  // Two digits' room for every number up to 99, so that the titles under each other begin at one line.
  const numbers = Math.max(widthOf(measure, '88', meta), widthOf(measure, number, meta));
  const gutter = Math.max(px(MARK), sized.width, numbers) + px(8);
  const target = card.target === null ? '' : `→ ${card.target}`;
  const left = px(COMPACT.left) + gutter;
  const right = width - px(COMPACT.right);
  const inner = right - left;
  // The target stands at the end of the second line, so that the first keeps its whole width.
  const last = inner - (target ? widthOf(measure, target, strong) + px(6) : 0);
  const rtl = readsRightToLeft(card.title);
  const oneLine = fitText(measure, card.title, font, last, 1);
  const title = oneLine.whole ? oneLine : fitText(measure, card.title, font, inner, COMPACT.most, last);
  const top = (TARGET - COMPACT.line * (oneLine.whole ? 1 : COMPACT.most)) / 2;
  const lines: TextLine[] = title.lines.map((text, index) => ({
    ...font,
    text,
    role: 'title',
    align: rtl ? 'end' : 'start',
    rtl,
    x: rtl ? left + (oneLine.whole || index === COMPACT.most - 1 ? last : inner) : left,
    y: px(top + COMPACT.line * index + baseline(COMPACT.line, SMALL_TITLE.size)),
  }));
  const middle = px(COMPACT.left) + (gutter - px(8)) / 2;
  const sign = signAt(card, middle, px(TARGET / 2 - COMPACT.line / 2 + 1), measure, scale);
  const isMarked = card.driver !== null || card.sign !== undefined;
  const numberTop = isMarked ? TARGET / 2 : (TARGET - COMPACT.line) / 2;
  lines.push({
    ...meta,
    text: number,
    role: 'number',
    align: 'middle',
    rtl: false,
    x: middle,
    y: px(numberTop + baseline(COMPACT.line, META.size)),
  });
  if (target) {
    const y = px(top + (oneLine.whole ? 0 : COMPACT.line) + baseline(COMPACT.line, META.size));
    lines.push({ ...strong, text: target, role: 'target', align: 'end', rtl: false, x: right, y });
  }
  return {
    density: 'compact',
    width,
    height: px(HEIGHT.compact),
    lines: [...lines, ...sign.lines],
    chip: sign.chip,
    mark:
      card.driver && !card.sign
        ? { x: middle, y: px(TARGET / 2 - COMPACT.line / 2 + 1), size: px(MARK) }
        : null,
    driver: card.driver,
    edge: px(COMPACT.edge),
    doubt: card.unproven === true,
    whole: title.whole,
  };
};

const lineCard: Build = (card, width, measure, scale) => {
  const px = (value: number) => value * scale;
  const font = scaled(LINE_FONT, scale);
  const meta = scaled(META, scale);
  const strong = scaled(STRONG_META, scale);
  const y = px(baseline(HEIGHT.line, LINE_FONT.size));
  const middle = px(HEIGHT.line / 2);
  const number = String(card.number);
  const sized = signAt(card, 0, 0, measure, scale);
  const marked = card.sign ? sized.width : px(MARK);
  const sign = signAt(card, px(LINE.left) + marked / 2, middle, measure, scale);
  // Room for a sign and for two digits is kept in every card, so that the titles under each other begin at one line.
  const numberEnd =
    px(LINE.left) +
    Math.max(marked, px(MARK)) +
    px(4) +
    Math.max(widthOf(measure, '88', meta), widthOf(measure, number, meta));
  const left = numberEnd + px(LINE.gap);
  const target = card.target === null ? '' : `→ ${card.target}`;
  const wide = target ? widthOf(measure, target, strong) + px(LINE.gap) : 0;
  const end = width - px(LINE.right);
  const hasTarget = wide > 0 && end - wide - left >= px(LINE_TITLE);
  const inner = Math.max(0, end - left - (hasTarget ? wide : 0));
  const rtl = readsRightToLeft(card.title);
  const title = fitText(measure, card.title, font, inner, 1);
  const [text = ''] = title.lines;
  const lines: TextLine[] = [];
  // A column of a few letters' width still has the number.
  if (widthOf(measure, text, font) <= inner)
    lines.push({
      ...font,
      text,
      role: 'title',
      align: rtl ? 'end' : 'start',
      rtl,
      x: rtl ? left + inner : left,
      y,
    });
  lines.push({ ...meta, text: number, role: 'number', align: 'end', rtl: false, x: numberEnd, y });
  if (hasTarget) lines.push({ ...strong, text: target, role: 'target', align: 'end', rtl: false, x: end, y });
  return {
    density: 'line',
    width,
    height: px(HEIGHT.line),
    lines: [...lines, ...sign.lines],
    chip: sign.chip,
    mark: card.driver && !card.sign ? { x: px(LINE.left + MARK / 2), y: middle, size: px(MARK) } : null,
    driver: card.driver,
    edge: px(LINE.edge),
    doubt: card.unproven === true,
    whole: title.whole,
  };
};

/** A token's number in full, in smaller type where it has many digits: half a number is another number. */
function numberFont(text: string, width: number, measure: TextMeasure, scale: number): Font {
  const font = scaled({ size: 13, weight: 600 }, scale);
  const needs = widthOf(measure, text, font);
  return needs <= width ? font : { ...font, size: Math.floor((font.size * width * 20) / needs) / 20 };
}

const token: Build = (card, width, measure, scale) => {
  const px = (value: number) => value * scale;
  const text = String(card.number);
  const font = numberFont(text, width - px(8), measure, scale);
  const middle = width / 2 + px(1.5);
  const sign = signAt(card, middle, px(12), measure, scale);
  const y = px((card.sign ? 20.5 : card.driver ? 19 : 12) + baseline(16, 13));
  return {
    density: 'token',
    width,
    height: px(HEIGHT.token),
    lines: [{ ...font, text, role: 'number', align: 'middle', rtl: false, x: middle, y }, ...sign.lines],
    mark: card.driver && !card.sign ? { x: middle, y: px(12), size: px(MARK) } : null,
    driver: card.driver,
    chip: sign.chip,
    edge: px(3),
    doubt: card.unproven === true,
    whole: false,
  };
};

const build: Record<CardFace['density'], Build> = {
  card: fullCard,
  compact: compactCard,
  line: lineCard,
  token,
};
