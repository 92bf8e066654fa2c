import { describe, expect, it } from 'vitest';
import { lintCanvas } from '../../shared/views/canvas-lint.ts';
import { beginsWithVerb } from '../../shared/views/verbs.ts';
import { aCanvas, type CanvasRoom } from '../support/canvas-room.ts';
import { aTemplate } from '../support/canvas-templates.ts';

const RACI = [
  { key: 'a', label: 'Accountable', short: 'A' },
  { key: 'r', label: 'Responsible', short: 'R' },
  { key: 'c', label: 'Consulted', short: 'C' },
];
type Rules = Parameters<typeof aTemplate>[1];

/** A RACI table with these rules; each task with its cells. */
function raci(rules: Rules, tasks: Readonly<Record<string, Record<string, string>>>): CanvasRoom {
  const canvas = aCanvas(
    aTemplate(
      [
        {
          ...{ kind: 'matrix', key: 'tasks', marks: RACI, many: true, ownColumns: true },
          columns: ['cdo', 'lead', 'team'].map(key => ({ key, label: key.toUpperCase() })),
        },
      ],
      rules,
    ),
  );
  for (const [task, cells] of Object.entries(tasks)) canvas.row('tasks', task, cells);
  return canvas;
}

const findings = (canvas: CanvasRoom) => lintCanvas(canvas.room.document, canvas.canvas);
const words = (canvas: CanvasRoom) => findings(canvas).map(finding => finding.message);

describe('exactly one accountable in a row', () => {
  const rules: Rules = [{ rule: 'one-a-row', box: 'tasks', mark: 'a', severity: 'fault' }];
  it('finds the row with two and the row with none, by their names, and leaves the good one', () => {
    const canvas = raci(rules, {
      'Approve schemas': { cdo: 'a', lead: 'a r' },
      'Run the platform': { team: 'r' },
      'Fund the centre': { cdo: 'a', lead: 'c' },
    });
    expect(findings(canvas)).toEqual([
      {
        ...{ severity: 'fault', box: 'tasks', row: canvas.rowOf('tasks', 'Approve schemas').id },
        message: '“Approve schemas” has “A” (Accountable) twice, not once.',
      },
      {
        ...{ severity: 'fault', box: 'tasks', row: canvas.rowOf('tasks', 'Run the platform').id },
        message: '“Run the platform” has no “A” (Accountable).',
      },
    ]);
  });

  it('falls silent once the row is mended', () => {
    const canvas = raci(rules, { 'Approve schemas': { cdo: 'a', lead: 'a r' } });
    canvas.fill('tasks', 'Approve schemas', { lead: 'r' });
    expect(findings(canvas)).toEqual([]);
  });
});

describe('someone responsible in each row', () => {
  it('finds the row with none, and lets several pass', () => {
    const canvas = raci([{ rule: 'some-a-row', box: 'tasks', mark: 'r' }], {
      'Approve schemas': { cdo: 'a' },
      'Run the platform': { lead: 'r', team: 'r' },
    });
    expect(words(canvas)).toEqual(['“Approve schemas” has no “R” (Responsible).']);
    expect(findings(canvas)[0]?.severity).toBe('hint');
  });
});

describe('few consulted in a row', () => {
  it('finds the row with more than the rule allows', () => {
    const canvas = raci([{ rule: 'few-a-row', box: 'tasks', mark: 'c', most: 1 }], {
      'Approve schemas': { cdo: 'c', lead: 'c', team: 'c' },
      'Run the platform': { lead: 'c' },
    });
    expect(words(canvas)).toEqual(['“Approve schemas” has “C” (Consulted) 3 times; once is enough.']);
  });
});

describe('a role that carries too much', () => {
  it('is found by its column, at one more than the rule allows and not before', () => {
    const rules: Rules = [{ rule: 'few-a-column', box: 'tasks', mark: 'a', most: 2 }];
    const tasks = { 'Approve schemas': { cdo: 'a' }, 'Fund the centre': { cdo: 'a r' } };
    expect(findings(raci(rules, tasks))).toEqual([]);
    const canvas = raci(rules, { ...tasks, 'Set the strategy': { cdo: 'a' } });
    expect(findings(canvas)).toEqual([
      {
        ...{ severity: 'hint', box: 'tasks', column: 'cdo' },
        message: '“CDO” has “A” (Accountable) in 3 rows; more than 2 is too much for one.',
      },
    ]);
  });
});

