/** How many colours the units share; the painter holds one for each number from 0. */
export const UNIT_COLOURS = 10;

/** The sign of a business unit: one or two letters that no other unit has, and a colour. */
export interface UnitMark {
  readonly letters: string;
  /** Number of the colour, from 0; past the tenth unit colours return, with other letters. */
  readonly colour: number;
}

/** By name, as people sort; use cases without a unit come last. */
export function compareUnits(a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  return (
    a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' }) || (a < b ? -1 : a > b ? 1 : 0)
  );
}

/** The sign of use cases without a unit. */
const NO_UNIT: UnitMark = { letters: '–', colour: -1 };

/**
 * Gives each unit its sign, in the order given. Letters are the initial, else two initials, else two letters of the
 * name that are still free, else a number: colour is never the only thing that tells two units apart.
 */
export function markUnits(units: readonly string[]): ReadonlyMap<string, UnitMark> {
  const marks = new Map<string, UnitMark>();
  const taken = new Set<string>();
  for (const unit of units) {
    if (unit === '') {
      marks.set(unit, NO_UNIT);
      continue;
    }
    if (marks.has(unit)) continue;
    const letters =
      candidates(unit, marks.size + 1).find(one => !taken.has(one.toLowerCase())) ?? String(marks.size + 1);
    taken.add(letters.toLowerCase());
    marks.set(unit, { letters, colour: (taken.size - 1) % UNIT_COLOURS });
  }
  return marks;
}

function* lettersOf(unit: string): Generator<string> {
  const words = unit.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ''] = words;
  const initials = words.map(word => [...word][0] ?? '');
  const initial = initials[0] ?? '';
  yield initial;
  if (initials.length > 1) yield `${initial}${raised(initials[1] ?? '')}`;
  for (const letter of [...first].slice(1)) yield `${initial}${lowered(letter)}`;
}

function candidates(unit: string, number: number): string[] {
  const letters = [...lettersOf(unit)].filter(one => one !== '').map(capital);
  // Past every letter of the name, a number; it only has to be free, and the next higher one always is.
  return [...letters, ...Array.from({ length: number }, (_, index) => String(index + 1))];
}

const capital = (letters: string) => {
  const [first = '', ...rest] = letters;
  return raised(first) + rest.join('');
};

// A letter stays one letter: "ß" would grow to "SS", "İ" to two signs.
const single = (changed: string, letter: string) => ([...changed].length === 1 ? changed : letter);
const raised = (letter: string) => single(letter.toUpperCase(), letter);
const lowered = (letter: string) => single(letter.toLowerCase(), letter);
