import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ReportInput } from '../../electron/report/client.ts';
import { StagesPack } from '../../shared/content/stages.ts';
import { keysBetween } from '../../shared/model/order.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { UseCase } from '../../shared/model/use-case.ts';
import { Workshop } from '../../shared/model/workshop.ts';

const ROOT = join(import.meta.dirname, '../..');
export const RESOURCES = join(ROOT, 'resources');
export const WORKER = join(ROOT, 'electron/report/worker.ts');

export const stages = StagesPack.parse(
  JSON.parse(readFileSync(join(RESOURCES, 'content/stages.json'), 'utf8')),
);

/** What a test says of a use case; all else is empty. */
export interface Given extends Partial<Omit<UseCase, 'type'>> {
  readonly title: string;
  readonly stage?: number | null;
}

const id = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
export const useCaseId = (index: number) => id(10_000 + index * 2);

function workshopRecord(given: Partial<Workshop> = {}): Workshop {
  return Workshop.parse({
    id: id(1),
    type: 'workshop',
    client: 'Northwind Bank',
    title: 'Where streaming takes Northwind Bank',
    date: '2026-11-12',
    currency: 'EUR',
    locale: 'en-GB',
    pack: { name: stages.name, version: stages.version },
    origin: null,
    ...given,
  });
}

/** The records of a workshop: use cases numbered from 1, on the stage each names (none: unplaced). */
export function recordsWith(
  given: readonly Given[],
  workshop: Partial<Workshop> = {},
  people: readonly { name: string; role: string; unit: string }[] = [],
): AnyRecord[] {
  const keys = keysBetween(null, null, Math.max(given.length, people.length));
  return [
    workshopRecord(workshop),
    ...given.flatMap(({ stage = null, ...own }, index): AnyRecord[] => [
      UseCase.parse({
        id: useCaseId(index),
        type: 'use-case',
        number: index + 1,
        description: '',
        pattern: null,
        driver: null,
        unit: '',
        sponsor: '',
        target: null,
        produces: [],
        consumes: [],
        value: null,
        effort: null,
        links: [],
        notes: '',
        ...own,
      }),
      {
        id: id(10_001 + index * 2),
        type: 'placement',
        useCase: useCaseId(index),
        stage,
        order: keys[index] ?? 'V',
      },
    ]),
    ...people.map(
      (person, index): AnyRecord => ({
        ...person,
        id: id(5000 + index),
        type: 'participant',
        level: (['executive', 'management', 'workforce', null] as const)[index % 4] ?? null,
        order: keys[index] ?? 'V',
      }),
    ),
  ];
}

export function inputOf(records: AnyRecord[], paper: 'A4' | 'Letter' = 'A4'): ReportInput {
  return {
    records,
    stages,
    paper,
    head: { number: 128, hash: '7f3a91c04be2d05586cdd97e3a8804fe7f3a91c04be2d05586cdd97e3a8804fe' },
    resources: RESOURCES,
  };
}

const DRIVERS = ['make', 'save', 'protect'] as const;

/** 106 real descriptions of what organisations stream. */
export function kafkaUsers(): { title: string; description: string }[] {
  const text = readFileSync(join(ROOT, 'tests/fixtures/kafka-users.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map(row => ({ title: row.Organisation ?? '', description: row['Use case'] ?? '' }));
}

/** A use case that says something in every field. */
export function full(index: number, title: string, stage: number | null): Given {
  return {
    title,
    stage,
    description: `What ${title.toLowerCase()} would change, in the words of the people who asked for it.`,
    pattern: index % 2 === 0 ? 'connect' : 'new',
    driver: DRIVERS[index % 3] ?? 'make',
    unit: ['Risk', 'Retail', 'Core banking', 'Payments'][index % 4] ?? '',
    sponsor: 'Head of Payments',
    target: stage === null ? 2 : Math.min(5, stage + 1),
    produces: ['card-authorised', 'device-seen'],
    consumes: ['account-opened'],
    value: { low: 800_000 + index * 1000, likely: 1_200_000 + index * 1000, high: 1_900_000 + index * 1000 },
    effort: (['XS', 'S', 'M', 'L', 'XL'] as const)[index % 5] ?? 'M',
    links: index > 2 ? [useCaseId(index - 1), useCaseId(index - 3)] : [],
    notes: 'Ask the fraud desk for last year’s losses before the next session.',
  };
}
