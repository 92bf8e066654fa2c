import type { Participant } from '../model/participant.ts';
import type { Id } from '../model/scalars.ts';

/** What stands for each participant in a dot and in called-out votes: "AR", and "AR2" for the second with these initials. */
export function initialsOf(people: readonly Pick<Participant, 'id' | 'name'>[]): ReadonlyMap<Id, string> {
  const taken = new Set<string>();
  const initials = new Map<Id, string>();
  for (const { id, name } of people) {
    const base = lettersOf(name);
    let own = base;
    for (let count = 2; taken.has(own); count++) own = `${base}·${count}`;
    taken.add(own);
    initials.set(id, own);
  }
  return initials;
}

/** The first letters of the first and the last word; of one word, the first two. */
function lettersOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = name.slice(0, 1), last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = last ? [[...first][0], [...last][0]] : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase('en');
}

// Initials may end in a number of their own ("AR·2", "T2"), so the stage is what stands last; "AR10" is stage 10 of AR where there is one.
const ENTRY = /([\p{L}\p{N}]+(?:[·.]\d+)?)\s*[:=]?\s*([0-9]{1,2}|[-–xX])(?=\s|$)/uy;
const TWO_DIGITS = /([\p{L}\p{N}]+(?:[·.]\d+)?)\s*[:=]?\s*([0-9]{2})(?=\s|$)/uy;

export interface Called {
  readonly votes: readonly { readonly participant: Id; readonly stage: number | null }[];
  /** What could not be read, in words. While there is any, nothing should be entered. */
  readonly problems: readonly string[];
}

/**
 * Votes as somebody calls them out: initials and a stage, "-" to abstain: `AR3 bl 2, cm-`. Letters of either case; blanks,
 * commas and semicolons between. The same participant twice: the last counts.
 */
export function readCalled(text: string, initials: ReadonlyMap<Id, string>, stages: number): Called {
  const people = new Map([...initials].map(([id, own]) => [plain(own), id]));
  const votes = new Map<Id, number | null>();
  const problems: string[] = [];
  const entries = text.replace(/[,;]+/g, ' ').trim();
  let at = 0;
  while (at < entries.length) {
    const blank = /\s*/y;
    blank.lastIndex = at;
    at += blank.exec(entries)?.[0].length ?? 0;
    const read = (entry: RegExp) => {
      entry.lastIndex = at;
      return entry.exec(entries);
    };
    const long = read(TWO_DIGITS);
    const isLong = long && people.has(plain(long[1] ?? '')) && Number(long[2]) < stages;
    const match = isLong ? long : read(ENTRY);
    if (!match) {
      problems.push(
        `“${entries.slice(at).split(/\s/)[0]}” is no vote. Type initials and a stage, such as AR3.`,
      );
      break;
    }
    at += match[0].length;
    const [, who = '', where = ''] = match;
    const participant = people.get(plain(who));
    const stage = /\d/.test(where) ? Number(where) : null;
    if (participant === undefined) problems.push(`Nobody in this round is “${who}”.`);
    else if (stage !== null && stage >= stages) problems.push(`There is no stage ${stage}.`);
    else votes.set(participant, stage);
  }
  return { votes: [...votes].map(([participant, stage]) => ({ participant, stage })), problems };
}

const plain = (initials: string) => initials.replace('.', '·').toLocaleUpperCase('en');
