import { create } from 'zustand';
import { navigate } from './app.ts';

/** Rows handed over to the import screen, such as a block pasted into the board's quick-add. Taken once. */
export const useHandedOver = create<{ text: string | null }>()(() => ({ text: null }));

/** Goes to the import screen, with `text` (rows as a spreadsheet copies them) read already when given. */
export function startImport(text: string | null = null): void {
  useHandedOver.setState({ text });
  navigate('import');
}

/** What was handed over, once. */
export function takeHandedOver(): string | null {
  const { text } = useHandedOver.getState();
  useHandedOver.setState({ text: null });
  return text;
}
