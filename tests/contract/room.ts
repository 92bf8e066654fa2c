import { expect } from 'vitest';
import type { Bridge, Client } from '../../shared/contract/bridge.ts';
import { Answer, type Failure, type FailureCode, FailureError } from '../../shared/contract/failure.ts';
import type { Transport } from './transport.ts';

/** What the tests of the suite share; filled in before the first of them runs. */
export interface Room {
  transport: Transport;
  bridge: Bridge;
  client: Client;
}

/** The failure code of a raw call, or null when it succeeded. */
export async function codeOf(room: Room, call: string, input: unknown): Promise<FailureCode | null> {
  const answer = Answer.parse(await room.bridge.call(call, input));
  return answer.ok ? null : answer.failure.code;
}

/** The failure of an attempt that must be refused. */
export async function refusal(attempt: Promise<unknown>): Promise<Failure> {
  const thrown = await attempt.then(
    value => expect.fail(`It answered ${JSON.stringify(value)} instead of refusing.`),
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(FailureError);
  return (thrown as FailureError).failure;
}

/** Records in one order, since a document promises none. */
export const byId = <R extends { id: string }>(records: readonly R[]): R[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
