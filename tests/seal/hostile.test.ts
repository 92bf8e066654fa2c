import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachedFiles, readAttached } from '../../electron/seal/attached-files.ts';
import { type ByteSource, findAll } from '../../electron/seal/byte-source.ts';
import { BEFORE_FILE } from '../../electron/seal/seal-place.ts';
import { readSealedData, UnfitData } from '../../electron/seal/sealed-data.ts';
import { canonicalText } from '../../shared/change/canonical.ts';
import { openedFrom } from '../contract/inputs.ts';
import { aSealedPdf, detached, hostilePdf, memory } from './room.ts';

let pdf: Awaited<ReturnType<typeof aSealedPdf>>;
let data: { head: unknown; records: Record<string, unknown>[]; [key: string]: unknown };
let log: Record<string, unknown>[];
beforeAll(async () => {
  pdf = await aSealedPdf();
  data = JSON.parse(detached(pdf.path, 'workshop.json').toString('utf8'));
  const lines = detached(pdf.path, 'log.jsonl').toString('utf8').trim().split('\n');
  log = lines.map(line => JSON.parse(line));
});
afterAll(() => pdf.close());

const QUIET = { signal: new AbortController().signal, progress: () => {} };
const placesIn = async (source: ByteSource) => (await findAll(source, [BEFORE_FILE], 1_000_000))[0] ?? [];
const filesOf = async (source: ByteSource) => attachedFiles(source, await placesIn(source));

const linesOf = (commits: readonly unknown[]) => commits.map(one => `${canonicalText(one)}\n`).join('');
/** Commits chained anew, as somebody would who knows how. */
function chained(commits: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  let previous = '0'.repeat(64);
  return commits.map(({ hash: _, ...commit }, index) => {
    const body = { ...commit, number: index + 1, previous };
    previous = createHash('sha256').update(canonicalText(body), 'utf8').digest('hex');
    return { ...body, hash: previous };
  });
}
/** Data and log whose last change seals something else. */
function sealedAs(seal: Record<string, unknown>, more: Record<string, unknown> = {}): [string, string] {
  const last = structuredClone(log.at(-1)) as { diff: { updated: Record<string, [unknown, object]> } };
  const [id, [from, to]] = Object.entries(last.diff.updated)[0] as [string, [unknown, { sealed: object }]];
  const other = { ...to, ...more, sealed: { ...to.sealed, ...seal } };
  last.diff.updated[id] = [from, other];
  const commits = chained([...log.slice(0, -1), last]);
  const records = data.records.map(one => (one.id === id ? other : one));
  return [canonicalText({ ...data, records, head: headOf(commits) }), linesOf(commits)];
}
const headOf = (commits: readonly Record<string, unknown>[]) => {
  const { number, hash } = commits.at(-1) ?? {};
  return { number, hash };
};

/** What the app says of a PDF whose seal holds and whose data somebody else made. */
async function refused(given: string | Uint8Array, commits: string | Uint8Array): Promise<string> {
  const bytes = await hostilePdf(given, commits);
  const verdict = await pdf.verdictOf(bytes);
  const file = await pdf.client.upload('report.pdf', bytes);
  expect((await openedFrom(pdf.client, file, 'failed')).failure.code).toBe('unreadable');
  expect(verdict.state).toBe('changed');
  return verdict.state === 'changed' ? verdict.reason : '';
}