describe('a role without a task', () => {
  const rules: Rules = [{ rule: 'column-used', box: 'tasks' }];
  it('is found, the room’s own columns included', () => {
    const canvas = raci(rules, { 'Approve schemas': { cdo: 'a', lead: 'c' } });
    expect(words(canvas)).toEqual(['“TEAM” stands in no row.']);
    canvas.say('tasks', {
      columns: [
        { key: 'cdo', label: 'Chief' },
        { key: 'legal', label: 'Legal' },
      ],
    });
    expect(words(canvas)).toEqual(['“Legal” stands in no row.']);
  });

  it('is none as long as nobody has begun', () => {
    expect(words(raci(rules, { 'Approve schemas': {} }))).toEqual([]);
  });
});

describe('tasks that begin with a verb', () => {
  it('finds the one that does not', () => {
    const canvas = raci([{ rule: 'verb-first', box: 'tasks' }], {
      'Approve schemas': {},
      'Schema approval': {},
      'Own the platform': {},
      '': {},
    });
    expect(words(canvas)).toEqual(['“Schema approval” does not begin with a verb.']);
  });

  it.each([
    ['Approve schemas', 'en-GB', 'yes'],
    ['Set up the review', 'en-GB', 'yes'],
    ['Decide who may read', 'en-GB', 'yes'],
    ['The review of schemas', 'en-GB', 'no'],
    ['Governance', 'en-GB', 'no'],
    ['Budget and money', 'en-GB', 'yes'],
    ['Schemas für die Bank freigeben', 'de-DE', 'yes'],
    ['承認する', 'ja-JP', 'unsure'],
  ] as const)('%j in %s: %s', (task, locale, answer) => expect(beginsWithVerb(task, locale)).toBe(answer));
});

describe('a box that must be filled', () => {
  const rules: Rules = [{ rule: 'filled', box: 'pains', least: 2, severity: 'fault' }];
  const template = aTemplate([{ kind: 'notes', key: 'pains', start: ['An example'] }], rules);
  it('counts what the room wrote and not what the template gave', () => {
    const canvas = aCanvas(template);
    expect(words(canvas)).toEqual(['“Pains” is empty.']);
    canvas.write('pains', 'Late');
    expect(words(canvas)).toEqual(['“Pains” needs 1 more.']);
    canvas.write('pains', 'Dear');
    expect(words(canvas)).toEqual([]);
  });
});

describe('a matrix that must be filled', () => {
  it('counts marks, whatever the rows', () => {
    const canvas = raci([{ rule: 'filled', box: 'tasks', least: 3 }], {
      'Approve schemas': { cdo: 'a r' },
      Fund: {},
    });
    expect(words(canvas)).toEqual(['“Tasks” needs 1 more.']);
    canvas.fill('tasks', 'Fund', { team: 'r' });
    expect(words(canvas)).toEqual([]);
  });
});

describe('a column that must be filled', () => {
  const rules: Rules = [
    { rule: 'cell-filled', box: 'flags', column: 'owner', votes: 3, say: 'needs an owner' },
  ];
  const template = aTemplate(
    [
      {
        ...{ kind: 'table', key: 'flags', votes: true },
        columns: [{ key: 'owner', label: 'Owner', kind: 'person' }],
      },
    ],
    rules,
  );
  it('is asked of rows with enough votes only, in the content’s own words behind the row’s name', () => {
    const canvas = aCanvas(template);
    canvas.row('flags', 'No vision');
    canvas.row('flags', 'No money');
    canvas.vote('flags', 'No vision', 2);
    canvas.vote('flags', 'No money', 3);
    const { id } = canvas.rowOf('flags', 'No money');
    expect(findings(canvas)).toEqual([
      { severity: 'hint', message: '“No money”: needs an owner', box: 'flags', row: id, column: 'owner' },
    ]);
    canvas.fill('flags', 'No money', { owner: 'Anna' });
    expect(findings(canvas)).toEqual([]);
  });
});
