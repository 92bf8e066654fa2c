import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BEFORE_RANGE } from '../../electron/seal/seal-place.ts';
import { digestOf } from '../../electron/storage/signed.ts';
import type { Command } from '../../shared/commands/index.ts';
import type { Client } from '../../shared/contract/bridge.ts';
import { SEAL_NOTICE } from '../../shared/contract/seal.ts';
import type { SignOff } from '../../shared/model/sign-off.ts';
import {
  adding,
  addOne,
  exported,
  fileOf,
  freshId,
  freshMark,
  newWorkshop,
  sealedWorkshop,
  signedWorkshop,
  useCase,
  verdictOf,
} from '../contract/inputs.ts';
import { refusal } from '../contract/room.ts';
import { testApp } from '../support/app.ts';
import { detached, pdfsig } from './room.ts';

function anApp() {
  const own = testApp();
  onTestFinished(() => own.close());
  return own;
}

const tell = (client: Client, key: string, command: Command) =>
  client.call('workshop.execute', { key, command, mark: freshMark() });
const statusOf = async (client: Client, key: string) =>
  (await client.call('library.list', {})).workshops.find(one => one.key === key)?.status;
const signOffOf = async (client: Client, key: string) =>
  (await client.call('workshop.open', { key })).records.find(
    (one): one is SignOff => one.type === 'sign-off',
  ) as SignOff;

async function sign(client: Client, key: string, name: string, more: Record<string, unknown> = {}) {
  const id = freshId();
  await tell(client, key, { type: 'sign-off.begin', id, statement: 'Agreed.' });
  const signatory = {
    ...{ id: freshId(), name, role: '', organisation: '', verdict: 'agrees', words: '' },
    ...{ signature: { kind: 'typed', name }, time: '2026-03-02T16:42+01:00', ...more },
  };
  await tell(client, key, { type: 'sign-off.sign', id, signatory } as Command);
  return id;
}

describe('the sealed report of the sample workshop', () => {
  it('is a PDF that poppler and qpdf find in order, with the workshop in it', async () => {
    const { client, app } = anApp();
    const { key } = await client.call('library.sample', {});
    const trick = { ...useCase('A /Type /Sig in a title (and more)'), description: BEFORE_RANGE };
    await tell(client, key, adding(trick));
    const id = await sign(client, key, 'Zoë Ångström');
    await tell(client, key, {
      type: 'sign-off.sign',
      id,
      signatory: {
        ...{ id: freshId(), name: 'Tom Berg', role: 'CFO', organisation: 'Bank', verdict: 'refuses' },
        ...{ words: 'The figures are not mine.', signature: null, time: '2026-03-02T16:50+01:00' },
      },
    });
    const pdf = await fileOf(client, () => client.call('sign-off.seal', { key, id }));
    expect(pdf.name).toMatch(/Revision 1 – .*\.pdf$/);
    const { path } = app.file(pdf.file);

    const said = pdfsig(path);
    expect(said).toMatch(/Signature Type: ETSI\.CAdES\.detached/);
    expect(said).toMatch(/Total document signed/);
    expect(said).toMatch(/Signature is Valid/);
    expect(said).toMatch(/Common Name: Ada \(Headwater seal\)/);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toMatch(/No syntax or stream/);

    const data = JSON.parse(detached(path, 'workshop.json').toString('utf8'));
    const { head, records } = await client.call('workshop.open', { key });
    const log = detached(path, 'log.jsonl').toString('utf8').trimEnd().split('\n');
    // The last commit of the file noted this very PDF; the one before it sealed.
    expect(log).toHaveLength(head.number - 1);
    expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ number: data.head.number, hash: data.head.hash });
    const others = (list: { id: string; type: string }[]) =>
      list.filter(({ type }) => type !== 'sign-off').sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(others(data.records)).toEqual(others(records as never));

    const bytes = readFileSync(path);
    expect((await signOffOf(client, key)).pdf).toMatchObject({
      hash: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      fingerprint: (await client.call('seal.key', {})).fingerprint,
    });
    // What the key's folder holds is in no export.
    expect(bytes.includes('PRIVATE KEY')).toBe(false);

    expect(await verdictOf(client, pdf.file)).toMatchObject({
      state: 'whole',
      facts: {
        ...{ revision: 1, key: 'this', holder: 'Ada', statement: 'Agreed.' },
        signatories: [
          { name: 'Zoë Ångström', verdict: 'agrees', signature: { kind: 'typed', name: 'Zoë Ångström' } },
          { name: 'Tom Berg', verdict: 'refuses', words: 'The figures are not mine.', signature: null },
        ],
        matches: [{ key, status: 'signed' }],
      },
    });
  }, 60_000);

  it('says what its seal is and what it is not', async () => {
    const { client, app } = anApp();
    const { file } = await sealedWorkshop(client);
    const text = readFileSync(app.file(file).path).toString('latin1');
    expect(text).toContain(`/Reason (${SEAL_NOTICE})`);
    // It is read far from here.
    expect(SEAL_NOTICE).not.toMatch(/this (installation|device)/);
  });
});