describe('a PDF that somebody else sealed', () => {
  it('is whole where its data are in order, under a key that is not this installation’s', async () => {
    const verdict = await pdf.verdictOf(await hostilePdf(canonicalText(data), linesOf(log)));
    expect(verdict).toMatchObject({ state: 'whole', facts: { key: 'other', holder: 'Somebody else' } });
  });

  it('is judged also where its certificate says nonsense', async () => {
    const nonsense = (text: string) => text.replaceAll('260302090000Z', '269932250000Z');
    expect(nonsense('260302090000Z')).not.toBe('260302090000Z');
    const verdict = await pdf.verdictOf(await hostilePdf(canonicalText(data), linesOf(log), nonsense));
    expect(['whole', 'changed']).toContain(verdict.state);
  });

  it('is refused in words where its data are not', async () => {
    const good = canonicalText(data);
    const altered = log.map((one, index) => (index === 1 ? { ...one, actor: 'Nobody' } : one));
    const forged = chained(log.map((one, index) => (index === 0 ? { ...one, actor: 'Nobody' } : one)));
    const shorter = chained(log.slice(0, -1));
    const other = data.records.map(one => (one.type === 'workshop' ? { ...one, title: 'Other' } : one));
    const cases: [string, string | Uint8Array, string | Uint8Array, RegExp][] = [
      ['no JSON', 'not JSON', linesOf(log), /cannot be read/],
      ['another form', canonicalText({ ...data, version: 99 }), linesOf(log), /a form that this Headwater/],
      ['a stranger', '{"format":"other"}', linesOf(log), /a form that this Headwater/],
      ['deep JSON', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, linesOf(log), /contradicts itself/],
      ['deep log', good, `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`, /contradicts itself/],
      ['an empty log', good, '\n', /contradicts itself/],
      ['a cut log', good, linesOf(log).slice(0, -10), /breaks off in the middle/],
      ['an altered change', good, linesOf(altered), /change 2 of its log was altered/],
      ['a missing change', good, linesOf(log.toSpliced(1, 1)), /change 2 is missing/],
      ['a forged chain', good, linesOf(forged), /does not end at the change/],
      [
        'a forged chain that is owned up to',
        canonicalText({ ...data, head: headOf(forged) }),
        linesOf(forged),
        /does not name the change that was signed/,
      ],
      [
        'a log without the sealing',
        canonicalText({ ...data, head: headOf(shorter) }),
        linesOf(shorter),
        /differs from what its log comes to/,
      ],
      [
        'other records',
        canonicalText({ ...data, records: other }),
        linesOf(log),
        /differs from what its log/,
      ],
      ['another digest', ...sealedAs({ digest: 'ab'.repeat(32) }), /is not the one that was signed/],
      ['no order', ...sealedAs({}, { revision: 7 }), /is not in order: .* is not the revision/],
      ['no bytes', new Uint8Array(0), new Uint8Array(0), /not attached|damaged|cannot be read/],
    ];
    for (const [what, given, commits, words] of cases)
      expect(await refused(given, commits), what).toMatch(words);
    expect((await pdf.client.call('library.list', {})).workshops).toHaveLength(1);
  }, 60_000);
});

describe('an attached file', () => {
  const stream = (head: string, bytes: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`<<\n/Type /EmbeddedFile\n/Subtype /x\n/HeadwaterFile (log.jsonl)\n${head}>>\nstream\n`),
      bytes,
    ]);

  it('that unpacks to more than there may be is not unpacked', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const source = memory(stream(`/Length ${bomb.length}\n/Filter /FlateDecode\n`, bomb));
    const file = (await filesOf(source)).get('log.jsonl');
    expect(file).toBeDefined();
    if (file) expect(await readAttached(source, file, 1024 * 1024)).toBeNull();
    if (file) expect((await readAttached(source, file, 64 * 1024 * 1024))?.length).toBe(64 * 1024 * 1024);
  });

  it('whose length is not true is not there', async () => {
    for (const length of ['99999999999', '9999999999', '-1', '1e3', '99 0 R']) {
      const source = memory(stream(`/Length ${length}\n`, Buffer.alloc(10)));
      expect([...(await filesOf(source)).keys()], length).toEqual([]);
    }
    const short = memory(stream('/Length 5\n/Filter /FlateDecode\n', Buffer.from('abcdefgh')));
    const file = (await filesOf(short)).get('log.jsonl');
    if (file) expect(await readAttached(short, file, 1024)).toBeNull();
  });

  it('of which there are a million does not keep the machine busy, and a name counts once', async () => {
    const one = stream('/Length 0\n', Buffer.alloc(0));
    const source = memory(Buffer.concat(Array.from({ length: 100_000 }, () => one)));
    expect([...(await filesOf(source)).keys()]).toEqual(['log.jsonl']);
  });

  it('is looked for in any bytes without a fault', async () => {
    const junk = [
      Buffer.alloc(0),
      Buffer.from('<<\n/Type /EmbeddedFile\n/Subtype /'),
      pdf.bytes.subarray(0, pdf.bytes.indexOf('/EmbeddedFile') + 200),
    ];
    for (const bytes of junk)
      await expect(readSealedData(memory(bytes), await placesIn(memory(bytes)), QUIET)).rejects.toThrow(
        UnfitData,
      );
  });
});
