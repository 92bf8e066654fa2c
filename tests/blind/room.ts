import type { Page } from 'playwright';
import type { AppWindow, Stage } from '../renderer/support/stage.ts';

const FIELDS = {
  client: 'Northwind Bank',
  title: 'Streaming adoption workshop',
  date: '2026-11-12',
  currency: 'EUR',
  locale: 'en-GB',
};
let made = 0;
const anId = () => `00000000-0000-4000-8000-${(++made).toString(16).padStart(12, '0')}`;

const CASES = ['Fraud scoring on card swipe', 'Nightly ledger extract', 'Customer 360 joined stream'];
const PEOPLE = ['Ana Ruiz', 'Bo Lind', 'Cem Aydin'];

export interface BlindRoom extends AppWindow {
  readonly key: string;
  readonly useCases: readonly string[];
  readonly people: readonly string[];
  execute(command: object): Promise<void>;
  /** The records of the workshop as they are on disk. */
  records(): Promise<readonly { type: string }[]>;
}

/** A window on a workshop with three use cases in the tray and some people on the list. */
export async function blindRoom(
  stage: Stage,
  { names = PEOPLE, titles = CASES, options = {} as Parameters<Stage['open']>[0] } = {},
): Promise<BlindRoom> {
  const window = await stage.open(options);
  const { client } = window.main;
  const { key } = await client.call('library.create', FIELDS);
  const execute = async (command: object) => {
    await client.call('workshop.execute', { key, mark: anId(), command: command as never });
  };
  const useCases = titles.map(() => anId());
  await execute({
    type: 'use-case.add',
    useCases: titles.map((title, index) => ({
      ...{ id: useCases[index], placement: anId(), title, unit: 'Payments' },
      description: 'What it would do for the customer, in a sentence or two.',
    })),
  });
  const people = names.map(() => anId());
  for (const [index, name] of names.entries()) {
    const role = ['Head of Payments', 'Architect', ''][index % 3];
    await execute({ type: 'participant.add', participant: { id: people[index], name, role } });
  }
  await window.page.goto(`${stage.renderer.url}#/curve/${key}`);
  await window.page.getByRole('textbox', { name: 'Add a use case' }).waitFor();
  return {
    ...window,
    key,
    useCases,
    people,
    execute,
    records: async () => (await client.call('workshop.open', { key })).records,
  };
}

/** Begins a round from the board with the first two use cases selected. */
export async function beginRound({ page }: BlindRoom): Promise<void> {
  await page.getByRole('button', { name: /^Fraud scoring/ }).click();
  await page.getByRole('button', { name: /^Nightly ledger/ }).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Blind placement of 2 cards/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: /^Blind placement/ }).waitFor();
  await page.getByText('0 of 6 votes are in').first().waitFor();
}

/** One participant's turn by number keys, from the overview to the hand-over that follows. */
export async function placeBy(page: Page, name: string, keys: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: `I am ${name}` }).press('Enter');
  for (const [index, key] of keys.entries()) {
    await page.getByText(`${index + 1} of ${keys.length}`, { exact: true }).waitFor();
    await page.keyboard.press(key);
  }
  await page.getByRole('button', { name: /^Done/ }).click();
}
