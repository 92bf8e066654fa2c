/** An amount of money read from a cell: a value, nothing, or why it is not understood, to follow the field's name. */
export type AmountReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly value: number; readonly doubt: boolean }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'problem'; readonly why: string };

const problem = (why: string): AmountReading => ({ kind: 'problem', why });

/** A cell longer than this is no amount; the bound also keeps every expression below cheap. */
const LONGEST = 80;

const SYMBOLS: ReadonlyMap<string, readonly string[]> = new Map([
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL', 'CLP', 'COP', 'ARS']],
]);

const POWERS: ReadonlyMap<string, number> = new Map([
  ...['k', 't', 'tsd', 'thousand', 'tausend', 'mille', 'duizend'].map(word => [word, 3] as const),
  ...['m', 'mm', 'mn', 'mio', 'mln', 'million', 'millions', 'millionen', 'miljoen', 'millon', 'millones'].map(
    word => [word, 6] as const,
  ),
  ...['b', 'bn', 'mrd', 'md', 'billion', 'milliard', 'milliards', 'milliarde', 'milliarden', 'miljard'].map(
    word => [word, 9] as const,
  ),
]);

/** Words around an amount that change nothing. */
const ASIDE =
  /\b(?:per year|per annum|a year|p\.? ?a\.?|pro jahr|par an|per jaar|al ano|por ano|ca\.?|circa|approx\.?|about|etwa|environ|ongeveer|aprox\.?)(?=\s|$)|\/ ?(?:year|yr|a|jahr|an|jaar|ano)\b|[~≈]/gi;

/**
 * Reads an amount as people write it: `1.200.000`, `1,200,000`, `1'200'000`, `€ 1.2 M`, `800k`, `0.8 – 1.9 Mio`.
 * A single mark before exactly three digits divides thousands (`doubt` is then set). An amount in another currency
 * than the workshop's is not converted but refused.
 */
export function readAmount(cell: string, currency: string): AmountReading {
  const text = cell.trim();
  if (text === '' || /^[-–—]$|^n\/?a$|^tbd$|^\?+$/i.test(text)) return { kind: 'none' };
  if (text.length > LONGEST) return problem('is no amount');
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/−/g, '-')
    .replace(ASIDE, ' ');
  for (const [symbol, codes] of SYMBOLS) {
    if (plain.includes(symbol) && !codes.includes(currency)) return otherCurrency(symbol, currency);
  }
  const codes = plain.match(/\b[A-Z]{3}\b/g)?.filter(code => !POWERS.has(code.toLowerCase())) ?? [];
  const foreign = codes.find(code => code !== currency);
  if (foreign) return otherCurrency(foreign, currency);
  const bare = plain
    .replace(/\p{Sc}/gu, ' ')
    .replace(new RegExp(`\\b${currency}\\b`, 'gi'), ' ')
    .trim();
  const ends = bare.split(/\s*[–—]\s*|\s+(?:-|to|bis|a|tot|hasta)\s+|(?<=[\dkKmM])-(?=\d)/);
  if (ends.length === 2 && ends[0] && ends[1]) return readRange(ends[0], ends[1]);
  return readOne(bare);
}

const otherCurrency = (said: string, currency: string) =>
  problem(`is in ${said}, and this workshop counts in ${currency}`);

function readRange(first: string, second: string): AmountReading {
  const high = readOne(second);
  // "0.8 – 1.9 M": the unit stands once and is meant twice.
  const unit = /[a-z.]+$/i.exec(second)?.[0] ?? '';
  const low = readOne(/[a-z]/i.test(first) ? first : `${first} ${unit}`);
  if (low.kind !== 'amount') return low;
  if (high.kind !== 'amount') return high;
  return { kind: 'range', low: low.value, high: high.value };
}

function readOne(text: string): AmountReading {
  // As the export writes it: a number of the machine's own, such as 1e-7.
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return bounded(Number(text), false);
  const parts = /^([+-]?)\s*(\d[\d.,'’ \u00a0\u202f]*?)\s*([a-z]*)\.?$/i.exec(text);
  if (!parts) return problem('is no amount');
  const [, sign = '', digits = '', unit = ''] = parts;
  const power = unit === '' ? 0 : POWERS.get(unit.toLowerCase());
  if (power === undefined) return problem('is no amount');
  if (sign === '-') return problem('is below zero');
  const number = plainNumber(digits, power > 0);
  return number === null ? problem('is no amount') : bounded(Number(`${number.text}e${power}`), number.doubt);
}

const bounded = (value: number, doubt: boolean): AmountReading =>
  Number.isFinite(value) && value <= 1e13 ? { kind: 'amount', value, doubt } : problem('is too large');

/** The digits with a point before the decimals and nothing else; null when the marks make no sense. */
function plainNumber(raw: string, hasUnit: boolean): { text: string; doubt: boolean } | null {
  const text = raw.replace(/['’ \u00a0\u202f]/g, '');
  if (/^\d+$/.test(text)) return { text, doubt: false };
  const point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const mark = text[point] ?? '';
  const other = mark === '.' ? ',' : '.';
  const [whole, rest] = [text.slice(0, point), text.slice(point + 1)];
  if (whole.includes(mark)) {
    // The same mark again and again divides thousands: 1.200.000, or 12,34,567 in India.
    return !text.includes(other) && isGrouped(text, mark)
      ? { text: text.replaceAll(mark, ''), doubt: false }
      : null;
  }
  if (whole.includes(other)) {
    return isGrouped(whole, other) && rest !== ''
      ? { text: `${whole.replaceAll(other, '')}.${rest}`, doubt: false }
      : null;
  }
  if (rest === '') return null;
  const thousands = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !hasUnit;
  return thousands ? { text: whole + rest, doubt: true } : { text: `${whole}.${rest}`, doubt: false };
}

function isGrouped(text: string, mark: string): boolean {
  const groups = text.split(mark);
  return groups.every((group, index) =>
    index === 0
      ? /^\d{1,3}$/.test(group)
      : index === groups.length - 1
        ? group.length === 3
        : /^\d{2,3}$/.test(group),
  );
}
