import { expect, it } from 'vitest';
import { Snapshot } from '../../shared/contract/workshop.ts';
import { RECORD_LIMITS } from '../../shared/model/document.ts';
import { anId } from '../support/room.ts';

it('a workshop that holds as much of everything as it can is opened whole', () => {
  const most = Object.values(RECORD_LIMITS).reduce((sum, one) => sum + one, 0);
  const parked = { id: anId(), type: 'parked', text: 'Later', by: '', order: 'a0' };
  const { records } = Snapshot.shape;
  expect(records.safeParse(Array.from({ length: most }, () => parked)).success).toBe(true);
  expect(records.safeParse(Array.from({ length: most + 1 }, () => parked)).success).toBe(false);
});
