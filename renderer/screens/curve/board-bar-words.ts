import type { Pattern } from '../../../shared/model/use-case.ts';

export const PATTERN_NAMES: Readonly<Record<Pattern, string>> = {
  connect: 'Connect existing data',
  new: 'New stream',
};

export const unitName = (unit: string): string => (unit === '' ? 'No unit' : unit);
