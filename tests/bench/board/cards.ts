import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { createWorkshopFile } from '../../../electron/storage/workshop-file.ts';
import type { Command } from '../../../shared/commands/index.ts';
import { after, beginning, commitOf, EMPTY_GAME, momentAt } from '../../support/play.ts';
import { idOf } from '../../support/random-commands.ts';
import type { BenchBoard, BenchCard } from '../peers/bench-page.ts';

const FIXTURE = resolve(import.meta.dirname, '../../fixtures/kafka-users.csv');
const STAGES = 6;
const WINDOW = { width: 1600, height: 900 };
const CARD = { width: 168, height: 64 };
const GAP = 8;
const DRIVERS = ['make', 'save', 'protect'] as const;
const UNITS = ['Payments', 'Risk', 'Retail', 'Core banking', 'Markets'];

interface Given {
  readonly Organisation: string;
  readonly 'Use case': string;
}

/** The real organisations of the fixture, over and over, with the beginning of what they say they stream. */
function titles(count: number): string[] {
  const text = readFileSync(FIXTURE, 'utf8');
  const { data } = Papa.parse<Given>(text, { header: true, skipEmptyLines: true });
  return Array.from({ length: count }, (_, index) => {
    const row = data[index % data.length];
    const words = (row?.['Use case'] ?? '').split(/\s+/).slice(0, 7).join(' ');
    return `${row?.Organisation ?? ''}${index < data.length ? '' : ` ${index}`}: ${words}`;
  });
}

/** So many cards, spread evenly over six stages and laid out in the proportions of the window. */
export function benchBoard(count: number): BenchBoard {
  const [w, h] = [CARD.width + GAP, CARD.height + GAP];
  const fitting = Math.sqrt((count * h * WINDOW.width) / (w * WINDOW.height));
  const columns = Math.ceil(fitting / STAGES) * STAGES;
  const rows = Math.ceil(count / columns);
  const cards = titles(count).map((title, index): BenchCard => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return {
      id: idOf(1000 + index),
      number: index + 1,
      lines: [title.slice(0, 15).trim(), title.slice(15, 34).trim()],
      driver: DRIVERS[index % DRIVERS.length] ?? 'make',
      unit: UNITS[index % UNITS.length] ?? '',
      stage: Math.floor((column * STAGES) / columns),
      column: column + 1,
      row: row + 1,
      x: column * w,
      y: row * h,
    };
  });
  // One row is left free for the card that is dropped.
  return { cards, columns, rows, width: columns * w, height: (rows + 1) * h, card: CARD, stages: STAGES };
}

/** The same cards as a workshop on disk, made by the product's own commands; all in the tray when not `placed`. */
export function writeWorkshop(path: string, { cards }: BenchBoard, placed: boolean): void {
  const begin = beginning();
  const file = createWorkshopFile(path, begin, { now: () => momentAt(0), actor: 'bench' });
  const all = titles(cards.length);
  const command: Command = {
    type: 'use-case.add',
    useCases: cards.map((card, index) => ({
      id: card.id,
      placement: idOf(500_000 + index),
      stage: placed ? card.stage : null,
      title: all[index] ?? '',
      driver: card.driver,
      unit: card.unit,
    })),
  };
  const commit = commitOf(after(EMPTY_GAME, begin), command, 'fill', momentAt(1));
  if (!commit) throw new Error('The cards were refused.');
  file.append(commit);
  file.close();
}
