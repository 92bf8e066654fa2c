import { parseArgs } from 'node:util';

export interface Arguments {
  /** 0 for any free port. */
  readonly port: number;
  readonly library: string | undefined;
  /** Whether to open a window. */
  readonly open: boolean;
}

export const USAGE = 'Usage: npm start -- [--browser] [--no-open] [--port NUMBER] [--library FOLDER]';

/** Reads the host's arguments. @throws Error with a sentence for the person */
export function readArguments(given: string[]): Arguments {
  const { values } = parse(given);
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`A port is a number from 0 to 65535, not “${port}”.`);
  }
  if (values.library === '') throw new Error('--library needs the name of a folder.');
  return { port: Number(port), library: values.library, open: !values['no-open'] };
}

function parse(given: string[]) {
  try {
    return parseArgs({
      args: given,
      options: {
        // Says which host to take, which has been done when this one reads it.
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        library: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error((error as Error).message.split('. ')[0]?.concat('.'));
  }
}
