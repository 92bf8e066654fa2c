import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSample, loadStagesPack } from '../../electron/exchange/load-content.ts';
import { apply } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { Sample, sampleCommands } from '../../shared/content/sample.ts';
import type { StagesPack } from '../../shared/content/stages.ts';
import { EMPTY_DOCUMENT, placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { LEVELS } from '../../shared/model/participant.ts';
import { DRIVERS, EFFORTS, PATTERNS } from '../../shared/model/use-case.ts';

const resources = join(import.meta.dirname, '../../resources');
const stages = loadStagesPack(resources);
const sample = loadSample(resources);

const counter = () => {
  let next = 0;
  return () => `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`;
};

function opened(pack: StagesPack = stages) {
  let document = EMPTY_DOCUMENT;
  for (const command of sampleCommands(sample, counter(), pack, '2027-01-31')) {
    const result = execute(document, command);
    if (!result.ok) throw new Error(result.refusal.message);
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

  it('refuses a definition whose links lead nowhere or whose keys repeat', () => {
    const [first, second] = sample.useCases;
    const broken = { ...sample, useCases: [{ ...first, links: ['no-such-key'] }, { ...second }] };
    expect(Sample.safeParse(broken).error?.issues[0]?.message).toBe(
      '"no-such-key" is no use case of the sample',
    );
    const twice = { ...sample, useCases: [first, first] };
    expect(JSON.stringify(Sample.safeParse(twice).error?.issues)).toContain('is used twice');
  });
});
