/** The columns of the list, in their order. */
export const LIST_COLUMNS = [
  'number',
  'title',
  'stage',
  'target',
  'driver',
  'pattern',
  'unit',
  'sponsor',
  'low',
  'likely',
  'high',
  'effort',
  'produces',
  'consumes',
  'links',
  'description',
  'notes',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What each column is called. */
export const LIST_LABELS: Readonly<Record<ListColumn, string>> = {
  number: 'Number',
  title: 'Title',
  stage: 'Now',
  target: 'Target',
  driver: 'Driver',
  pattern: 'Pattern',
  unit: 'Unit',
  sponsor: 'Sponsor',
  low: 'Value low',
  likely: 'Value likely',
  high: 'Value high',
  effort: 'Effort',
  produces: 'Produces',
  consumes: 'Consumes',
  links: 'Links',
  description: 'Description',
  notes: 'Notes',
};
