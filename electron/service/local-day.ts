/** The calendar day it is here at a moment, `YYYY-MM-DD`: a workshop late in the evening is still today's. */
export function localDay(moment: string): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
