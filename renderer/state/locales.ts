import { ownLocale } from './format.ts';

/** A code and what it is called. */
export interface Named {
  readonly value: string;
  readonly label: string;
}

/** Regions whose currency is not the euro, for a first guess; the person can choose any other. */
// biome-ignore format: a table reads best as one
const REGION_CURRENCY: Readonly<Record<string, string>> = {
  GB: 'GBP', US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', CH: 'CHF', LI: 'CHF', DK: 'DKK', NO: 'NOK', SE: 'SEK',
  PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', TR: 'TRY', UA: 'UAH', IL: 'ILS', AE: 'AED', SA: 'SAR', ZA: 'ZAR',
  IN: 'INR', CN: 'CNY', JP: 'JPY', KR: 'KRW', SG: 'SGD', HK: 'HKD', BR: 'BRL', MX: 'MXN', AR: 'ARS', CL: 'CLP',
};

/** Languages with their regions that a workshop is likely to be held in; any other tag can be typed. */
const LOCALES =
  'en-GB en-US en-IE en-AU en-CA en-IN de-DE de-AT de-CH fr-FR fr-BE fr-CH fr-CA nl-NL nl-BE es-ES es-MX pt-PT pt-BR it-IT ' +
  'it-CH da-DK nb-NO sv-SE fi-FI pl-PL cs-CZ sk-SK hu-HU ro-RO el-GR tr-TR uk-UA he-IL ar-AE ar-SA hi-IN ja-JP ko-KR zh-CN zh-TW';

/** A first guess at the client's currency, from where this machine says it is. */
export function likelyCurrency(locale: string = ownLocale()): string {
  const region = regionOf(locale);
  return (region && REGION_CURRENCY[region]) || 'EUR';
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch {
    return undefined;
  }
}

/** Every currency this machine can name, the likely one first. */
export function currencies(): Named[] {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  const likely = likelyCurrency();
  const codes = Intl.supportedValuesOf('currency').filter(code => code !== likely);
  return [likely, ...codes].map(value => ({ value, label: names.of(value) ?? value }));
}

/** The offered ways to write numbers and dates, this machine's own first. */
export function locales(): Named[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const own = ownLocale();
  return [...new Set([own, ...LOCALES.split(' ')])].map(value => ({
    value,
    label: names.of(value) ?? value,
  }));
}
