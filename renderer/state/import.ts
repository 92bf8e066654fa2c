import { create } from 'zustand';
import type { CallInput } from '../../shared/contract/calls.ts';
import { navigate } from './app.ts';

/** A table to read: pasted text, or a file that the main side has a handle of. */
export type TableSource = CallInput<'table.read'>;

/** A table handed over to the import screen, which takes it once. */
export const useHandedOver = create<{ source: TableSource | null }>()(() => ({ source: null }));

/** Goes to the import screen, with `text` (rows as a spreadsheet copies them) read already when given. */
export function startImport(text: string | null = null): void {
  useHandedOver.setState({ source: text === null ? null : { from: 'text', text } });
  navigate('import');
}

/** Goes to the import screen with a file that was chosen or dropped. */
export function startImportOfFile(file: string): void {
  useHandedOver.setState({ source: { from: 'file', file } });
  navigate('import');
}
