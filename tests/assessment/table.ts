import type { AssessmentPack } from '../../shared/content/assessment.ts';
import type { Assessment, Confidence, Score } from '../../shared/model/assessment.ts';
import { find, recordsOf } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { anId, aRoom } from '../support/room.ts';

const NAMES = ['Sponsor', 'Production', 'Sharing', 'Qualities', 'Regions', 'Skills'] as const;

/** Questions with six levels each, called by their names in small letters. */
export const aPack = (names: readonly string[] = NAMES): AssessmentPack => ({
  key: 'where-we-stand',
  version: 1,
  name: 'Where we stand',
  about: '',
  dimensions: names.map(name => ({
    key: name.toLowerCase(),
    name,
    question: `How far is ${name.toLowerCase()}?`,
    levels: Array.from({ length: 6 }, (_, level) => `${name} as it looks at level ${level}.`),
  })),
});

export interface Begun {
  readonly about?: string;
  readonly day?: string;
  readonly blind?: readonly string[];
  readonly pack?: AssessmentPack;
}

type Level = Score['level'];

/** A room with Ana, Bo and Cem at the table, spoken to in names. */
export function atTheTable() {
  const room = aRoom();
  for (const name of ['Ana', 'Bo', 'Cem'])
    room.do({ type: 'participant.add', participant: { id: anId(), name } });
  const person = (name: string): Id =>
    recordsOf(room.document, 'participant').find(one => one.name === name)?.id ?? '';
  const it = (id: Id): Assessment => {
    const found = find(room.document, 'assessment', id);
    if (!found) throw new Error('That assessment is not there.');
    return found;
  };
  return Object.assign(room, {
    person,
    it,
    /** Begins one; blind when names are given. Answers its id. */
    begin({ about = '', day = '2026-11-12', blind, pack = aPack() }: Begun = {}): Id {
      const id = anId();
      const participants = (blind ?? []).map(person);
      room.do({
        type: 'assessment.begin',
        ...{ id, pack, about, day, participants },
        mode: blind ? 'blind' : 'room',
      });
      return id;
    },
    /** Says a level, by somebody or by the room (null), with or without evidence. */
    says(
      assessment: Id,
      who: string | null,
      dimension: string,
      level: Level,
      evidence?: string,
      confidence?: Confidence,
    ): void {
      room.do({
        type: 'score.set',
        ...{ id: anId(), assessment, dimension, participant: who === null ? null : person(who) },
        changes: {
          level,
          ...(evidence === undefined ? {} : { evidence }),
          ...(confidence === undefined ? {} : { confidence }),
        },
      });
    },
    /** The room's levels for all questions in order, each with evidence unless its level is in brackets (as text). */
    roomSays(assessment: Id, levels: readonly (number | `${number}` | null)[]): void {
      for (const [index, level] of levels.entries()) {
        if (level === null) continue;
        const dimension = it(assessment).pack.dimensions[index]?.key ?? '';
        if (typeof level === 'number')
          this.says(assessment, null, dimension, level, 'Seen last week.', 'high');
        else this.says(assessment, null, dimension, Number(level));
      }
    },
  });
}
