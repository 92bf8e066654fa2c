import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { NewWorkshop, WorkshopSummary } from '../../shared/contract/library.ts';
import { client } from '../api.ts';
import { navigate } from './app.ts';
import { failureOf } from './failure.ts';
import { chooseFile } from './files.ts';
import { say, sayFailure } from './messages.ts';

interface LibraryState {
  /** Null until the list was read. */
  readonly workshops: readonly WorkshopSummary[] | null;
  /** Why the list could not be read. */
  readonly trouble: Failure | null;
  /** What is being done that takes a moment, in words. */
  readonly busy: string | null;
}

export const useLibrary = create<LibraryState>()(() => ({ workshops: null, trouble: null, busy: null }));

let reading = 0;

export async function loadLibrary(): Promise<void> {
  const mine = ++reading;
  try {
    const { workshops } = await client.call('library.list', {});
    if (mine === reading) useLibrary.setState({ workshops, trouble: null });
  } catch (cause) {
    if (mine === reading) useLibrary.setState({ trouble: failureOf(cause) });
  }
}

/** Does one thing to the library, says when it fails, and reads the list again. Answers null when it failed. */
async function doing<T>(busy: string, work: () => Promise<T>): Promise<T | null> {
  useLibrary.setState({ busy });
  try {
    return await work();
  } catch (cause) {
    sayFailure(failureOf(cause));
    return null;
  } finally {
    useLibrary.setState({ busy: null });
    void loadLibrary();
  }
}

/** Makes a workshop and goes to it. Answers why it could not be made, or null. */
export async function createWorkshop(fields: NewWorkshop): Promise<Failure | null> {
  try {
    const { key } = await client.call('library.create', fields);
    navigate('curve', key);
    return null;
  } catch (cause) {
    return failureOf(cause);
  }
}

export async function openSample(): Promise<void> {
  const made = await doing('Making the sample workshop', () => client.call('library.sample', {}));
  if (made) navigate('curve', made.key);
}

export async function duplicateWorkshop({ key, client: name }: WorkshopSummary): Promise<void> {
  const made = await doing(`Duplicating “${name}”`, () => client.call('library.duplicate', { key }));
  if (made) say(`“${name}” was duplicated.`, { tone: 'good', action: openAction(made.key) });
}

export async function archiveWorkshop(
  { key, client: name }: WorkshopSummary,
  archived: boolean,
): Promise<void> {
  const done = await doing('Saving', () => client.call('library.archive', { key, archived }));
  if (!done) return;
  const back = { label: 'Undo', run: () => void setArchived(key, !archived) };
  say(archived ? `“${name}” is in the archive.` : `“${name}” is out of the archive.`, {
    tone: 'good',
    action: back,
  });
}

const setArchived = (key: string, archived: boolean) =>
  doing('Saving', () => client.call('library.archive', { key, archived }));

/** Takes a `.headwater` file into the library, as a copy. */
export async function adoptWorkshop(file: { file: string; name: string }): Promise<void> {
  const made = await doing(`Importing “${file.name}”`, () =>
    client.call('library.adopt', { file: file.file }),
  );
  if (made)
    say(`“${file.name}” is in the library, as a copy.`, { tone: 'good', action: openAction(made.key) });
}

/** Lets the person choose a `.headwater` file and takes it in. */
export async function chooseAndAdopt(): Promise<void> {
  try {
    const file = await chooseFile('workshop');
    if (file) await adoptWorkshop(file);
  } catch (cause) {
    sayFailure(failureOf(cause));
  }
}

/** Brings a backup back as a workshop of its own. Answers whether it came. */
export async function restoreBackup(workshop: WorkshopSummary, backup: string): Promise<boolean> {
  const made = await doing('Restoring the backup', () =>
    client.call('library.restore', { key: workshop.key, backup }),
  );
  if (made)
    say('The backup is in the library as a workshop of its own.', {
      tone: 'good',
      action: openAction(made.key),
    });
  return made !== null;
}

const openAction = (key: string) => ({ label: 'Open', run: () => navigate('curve', key) });

/** Whether it can be opened here and now. */
export const canOpen = (workshop: WorkshopSummary): boolean =>
  workshop.state === 'ready' || workshop.state === 'open';
