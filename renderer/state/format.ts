/** The person's own locale: what the library uses. Inside a workshop its own locale holds. */
export const ownLocale = (): string => navigator.language || 'en-GB';

/** A calendar day in words, such as "12 November 2026". */
export function formatDay(day: string, locale: string = ownLocale()): string {
  // A day has no hour: read and written in UTC, it is the same day in every place.
  return format({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }, locale).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A month (`2026-11`) in words, such as "Nov 2026". */
export function formatMonth(month: string, locale: string = ownLocale()): string {
  return format({ month: 'short', year: 'numeric', timeZone: 'UTC' }, locale).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** A moment, to the minute, in this machine's time zone. */
export function formatMoment(moment: string, locale: string = ownLocale()): string {
  return format({ dateStyle: 'medium', timeStyle: 'short' }, locale).format(new Date(moment));
}

export function formatCount(count: number, locale: string = ownLocale()): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** A size on disk, such as "1.2 MB". */
export function formatBytes(bytes: number, locale: string = ownLocale()): string {
  const [unit, size] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1_000] as const) : (['megabyte', bytes / 1_000_000] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}

/** "1 use case", "104 use cases". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${formatCount(count)} ${many}`;
}

function format(options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // A language tag can be well formed and still unknown here.
    return new Intl.DateTimeFormat('en-GB', options);
  }
}

/** Today on this machine's calendar, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What this device's clock shows now, to the minute, with its offset from UTC: `2026-11-12T16:42+01:00`. */
export function localTime(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const offset = -now.getTimezoneOffset();
  const here = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 16);
  const ahead = Math.abs(offset);
  return `${here}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** A local time with its offset in words: "12 Nov 2026, 16:42 (UTC+01:00)". */
export function formatLocalTime(time: string, locale: string = ownLocale()): string {
  const [day = '', clock = ''] = [time.slice(0, 10), time.slice(11, 16)];
  return `${formatDay(day, locale)}, ${clock} (UTC${time.slice(16)})`;
}
