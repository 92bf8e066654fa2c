/** The local time that this device's clock shows at a moment, to the minute, with its offset from UTC: `2026-11-12T16:42+01:00`. */
export function localTime(moment: string): string {
  const at = new Date(moment);
  const offset = -at.getTimezoneOffset();
  const two = (part: number) => String(part).padStart(2, '0');
  const here = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 16);
  const ahead = Math.abs(offset);
  return `${here}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
