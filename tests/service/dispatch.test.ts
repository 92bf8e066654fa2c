import { expect, test } from 'vitest';
import { createDispatch } from '../../electron/service/dispatch.ts';
import { createSignals } from '../../electron/service/signals.ts';
import type { Handlers } from '../../shared/contract/calls.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { NEW_WORKSHOP } from '../contract/inputs.ts';

const KEY = 'A'.repeat(22);

function dispatchTo(handlers: Partial<Handlers>) {
  const faults: string[] = [];
  const log = { error: (message: string, cause?: unknown) => void faults.push(`${message}: ${cause}`) };
  return { dispatch: createDispatch(handlers as Handlers, log), faults };
}

test('A fault of ours is a calm sentence for the person, and its details are in the log', async () => {
  const { dispatch, faults } = dispatchTo({
    'library.list': async () => {
      throw new TypeError('x is undefined at /home/ada/secret.ts:3');
    },
  });
  const answer = await dispatch('library.list', {});
  expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(faults).toEqual(['library.list: TypeError: x is undefined at /home/ada/secret.ts:3']);
});

test('An answer that does not fit the contract does not leave the main side', async () => {
  const { dispatch, faults } = dispatchTo({ 'library.create': async () => ({ key: '/etc/passwd' }) });
  expect(await dispatch('library.create', NEW_WORKSHOP)).toMatchObject({ failure: { code: 'internal' } });
  expect(faults).toHaveLength(1);
});

test('A refusal arrives as it was meant, with its place in the table', async () => {
  const { dispatch, faults } = dispatchTo({
    'table.read': async () => {
      throw new FailureError('unreadable', 'This cannot be read.', { row: 7, column: 'Title' });
    },
  });
  expect(await dispatch('table.read', { from: 'text', text: 'x' })).toEqual({
    ok: false,
    failure: { code: 'unreadable', message: 'This cannot be read.', where: { row: 7, column: 'Title' } },
  });
  expect(faults).toEqual([]);
});

test('The handler gets what the schema made of the input: cleaned, with its defaults', async () => {
  const seen: unknown[] = [];
  const { dispatch } = dispatchTo({
    'library.create': async given => {
      seen.push(given.client);
      return { key: KEY };
    },
    'export.start': async given => {
      seen.push(given.paper);
      return { job: KEY };
    },
  });
  await dispatch('library.create', { ...NEW_WORKSHOP, client: '  Acme \u0000 Bank ' });
  await dispatch('export.start', { key: KEY, format: 'pdf' });
  expect(seen).toEqual(['Acme Bank', 'A4']);
});

test.each([
  ['library.create', { ...NEW_WORKSHOP, client: '' }, 'client is empty'],
  ['library.create', { ...NEW_WORKSHOP, client: 'x'.repeat(201) }, 'client is longer than 200 characters'],
  ['library.create', { ...NEW_WORKSHOP, currency: 'euro' }, 'currency is not a currency code'],
  ['library.create', { ...NEW_WORKSHOP, date: '2026-02-30' }, 'date is not a date'],
  ['workshop.open', {}, 'key is missing or not valid'],
  ['workshop.open', { key: KEY, path: '/' }, 'has a part that does not belong there'],
  [
    'workshop.execute',
    { key: KEY, mark: 'm', command: { type: 'use-case.add', useCases: [] } },
    'useCases is empty',
  ],
])('%s refused says which part, in words', async (name, input, words) => {
  const answer = await dispatchTo({}).dispatch(name, input);
  if (answer.ok) expect.fail('It was accepted.');
  expect(answer.failure).toMatchObject({ code: 'invalid', where: null });
  expect(answer.failure.message).toContain(words);
});

test('A listener that fails does not keep a signal from the others', () => {
  const faults: string[] = [];
  const signals = createSignals({ error: message => void faults.push(message) });
  const heard: string[] = [];
  signals.listen(() => {
    throw new Error('broken window');
  });
  const stop = signals.listen(({ name }) => heard.push(name));
  signals.tell('library.changed', {});
  stop();
  signals.tell('library.changed', {});
  expect(heard).toEqual(['library.changed']);
  expect(faults).toHaveLength(2);
});
