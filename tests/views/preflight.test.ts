import { describe, expect, it } from 'vitest';
import { type Document, find, recordsOf } from '../../shared/model/document.ts';
import { placeOf } from '../../shared/views/place.ts';
import { type PreflightInput, preflightOf } from '../../shared/views/preflight.ts';
import type { PreflightFinding } from '../../shared/views/preflight-finding.ts';
import { findingKey } from '../../shared/views/preflight-key.ts';
import { stages } from '../report/fixtures.ts';
import { aCanvas } from '../support/canvas-room.ts';
import { aTemplate, choices, marks } from '../support/canvas-templates.ts';
import { fc } from '../support/fast-check.ts';
import { anId, aRoom, type Room } from '../support/room.ts';

const input: PreflightInput = { stages, today: '2026-11-12', report: null };
const openIn = (room: Room, more: Partial<PreflightInput> = {}) =>
  preflightOf(room.document, { ...input, ...more }).open;
const keysIn = (room: Room) => openIn(room).map(finding => finding.key);
const sentences = (room: Room, kind: string) =>
  openIn(room)
    .filter(finding => finding.kind === kind)
    .map(finding => finding.sentence);

const RACI = aTemplate(
  [
    {
      ...{ key: 'roles', kind: 'matrix', columns: choices('owner', 'team') },
      marks: marks('responsible', 'accountable').map(mark => ({ ...mark, tone: 'plain' as const })),
      rows: { from: 'fixed', start: [{ key: 'run', label: 'Run the platform' }] },
    },
    { key: 'risks', kind: 'notes' },
  ],
  [{ rule: 'one-a-row', box: 'roles', mark: 'accountable', severity: 'fault' }],
);

/** Everything that a use case may lack, or have. */
const useCaseGiven = fc.record({
  driver: fc.constantFrom(null, 'make' as const, 'save' as const),
  sponsor: fc.constantFrom('', 'Ana Costa'),
  stage: fc.constantFrom(null, 0, 2, 4),
  value: fc.constantFrom(null, { low: 1, likely: 2, high: 3 }),
  title: fc.constantFrom(
    'Fraud',
    'Detect fraud while the card is swiped',
    'Order tracking for the customers',
  ),
});
const actionGiven = fc.record({
  owner: fc.constantFrom('', 'Bo'),
  due: fc.constantFrom(null, '2026-11-01', '2026-12-24'),
  horizon: fc.constantFrom('now' as const, 'next' as const),
});
const decisionGiven = fc.constantFrom('', 'The board');
const workshopGiven = fc.record({
  useCases: fc.array(useCaseGiven, { maxLength: 5 }),
  actions: fc.array(actionGiven, { maxLength: 4 }),
  decisions: fc.array(decisionGiven, { maxLength: 3 }),
  raci: fc.boolean(),
});

type Given = typeof workshopGiven extends fc.Arbitrary<infer G> ? G : never;

function roomOf(given: Given): Room {
  const room = aRoom();
  for (const { driver, sponsor, stage, value, title } of given.useCases) {
    const id = anId();
    room.do({ type: 'use-case.add', useCases: [{ id, placement: anId(), title, driver, sponsor, value }] });
    if (stage !== null) room.do({ type: 'placement.move', useCases: [id], stage, before: null });
  }
  for (const [at, { owner, due, horizon }] of given.actions.entries())
    room.do({ type: 'action.add', actions: [{ id: anId(), text: `Name owner ${at}`, owner, due, horizon }] });
  for (const [at, decidedBy] of given.decisions.entries())
    room.do({ type: 'decision.add', id: anId(), text: `Decision ${at}`, decidedBy, day: '2026-11-12' });
  if (given.raci) aCanvas(RACI, room);
  return room;
}

/** What a person does about a finding where it leads them. */
function mend(room: Room, finding: PreflightFinding): void {
  const [kind, id = '', what] = finding.key.split('/');
  switch (`${kind}/${what ?? id}`) {
    case 'workshop/participants':
      room.do({ type: 'participant.add', participant: { id: anId(), name: 'Ana Costa' } });
      return;
    case 'workshop/use-cases':
      room.add('Detect fraud while the card is swiped');
      return;
    case 'use-case/driver':
      room.do({ type: 'use-case.edit', id, changes: { driver: 'protect' } });
      return;
    case 'use-case/sponsor':
      room.do({ type: 'use-case.edit', id, changes: { sponsor: 'Ana Costa' } });
      return;
    case 'use-case/stage':
      room.do({ type: 'placement.move', useCases: [id], stage: 1, before: null });
      return;
    case 'use-case/short':
    case 'use-case/verb':
      room.do({
        type: 'use-case.edit',
        id,
        changes: { description: 'The bank stops the theft as it happens.' },
      });
      return;
    case 'use-case/evidence': {
      const stage = recordsOf(room.document, 'placement').find(one => one.useCase === id)?.stage ?? 0;
      const criterion = stages.stages[stage]?.criteria[0]?.id ?? '';
      room.do({ type: 'evidence.set', id: anId(), useCase: id, criterion, state: 'yes' });
      return;
    }
    case 'value/owner': {
      // The quick range of a use case becomes a line that somebody answers for.
      const line = { id: anId(), useCase: id, title: 'Losses', driver: 'save', owner: 'Bo' } as const;
      room.do({
        type: 'value-line.add',
        lines: [{ ...line, range: { low: 1, likely: 2, high: 3 }, basis: null }],
      });
      return;
    }
    case 'action/no-owner':
      room.do({ type: 'action.edit', id, changes: { owner: 'Bo' } });
      return;
    case 'action/no-date':
    case 'action/overdue':
      room.do({ type: 'action.edit', id, changes: { due: '2026-12-24' } });
      return;
    case 'decision/by':
      room.do({ type: 'decision.edit', id, changes: { decidedBy: 'The board' } });
      return;
    case 'canvas/empty':
      room.do({ type: 'canvas.remove', ids: [id] });
      return;
    default:
      throw new Error(`Nobody knows how to mend ${finding.key}.`);
  }
}

