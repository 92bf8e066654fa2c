import { describe, expect, it } from 'vitest';
import { absorb, type Projection, projectionOf } from '../../renderer/state/projection.ts';
import { isRetryable } from '../../renderer/state/unsaved.ts';
import { apply } from '../../shared/change/diff.ts';
import { executeParsed } from '../../shared/change/execute.ts';
import { Command } from '../../shared/commands/index.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import { type Document, EMPTY_DOCUMENT, recordsOf } from '../../shared/model/document.ts';
import { fc } from '../support/fast-check.ts';

const KEY = 'k'.repeat(22);
const id = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const begin: Command = {
  type: 'workshop.begin',
  workshop: {
    id: id(1),
    type: 'workshop',
    client: 'Northwind Bank',
    title: '',
    date: '2026-11-12',
    currency: 'EUR',
    locale: 'en-GB',
    pack: { name: 'Test', version: 1 },
    origin: null,
  },
};
const add = (n: number): Command => ({
  type: 'use-case.add',
  useCases: [{ id: id(n * 10), placement: id(n * 10 + 1), title: `Use case ${n}` }],
});

const after = (document: Document, command: Command) => {
  const result = executeParsed(document, Command.parse(command));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};

/** A log of `count` added use cases, and where it starts and ends. */
function log(count: number): { start: Projection; commits: CommitView[]; end: Document } {
  const first = apply(EMPTY_DOCUMENT, after(EMPTY_DOCUMENT, begin));
  let document = first;
  const commits = Array.from({ length: count }, (_, index): CommitView => {
    const diff = after(document, add(index + 1));
    document = apply(document, diff);
    return {
      key: KEY,
      number: index + 2,
      time: '2026-11-12T09:00:00.000Z',
      hash: '0'.repeat(64),
      label: 'add a use case',
      diff,
      history: { undo: `add ${index + 1}`, redo: null },
    };
  });
  const start = projectionOf({
    key: KEY,
    head: { number: 1, hash: '0'.repeat(64) },
    records: [...first.records.values()],
    history: { undo: null, redo: null },
  });
  return { start, commits, end: document };
}

const takeAll = (start: Projection, commits: readonly CommitView[]): Projection =>
  commits.reduce((now, commit) => {
    const result = absorb(now, commit);
    if (!result.ok) throw new Error('The projection broke.');
    return result.projection;
  }, start);

describe('the screen’s copy of a workshop', () => {
  it('ends as the disk has it, in whatever order and however often the commits arrive', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }).chain(count =>
          fc.tuple(
            fc.constant(count),
            fc.shuffledSubarray(
              Array.from({ length: count * 2 }, (_, at) => at % count),
              { minLength: count * 2 },
            ),
          ),
        ),
        ([count, order]) => {
          const { start, commits, end } = log(count);
          const result = takeAll(
            start,
            order.map(at => commits[at] as CommitView),
          );
          expect(result.document.records).toEqual(end.records);
          expect(result.head).toBe(count + 1);
          expect(result.history.undo).toBe(`add ${count}`);
          expect(result.early.size).toBe(0);
        },
      ),
    );
  });

  it('shows nothing of a commit while one before it is missing, and says that there is a gap', () => {
    const { start, commits } = log(2);
    const result = absorb(start, commits[1] as CommitView);
    expect(result).toMatchObject({ ok: true, gap: true });
    if (result.ok) expect(recordsOf(result.projection.document, 'use-case')).toHaveLength(0);
  });

  it('tells when a commit does not fit what it shows', () => {
    const { start, commits } = log(2);
    const [, second] = commits as [CommitView, CommitView];
    const [taken] = Object.values(second.diff.added);
    if (!taken) throw new Error('The commit adds nothing.');
    const broken = {
      ...second,
      number: 2,
      diff: { added: {}, removed: { [taken.id]: taken }, updated: {} },
    };
    expect(absorb(start, broken)).toEqual({ ok: false });
  });
});

describe('trying again to save', () => {
  it('is offered when the disk or the connection failed, not when the change itself was refused', () => {
    const failure = (code: 'disk-full' | 'internal' | 'invalid' | 'limit') => ({
      code,
      message: 'x',
      where: null,
    });
    expect([failure('disk-full'), failure('internal')].map(isRetryable)).toEqual([true, true]);
    expect([failure('invalid'), failure('limit')].map(isRetryable)).toEqual([false, false]);
  });
});
