import type { ReportSection } from '../model/sign-off.ts';

/** What the parts of the report are called: in its bookmarks, on the slides, and where somebody chooses among them. */
export const SECTION_TITLES: Readonly<Record<ReportSection, string>> = {
  cover: 'Cover',
  summary: 'In one page',
  attendance: 'Attendance',
  poster: 'The adoption curve',
  'use-cases': 'Use cases by stage',
  blind: 'Blind placement',
  assessment: 'Assessment',
  value: 'Value on the table',
  canvases: 'Canvases',
  roadmap: 'Roadmap',
  changes: 'What changed',
  'sign-off': 'Agreed and signed',
  audit: 'Audit',
};
