import { describe, expect, it } from 'vitest';
import { storyOf } from '../../shared/views/story.ts';
import { choices } from '../support/canvas-templates.ts';
import { anId } from '../support/room.ts';
import { barsOf, figureRoom, number, text } from './figure-room.ts';

describe('links', () => {
  it('counts each link between two systems once, and each linked system once through a hub', () => {
    const { canvas, figure } = figureRoom('links', [{ kind: 'table', key: 'systems', columns: text('to') }]);
    // Core feeds three, CRM one back and itself, the archive is named by nobody and feeds nobody.
    canvas.row('systems', 'Core', { to: 'CRM, Cards; ledger' });
    canvas.row('systems', 'CRM', { to: 'core\nCRM' });
    canvas.row('systems', 'Cards', { to: 'Ledger, LEDGER' });
    canvas.row('systems', 'Archive');
    const { headline, points, chart } = figure();
    expect(headline).toBe('5 systems with 5 links today; through a hub, 4.');
    expect(points).toEqual([
      'Most links: Core, with 4.',
      'One more system that feeds all of them adds 4 links today, and 1 through a hub.',
      'No link noted: Archive.',
    ]);
    expect(chart).toMatchObject({
      kind: 'hub',
      data: {
        systems: [
          { name: 'Core' },
          { name: 'CRM' },
          { name: 'Cards' },
          { name: 'ledger' },
          { name: 'Archive' },
        ],
        links: { length: 5 },
      },
    });
  });

  it('reads a row as a link where the table says from whom, and counts how', () => {
    const how = { key: 'how', label: 'How', kind: 'choice' as const, options: choices('batch', 'call') };
    const columns = [...text('from', 'to'), how];
    const { canvas, figure } = figureRoom('links', [{ kind: 'table', key: 'links', columns }]);
    canvas.row('links', 'Payments', { from: 'Core', to: 'CRM, Cards', how: 'batch' });
    canvas.row('links', 'Limits', { from: 'CRM', to: 'Core', how: 'call' });
    expect(figure().headline).toBe('3 systems with 3 links today; through a hub, 3.');
    expect(figure().points).toEqual(expect.arrayContaining(['Batch: 2 links.', 'Call: 1 link.']));
  });
});

describe('the stream map', () => {
  it('is drawn from the use cases, and counts as shared what the board’s story does', () => {
    const { room, figure } = figureRoom('stream-map', [{ kind: 'notes', key: 'ideas' }], [], null);
    room.add('Fraud', 'Limits', 'Desk', 'Report');
    const edit = (title: string, changes: object) =>
      room.do({ type: 'use-case.edit', id: room.useCase(title).id, changes });
    edit('Fraud', { unit: 'Risk', produces: ['alerts'], consumes: ['payments'] });
    edit('Limits', { unit: 'Risk', consumes: ['payments', 'alerts'] });
    edit('Desk', { unit: 'Cards', produces: ['payments', 'Alerts'] });
    const { headline, points, chart } = figure();
    expect(headline).toBe('3 streams, of which 1 is shared by two or more units.');
    expect(storyOf(room.document, null)).toMatchObject({ streams: 3, shared: 1 });
    expect(points).toEqual([
      'payments serves 2 units: Risk and Cards.',
      'Produced, and consumed by no use case: Alerts.',
      'Perhaps one stream: alerts and Alerts.',
      '1 use case names no stream yet.',
    ]);
    expect(chart).toMatchObject({
      kind: 'stream-map',
      data: {
        streams: [
          { name: 'alerts', producers: ['1 Fraud'], consumers: ['2 Limits'], units: ['Risk'] },
          {
            name: 'payments',
            producers: ['3 Desk'],
            consumers: ['1 Fraud', '2 Limits'],
            units: ['Risk', 'Cards'],
          },
          { name: 'Alerts', producers: ['3 Desk'], consumers: [], units: ['Cards'] },
        ],
      },
    });
  });
});

it('the stream map names a few of many streams that nobody reads, and counts the others', () => {
  const { room, figure } = figureRoom('stream-map', [{ kind: 'notes', key: 'ideas' }], [], null);
  room.add('Fraud');
  const produce = (count: number) =>
    room.do({
      ...{ type: 'use-case.edit', id: room.useCase('Fraud').id },
      changes: { produces: Array.from({ length: count }, (_, index) => `s${index + 1}`) },
    });
  produce(9);
  expect(figure().points[0]).toMatch(/: s1, .* s8 and s9\.$/);
  produce(11);
  expect(figure().points[0]).toMatch(/: s1, .* s8 and 3 more\.$/);
});

