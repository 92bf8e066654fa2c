import type { Command } from '../../shared/commands/index.ts';
import type { Client } from '../../shared/contract/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { SignalPayload } from '../../shared/contract/signals.ts';
import type { Signatory } from '../../shared/model/sign-off.ts';
import { JPEG } from '../support/photos.ts';

let made = 0;
/** A record id that no other part of a run has used. */
export const freshId = (): string => `c0de0000-0000-4000-8000-${(++made).toString(16).padStart(12, '0')}`;
export const freshMark = (): string => `mark-${++made}`;

export const NEW_WORKSHOP = {
  client: 'Northwind Bank',
  title: 'Streams in payments',
  date: '2026-03-02',
  currency: 'EUR',
  locale: 'en-GB',
} as const;

export const text = (value: string): Uint8Array => new TextEncoder().encode(value);
export const ROWS = 'Title,Description\nFraud alerts,See a theft while it happens\nLive balances,\n';

/** A use case that can be added as it is. */
export const useCase = (title: string) => ({ id: freshId(), placement: freshId(), title });

/** The command that adds use cases as they are. */
export const adding = (...useCases: { id: string; placement: string; title: string }[]): Command => ({
  type: 'use-case.add',
  useCases,
});

export async function newWorkshop(client: Client): Promise<string> {
  return (await client.call('library.create', NEW_WORKSHOP)).key;
}

/** Adds one use case and answers its id. */
export async function addOne(client: Client, key: string, title: string): Promise<string> {
  const added = useCase(title);
  await client.call('workshop.execute', { key, command: adding(added), mark: freshMark() });
  return added.id;
}

/** Starts an export and answers the file it came to. */
export const exported = (client: Client, key: string, format: CallInput<'export.start'>['format']) =>
  fileOf(client, () => client.call('export.start', { key, format }));

type JobOutcome = SignalPayload<'job.finished'>['outcome'];

/** Starts a job and answers the file it came to. */
export const fileOf = (client: Client, start: () => Promise<{ job: string }>) =>
  outcomeOf(client, 'file', start);

/** What the check of a PDF comes to. */
export const verdictOf = async (client: Client, file: string) =>
  (await outcomeOf(client, 'verdict', () => client.call('pdf.verify', { file }))).verdict;

/** What taking the workshop out of a PDF comes to. @param kind `failed` where it must be refused */
export const openedFrom = <K extends 'workshop' | 'failed' | 'cancelled'>(
  client: Client,
  file: string,
  kind: K,
) => outcomeOf(client, kind, () => client.call('pdf.open', { file }));

/** Starts a job and answers what it came to, once it did. */
export async function outcomeOf<K extends JobOutcome['kind']>(
  client: Client,
  kind: K,
  start: () => Promise<{ job: string }>,
): Promise<Extract<JobOutcome, { kind: K }>> {
  const outcomes = new Map<string, JobOutcome>();
  let wake = () => {};
  const stop = client.on('job.finished', ({ job, outcome }) => {
    outcomes.set(job, outcome);
    wake();
  });
  try {
    const { job } = await start();
    // The signal may overtake the answer: two ways, no order between them.
    while (!outcomes.has(job)) await new Promise<void>(resolve => (wake = resolve));
    const outcome = outcomes.get(job);
    if (outcome?.kind !== kind) throw new Error(`The job came to ${JSON.stringify(outcome)}.`);
    return outcome as Extract<JobOutcome, { kind: K }>;
  } finally {
    stop();
  }
}

/** A workshop whose first sign-off somebody has signed, not sealed yet. */
export async function signedWorkshop(client: Client): Promise<{ key: string; id: string }> {
  const key = await newWorkshop(client);
  const id = freshId();
  const begin: Command = { type: 'sign-off.begin', id, statement: 'We agree on what this document says.' };
  const signatory: Signatory = {
    id: freshId(),
    name: 'Mara Lind',
    role: 'Sponsor',
    organisation: 'Northwind Bank',
    verdict: 'agrees',
    words: '',
    signature: { kind: 'typed', name: 'Mara Lind' },
    time: '2026-03-02T16:42+01:00',
  };
  const sign: Command = { type: 'sign-off.sign', id, signatory };
  for (const command of [begin, sign]) {
    await client.call('workshop.execute', { key, command, mark: freshMark() });
  }
  return { key, id };
}

/** A workshop, signed and sealed, and its PDF. */
export async function sealedWorkshop(
  client: Client,
): Promise<{ key: string; id: string; file: string; name: string; bytes: number }> {
  const { key, id } = await signedWorkshop(client);
  return { key, id, ...(await fileOf(client, () => client.call('sign-off.seal', { key, id }))) };
}

