import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** What one part of a list is called; others lose their s. */
const ONE: Readonly<Record<string, string>> = {
  boxes: 'box',
  next: 'next step',
  start: 'first item',
  serves: 'stage served',
  leads: 'lead',
  criteria: 'criterion',
  views: 'view',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

/**
 * What is wrong with a file, as one sentence a person can act on: `In the box "owner", the column "state": the kind must be …`.
 * @param value the file's value, for the names of the parts on the way
 * @param more how many other faults there are
 */
export function issueWords(issue: Issue, value: unknown, more: number): string {
  const path = [...issue.path];
  const isField = typeof path.at(-1) === 'string';
  const field = isField ? String(path.pop()) : null;
  const where = partNames(path, value);
  const subject = field === null ? (where.pop() ?? 'it') : `"${shortened(field)}"`;
  const found = at(value, issue.path);
  const rest = more === 0 ? '' : ` There ${more === 1 ? 'is one more fault' : `are ${more} more faults`}.`;
  return `${where.length > 0 ? `In ${where.join(', ')}: ` : ''}${subject} ${faultWords(issue, found)}.${rest}`;
}

/** `the box "owner"`, `the column 3`: every part of a list on the way, by its key where it has one. */
function partNames(path: readonly PropertyKey[], value: unknown): string[] {
  const names: string[] = [];
  let here = value;
  for (const [index, step] of path.entries()) {
    here = at(here, [step]);
    if (typeof step !== 'number') {
      // A field that holds an object of its own, such as "at" of a box; lists are named by their parts.
      if (!Array.isArray(here)) names.push(`"${shortened(String(step))}"`);
      continue;
    }
    const list = String(path[index - 1] ?? 'parts');
    const one = ONE[list] ?? list.replace(/s$/, '');
    const key = at(here, ['key']) ?? at(here, ['id']) ?? at(here, ['position']);
    names.push(
      typeof key === 'string'
        ? `the ${one} "${shortened(key)}"`
        : typeof key === 'number'
          ? `${one} ${key}`
          : `the ${one} no. ${step + 1}`,
    );
  }
  return names;
}

function faultWords(issue: Issue, found: unknown): string {
  // Our own schemas speak in predicates; the rest is put into words here.
  if (/^(is|are|must|reaches|lies|uses|has|"[^"]*" (is|reaches|lies|uses|has)) /.test(issue.message))
    return own(issue.message);
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? 'something else';
      return found === undefined
        ? `is missing; it must be ${kind}`
        : `is ${shape(found)}, but must be ${kind}`;
    }
    case 'invalid_value':
      return `is ${shape(found)}, but must be ${oneOf(issue.values)}`;
    case 'invalid_union':
      return found === undefined
        ? `is missing; it must be ${oneOf(optionsOf(issue))}`
        : `is ${shape(found)}, but must be ${oneOf(optionsOf(issue))}`;
    case 'unrecognized_keys': {
      const [first = ''] = issue.keys;
      const others = issue.keys.length - 1;
      return `has the field "${shortened(first)}", which nothing reads${others > 0 ? ` (and ${others} more)` : ''}: check its spelling`;
    }
    case 'invalid_key':
      return `${issue.issues[0]?.message ?? 'is not a name that can be used here'}`;
    case 'too_big':
      return `must ${issue.origin === 'array' ? `have at most ${issue.maximum} items` : `be at most ${issue.maximum}`}`;
    case 'too_small':
      return `must ${issue.origin === 'array' ? `have at least ${issue.minimum} ${issue.minimum === 1 ? 'item' : 'items'}` : `be at least ${issue.minimum}`}`;
    default:
      return 'is not valid';
  }
}

/** A message that brings its own subject is set off from the part it is about. */
const own = (message: string): string => (message.startsWith('"') ? `is not right: ${message}` : message);

const optionsOf = (issue: Issue): readonly unknown[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options : [];

function oneOf(values: readonly unknown[]): string {
  const named = values.map(value => JSON.stringify(value));
  if (named.length < 2) return named[0] ?? 'something else';
  return `one of ${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
}

function shape(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return shortened(JSON.stringify(value));
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
