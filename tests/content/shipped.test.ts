import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../electron/exchange/load-packs.ts';
import { FIGURES } from '../../shared/content/canvas-template.ts';
import { beginsWithVerb } from '../../shared/views/verbs.ts';
import { ROOT } from '../support/app.ts';

const { canvases, assessment, stages, lists } = loadPacks(join(ROOT, 'resources'), null);
const positions = stages.stages.map(stage => stage.position);

describe('the canvases that ship', () => {
  it('are the ten of the method, the framework grid and three agendas', () => {
    expect(canvases.filter(one => one.group === 'canvas').map(one => one.key)).toEqual([
      'framework-grid',
      'landscape-today',
      'pilot-charter',
      'critical-readiness',
      'stream-map',
      'executive-questions',
      'operating-model',
      'roles-raci',
      'skills-plan',
      'red-flags',
      'global-footprint',
      'benefits-register',
    ]);
    expect(canvases.filter(one => one.group === 'agenda')).toHaveLength(3);
    for (const canvas of canvases.filter(one => one.group === 'agenda'))
      expect(canvases.indexOf(canvas)).toBeLessThan(3);
  });

  it('serve every stage, and use every figure that Headwater can work out', () => {
    expect(new Set(canvases.flatMap(one => one.serves))).toEqual(new Set(positions));
    const used = canvases.flatMap(one =>
      one.boxes.flatMap(box => (box.kind === 'figure' ? [box.figure] : [])),
    );
    expect(new Set(used)).toEqual(new Set(FIGURES));
  });

  it.each(canvases)('$name: fills its grid, asks in every box, and has rules', canvas => {
    const cells = canvas.boxes.reduce((sum, { at }) => sum + at.columns * at.rows, 0);
    expect(cells).toBe(canvas.grid.columns * canvas.grid.rows);
    expect(canvas.rules.length).toBeGreaterThanOrEqual(3);
    expect(canvas.purpose.length).toBeGreaterThan(40);
    const asked = canvas.boxes.filter(
      box => box.kind !== 'figure' && box.kind !== 'people' && box.kind !== 'checklist',
    );
    for (const box of asked) expect(box.prompt, box.title).not.toBe('');
    expect(canvas.serves.every(stage => positions.includes(stage))).toBe(true);
  });

  it('say that an RACI row has one who answers and one who does, as faults', () => {
    const rules = canvases.find(one => one.key === 'roles-raci')?.rules ?? [];
    expect(rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'one-a-row', mark: 'a', severity: 'fault' }),
        expect.objectContaining({ rule: 'some-a-row', mark: 'r', severity: 'fault' }),
        expect.objectContaining({ rule: 'few-a-column' }),
        expect.objectContaining({ rule: 'column-used' }),
        expect.objectContaining({ rule: 'verb-first' }),
      ]),
    );
  });

  it('name the stages in the grid and the timing as the stages pack does', () => {
    for (const stage of stages.stages) {
      const key = `stage-${stage.position}`;
      const labels = canvases.flatMap(canvas =>
        canvas.boxes.flatMap(box =>
          box.kind === 'matrix' ? [...box.columns, ...box.rows.start].filter(one => one.key === key) : [],
        ),
      );
      expect(labels).toHaveLength(2);
      for (const { label } of labels) {
        expect(label.startsWith(`${stage.position} `)).toBe(true);
        expect(stage.name.toLowerCase()).toContain(label.slice(2).toLowerCase());
      }
    }
  });
});

describe('the rest of what ships', () => {
  it('asks ten questions with a descriptor for each stage, no two alike', () => {
    expect(assessment.dimensions).toHaveLength(10);
    for (const { name, levels } of assessment.dimensions) {
      expect(levels, name).toHaveLength(stages.stages.length);
      expect(new Set(levels).size, name).toBe(levels.length);
    }
    const all = assessment.dimensions.flatMap(one => one.levels);
    expect(new Set(all).size).toBe(all.length);
  });

  it('gives recommendations that begin with a verb, so that each can be taken as an action', () => {
    const steps = stages.stages.flatMap(stage => stage.next);
    for (const { text } of steps) expect(beginsWithVerb(text, 'en-GB'), text).toBe('yes');
    expect(new Set(steps.map(step => step.key)).size).toBe(steps.length);
    for (const stage of stages.stages) expect(stage.next.length, stage.name).toBeGreaterThanOrEqual(3);
  });

  it('cites a source and a year beside every figure, and shows both sides where sources differ', () => {
    const figures = stages.stages.flatMap(stage => stage.figures);
    expect(figures.map(one => one.value)).toEqual(expect.arrayContaining(['94 %', '67 %', '2 trillion']));
    for (const { source, year } of figures) expect([source.length > 10, year]).toEqual([true, 2018]);
    const topics = new Set(stages.stages.flatMap(stage => stage.views.map(view => view.topic)));
    expect(topics.size).toBeGreaterThanOrEqual(2);
  });

  it('has ten red flags, roles and skills of all three kinds', () => {
    const of = (key: string) => lists.find(list => list.key === key)?.items ?? [];
    expect(of('red-flags')).toHaveLength(10);
    expect(of('roles').length).toBeGreaterThanOrEqual(8);
    for (const kind of ['Business', 'Analytical', 'Technology'])
      expect(of('skills').filter(({ label }) => label.startsWith(`${kind}:`)).length).toBeGreaterThanOrEqual(
        3,
      );
  });
});
