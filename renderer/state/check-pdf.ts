import { client } from '../api.ts';
import { navigate } from './app.ts';
import { closeDialog, openDialog } from './dialogs.ts';
import { failureOf } from './failure.ts';
import { pickFile } from './files.ts';
import { say, sayFailure } from './messages.ts';

/** Lets the person choose a PDF and checks its seal. */
export async function chooseAndCheck(): Promise<void> {
  try {
    const file = await pickFile('pdf');
    if (file) openDialog({ kind: 'check-pdf', file });
  } catch (cause) {
    sayFailure(failureOf(cause));
  }
}

/** Takes the workshop out of a sealed PDF and goes to it. @throws FailureError as `pdf.open` */
export async function openSealed(file: string, revision: number): Promise<void> {
  const { key } = await client.call('pdf.open', { file });
  closeDialog();
  navigate('curve', key);
  say(`The workshop of revision ${revision} is in the library, as a new copy.`, { tone: 'good' });
}