describe('what serves the executives’ statements', () => {
  function served() {
    const one = figureRoom(
      'served-value',
      [
        { kind: 'notes', key: 'make' },
        { kind: 'notes', key: 'save' },
      ],
      [],
      null,
    );
    const { room, canvas } = one;
    room.add('Fraud', 'Limits', 'Desk');
    const value = (title: string, driver: string, likely: number) =>
      room.do({
        ...{ type: 'use-case.edit', id: room.useCase(title).id },
        changes: { driver: driver as 'make', value: { low: likely - 100, likely, high: likely + 200 } },
      });
    value('Fraud', 'protect', 1_000);
    value('Limits', 'make', 3_000);
    const note = (box: string, statement: string, ...titles: string[]) =>
      room.do({
        type: 'note.add',
        notes: [
          {
            ...{ id: anId(), canvas: canvas.id, box, text: statement },
            useCases: titles.map(title => room.useCase(title).id),
          },
        ],
      });
    note('make', 'Grow\nby a tenth', 'Limits', 'Fraud');
    note('save', 'Lose less', 'Fraud');
    note('save', 'Close two halls');
    return one;
  }

  it('adds up what they bring by driver, each use case once in the sum', () => {
    const { headline, points, chart } = served().figure();
    expect(headline).toBe('2 of 3 statements served by 2 use cases, expected to bring €4,000 a year.');
    expect(points).toEqual([
      'Grow: use cases 1, 2; make money €3,000, protect money €1,000.',
      'Lose less: use case 1; protect money €1,000.',
      'Close two halls: no use case serves it yet.',
    ]);
    expect(chart).toMatchObject({
      data: {
        mode: 'stacked',
        rows: [
          {
            name: 'Grow',
            bars: [
              { driver: 'make', likely: 3_000 },
              { driver: 'protect', likely: 1_000 },
            ],
          },
          { name: 'Lose less', total: { low: 900, likely: 1_000, high: 1_200 } },
        ],
      },
    });
  });

  it('says nothing of money where amounts are not shown', () => {
    const { headline, points, chart } = served().figure(false);
    expect(chart).toBeNull();
    expect([headline, ...points].join(' ')).not.toMatch(/€|\d,\d{3}/);
    expect(headline).toBe('2 of 3 statements served by 2 use cases.');
  });

  it('takes a photo for a statement only once it is linked to a use case', () => {
    const { room, canvas, figure } = served();
    const photo = { hash: 'ab'.repeat(32), width: 800, height: 600 };
    const [bare, linked] = [anId(), anId()];
    const at = { canvas: canvas.id, box: 'save', text: '', photo };
    const useCases = [room.useCase('Limits').id];
    room.do({ type: 'note.add', notes: [{ ...at, id: bare }] });
    expect(figure(false).headline).toBe('2 of 3 statements served by 2 use cases.');
    room.do({ type: 'note.add', notes: [{ ...at, id: linked, useCases }] });
    expect(figure(false).points).toContain('Photo: use case 2.');
  });
});

const RACI = [
  { key: 'a', label: 'Accountable', short: 'A' },
  { key: 'r', label: 'Responsible', short: 'R' },
  { key: 'c', label: 'Consulted', short: 'C' },
];

describe('the load of responsibility', () => {
  it('counts a task once for a role that answers for it or does it', () => {
    const { canvas, figure } = figureRoom(
      'responsibility-load',
      [
        {
          kind: 'matrix',
          key: 'tasks',
          marks: RACI,
          many: true,
          columns: text('chief', 'lead', 'legal', 'team'),
        },
      ],
      [{ rule: 'few-a-column', box: 'tasks', mark: 'a', most: 1 }],
    );
    canvas.row('tasks', 'Approve schemas', { chief: 'a', lead: 'r', team: 'c' });
    canvas.row('tasks', 'Fund the centre', { chief: 'a r' });
    canvas.row('tasks', 'Run the platform', { lead: 'a', team: 'r', chief: 'c' });
    canvas.row('tasks', 'Not given yet');
    const { headline, points } = figure();
    expect(headline).toBe('3 tasks among 3 roles; most lie with Chief and Lead, 2 each.');
    expect(points).toEqual([
      'More than the template allows: Chief.',
      'Chief: 2 A, 1 R, 1 C.',
      'Lead: 1 A, 1 R.',
      'Team: 1 R, 1 C.',
      'No task yet: Legal.',
    ]);
    expect(barsOf(figure())).toEqual([
      ['Chief', [2]],
      ['Lead', [2]],
      ['Team', [1]],
      ['Legal', [0]],
    ]);
  });
});

