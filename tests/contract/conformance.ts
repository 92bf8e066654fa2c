import { afterAll, beforeAll, describe } from 'vitest';
import { createClient } from '../../shared/contract/bridge.ts';
import { everyCall } from './calls.ts';
import { refusals } from './refusals.ts';
import type { Room } from './room.ts';
import { telling } from './telling.ts';
import type { MakeTransport } from './transport.ts';
import { workshops } from './workshops.ts';

/**
 * What every transport must do, whatever it is made of. Run it over each: in-process, loopback, Electron.
 * One app serves the whole suite; each test makes the workshops that it needs.
 */
export function conformance(name: string, makeTransport: MakeTransport): void {
  describe(`${name} keeps the contract`, () => {
    const room = {} as Room;
    beforeAll(async () => {
      room.transport = await makeTransport();
      room.bridge = await room.transport.connect();
      room.client = createClient(room.bridge);
    }, 60_000);
    afterAll(async () => {
      await room.transport?.close();
    }, 60_000);

    everyCall(room);
    refusals(room);
    workshops(room);
    telling(room);
  });
}
