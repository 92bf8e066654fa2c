import { describe, expect, it } from 'vitest';
import { documentOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { anId, aRoom, aWorkshop } from '../support/room.ts';

/** A sound workshop with use cases A and B, and what makes of its records a broken one. */
function broken(change: (records: AnyRecord[]) => readonly AnyRecord[]) {
  const room = aRoom();
  room.add('A', 'B');
  return integrityFaults(documentOf(change([...room.document.records.values()]))).map(({ fault }) => fault);
}

const edit =
  <T extends AnyRecord['type']>(type: T, fields: object) =>
  (records: AnyRecord[]) => {
    const first = records.find(record => record.type === type);
    return records.map(record => (record === first ? ({ ...record, ...fields } as AnyRecord) : record));
  };

describe('the integrity check', () => {
  it('finds nothing in a sound workshop', () => {
    expect(broken(records => records)).toEqual([]);
  });

  it.each<[string, (records: AnyRecord[]) => readonly AnyRecord[], string]>([
    ['a field that does not fit', edit('use-case', { title: '' }), 'use-case.title is empty'],
    ['a second workshop', records => [...records, aWorkshop()], 'holds 2 workshops instead of one'],
    [
      'no workshop',
      records => records.filter(one => one.type !== 'workshop'),
      'holds 0 workshops instead of one',
    ],
    ['a number used twice', edit('use-case', { number: 2 }), 'shares the number 2 with another use case'],
    ['a lost placement', records => records.filter(one => one.type !== 'placement'), 'has no placement'],
    ['a link to nothing', edit('use-case', { links: [anId()] }), 'which is no use case'],
    [
      'a placement of nothing',
      edit('placement', { useCase: anId() }),
      'places a use case that does not exist',
    ],
    [
      'a second placement',
      records => [
        ...records,
        ...records.filter(one => one.type === 'placement').map(one => ({ ...one, id: anId() })),
      ],
      'is a second placement of its use case',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(broken(change).join('\n')).toContain(fault);
  });

  it('finds a record kept under another id', () => {
    const room = aRoom();
    const [record] = [...room.document.records.values()] as [AnyRecord];
    const faults = integrityFaults({ records: new Map([[anId(), record]]) });
    expect(faults.map(({ fault }) => fault).join()).toContain('not its own');
  });

  it('finds a link to itself', () => {
    const room = aRoom();
    room.add('A');
    const self = room.useCase('A');
    const records = [...room.document.records.values()].map(record =>
      record === self ? { ...self, links: [self.id] } : record,
    );
    expect(integrityFaults(documentOf(records)).map(({ fault }) => fault)).toEqual(['links to itself']);
  });
});