describe('the timing of the organisation', () => {
  const models = () =>
    figureRoom('organisation-timing', [
      {
        ...{ kind: 'matrix', key: 'timing', columns: text('here', 'early', 'late') },
        marks: choices('separate', 'hybrid', 'central').map(one => ({
          ...one,
          short: one.label.slice(0, 1),
        })),
        rows: { from: 'fixed', start: choices('stage-0', 'stage-1', 'stage-2', 'stage-3') },
        texts: {
          'stage-0': { early: 'Central: one team.', late: 'separate' },
          'stage-1': { early: 'Central: it pilots.', late: 'Separate, some under the radar.' },
          'stage-2': { early: 'Hybrid.', late: 'Separate.' },
          'stage-3': { early: 'Hybrid.', late: 'Something else.' },
        },
      },
    ]);

  it('stands both schools beside where the group is, stage by stage', () => {
    const { canvas, figure } = models();
    expect(figure().headline).toBe('Where the group stands is not marked yet.');
    canvas.fill('timing', 'Stage-1', { here: 'separate' });
    canvas.fill('timing', 'Stage-2', { here: 'hybrid' });
    canvas.fill('timing', 'Stage-3', { here: 'hybrid' });
    const { headline, points, chart } = figure();
    expect(headline).toBe('Where the group stands is marked at 3 stages: as Early at 2 and as Late at 1.');
    expect(points).toEqual([
      'Before. Early: Central; Late: Separate.',
      'Pilot. Here: Separate; Early: Central; Late: Separate.',
      'Early. Here: Hybrid; Early: Hybrid; Late: Separate.',
      'Critical. Here: Hybrid; Early: Hybrid.',
    ]);
    expect(chart).toMatchObject({
      kind: 'timing',
      data: {
        columns: ['0 Before', '1 Pilot', '2 Early', '3 Critical'],
        actions: [
          { name: 'Separate', lane: 0, from: 1, to: 2 },
          { name: 'Hybrid', lane: 0, from: 2, to: 4 },
          { name: 'Central', lane: 1, from: 0, to: 2 },
          { name: 'Hybrid', lane: 1, from: 2, to: 4 },
          { name: 'Separate', lane: 2, from: 0, to: 3 },
        ],
      },
      table: { rows: expect.arrayContaining([['3 Critical', 'Hybrid', 'Hybrid', '–']]) },
    });
  });
});

describe('the ranking of the flags', () => {
  it('puts the most votes first and says which became recommendations', () => {
    const columns = [...text('recommendation', 'owner'), { key: 'due', label: 'Due', kind: 'day' as const }];
    const { canvas, figure } = figureRoom('flag-ranking', [
      { kind: 'table', key: 'flags', columns, votes: true },
    ]);
    expect(figure().headline).toBe('No votes are counted yet.');
    canvas.row('flags', 'No vision', { recommendation: 'Name a sponsor', owner: 'Anna', due: '2026-12-01' });
    canvas.row('flags', 'No money', { recommendation: 'Size year one' });
    canvas.row('flags', 'Alone', { recommendation: 'Join the teams' });
    canvas.row('flags', 'No roles');
    canvas.vote('flags', 'No vision', 3);
    canvas.vote('flags', 'No money', 7);
    canvas.vote('flags', 'No roles', 5);
    const { headline, points } = figure();
    expect(headline).toBe('3 signs with votes; 2 turned into recommendations, 1 of them with an owner.');
    expect(points).toEqual([
      'No money, 7 votes: “Size year one” (no owner yet).',
      'No roles, 5 votes: no recommendation yet.',
      'No vision, 3 votes: “Name a sponsor” (Anna, 1 December 2026).',
      'Alone, 0 votes: “Join the teams” (no owner yet).',
    ]);
    expect(barsOf(figure())).toEqual([
      ['No money', [7]],
      ['No roles', [5]],
      ['No vision', [3]],
    ]);
  });
});

