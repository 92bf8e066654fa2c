import type { Participant } from '../model/participant.ts';
import type { Pattern, ValueRange } from '../model/use-case.ts';
import type { Workshop } from '../model/workshop.ts';

/** Numbers, money and dates as the workshop's locale writes them. */
export interface Words {
  count(n: number, one: string, many?: string): string;
  number(n: number): string;
  money(n: number): string;
  /** An amount to three digits: "€1.2M". */
  short(n: number): string;
  /** So many hundredths: "12.5%", or "12,5 %" where that is how it is written. */
  percent(n: number): string;
  /** "800,000 – 1,900,000", without the currency; null when it is one amount. */
  range(value: ValueRange): string | null;
  /** A calendar day, written out. */
  day(day: string): string;
}

export function wordsOf(workshop: Pick<Workshop, 'locale' | 'currency'>): Words {
  const locale = supported(workshop.locale);
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: workshop.currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  const short = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: workshop.currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  // The day is a day of the calendar, wherever the machine stands.
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    count: (n, one, many = `${one}s`) => `${plain.format(n)} ${n === 1 ? one : many}`,
    number: n => plain.format(n),
    money: n => money.format(n),
    short: n => short.format(n),
    // A negative zero is written as zero.
    percent: n => percent.format((n || 0) / 100),
    range: value =>
      value.low === value.high ? null : `${plain.format(value.low)} – ${plain.format(value.high)}`,
    day: day => date.format(new Date(`${day}T00:00:00Z`)),
  };
}

/** A well-formed tag may still name no language that is known here. */
function supported(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

export const PATTERN_WORDS: Readonly<Record<Pattern, string>> = {
  connect: 'connects existing data',
  new: 'new stream',
};

export const LEVEL_WORDS: Readonly<Record<NonNullable<Participant['level']>, string>> = {
  executive: 'Executive',
  management: 'Middle management',
  workforce: 'Workforce',
};

/** A stage's number and name, as far as this pack has it: "2  Early production". */
export const stageWords = (stage: number | null, stages: readonly { readonly name: string }[]): string =>
  stage === null ? '' : [String(stage), stages[stage]?.name].filter(Boolean).join('  ');

/** The head's hash short enough to read out: "7f3a 91c0 4be2". */
export const shortHash = (hash: string): string => (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
