import { type Failure, FailureError } from '../../shared/contract/failure.ts';
import { failureOf } from '../service/dispatch.ts';
import { VERSION } from '../service/version.ts';
import { COMMANDS, type CommandName, isCommand, overview } from './help.ts';
import { oneSentence } from './one-sentence.ts';
import { UsageError, type World } from './world.ts';

/** What a command does with its own arguments. Answers the exit code. */
type Run = (args: readonly string[], world: World) => Promise<number>;

/** Loaded when asked for, so that `show` does not pay for what `export` needs. */
const loaders: { [N in CommandName]: () => Promise<Run> } = {
  new: async () => (await import('./new.ts')).newCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  show: async () => (await import('./show.ts')).showCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  content: async () => (await import('./content.ts')).contentCommand,
  rescue: async () => (await import('./rescue.ts')).rescueCommand,
};

/**
 * The command line: `headwater COMMAND …`.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 done, 1 refused, 2 wrongly called
 */
export async function runCli(argv: readonly string[], world: World): Promise<number> {
  const [first, ...args] = argv;
  try {
    if (first === '--version') return say(world, `${VERSION}\n`);
    if (first === '--help' || first === '-h' || first === 'help') return say(world, overview());
    if (first === undefined) throw new UsageError('Say what to do; headwater --help lists the commands.');
    if (!isCommand(first)) {
      throw new UsageError(
        `There is no command “${first.slice(0, 60)}”; headwater --help lists those there are.`,
      );
    }
    const before = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
    if (before.includes('--help') || before.includes('-h')) return say(world, COMMANDS[first].help);
    const run = await loaders[first]();
    return await run(args, world);
  } catch (error) {
    if (error instanceof UsageError) {
      const hint = first !== undefined && isCommand(first) ? ` (see headwater ${first} --help)` : '';
      world.err(`headwater: ${error.message.replace(/\.$/, '')}${hint}.\n`);
      return 2;
    }
    const failure =
      error instanceof FailureError ? error.failure : logged(world, `headwater ${first}`, error);
    world.err(`headwater: ${oneSentence(failure)}\n`);
    return 1;
  }
}

/** A fault of ours: into the log, if there is one to be had. */
function logged(world: World, what: string, error: unknown): Failure {
  try {
    return failureOf(world.ports().log, what, error);
  } catch {
    return failureOf({ error: () => {} }, what, error);
  }
}

function say(world: World, text: string): number {
  world.out(text);
  return 0;
}
