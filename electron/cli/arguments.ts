import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EXTENSION } from '../storage/format.ts';
import { UsageError } from './world.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * A command's arguments, strictly: nothing unknown, nothing missing.
 * @param names what each positional argument is called in sentences, all of them required
 * @throws UsageError
 */
export function parse<O extends Options, const N extends readonly string[]>(
  args: readonly string[],
  names: N,
  options: O,
): {
  positionals: { [I in keyof N]: string };
  values: ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>['values'];
} {
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>;
  try {
    parsed = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(plain(error));
  }
  const missing = names[parsed.positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing`);
  const surplus = parsed.positionals[names.length];
  if (surplus !== undefined) throw new UsageError(`“${surplus.slice(0, 80)}” is one argument too many`);
  return { positionals: parsed.positionals as { [I in keyof N]: string }, values: parsed.values };
}

/** The path of a workshop to be made: `.headwater` is added where there is no ending. @throws UsageError */
export function newWorkshopPath(given: string, name: string): string {
  const ending = extname(given);
  if (ending === '') return resolve(given + EXTENSION);
  if (ending.toLowerCase() === EXTENSION) return resolve(given);
  throw new UsageError(`${name} must end in ${EXTENSION}, and “${ending}” is another ending`);
}

/** The path of a workshop that is there; its ending may be left out. */
export function workshopPath(given: string): string {
  const path = resolve(given);
  return !existsSync(path) && existsSync(path + EXTENSION) ? path + EXTENSION : path;
}

/** What `parseArgs` complains of, in our words: its own sentences go on about escaping. */
function plain(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(-[^']*?)(?: [^']*)?'/.exec(message)?.[1] ?? 'an option';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `there is no option ${option}`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /does not take/.test(message)
        ? `${option} takes no value`
        : `${option.replace(/^-\w, /, '')} needs a value`;
    default:
      return 'the arguments cannot be understood';
  }
}
