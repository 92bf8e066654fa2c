import { create } from 'zustand';

/** The sentence in the board's live region. `turn` tells two equal sentences in a row apart. */
export const useSpeaker = create<{ sentence: string; turn: number }>()(() => ({ sentence: '', turn: 0 }));

/** Says a sentence to whoever listens with a screen reader. */
export const speak = (sentence: string): void =>
  useSpeaker.setState(({ turn }) => ({ sentence, turn: turn + 1 }));
