import type { Handlers } from '../../shared/contract/calls.ts';
import { createKeyStore } from '../seal/key-store.ts';
import type { LibraryFolder } from './library-folder.ts';
import { checkPdf, openPdf } from './pdfs.ts';
import { backupKey, restoreKey } from './seal-key.ts';
import { type SignOffParts, SignOffs } from './sign-off.ts';
import type { Tell } from './signals.ts';

type Sealing = Pick<
  Handlers,
  | 'workshop.changes'
  | 'sign-off.seal'
  | 'seal.key'
  | 'seal.backup'
  | 'seal.restore'
  | 'seal.replace'
  | 'pdf.verify'
  | 'pdf.open'
>;

/**
 * The handlers around sign-offs, seals and sealed PDFs. A module of their own, loaded when the first of them is asked for: what writes and reads
 * certificates is large, and no start of the app needs it.
 */
export function createSealing(
  parts: Omit<SignOffParts, 'keys'> & { readonly folder: LibraryFolder; readonly tell: Tell },
): Sealing {
  const { ports, files, folder, jobs, tell } = parts;
  const keys = createKeyStore(ports.paths.keys, ports);
  const signOffs = new SignOffs({ ...parts, keys });
  return {
    'workshop.changes': async given => signOffs.changes(given),
    'sign-off.seal': async given => signOffs.seal(given),
    'seal.key': async () => keys.facts(),
    'seal.backup': async ({ passphrase }) => backupKey(keys, passphrase, files, ports),
    'seal.restore': async ({ file, passphrase }) => restoreKey(keys, file, passphrase, files),
    'seal.replace': async () => keys.replace(),
    'pdf.verify': async ({ file }) => {
      const { path } = files.get(file);
      return {
        job: jobs.start(async voice => {
          const verdict = await checkPdf(path, keys, folder.places(), voice);
          return { kind: 'verdict', verdict };
        }),
      };
    },
    'pdf.open': async ({ file }) => {
      const { path } = files.get(file);
      return {
        job: jobs.start(async voice => {
          const key = await openPdf(path, folder, ports, voice);
          tell('library.changed', {});
          return { kind: 'workshop', key };
        }),
      };
    },
  };
}
