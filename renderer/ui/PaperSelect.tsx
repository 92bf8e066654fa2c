import { PAPERS } from '../../shared/model/sign-off.ts';
import type { Paper } from '../state/report-profile.ts';
import { Select } from './Select.tsx';

/** What each paper is called, and what is printed on it. */
export const PAPER_NAMES: Readonly<Record<Paper, { label: string; note: string }>> = {
  A4: { label: 'A4', note: 'The poster of the curve is A3, landscape' },
  A3: { label: 'A3', note: 'Every page is A3; text stands upright in larger type' },
  Letter: { label: 'US Letter', note: 'The poster of the curve is Tabloid, landscape' },
  Tabloid: { label: 'US Tabloid', note: 'Every page is Tabloid; text stands upright in larger type' },
};

interface PaperSelectProps {
  readonly value: Paper;
  readonly onChange: (paper: Paper) => void;
}

/** What the report is printed on. */
export function PaperSelect(props: PaperSelectProps) {
  return (
    <Select label="Paper" choices={PAPERS.map(value => ({ value, ...PAPER_NAMES[value] }))} {...props} />
  );
}
