import type { Command } from '../../shared/commands/index.ts';
import type { Client } from '../../shared/contract/bridge.ts';
import { workshopOf } from '../board/harness/workshop.ts';
import type { AppWindow, Stage } from '../renderer/support/stage.ts';

const FIELDS = {
  client: 'Northwind Bank',
  title: 'Streaming adoption workshop',
  date: '2026-11-12',
  currency: 'EUR',
  locale: 'en-GB',
};
export const SECRET = 'Their sponsor is about to leave';

/** A workshop of `count` use cases with values, targets and notes that nobody in the room may read. */
export async function fullWorkshop(client: Client, count: number): Promise<{ key: string; ids: string[] }> {
  const { key } = await client.call('library.create', FIELDS);
  const records = workshopOf(count);
  const useCases = records.flatMap(record => {
    if (record.type !== 'use-case') return [];
    const { type: _type, number: _number, ...fields } = record;
    const placement = records.find(one => one.type === 'placement' && one.useCase === record.id);
    if (placement?.type !== 'placement') throw new Error('Every use case has a placement.');
    return [{ ...fields, notes: SECRET, placement: placement.id, stage: placement.stage }];
  });
  const command: Command = { type: 'use-case.add', useCases };
  await client.call('workshop.execute', { key, mark: 'fill', command });
  return { key, ids: useCases.map(({ id }) => id) };
}

/** The facilitator's window on a workshop. */
export async function facilitate(stage: Stage, window: AppWindow, key: string): Promise<void> {
  await window.page.goto(`${stage.renderer.url}#/curve/${key}`);
  await window.page.getByRole('textbox', { name: 'Add a use case' }).waitFor();
}

/** The room's window, as the host or the browser opens it: a page of its own that begins at this address. */
export async function project(
  stage: Stage,
  main: AppWindow['main'],
  key: string,
  options: Parameters<Stage['open']>[0] = {},
): Promise<AppWindow> {
  const window = await stage.open({ ...options, main, audience: 'room' });
  await window.page.goto('about:blank');
  await window.page.goto(`${stage.renderer.url}#/present/${key}`);
  await window.page.getByRole('main', { name: 'Presentation' }).waitFor();
  return window;
}