export const PASSPHRASE = 'correct horse battery staple';

const tableOf = async (client: Client) =>
  (await client.call('table.read', { from: 'text', text: ROWS })).table;
const MAPPING = { title: 0, description: 1 };

/** For every call an input that must succeed. A call left out does not compile. */
export const goodInputs: { [N in CallName]: (client: Client) => Promise<CallInput<N>> } = {
  'app.info': async () => ({}),
  'content.read': async () => ({}),
  'library.list': async () => ({}),
  'library.create': async () => NEW_WORKSHOP,
  'library.sample': async () => ({}),
  'library.duplicate': async client => ({ key: await newWorkshop(client) }),
  'library.archive': async client => ({ key: await newWorkshop(client), archived: true }),
  'library.adopt': async client => {
    const { file } = await exported(client, await newWorkshop(client), 'headwater');
    return { file };
  },
  'library.backups': async client => ({ key: await newWorkshop(client) }),
  'library.restore': async client => {
    const key = await newWorkshop(client);
    await client.call('workshop.open', { key });
    await addOne(client, key, 'Kept in a backup');
    // Closing a workshop that has changed leaves a backup behind.
    await client.call('workshop.close', { key });
    const { backups } = await client.call('library.backups', { key });
    const newest = backups[0];
    if (!newest) throw new Error('Closing a changed workshop left no backup.');
    return { key, backup: newest.id };
  },
  'workshop.open': async client => ({ key: await newWorkshop(client) }),
  'workshop.close': async client => {
    const key = await newWorkshop(client);
    await client.call('workshop.open', { key });
    return { key };
  },
  'workshop.execute': async client => ({
    key: await newWorkshop(client),
    command: adding(useCase('Fraud alerts')),
    mark: freshMark(),
  }),
  'workshop.undo': async client => {
    const key = await newWorkshop(client);
    await addOne(client, key, 'To be taken back');
    return { key };
  },
  'workshop.redo': async client => {
    const key = await newWorkshop(client);
    await addOne(client, key, 'There and back');
    await client.call('workshop.undo', { key });
    return { key };
  },
  'workshop.changes': async client => ({ key: await newWorkshop(client) }),
  'sign-off.seal': signedWorkshop,
  'seal.key': async () => ({}),
  'seal.backup': async () => ({ passphrase: PASSPHRASE }),
  'seal.restore': async client => {
    const { file } = await client.call('seal.backup', { passphrase: PASSPHRASE });
    return { file, passphrase: PASSPHRASE };
  },
  'seal.replace': async () => ({}),
  'pdf.verify': async client => ({ file: (await sealedWorkshop(client)).file }),
  'pdf.open': async client => ({ file: (await sealedWorkshop(client)).file }),
  'file.pick': async () => ({ kind: 'table' }),
  'file.save': async client => {
    const { file } = await exported(client, await newWorkshop(client), 'json');
    return { file };
  },
  'photo.keep': async client => ({
    key: await newWorkshop(client),
    file: await client.upload('flip-chart.jpg', JPEG),
  }),
  'photo.read': async client => {
    const key = await newWorkshop(client);
    const file = await client.upload('flip-chart.jpg', JPEG);
    return { key, hash: (await client.call('photo.keep', { key, file })).hash };
  },
  'table.read': async () => ({ from: 'text', text: ROWS }),
  'table.preview': async client => ({
    table: await tableOf(client),
    key: await newWorkshop(client),
    mapping: MAPPING,
    hasHeader: true,
  }),
  'table.import': async client => ({
    table: await tableOf(client),
    key: await newWorkshop(client),
    mapping: MAPPING,
    hasHeader: true,
    mark: freshMark(),
  }),
  'table.discard': async client => ({ table: await tableOf(client) }),
  'report.preflight': async client => ({ key: await newWorkshop(client) }),
  'report.preview': async client => ({ key: await newWorkshop(client), profile: null, from: 0, count: 2 }),
  'export.start': async client => ({ key: await newWorkshop(client), format: 'csv' }),
  'job.cancel': async client => {
    const key = await newWorkshop(client);
    return client.call('export.start', { key, format: 'json' });
  },
  'present.open': async client => ({ key: await newWorkshop(client) }),
  'present.close': async () => ({}),
  'present.state': async () => ({ change: { money: true, spotlight: { on: 'stage', stage: 2 } } }),
  'present.records': async client => {
    await client.call('present.open', { key: await newWorkshop(client) });
    return {};
  },
  'present.fill': async () => ({}),
};

/** Asks for one call by name alone, as a loop over all calls does. */
export const ask = (client: Client, name: CallName, input: unknown): Promise<CallOutput<CallName>> =>
  client.call(name, input as CallInput<CallName>);
