import type * as z from 'zod';
import type { ListPack } from '../../shared/content/list-pack.ts';
import type { ContentRefusal } from '../../shared/contract/content.ts';
import { issueWords } from './issue-words.ts';
import { JsonFault, type JsonText, readJsonText, type TextPlace } from './json-text.ts';

/** A content file's text, and its name as sentences call it: its path within the pack folder, with `/`. */
export interface PackFile {
  readonly file: string;
  readonly text: string;
}

/** What a file came to, with the places of its parts; or why it was not taken. */
export type PackResult<T> =
  | { readonly ok: true; readonly pack: T; readonly json: JsonText }
  | { readonly ok: false; readonly refusal: ContentRefusal };

export const refusalOf = (file: string, place: TextPlace | null, reason: string): ContentRefusal => ({
  file: file.slice(0, 300),
  line: place?.line ?? null,
  column: place?.column ?? null,
  reason: reason.slice(0, 1_000),
});

/**
 * One content file against its schema. `{ "list": "roles" }` in it stands for the items of that list.
 * @param lists by their keys
 */
export function readPack<S extends z.ZodType>(
  { file, text }: PackFile,
  schema: S,
  lists: ReadonlyMap<string, ListPack> = new Map(),
): PackResult<z.output<S>> {
  const refuse = (place: TextPlace | null, reason: string): PackResult<z.output<S>> => ({
    ok: false,
    refusal: refusalOf(file, place, reason),
  });
  let json: JsonText;
  try {
    json = readJsonText(text);
  } catch (error) {
    if (error instanceof JsonFault) return refuse(error.place, `The file ${error.message}.`);
    throw error;
  }
  const lost: LostList[] = [];
  const value = withLists(json.value, lists, [], lost);
  const [missing] = lost;
  if (missing) {
    const known = [...lists.keys()].map(key => `"${key}"`).join(', ');
    return refuse(
      json.place(missing.path),
      `There is no list "${missing.name}"${known === '' ? '' : `; there are ${known}`}.`,
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, pack: parsed.data, json };
  const { issues } = parsed.error;
  const issue = issues[0];
  if (!issue) return refuse(null, 'The file is not valid.');
  const stray = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
  const words = issueWords(issue, value, issues.length - 1);
  return refuse(json.place([...issue.path, ...stray]), words.slice(0, 1).toUpperCase() + words.slice(1));
}

interface LostList {
  readonly path: readonly PropertyKey[];
  readonly name: string;
}

/** The value with the items of lists in the place of their names. What is no list's name stays as it is. */
function withLists(
  value: unknown,
  lists: ReadonlyMap<string, ListPack>,
  path: readonly PropertyKey[],
  lost: LostList[],
): unknown {
  if (Array.isArray(value)) return value.map((part, index) => withLists(part, lists, [...path, index], lost));
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value);
  const [first] = fields;
  if (fields.length === 1 && first && first[0] === 'list' && typeof first[1] === 'string') {
    const list = lists.get(first[1]);
    if (list) return list.items;
    lost.push({ path: [...path, 'list'], name: first[1].slice(0, 60) });
    return [];
  }
  // No plain assignment: a field called __proto__ has to reach the schema, which refuses it.
  return Object.fromEntries(
    fields.map(([name, part]) => [name, withLists(part, lists, [...path, name], lost)]),
  );
}
