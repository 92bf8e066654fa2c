import { say } from './machine.mjs';

/** Runs a script's work; a failure becomes its sentence on standard error and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