describe('sealing', () => {
  it('comes with what changed since, and with a status that the library shows', async () => {
    const { client } = anApp();
    const key = await newWorkshop(client);
    await addOne(client, key, 'Fraud alerts');
    expect(await client.call('workshop.changes', { key })).toEqual({
      ...{ revision: null, changed: false },
      diff: { added: {}, updated: {}, removed: {} },
    });
    const first = await sign(client, key, 'Mara Lind');
    expect(await statusOf(client, key)).toBe('draft');
    await fileOf(client, () => client.call('sign-off.seal', { key, id: first }));
    expect(await statusOf(client, key)).toBe('signed');
    expect(await client.call('workshop.changes', { key })).toMatchObject({ revision: 1, changed: false });

    // A waiver says something about the document and is none of it.
    await tell(client, key, { type: 'waiver.set', id: freshId(), finding: 'x', reason: 'Later.', by: '' });
    expect(await statusOf(client, key)).toBe('signed');
    const added = await addOne(client, key, 'Late idea');
    expect(await statusOf(client, key)).toBe('changed');
    const since = await client.call('workshop.changes', { key });
    expect(since).toMatchObject({ revision: 1, changed: true });
    expect(Object.keys(since.diff.added)).toContain(added);
    expect(
      Object.values(since.diff.added)
        .map(one => one.type)
        .sort(),
    ).toEqual(['placement', 'use-case']);

    await client.call('workshop.undo', { key });
    expect(await statusOf(client, key)).toBe('signed');
    expect(await client.call('workshop.changes', { key })).toMatchObject({ revision: 1, changed: false });

    await addOne(client, key, 'Another');
    const second = await sign(client, key, 'Mara Lind');
    expect(await statusOf(client, key)).toBe('changed');
    const pdf = await fileOf(client, () => client.call('sign-off.seal', { key, id: second }));
    expect(await statusOf(client, key)).toBe('signed');
    expect(await client.call('workshop.changes', { key })).toMatchObject({ revision: 2, changed: false });
    await client.call('workshop.close', { key });
    expect(await statusOf(client, key)).toBe('signed');
    expect(await verdictOf(client, pdf.file)).toMatchObject({ facts: { revision: 2 } });
  }, 60_000);

  it('waits for whoever signed before a change, and says what changed since', async () => {
    const { client } = anApp();
    const key = await newWorkshop(client);
    await addOne(client, key, 'Fraud alerts');
    const records = async () => (await client.call('workshop.open', { key })).records;
    const digest = digestOf(await records());
    const id = await sign(client, key, 'Mara Lind', { digest });
    const added = await addOne(client, key, 'Slipped in');
    const { id: signatory } = (await signOffOf(client, key)).signatories[0] as { id: string };
    const refused = await refusal(client.call('sign-off.seal', { key, id }));
    expect(refused.message).toMatch(/changed after Mara Lind had signed.*Nothing was sealed/s);
    const since = await client.call('workshop.changes', { key, signatory });
    expect(since).toMatchObject({ revision: 1, changed: true });
    expect(Object.keys(since.diff.added)).toContain(added);
    expect(Object.keys(since.diff.added)).toHaveLength(2);
    await client.call('workshop.undo', { key });
    expect(await client.call('workshop.changes', { key, signatory })).toMatchObject({ changed: false });
    await fileOf(client, () => client.call('sign-off.seal', { key, id }));
    expect(await statusOf(client, key)).toBe('signed');
    const gone = await refusal(client.call('workshop.changes', { key, signatory: freshId() }));
    expect(gone.code).toBe('not-found');
  });

  it('made again is the same PDF to the last byte, whatever has happened since', async () => {
    const { client, app } = anApp();
    const { key, id, file } = await sealedWorkshop(client);
    const first = readFileSync(app.file(file).path);
    await addOne(client, key, 'Late idea');
    const again = await fileOf(client, () => client.call('sign-off.seal', { key, id }));
    expect(readFileSync(app.file(again.file).path).equals(first)).toBe(true);
    const verdict = await verdictOf(client, again.file);
    expect(verdict).toMatchObject({ state: 'whole', facts: { matches: [{ key, status: 'changed' }] } });
  });

  it('that is cancelled leaves the sign-off sealed, and its PDF can be made after all', async () => {
    const { client } = anApp();
    const { key, id } = await signedWorkshop(client);
    const outcomes: string[] = [];
    let wake = () => {};
    client.on('job.finished', ({ outcome }) => {
      outcomes.push(outcome.kind);
      wake();
    });
    const { job } = await client.call('sign-off.seal', { key, id });
    await client.call('job.cancel', { job });
    while (outcomes.length === 0) await new Promise<void>(resolve => (wake = resolve));
    expect(outcomes).toEqual(['cancelled']);
    expect(await signOffOf(client, key)).toMatchObject({ sealed: { head: { number: 3 } }, pdf: null });
    const pdf = await fileOf(client, () => client.call('sign-off.seal', { key, id }));
    expect(await verdictOf(client, pdf.file)).toMatchObject({ state: 'whole' });
    expect((await signOffOf(client, key)).pdf?.bytes).toBe(pdf.bytes);
  });

  it('is refused where nobody signed, and while something blind is still hidden', async () => {
    const { client } = anApp();
    const key = await newWorkshop(client);
    const none = freshId();
    await tell(client, key, { type: 'sign-off.begin', id: none, statement: '' });
    const empty = await refusal(client.call('sign-off.seal', { key, id: none }));
    expect(empty.message).toMatch(/Nobody has signed yet/);
    const gone = await refusal(client.call('sign-off.seal', { key, id: freshId() }));
    expect(gone.code).toBe('not-found');

    const { key: signed, id } = await signedWorkshop(client);
    const useCases = [await addOne(client, signed, 'Fraud alerts')];
    const [round, ...participants] = [freshId(), freshId(), freshId()];
    for (const person of participants) {
      const participant = { id: person, name: `Bo ${person}`, role: '' };
      await tell(client, signed, { type: 'participant.add', participant });
    }
    const time = '2026-03-02T10:00:00.000Z';
    const begin = { useCases, participants, time };
    await tell(client, signed, { type: 'round.begin', id: round, ...begin });
    const hidden = await refusal(client.call('sign-off.seal', { key: signed, id }));
    expect(hidden.message).toMatch(/blind placement is still going on.*Nothing was sealed/s);
    const votes = [
      { id: freshId(), participant: participants[0] ?? '', useCase: useCases[0] ?? '', stage: 2 },
    ];
    await tell(client, signed, { type: 'round.vote', round, votes });
    await tell(client, signed, { type: 'round.reveal', round, time });
    const noProfile = client.call('sign-off.seal', { key: signed, id, profile: freshId() });
    expect((await refusal(noProfile)).code).toBe('not-found');
    expect((await signOffOf(client, signed)).sealed).toBeNull();
    await fileOf(client, () => client.call('sign-off.seal', { key: signed, id }));
    expect(await statusOf(client, signed)).toBe('signed');
    expect(await statusOf(client, key)).toBe('draft');
  });

  it('is no command that a window may send by itself', async () => {
    const { client } = anApp();
    const { key, id } = await signedWorkshop(client);
    const hash = 'ab'.repeat(32);
    const sealed = { head: { number: 1, hash }, digest: hash, time: '2026-03-02T16:42+01:00' };
    const bare: Command[] = [
      { type: 'sign-off.seal', id, sealed },
      {
        type: 'sign-off.attach',
        id,
        pdf: { hash, bytes: 1, fingerprint: hash, made: '2026-03-02T09:00:00.000Z' },
      },
    ];
    for (const command of bare) expect((await refusal(tell(client, key, command))).code).toBe('invalid');
    expect((await signOffOf(client, key)).sealed).toBeNull();
  });
});

describe('a signed workshop', () => {
  it('is duplicated without the signatures, which are under the original', async () => {
    const { client } = anApp();
    const { key } = await sealedWorkshop(client);
    const copy = await client.call('library.duplicate', { key });
    expect(await statusOf(client, copy.key)).toBe('draft');
    const { records } = await client.call('workshop.open', { key: copy.key });
    expect(records.map(one => one.type)).not.toContain('sign-off');
  });

  it('keeps its status in a copy of its file', async () => {
    const { client } = anApp();
    const { key } = await sealedWorkshop(client);
    const { file } = await exported(client, key, 'headwater');
    const adopted = await client.call('library.adopt', { file });
    expect(await statusOf(client, adopted.key)).toBe('signed');
  });
});
