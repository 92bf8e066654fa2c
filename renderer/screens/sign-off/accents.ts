import { contrastOnWhite, LEAST_CONTRAST, legible } from '../../../shared/plan/report-accent.ts';
import { INK } from '../../../shared/plan/report-style.ts';
import { ownLocale } from '../../state/format.ts';

interface Accent {
  readonly name: string;
  /** As a profile keeps it; null: Headwater's own. */
  readonly value: string | null;
  readonly ink: string;
}

const accent = (name: string, ink: string): Accent => ({ name, value: ink, ink });

/** Colours to choose from. Text in any of them can be read on white. */
export const ACCENTS: readonly Accent[] = [
  { name: 'Headwater', value: null, ink: INK.accent },
  accent('River', '#1d4f91'),
  accent('Moss', '#2f6b3a'),
  accent('Clay', '#9a4522'),
  accent('Garnet', '#a01c37'),
  accent('Plum', '#74306b'),
  accent('Slate', '#44525f'),
];

/** The accent that a text means, as a profile keeps it; or what is wrong with it, as a sentence. Nothing written is Headwater's own. */
export function readAccent(text: string): { readonly accent: string | null } | { readonly problem: string } {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (digits === '') return { accent: null };
  if (!/^([0-9a-f]{3}|[0-9a-f]{6})$/.test(digits))
    return { problem: 'Write a colour as six digits, such as #1f6f8b.' };
  const colour = `#${digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits}`;
  const contrast = contrastOnWhite(colour);
  if (contrast >= LEAST_CONTRAST) return { accent: colour === INK.accent ? null : colour };
  return {
    problem: `${colour} is too pale: on white paper its contrast is ${ratio(contrast)} to 1, and text needs ${ratio(LEAST_CONTRAST)}. ${legible(colour)} would do.`,
  };
}

/** Rounded down, so that what is too little never reads as enough. */
const ratio = (contrast: number) =>
  new Intl.NumberFormat(ownLocale(), { maximumFractionDigits: 1 }).format(Math.floor(contrast * 10) / 10);
