import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedSample } from '../../electron/exchange/load-content.ts';
import { apply } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { Sample } from '../../shared/content/sample.ts';
import { sampleCommands } from '../../shared/content/sample-commands.ts';
import type { StagesPack } from '../../shared/content/stages.ts';
import { EMPTY_DOCUMENT, placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { LEVELS } from '../../shared/model/participant.ts';
import { HORIZONS } from '../../shared/model/roadmap.ts';
import { DRIVERS, EFFORTS, PATTERNS } from '../../shared/model/use-case.ts';
import { completenessOf } from '../../shared/views/canvas-complete.ts';
import { boxContents, canvasesOf } from '../../shared/views/canvas-contents.ts';
import { lintCanvas } from '../../shared/views/canvas-lint.ts';
import { preflightOf } from '../../shared/views/preflight.ts';
import { beginsWithVerb } from '../../shared/views/verbs.ts';

const resources = join(import.meta.dirname, '../../resources');
const { sample, content } = shippedSample(resources);
const { stages } = content;

const counter = () => {
  let next = 0;
  return () => `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`;
};

function opened(pack: StagesPack = stages) {
  let document = EMPTY_DOCUMENT;
  for (const command of sampleCommands(sample, counter(), { ...content, stages: pack }, '2027-01-31')) {
    const result = execute(document, command);
    if (!result.ok) throw new Error(`${command.type}: ${result.refusal.message}`);
    document = apply(document, result.value);
  }
  return document;
}

describe('the sample workshop', () => {
  const document = opened();
  const useCases = recordsOf(document, 'use-case');
  const stageOf = (id: string) => placementsByUseCase(document).get(id)?.stage ?? null;

  it('is a sound document of 34 use cases, four of them unplaced, on the day it was opened', () => {
    expect(integrityFaults(document)).toEqual([]);
    expect(useCases).toHaveLength(34);
    expect(useCases.filter(useCase => stageOf(useCase.id) === null)).toHaveLength(4);
    expect(recordsOf(document, 'workshop')[0]).toMatchObject({
      date: '2027-01-31',
      currency: 'EUR',
      origin: { kind: 'sample', of: null },
      pack: { name: stages.name, version: stages.version },
    });
  });

  it('shows every stage, driver, pattern and effort that a workshop commonly meets', () => {
    const seen = <T>(pick: (useCase: (typeof useCases)[number]) => T) => new Set(useCases.map(pick));
    expect([...seen(useCase => stageOf(useCase.id))]).toEqual(
      expect.arrayContaining(stages.stages.map(stage => stage.position)),
    );
    expect([...seen(useCase => useCase.driver)]).toEqual(expect.arrayContaining([...DRIVERS]));
    expect([...seen(useCase => useCase.pattern)]).toEqual(expect.arrayContaining([...PATTERNS]));
    expect([...seen(useCase => useCase.effort)]).toEqual(
      expect.arrayContaining(EFFORTS.filter(effort => effort !== 'XS')),
    );
  });

  it('says of every use case what it is, whose it is and where it wants to go', () => {
    for (const useCase of useCases) {
      expect(useCase.description.length, useCase.title).toBeGreaterThan(60);
      expect(useCase.unit && useCase.sponsor, useCase.title).not.toBe('');
      expect(useCase.target, useCase.title).toBeGreaterThanOrEqual(stageOf(useCase.id) ?? 0);
      expect(useCase.produces.length + useCase.consumes.length, useCase.title).toBeGreaterThan(0);
    }
    expect(new Set(useCases.map(useCase => useCase.title)).size).toBe(useCases.length);
    expect(useCases.filter(useCase => useCase.links.length > 0).length).toBeGreaterThan(9);
    expect(useCases.filter(useCase => useCase.notes !== '').length).toBeGreaterThan(4);
  });

  it('has streams that several business units share, the evidence for “integrated”', () => {
    const units = new Map<string, Set<string>>();
    for (const useCase of useCases) {
      for (const stream of [...useCase.produces, ...useCase.consumes]) {
        units.set(stream, (units.get(stream) ?? new Set()).add(useCase.unit));
      }
    }
    expect([...units.values()].filter(sharing => sharing.size > 1).length).toBeGreaterThanOrEqual(5);
  });

  it('brings people of all three levels', () => {
    const people = recordsOf(document, 'participant');
    expect(people.length).toBeGreaterThanOrEqual(12);
    expect(new Set(people.map(person => person.level))).toEqual(new Set(LEVELS));
  });

  it('opens with a pack of fewer stages, too: what that pack does not have goes to the tray', () => {
    const short = { ...stages, stages: stages.stages.slice(0, 4) };
    const placements = recordsOf(opened(short), 'placement');
    expect(placements.filter(placement => placement.stage === null)).toHaveLength(8);
    expect(Math.max(...placements.map(placement => placement.stage ?? 0))).toBe(3);
  });

  it('has every canvas of the method filled, each box of it', () => {
    const canvases = canvasesOf(document);
    expect(canvases.map(canvas => canvas.template.key)).toEqual([
      'agenda-one-day',
      ...content.canvases.filter(one => one.group === 'canvas').map(one => one.key),
    ]);
    for (const canvas of canvases) {
      const { filled, of } = completenessOf(document, canvas);
      expect(filled, canvas.template.name).toBe(of);
    }
    // Both ways of working are to be seen.
    expect(new Set(canvases.map(canvas => canvas.mode))).toEqual(new Set(['ideas', 'decision']));
  });

  it('leaves no fault on its canvases, and a few hints to talk about', () => {
    const told = canvasesOf(document).flatMap(canvas => lintCanvas(document, canvas));
    expect(told.filter(one => one.severity === 'fault')).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(10);
  });

  it('moves every day along with the workshop', () => {
    const early = recordsOf(document, 'assessment').find(one => one.mode === 'room' && one.about === '');
    // Opened eighty days after the sample's own day.
    expect(early?.day).toBe('2026-08-07');
    expect(recordsOf(document, 'decision').every(one => one.day === '2027-01-31')).toBe(true);
    const footprint = canvasesOf(document).find(one => one.template.key === 'global-footprint');
    const rows = footprint ? boxContents(document, footprint, 'regions').rows : [];
    expect(rows.map(row => row.cells.rehearsed)).toEqual([
      '2026-12-23',
      '2026-12-23',
      '2026-09-08',
      undefined,
    ]);
  });

  it('was assessed on two days and for a unit, once blind, with views apart on some questions and close on others', () => {
    const assessments = recordsOf(document, 'assessment');
    expect(assessments).toHaveLength(3);
    expect(new Set(assessments.map(one => one.day)).size).toBe(2);
    expect(assessments.filter(one => one.about !== '')).toHaveLength(1);
    // A level that nothing speaks for counts as none, so the room’s word is never left bare.
    for (const { evidence, dimension, participant } of recordsOf(document, 'score'))
      if (participant === null) expect(evidence, dimension).not.toBe('');
    const blind = assessments.find(one => one.mode === 'blind');
    expect(blind?.state).toBe('revealed');
    const scores = recordsOf(document, 'score').filter(one => one.assessment === blind?.id);
    const spans = content.assessment.dimensions.map(({ key }) => {
      const levels = scores
        .filter(one => one.dimension === key && one.participant !== null)
        .map(one => Number(one.level));
      expect(levels, key).toHaveLength(9);
      expect(
        scores.filter(one => one.dimension === key && one.participant === null),
        key,
      ).toHaveLength(1);
      return Math.max(...levels) - Math.min(...levels);
    });
    expect(Math.max(...spans)).toBeGreaterThanOrEqual(3);
    expect(Math.min(...spans)).toBeLessThanOrEqual(1);
  });

  it('has a round of blind placement that was settled where its cards stand', () => {
    const [round] = recordsOf(document, 'round');
    expect(round).toMatchObject({ state: 'settled', began: '2027-01-31T10:20:00.000Z' });
    for (const { useCase, stage } of round?.settlements ?? []) expect(stage).toBe(stageOf(useCase));
    expect(recordsOf(document, 'vote').some(vote => vote.stage === null)).toBe(true);
    const apart = (round?.useCases ?? []).map(
      id =>
        new Set(
          recordsOf(document, 'vote')
            .filter(one => one.useCase === id)
            .map(one => one.stage),
        ).size,
    );
    expect(Math.max(...apart)).toBeGreaterThan(2);
  });

  it('has a ledger whose lines have owners and evidence, in both forms, with one money counted twice to find', () => {
    const lines = recordsOf(document, 'value-line');
    expect(lines.length).toBeGreaterThanOrEqual(15);
    for (const { title, owner, evidence } of lines) expect([owner, evidence].includes(''), title).toBe(false);
    expect(lines.some(line => line.basis) && lines.some(line => line.range)).toBe(true);
    expect(lines.some(line => line.useCase === null)).toBe(true);
    expect(new Set(lines.map(line => line.driver))).toEqual(new Set(DRIVERS));
    const tags = lines.map(line => line.tag).filter(Boolean);
    expect(tags.length).toBeGreaterThan(new Set(tags).size);
  });

  it('passes its own check with a few honest leftovers, as a well-run workshop does', () => {
    const { open } = preflightOf(document, { stages, today: '2027-01-31', report: null });
    const told = (kind: string) =>
      open.filter(one => one.kind === kind).map(one => /“.*”/.exec(one.sentence)?.[0]);
    expect(told('Amounts that nobody answers for')).toEqual([
      '“Claims hand-over events”',
      '“ATM cash forecast”',
      '“Device signals”',
    ]);
    expect(told('Places that nothing speaks for')).toHaveLength(4);
    expect(open.length).toBeGreaterThan(5);
    expect(open.length).toBeLessThan(20);
  });

  it('has a roadmap: decisions with reasons, actions that begin with a verb, some of them waiting, points parked', () => {
    const actions = recordsOf(document, 'action');
    for (const { text, owner, due } of actions) {
      expect(beginsWithVerb(text, 'en-GB'), text).toBe('yes');
      expect(owner !== '' && due !== null, text).toBe(true);
    }
    expect(new Set(actions.map(one => one.horizon))).toEqual(new Set(HORIZONS));
    expect(actions.filter(one => one.blockedBy.length > 0).length).toBeGreaterThanOrEqual(4);
    const keys = new Set(stages.stages.flatMap(stage => stage.next.map(step => step.key)));
    const taken = actions.flatMap(one => one.recommendation ?? []);
    expect(taken.length).toBeGreaterThanOrEqual(4);
    for (const key of taken) expect(keys).toContain(key);
    for (const { text, reason, decidedBy } of recordsOf(document, 'decision'))
      expect([reason, decidedBy].includes(''), text).toBe(false);
    expect(recordsOf(document, 'parked').length).toBeGreaterThanOrEqual(3);
  });

  it('opens without the canvases that are not there', () => {
    const commands = sampleCommands(sample, counter(), {
      ...content,
      canvases: content.canvases.slice(0, 4),
    });
    expect(commands.filter(command => command.type === 'canvas.begin')).toHaveLength(2);
  });

  it.each([
    [
      'a link that leads nowhere',
      { useCases: [{ ...sample.useCases[0], links: ['no-such-key'] }] },
      '"no-such-key" is no use case of the sample',
    ],
    ['a key twice', { useCases: [sample.useCases[0], sample.useCases[0]] }, 'is used twice'],
    [
      'a line of the ledger about nothing',
      { lines: [{ ...sample.lines[0], useCase: 'nothing' }] },
      '"nothing" is no use case of the sample',
    ],
    [
      'a stranger in an assessment',
      { participants: sample.participants.slice(1) },
      '"Ingrid Solheim" is no participant of the sample',
    ],
    [
      'an action that waits for none',
      { roadmap: { ...sample.roadmap, actions: [{ ...sample.roadmap.actions[0], blockedBy: ['never'] }] } },
      '"never" is no action of the sample',
    ],
    [
      'a note about no use case',
      {
        canvases: [
          { template: 'stream-map', boxes: { obstacles: { notes: [{ text: 'A', useCases: ['gone'] }] } } },
        ],
      },
      '"gone" is no use case of the sample',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(
      JSON.stringify(Sample.safeParse({ ...sample, ...change }).error?.issues.map(one => one.message)),
    ).toContain(JSON.stringify(message).slice(1, -1));
  });
});