describe('the preflight', () => {
  it('lets every finding go once it is mended, and in the end has none', () => {
    fc.assert(
      fc.property(workshopGiven, given => {
        const room = roomOf(given);
        for (let left = 200; left > 0; left -= 1) {
          const [finding] = openIn(room);
          if (!finding) return;
          mend(room, finding);
          expect(keysIn(room), finding.key).not.toContain(finding.key);
        }
        throw new Error('It never ends.');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a waiver with its finding, whatever else happens, until it is taken back', () => {
    fc.assert(
      fc.property(workshopGiven, fc.nat(), (given, pick) => {
        const room = roomOf(given);
        const before = openIn(room);
        const chosen = before[pick % Math.max(1, before.length)];
        if (!chosen) return;
        room.do({ type: 'waiver.set', id: anId(), finding: chosen.key, reason: 'It is as it should be.' });
        const view = () => preflightOf(room.document, input);
        expect(view().open.map(one => one.key)).toEqual(
          before.filter(one => one !== chosen).map(one => one.key),
        );
        // What is mended elsewhere changes nothing of it.
        const other = before.find(one => one !== chosen && !one.key.startsWith('workshop/'));
        const [, about = ''] = chosen.key.split('/');
        if (other && !other.key.includes(about)) mend(room, other);
        const [waived] = view().waived;
        expect(waived?.finding.key).toBe(chosen.key);
        expect(waived?.waiver.reason).toBe('It is as it should be.');
        room.do({ type: 'waiver.remove', id: waived?.waiver.id ?? '' });
        expect(view().open.map(one => one.key)).toContain(chosen.key);
      }),
      { numRuns: 60 },
    );
  });

  it('names each finding once, in at most 200 characters, with a place that is there', () => {
    fc.assert(
      fc.property(workshopGiven, given => {
        const room = roomOf(given);
        const findings = openIn(room);
        const keys = findings.map(finding => finding.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { key, place } of findings) {
          expect(key.length).toBeLessThanOrEqual(200);
          expect(place && isThere(room.document, place), key).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says it in words that name what it is about', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    expect(sentences(room, 'Use cases without a driver')).toEqual([
      '1 “Fraud scoring” does not say what it does for the money.',
    ]);
    expect(sentences(room, 'Before anything else')).toEqual(['Nobody is on the list of participants.']);
    room.do({
      type: 'action.add',
      actions: [{ id: anId(), text: 'Name the owner', horizon: 'now', due: '2026-11-01' }],
    });
    expect(sentences(room, 'Actions without an owner')).toEqual([
      'Action 1 “Name the owner” has nobody who does it.',
    ]);
    expect(openIn(room, { today: null }).map(one => one.kind)).not.toContain('Actions whose date has passed');
  });

  it('tells one empty canvas once, and box by box what is missing in one that was begun', () => {
    const room = roomOf({ useCases: [], actions: [], decisions: [], raci: true });
    const canvas = recordsOf(room.document, 'canvas')[0];
    const about = () => openIn(room).filter(one => one.group === 'canvases');
    expect(about().map(one => one.key)).toEqual([`canvas/${canvas?.id}/empty`]);
    const row = recordsOf(room.document, 'row')[0];
    room.do({ type: 'row.edit', id: row?.id ?? '', changes: { cells: { team: 'responsible' } } });
    // A row with somebody who does it, and nobody who answers for it.
    expect(about().map(({ key, sentence }) => [key, sentence])).toEqual([
      [`canvas/${canvas?.id}/box/risks`, '“Risks” is empty.'],
      [`row/${row?.id}/one-a-row/accountable`, '“Run the platform” has no “A” (Accountable).'],
    ]);
  });

  it('takes in what the report’s own fonts and pages say, with the place', () => {
    const room = aRoom();
    room.add('Fraud');
    const record = room.useCase('Fraud').id;
    const report = {
      glyphs: [{ character: '\u{10fffd}', code: 'U+10FFFD', place: 'the title of use case 1', record }],
      missing: 1,
      unfit: [{ record, what: 'card' as const, place: 'use case 1' }],
    };
    expect(openIn(room, { report }).filter(one => one.group === 'report')).toMatchObject([
      { severity: 'fault', place: { route: 'curve', useCase: record } },
      { sentence: 'Use case 1 has no room on the poster and stands in a list after it.' },
    ]);
  });

  it('keeps long names apart', () => {
    const long = 'x'.repeat(300);
    const [one, two] = [findingKey('value', long, 'a'), findingKey('value', long, 'b')];
    expect(one).not.toBe(two);
    expect(one.length).toBeLessThanOrEqual(200);
    expect(findingKey('value', long, 'a')).toBe(one);
  });
});

function isThere(document: Document, place: NonNullable<PreflightFinding['place']>): boolean {
  switch (place.route) {
    case 'curve':
      return place.useCase === null || placeOf(document, place.useCase) !== null;
    case 'canvases':
      return find(document, 'canvas', place.canvas) !== undefined;
    case 'value':
      return place.line === null || document.records.has(place.line);
    case 'roadmap':
      return place.open === null || document.records.has(place.open.id);
    default:
      return true;
  }
}