describe('recovery', () => {
  it('names what each region lacks, and draws recovery times', () => {
    const columns = [...number('rto', 'rpo'), ...text('law')];
    const { canvas, figure } = figureRoom('recovery', [{ kind: 'table', key: 'regions', columns }]);
    canvas.row('regions', 'EU', { rto: '2', rpo: '0', law: 'GDPR' });
    expect(figure().headline).toBe('Every region has Rto, Rpo and Law.');
    canvas.row('regions', 'US', { rto: '8' });
    canvas.row('regions', 'Asia', { rpo: '1', law: 'PDPA' });
    expect(figure().headline).toBe('2 of 3 regions are incomplete: Rto in 1, Rpo in 1 and Law in 1 missing.');
    expect(figure().points).toEqual(['US lacks Rpo and Law.', 'Asia lacks Rto.']);
    expect(barsOf(figure())).toEqual([
      ['US', [8]],
      ['EU', [2]],
    ]);
  });
});

describe('the drift of the benefits', () => {
  const register = () =>
    figureRoom('benefit-drift', [
      {
        kind: 'table',
        key: 'benefits',
        columns: [...number('baseline', 'target', 'actual'), ...text('unit', 'owner')],
      },
    ]);

  it('says how much of the way is gone, whichever way the target lies', () => {
    const { canvas, figure } = register();
    const add = (name: string, baseline: number, target: number, actual: number | null, owner = 'Anna') =>
      canvas.row('benefits', name, {
        ...{ baseline: `${baseline}`, target: `${target}`, owner },
        ...(actual === null ? {} : { actual: `${actual}` }),
      });
    add('Losses', 12, 7, 10);
    add('Calls', 100, 40, 30);
    add('Sales', 50, 60, 49);
    add('Hours', 8, 4, 8);
    add('Trust', 10, 20, null, '');
    canvas.row('benefits', 'Speed', { target: '3' });
    const { headline, points, chart } = figure();
    expect(headline).toBe(
      '4 of 6 benefits measured: 1 at the target or past it, 1 on the way, 1 where it began, 1 further off than at the beginning.',
    );
    expect(points).toEqual([
      'Losses: 40% of the way (12 to 7, now 10).',
      'Calls: 117% of the way (100 to 40, now 30).',
      'Sales: 10% the other way (50 to 60, now 49).',
      'Hours: 0% of the way (8 to 4, now 8).',
      'Trust: no figure yet (10 to 20, now unknown).',
      'Speed: no baseline yet.',
      'Trust has no owner.',
      'Speed has no owner.',
    ]);
    expect(chart?.kind === 'drift' ? chart.data.benefits.map(one => one.name) : null).toEqual([
      ...['Losses', 'Calls', 'Sales', 'Hours', 'Trust'],
    ]);
  });

  it('keeps amounts of money to itself where they are not shown, and writes units where there are some', () => {
    const money = number('baseline', 'target', 'actual').map(column => ({
      ...column,
      kind: 'money' as const,
    }));
    const secret = figureRoom('benefit-drift', [{ kind: 'table', key: 'benefits', columns: money }]);
    secret.canvas.row('benefits', 'Losses', { baseline: '1200', target: '700', actual: '950' });
    expect(secret.figure().points).toEqual(['Losses: 50% of the way (€1,200 to €700, now €950).']);
    expect(secret.figure(false)).toMatchObject({ points: ['Losses: 50% of the way.'], chart: null });
    const { canvas, figure } = register();
    canvas.row('benefits', 'Wait', { baseline: '9', target: '1', actual: '5', unit: 'days', owner: 'Anna' });
    expect(figure().points).toEqual(['Wait: 50% of the way (9 days to 1 days, now 5 days).']);
  });
});

describe('the gap of skills', () => {
  it('is what is needed and not there, by number', () => {
    const columns = [...number('have', 'need'), ...text('plan')];
    const { canvas, figure } = figureRoom('skills-gap', [{ kind: 'table', key: 'skills', columns }]);
    canvas.row('skills', 'Schemas', { have: '1', need: '3', plan: 'Train two' });
    canvas.row('skills', 'Operations', { have: '0', need: '4' });
    canvas.row('skills', 'Finance', { have: '2', need: '2' });
    canvas.row('skills', 'Law', { need: '2' });
    expect(figure().headline).toBe('2 of 3 skills fall short; 1 without a full plan.');
    expect(figure().points).toEqual([
      'Operations: 0 of 4, 4 short, no plan yet.',
      'Schemas: 1 of 3, 2 short, planned.',
      '1 skill says nothing yet.',
    ]);
    expect(barsOf(figure())).toEqual([
      ['Operations', [4]],
      ['Schemas', [2]],
    ]);
  });

  it('is who needs a skill and has it not, by person', () => {
    const { canvas, figure } = figureRoom('skills-gap', [
      {
        ...{ kind: 'matrix', key: 'skills', many: true, columns: text('anna', 'ben', 'cleo') },
        marks: choices('have', 'need', 'hire', 'train').map(one => ({
          ...one,
          short: one.label.slice(0, 1),
        })),
      },
    ]);
    canvas.row('skills', 'Schemas', { anna: 'have need', ben: 'need train', cleo: 'need' });
    canvas.row('skills', 'Operations', { anna: 'have', ben: 'hire' });
    canvas.row('skills', 'Finance', { anna: 'have' });
    canvas.row('skills', 'Law');
    expect(figure().headline).toBe('2 of 3 skills fall short; 1 without a full plan.');
    expect(figure().points).toEqual([
      'Schemas: 1 of 3, 2 short, 1 planned.',
      'Operations: 0 of 1, 1 short, planned.',
      '1 skill says nothing yet.',
    ]);
  });
});

