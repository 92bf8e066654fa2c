import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

/** What a start of the app was given to do. */
export const Start = z.strictObject({
  /** Workshop files to show, as whole paths. */
  files: z.array(z.string().max(4096)).max(100),
});
export type Start = z.infer<typeof Start>;

/**
 * Reads the command line of a start: `[--library DIR] [FILE.headwater …]`. Chromium's and Electron's own switches are
 * let through unread.
 * @param folder the working directory that relative paths start from
 */
export function readArguments(
  argv: readonly string[],
  folder: string,
): Start & { library: string | undefined } {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: { library: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return {
    library: typeof values.library === 'string' ? resolve(folder, values.library) : undefined,
    files: positionals.filter(isWorkshopFile).map(file => resolve(folder, file)),
  };
}

export const isWorkshopFile = (path: string): boolean => extname(path).toLowerCase() === '.headwater';
