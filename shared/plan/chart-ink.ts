import type { ChartInk } from './chart-types.ts';
import { DRIVER_INK, INK } from './report-style.ts';

const STAGES = ['#5b6673', '#7a5ea8', '#1f6f8b', '#2d7d52', '#a8660f', '#9a2557'];

/** For paper: legible in colour, in greyscale and on a poor printer. Give the pack's colours as `stages`. */
export const PAPER_INK: ChartInk = {
  text: INK.text,
  muted: INK.muted,
  rule: INK.rule,
  edge: '#7d8790',
  paper: INK.paper,
  accent: INK.accent,
  soft: '#edf2f4',
  warn: '#a52f3b',
  series: ['#1f6f8b', '#8a4b00', '#4c2c92', '#00694f'],
  drivers: DRIVER_INK,
  stages: STAGES,
};

/** For screens: the tokens of the app, light and dark. Give the pack's colours as `stages`. */
export const SCREEN_INK: ChartInk = {
  text: 'var(--ink)',
  muted: 'var(--ink-2)',
  rule: 'var(--line)',
  edge: 'var(--line-strong)',
  paper: 'var(--surface)',
  accent: 'var(--accent)',
  soft: 'var(--accent-soft)',
  warn: 'var(--danger)',
  series: ['var(--unit-0)', 'var(--unit-1)', 'var(--unit-3)', 'var(--unit-2)'],
  drivers: { make: 'var(--make)', save: 'var(--save)', protect: 'var(--protect)' },
  stages: STAGES,
};
