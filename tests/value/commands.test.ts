import { describe, expect, it } from 'vitest';
import { execute } from '../../shared/change/execute.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { ledgerOf } from '../../shared/views/ledger.ts';
import { anId, aRoom } from '../support/room.ts';
import { give, lineFor, range, write } from './ledger-harness.ts';

const titles = (room: ReturnType<typeof aRoom>) => ledgerOf(room.document).lines.map(line => line.title);

describe('writing the ledger', () => {
  it('adds lines in their order, changes and moves them, and takes them away again', () => {
    const room = aRoom();
    const [one = '', , three = ''] = write(room, { title: 'One' }, { title: 'Two' }, { title: 'Three' });
    expect(titles(room)).toEqual(['One', 'Two', 'Three']);
    room.do({ type: 'value-line.move', ids: [three], before: one });
    expect(titles(room)).toEqual(['Three', 'One', 'Two']);
    room.do({ type: 'value-line.edit', id: one, changes: { owner: 'Helen Whitcombe', title: 'First' } });
    expect(titles(room)).toEqual(['Three', 'First', 'Two']);
    room.do({ type: 'value-line.move', ids: [three], before: null });
    room.do({ type: 'value-line.remove', ids: [one] });
    expect(titles(room)).toEqual(['Two', 'Three']);
    room.undo();
    expect(titles(room)).toEqual(['First', 'Two', 'Three']);
  });

  it('holds an amount either as a range or by its basis: giving one takes the other away', () => {
    const room = aRoom();
    const [id = ''] = write(room, {});
    const basis = { of: 'calls', baseline: 10, change: range(1, 2, 3), unitValue: 5 };
    room.do({ type: 'value-line.edit', id, changes: { basis } });
    expect(recordsOf(room.document, 'value-line')).toMatchObject([{ range: null, basis }]);
    room.do({ type: 'value-line.edit', id, changes: { range: range(1, 2, 3) } });
    expect(recordsOf(room.document, 'value-line')).toMatchObject([{ range: range(1, 2, 3), basis: null }]);
    expect(room.refused({ type: 'value-line.edit', id, changes: { range: null } }).message).toMatch(/either/);
    const both = lineFor(room, { basis, range: range(1, 2, 3) });
    expect(room.refused({ type: 'value-line.add', lines: [both] }).message).toMatch(/not both/);
  });

  it('refuses in words what cannot be', () => {
    const room = aRoom();
    const [id = ''] = write(room, {});
    const refused = (command: unknown) => {
      const result = execute(room.document, command);
      return result.ok ? '' : result.refusal.message;
    };
    expect(refused({ type: 'value-line.add', lines: [{ ...lineFor(room, {}), id }] })).toMatch(
      /in use already/,
    );
    expect(refused({ type: 'value-line.add', lines: [{ ...lineFor(room, {}), useCase: anId() }] })).toMatch(
      /use case of the line is no longer there/,
    );
    expect(refused({ type: 'value-line.edit', id: anId(), changes: {} })).toMatch(/no longer there/);
    expect(refused({ type: 'value-line.move', ids: [id], before: anId() })).toMatch(/no longer there/);
    expect(refused({ type: 'value-line.remove', ids: [anId()] })).toMatch(/no longer there/);
    const huge = { of: 'calls', baseline: 1e13, change: range(1, 2, 3), unitValue: 1e13 };
    expect(refused({ type: 'value-line.edit', id, changes: { basis: huge } })).toMatch(/more than an amount/);
    for (const changes of [
      { probability: 1.1 },
      { ramp: [] },
      { ramp: [1, 1, 1, 1, 1, 1] },
      { range: range(3, 2, 1) },
      { title: ' ' },
      { basis: { of: 'calls', baseline: -1, change: range(1, 2, 3), unitValue: 5 } },
    ])
      expect(refused({ type: 'value-line.edit', id, changes })).not.toBe('');
  });

  it('keeps the lines of a use case that goes, as lines of the whole programme', () => {
    const room = aRoom();
    room.add('Fraud scoring', 'Order tracking');
    write(room, { of: 'Fraud scoring' });
    room.do({ type: 'use-case.remove', ids: [room.useCase('Fraud scoring').id] });
    expect(ledgerOf(room.document).lines).toMatchObject([{ useCase: null, expected: 200 }]);
    expect(integrityFaults(room.document)).toEqual([]);
    room.undo();
    expect(ledgerOf(room.document).lines).toMatchObject([{ useCase: { title: 'Fraud scoring' } }]);
  });

  it('gives the lines of both to the one that two use cases are merged into', () => {
    const room = aRoom();
    room.add('Fraud scoring', 'Fraud score');
    give(room, 'Fraud score', range(1, 2, 3));
    write(room, { of: 'Fraud scoring', title: 'Alarms' }, { of: 'Fraud score', title: 'Losses' });
    const { id } = room.useCase('Fraud scoring');
    room.do({ type: 'use-case.merge', keep: id, other: room.useCase('Fraud score').id });
    expect(ledgerOf(room.document).lines.map(line => [line.useCase?.id, line.title])).toEqual([
      [id, 'Alarms'],
      [id, 'Losses'],
    ]);
    expect(integrityFaults(room.document)).toEqual([]);
  });
});
