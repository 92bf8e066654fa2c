import { expect, test } from 'vitest';
import { type Chip, planMatrix } from '../../renderer/screens/value/matrix-plan.ts';
import { type Effort, UseCase } from '../../shared/model/use-case.ts';

const chip = (number: number, effort: Effort, value: number | null): Chip => ({
  value,
  useCase: UseCase.parse({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    type: 'use-case',
    number,
    title: `Use case ${number}`,
    description: '',
    pattern: null,
    driver: null,
    unit: '',
    sponsor: '',
    target: null,
    produces: [],
    consumes: [],
    value: null,
    effort,
    links: [],
    notes: '',
  }),
});

test('chips with room around them stand where the axis says', () => {
  const plan = planMatrix([chip(1, 'S', 1_000_000), chip(2, 'S', 250_000), chip(3, 'L', 500_000)]);
  expect(plan.isToScale).toBe(true);
  const top = plan.columns.flat().find(one => one.useCase.number === 3)?.top ?? 0;
  const half = plan.ticks.find(tick => tick.value === 500_000);
  expect(top + 34).toBeCloseTo(half?.y ?? 0);
});

test('no amounts stand beside a column so full that its chips keep their order alone', () => {
  const plan = planMatrix([
    chip(1, 'L', 1_000_000),
    ...Array.from({ length: 9 }, (_, at) => chip(at + 2, 'M', 20_000 - at)),
  ]);
  expect(plan.isToScale).toBe(false);
  expect(plan.columns[3]?.map(one => one.useCase.number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('no amounts stand along the axis before anybody has said one', () => {
  expect(planMatrix([chip(1, 'S', null), chip(2, 'M', null)]).isToScale).toBe(false);
});
