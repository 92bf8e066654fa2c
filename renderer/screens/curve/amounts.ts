/** Reads and writes plain amounts as a locale does: "1.234,5" is one thousand and more in German. */
export interface AmountFormat {
  format(amount: number): string;
  /** The amount, or null for what is no number. Takes "1.2 M", "800k" and "1,2 Mio" as people type them. */
  parse(text: string): number | null;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(?:bn|mrd|b)\.?$/i, 1e9],
  [/(?:mio|mn|m)\.?$/i, 1e6],
  [/(?:tsd|k)\.?$/i, 1e3],
];

/** An amount format for a BCP 47 language tag; one that the machine does not know reads as English. */
export function amountFormat(locale: string): AmountFormat {
  const format = numberFormat(locale);
  const parts = format.formatToParts(-1234567.8);
  const of = (type: string, otherwise: string) => parts.find(part => part.type === type)?.value ?? otherwise;
  const decimal = of('decimal', '.');
  const group = of('group', ',');
  const digits = new Map(Array.from({ length: 10 }, (_, n) => [digitOf(format, n), String(n)]));
  return {
    format: amount => format.format(amount),
    parse(text) {
      let rest = text.trim().replace(/[\p{Sc}\s\u00a0\u202f'’]/gu, '');
      let factor = 1;
      for (const [unit, times] of UNITS) {
        if (!unit.test(rest)) continue;
        rest = rest.replace(unit, '');
        factor = times;
        break;
      }
      const western = [...rest].map(character => digits.get(character) ?? character).join('');
      const plain = withPoint(western, group, decimal);
      if (!/^-?\d+(\.\d*)?$|^-?\.\d+$/.test(plain)) return null;
      const amount = Number(plain) * factor;
      return Number.isFinite(amount) ? Math.round(amount * 100) / 100 : null;
    },
  };
}

/**
 * The number with a point for its decimals. A mark that groups digits in this locale does so only before three of them:
 * "1.2" is no twelve in German either, and a lone mark that cannot group is what someone else's locale has for a point.
 * Empty for what can be read in two ways, or in none.
 */
function withPoint(text: string, group: string, decimal: string): string {
  const marks = text.replace(/[\d-]/g, '');
  const ends = /[.,](\d*)$/.exec(text);
  if (marks.length === 1 && marks !== decimal && ends && ends[1]?.length !== 3)
    return text.replace(marks, '.');
  const [whole = '', ...fraction] = text.split(decimal);
  const [first = '', ...groups] = whole.split(group);
  const isGrouped = groups.every((digits, index) =>
    (index === groups.length - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(digits),
  );
  if (groups.length > 0 && !(isGrouped && /^-?\d{1,3}$/.test(first))) return '';
  const joined = [first, ...groups].join('');
  return /[.,]/.test(joined) ? '' : [joined, ...fraction].join('.');
}

function numberFormat(locale: string): Intl.NumberFormat {
  const options = { maximumFractionDigits: 2 };
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}

const digitOf = (format: Intl.NumberFormat, n: number) => format.format(n);
