import type * as z from 'zod';
import type { Box } from '../../shared/content/canvas-template.ts';
import { CanvasTemplate } from '../../shared/content/canvas-template.ts';

type Given<T> = T extends unknown ? Omit<T, 'at' | 'title'> & { readonly title?: string } : never;
type Rules = NonNullable<z.input<typeof CanvasTemplate>['rules']>;

/** A template with its boxes one under the other; a box is called by its key with a capital letter. */
export function aTemplate(
  boxes: readonly Given<z.input<typeof Box>>[],
  rules: Rules = [],
  version = 1,
): CanvasTemplate {
  return CanvasTemplate.parse({
    ...{ key: 'tried', version, name: 'Tried canvas', purpose: 'Tries things.', rules },
    grid: { columns: 1, rows: boxes.length },
    boxes: boxes.map((box, row) => ({
      title: box.key[0]?.toUpperCase() + box.key.slice(1),
      ...box,
      at: { column: 0, row, columns: 1, rows: 1 },
    })),
  });
}

const choice = (key: string) => ({ key, label: key[0]?.toUpperCase() + key.slice(1) });
export const choices = (...keys: readonly string[]) => keys.map(choice);
export const marks = (...keys: readonly string[]) =>
  keys.map(key => ({ ...choice(key), short: (key[0] ?? '').toUpperCase() }));

/** A template with a box of every kind, as it was (1), with more in it (2), and with much taken away (3). */
export function everyKind(version: 1 | 2 | 3): CanvasTemplate {
  const [isMore, isLess] = [version === 2, version === 3];
  return aTemplate(
    [
      { kind: 'notes', key: 'pains', start: isMore ? ['Slow', 'Dear'] : ['Slow'] },
      ...(isLess ? [] : [{ kind: 'checklist' as const, key: 'steps', start: ['Begin', 'End'] }]),
      { kind: isLess ? 'notes' : 'people', key: 'crew' },
      { kind: 'text', key: 'story' },
      { kind: 'scale', key: 'level', levels: choices('low', 'middle', ...(isLess ? [] : ['high'])) },
      { kind: 'choice', key: 'model', options: choices('apart', 'mixed', 'central'), many: !isLess },
      {
        ...{ kind: 'table', key: 'register', votes: true },
        columns: [
          { key: 'what', label: 'What' },
          { key: 'count', label: 'Count', kind: isLess ? 'text' : 'number' },
          { key: 'constructor', label: 'Built', kind: 'day' },
          { key: 'state', label: 'State', kind: 'choice', options: choices('open', 'closed') },
          ...(isMore ? [{ key: 'owner', label: 'Owner', kind: 'person' as const }] : []),
        ],
        rows: { from: 'own', start: choices('first', ...(isMore ? ['second'] : [])) },
      },
      {
        ...{ kind: 'matrix', key: 'roles', ownColumns: true, many: true, notes: true },
        columns: choices('lead', 'team', ...(isMore ? ['board'] : [])),
        rows: { from: 'fixed', start: choices('decide', 'build', ...(isMore ? ['watch'] : [])) },
        marks: marks('accountable', 'responsible', ...(isLess ? [] : ['consulted'])),
      },
      {
        ...{ kind: 'matrix', key: 'ready', notes: true },
        columns: choices('durable', 'watched'),
        rows: { from: 'use-cases' },
        marks: marks('yes', 'no'),
      },
      { kind: 'figure', key: 'map', figure: 'stream-map' },
    ],
    [{ rule: 'one-a-row', box: 'roles', mark: 'accountable', severity: 'fault' }],
    version,
  );
}
