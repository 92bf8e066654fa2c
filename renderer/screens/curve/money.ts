import { recordsOf } from '../../../shared/model/document.ts';
import { useWorkshop } from '../../state/workshop.ts';

/** How the workshop writes amounts: its currency, its locale. */
export interface Money {
  readonly currency: string;
  readonly locale: string;
}

/** The workshop's money, or null while none is open. */
export function useMoney(): Money | null {
  const workshop = useWorkshop(state => recordsOf(state.document, 'workshop')[0]);
  return workshop ?? null;
}

const formats = new Map<string, Intl.NumberFormat>();

function compact({ currency, locale }: Money, digits: number): Intl.NumberFormat {
  const key = `${locale}/${currency}/${digits}`;
  let format = formats.get(key);
  if (!format) {
    const options: Intl.NumberFormatOptions = {
      style: 'currency',
      currency,
      notation: 'compact',
      maximumSignificantDigits: digits,
    };
    try {
      format = new Intl.NumberFormat(locale, options);
    } catch {
      // A well-formed tag that this machine does not know, such as "xx-Yyyyy1": its own way of writing will do.
      format = new Intl.NumberFormat(undefined, options);
    }
    formats.set(key, format);
  }
  return format;
}

/** "€4.1M – 7.9M" in the workshop's own way of writing, to so many digits: an estimate of many has no third one. */
export function amountRange(low: number, high: number, money: Money, digits = 3): string {
  const format = compact(money, digits);
  return low === high ? format.format(low) : format.formatRange(low, high);
}