describe('readiness', () => {
  it('tells per use case what has no state, what no evidence, and what is not met', () => {
    const tones = { shown: 'good', partly: 'warn', missing: 'bad' } as const;
    const { canvas, room, figure } = figureRoom('readiness', [
      {
        ...{ kind: 'matrix', key: 'ready', notes: true, columns: text('durable', 'watched', 'secure') },
        rows: { from: 'use-cases' },
        marks: choices('shown', 'partly', 'missing').map(one => ({
          ...{ ...one, short: one.label.slice(0, 1) },
          tone: tones[one.key as 'shown'],
        })),
      },
    ]);
    expect(figure().headline).toBe('No use case is under test yet.');
    room.add('Cards', 'Loans', 'Desk');
    const why = { durable: 'Drill.', watched: 'Board.', secure: 'Audit.' };
    canvas.row('ready', { useCase: 'Cards' }, { durable: 'shown', watched: 'shown', secure: 'shown' }, why);
    canvas.row('ready', { useCase: 'Loans' }, { durable: 'missing', watched: 'shown' }, {});
    canvas.row(
      'ready',
      { useCase: 'Desk' },
      { durable: 'partly', watched: 'shown', secure: 'partly' },
      {
        durable: 'Drill.',
        watched: 'Board.',
      },
    );
    expect(figure().headline).toBe(
      '1 of 3 use cases ready in all 3 qualities; 1 not met, 2 met in part, 1 without a state, 2 without evidence.',
    );
    expect(figure().points).toEqual([
      '2 Loans does not meet Durable.',
      '2 Loans has no state for Secure.',
      '2 Loans has no evidence for Watched.',
      '3 Desk meets Durable and Secure in part.',
      '3 Desk has no evidence for Secure.',
    ]);
    expect(barsOf(figure())).toEqual([
      ['1 Cards', [3]],
      ['2 Loans', [0]],
      ['3 Desk', [1]],
    ]);
  });
});

describe('the minutes of an agenda', () => {
  it('add up, and run with the clock that the items set', () => {
    const { canvas, figure } = figureRoom('minutes', [
      { kind: 'table', key: 'items', columns: [...number('minutes'), ...text('start')] },
    ]);
    canvas.row('items', 'Welcome', { minutes: '20', start: '09:30' });
    canvas.row('items', 'Curve', { minutes: '45' });
    canvas.row('items', 'Lunch', { start: '12:00' });
    canvas.row('items', 'Value', { minutes: '90', start: '11:50' });
    expect(figure().headline).toBe('2 h 35 min in 4 items, until 13:20; 1 item without a length.');
    expect(figure().points).toEqual([
      '9:30–9:50 Welcome.',
      '9:50–10:35 Curve.',
      '12:00 Lunch: no length yet, after a break of 85 minutes.',
      '11:50–13:20 Value, 10 minutes before the item above ends.',
    ]);
    expect(barsOf(figure())).toEqual([
      ['Welcome', [20]],
      ['Curve', [45]],
      ['Value', [90]],
    ]);
  });

  it('run from nought where no item sets the clock', () => {
    const { canvas, figure } = figureRoom('minutes', [
      { kind: 'table', key: 'items', columns: number('minutes') },
    ]);
    canvas.row('items', 'Welcome', { minutes: '60' });
    expect(figure()).toMatchObject({
      headline: '1 h in 1 item, until 1:00.',
      points: ['0:00–1:00 Welcome.'],
    });
  });
});
