import { describe, expect, it } from 'vitest';
import { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import type { Box as Rect } from '../../shared/plan/board-types.ts';
import { cutsOf, planCanvas } from '../../shared/plan/canvas-plan.ts';
import { type BoxPlan, baselineOf, type CanvasPlan, type SetText } from '../../shared/plan/canvas-types.ts';
import { fc } from '../support/fast-check.ts';
import { roughMeasure } from './board-fixtures.ts';
import { answer, boxOf, canvasInput, note, randomCanvas, row, template } from './canvas-fixtures.ts';

const SLACK = 0.01;
const overlap = (a: Rect, b: Rect): boolean =>
  a.x + a.width > b.x + SLACK &&
  b.x + b.width > a.x + SLACK &&
  a.y + a.height > b.y + SLACK &&
  b.y + b.height > a.y + SLACK;
const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - SLACK &&
  inner.y >= outer.y - SLACK &&
  inner.x + inner.width <= outer.x + outer.width + SLACK &&
  inner.y + inner.height <= outer.y + outer.height + SLACK;

function expectTextWithin(text: SetText, size: Rect, what: string): void {
  for (const line of text.lines)
    expect(roughMeasure.width(line, text), `${what}: "${line}"`).toBeLessThanOrEqual(
      // A lone grapheme wider than its column cannot be broken any further.
      Math.max(text.width + SLACK, text.size * 1.2),
    );
  expect(text.y, what).toBeGreaterThanOrEqual(-SLACK);
  expect(text.y + text.lines.length * text.leading, what).toBeLessThanOrEqual(size.height + SLACK);
  expect(text.x + text.width, what).toBeLessThanOrEqual(size.width + Math.max(SLACK, text.x));
}

function expectSoundBox(box: BoxPlan): void {
  for (const text of box.texts) expectTextWithin(text, box, box.key);
  const header = box.texts.map(text => ({
    ...{ x: box.x + text.x, y: box.y + text.y, width: text.width },
    height: text.lines.length * text.leading,
  }));
  if (box.badge) {
    const badge = { ...box.badge, x: box.badge.x + box.x, y: box.badge.y + box.y };
    expect(within(badge, box), `badge of ${box.key}`).toBe(true);
    expect(header[0] && overlap(badge, header[0]), `badge over title of ${box.key}`).toBe(false);
  }
  for (const [index, item] of box.items.entries()) {
    expect(within(item, box), `${item.id} in ${box.key}`).toBe(true);
    for (const part of header) expect(overlap(item, part), `${item.id} over the title`).toBe(false);
    for (const other of box.items.slice(index + 1))
      expect(overlap(item, other), `${item.id} over ${other.id}`).toBe(false);
    for (const text of item.texts) expectTextWithin(text, item, item.id);
    const size = { x: 0, y: 0, width: item.width, height: item.height };
    const parts = [...(item.chips ?? []), ...(item.marks ?? [])];
    for (const [at, part] of parts.entries()) {
      expect(within(part, size), `part ${at} of ${item.id}`).toBe(true);
      for (const other of parts.slice(at + 1))
        expect(overlap(part, other), `parts of ${item.id}`).toBe(false);
    }
  }
}

function expectSound(plan: CanvasPlan): void {
  const sheet = { x: 0, y: 0, width: plan.width, height: plan.height };
  for (const [index, box] of plan.boxes.entries()) {
    expect(within(box, sheet), `${box.key} on the canvas`).toBe(true);
    for (const other of plan.boxes.slice(index + 1))
      expect(overlap(box, other), `${box.key} over ${other.key}`).toBe(false);
    expectSoundBox(box);
  }
  const ids = plan.boxes.flatMap(box => box.items.map(item => item.id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const cut of cutsOf(plan)) {
    for (const box of plan.boxes) {
      for (const item of box.items)
        expect(item.y < cut - SLACK && item.y + item.height > cut + SLACK, `${item.id} cut at ${cut}`).toBe(
          false,
        );
    }
  }
  expect(cutsOf(plan).at(-1)).toBe(plan.height);
}

describe('the plan of a canvas', () => {
  it('lays nothing over anything else, and lets nothing leave its box, whatever the template and its contents', () => {
    fc.assert(
      fc.property(randomCanvas, input => {
        expectSound(planCanvas(input));
      }),
      { numRuns: 250 },
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(randomCanvas, input => {
        expect(planCanvas(input)).toEqual(planCanvas(input));
      }),
      { numRuns: 20 },
    );
  });

  it('makes every box of a row as high as the fullest needs, with equal gaps', () => {
    const few = planCanvas(canvasInput({ left: { notes: [note(1, 'One')] } }, { width: 1000 }));
    const many = planCanvas(
      canvasInput(
        {
          left: {
            notes: Array.from({ length: 12 }, (_, at) => note(at, 'A note of some length for the left side')),
          },
        },
        { width: 1000 },
      ),
    );
    const [left, right, below] = many.boxes;
    expect(left?.height).toBe(right?.height);
    expect(left?.height).toBeGreaterThan(few.boxes[0]?.height ?? 0);
    const across = (right?.x ?? 0) - (left?.x ?? 0) - (left?.width ?? 0);
    const down = (below?.y ?? 0) - (left?.y ?? 0) - (left?.height ?? 0);
    expect(across).toBeCloseTo(down, 5);
  });

  it('fills the height that it is given', () => {
    expect(planCanvas(canvasInput({}, { width: 1000, minHeight: 900 })).height).toBeCloseTo(900, 5);
  });

  it('shows the whole of a German title of sixty characters, broken and never cut, in the narrowest window', () => {
    const title = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsges';
    const shaped = template([
      boxOf('left', { title }),
      boxOf('right', { at: { column: 1, row: 0, columns: 1, rows: 1 } }),
    ]);
    for (const width of [320, 480, 1280]) {
      const [first] = planCanvas({
        ...canvasInput({}, { width }),
        canvas: { mode: 'ideas', template: shaped },
      }).boxes;
      const said = first?.texts[0];
      expect(said?.whole).toBe(true);
      expect(said?.lines.join('').replaceAll('\u2010', '')).toBe(title);
    }
  });

  it('cuts a long note with an ellipsis, and shows it whole when it is expanded', () => {
    const long = note(1, 'word '.repeat(300).trim());
    const input = canvasInput({ left: { notes: [long] } }, { width: 700 });
    const at = (expand?: 'all' | ReadonlySet<string>) =>
      planCanvas(expand === undefined ? input : { ...input, expand }).boxes[0]?.items.find(
        item => item.kind === 'note',
      )?.texts[0];
    expect(at()?.whole).toBe(false);
    expect(at()?.lines.at(-1)).toMatch(/…$/);
    expect(at('all')?.whole).toBe(true);
    expect(at(new Set([`note:${long.id}`]))?.lines.join(' ')).toBe(long.text);
  });

  it('puts the sentence that was agreed before the notes in decision mode only', () => {
    const filled = {
      left: { notes: [note(1, 'Loose')], answer: answer('left', { agreed: 'We begin with payments.' }) },
    };
    const kinds = (mode: 'ideas' | 'decision') => {
      const input = canvasInput(filled, { width: 900 });
      return planCanvas({ ...input, canvas: { ...input.canvas, mode } }).boxes[0]?.items.map(
        item => item.kind,
      );
    };
    expect(kinds('ideas')).toEqual(['note', 'foot']);
    expect(kinds('decision')).toEqual(['agreed', 'note', 'foot']);
  });

  it('lays a table too wide for the window out row by row, every cell with the name of its column', () => {
    const table = CanvasTemplate.parse({
      ...{ key: 'wide', version: 1, name: 'Wide', purpose: '', grid: { columns: 1, rows: 1 } },
      boxes: [
        {
          ...{ kind: 'table', key: 'left', title: 'Regions', at: { column: 0, row: 0, columns: 1, rows: 1 } },
          columns: Array.from({ length: 8 }, (_, at) => ({ key: `c${at}`, label: `Column ${at}` })),
        },
      ],
    });
    const input = canvasInput({ left: { rows: [row(1, 'Europe', { c0: 'GDPR' })] } }, { width: 320 });
    const [box] = planCanvas({ ...input, canvas: { mode: 'ideas', template: table } }).boxes;
    expect(box?.stacked).toBe(true);
    const cell = box?.items.find(item => item.kind === 'cell' && item.key === 'c0');
    expect(cell?.texts.map(text => text.lines.join(' '))).toEqual(['Column 0', 'GDPR']);
    const wide = planCanvas({ ...input, width: 1400, canvas: { mode: 'ideas', template: table } }).boxes[0];
    expect(wide?.stacked).toBe(false);
    expect(wide?.items.filter(item => item.kind === 'head' && item.texts.length > 0)).toHaveLength(8);
  });

  it('marks the very cell, row or column that a finding is about, and counts them on the box', () => {
    const shaped = template([
      {
        ...boxOf('left'),
        ...{
          kind: 'matrix',
          columns: [{ key: 'cio', label: 'CIO' }],
          marks: [{ key: 'a', label: 'Accountable', short: 'A' }],
        },
      },
    ]);
    const only = row(1, 'Decide on standards', { cio: 'a' });
    const input = canvasInput({ left: { rows: [only] } }, { width: 900 });
    const plan = planCanvas({
      ...input,
      canvas: { mode: 'ideas', template: shaped },
      findings: [
        { severity: 'fault', box: 'left', row: only.id },
        { severity: 'hint', box: 'left', column: 'cio' },
      ],
    });
    const flags = plan.boxes[0]?.items.filter(item => item.flag).map(item => [item.kind, item.flag]);
    expect(flags).toEqual([
      ['head', 'hint'],
      ['row', 'fault'],
    ]);
    expect(plan.boxes[0]?.badge).toMatchObject({ count: 2, severity: 'fault' });
  });

  it('keeps every baseline within its line', () => {
    const plan = planCanvas(
      canvasInput({ left: { notes: [note(1, 'One'), note(2, 'Two')] } }, { width: 900 }),
    );
    for (const box of plan.boxes) {
      for (const text of [...box.texts, ...box.items.flatMap(item => item.texts)]) {
        const first = baselineOf(text, 0) - text.y;
        expect(first).toBeGreaterThan(text.size * 0.6);
        expect(first).toBeLessThan(text.leading);
      }
    }
  });
});
