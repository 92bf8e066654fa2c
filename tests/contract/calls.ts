import { describe, expect, test } from 'vitest';
import { createClient } from '../../shared/contract/bridge.ts';
import { type CallName, calls } from '../../shared/contract/calls.ts';
import { ask, goodInputs } from './inputs.ts';
import { codeOf, type Room, refusal } from './room.ts';

const names = Object.keys(calls) as CallName[];

/** Each call by name: good input, bad input, and an answer that is rubbish. */
export function everyCall(room: Room): void {
  describe('every call', () => {
    test.each(names)('%s answers good input with what the contract says', async call => {
      // The client parses the answer: an output that does not fit would throw here.
      await expect(ask(room.client, call, await goodInputs[call](room.client))).resolves.toBeDefined();
    });

    test.each(names)('%s refuses input that does not fit', async call => {
      const good = (await goodInputs[call](room.client)) as Record<string, unknown>;
      const missing = Object.keys(good).slice(1);
      const bad: unknown[] = [null, 'text', 7, [], { ...good, stray: 1 }];
      if (missing.length > 0) bad.push(Object.fromEntries(missing.map(key => [key, good[key]])));
      for (const input of bad) expect(await codeOf(room, call, input), JSON.stringify(input)).toBe('invalid');
    });

    test.each(names)(
      '%s with a rubbish answer is a failure in the room.client, never a value',
      async call => {
        const input = await goodInputs[call](room.client);
        const rubbish: unknown[] = [
          undefined,
          null,
          'ok',
          {},
          { ok: true },
          { ok: true, value: { surprise: 1 } },
          { ok: false },
          { ok: false, failure: { code: 'nonsense', message: 'No.', where: null } },
          { ok: 'yes', value: {} },
        ];
        for (const answer of rubbish) {
          const crooked = createClient({ ...room.bridge, call: async () => answer });
          const failure = await refusal(ask(crooked, call, input));
          expect(failure.code).toBe('internal');
          expect(failure.message).not.toMatch(/\bat \w|Error:|zod/i);
        }
      },
    );
  });

  test('a bridge that breaks is a failure with words for the person', async () => {
    const broken = createClient({ ...room.bridge, call: () => Promise.reject(new Error('EPIPE')) });
    const failure = await refusal(broken.call('library.list', {}));
    expect(failure.code).toBe('internal');
    expect(failure.message).not.toContain('EPIPE');
  });

  test.each([
    '',
    'nonsense',
    'library',
    'library.list ',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(5000),
  ])('the unknown call "%.20s" is refused', async call => {
    expect(await codeOf(room, call, {})).toBe('invalid');
  });
}
