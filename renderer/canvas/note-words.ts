import type { Note } from '../../shared/model/canvas.ts';
import type { CanvasWords, NoteColour } from '../../shared/plan/canvas-types.ts';

export const COLOUR_NAMES: Readonly<Record<NoteColour, string>> = {
  sand: 'Sand',
  river: 'River',
  moss: 'Moss',
  clay: 'Clay',
  plum: 'Plum',
};

/** A note as it is spoken of: its text, shortened. */
export function spokenNote(note: Pick<Note, 'text'>): string {
  const text = note.text.replace(/\s+/g, ' ');
  if (text === '') return 'Photo';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A note's accessible name: its text first, then what else its face shows. */
export function noteName(note: Note, words: CanvasWords): string {
  const parts = [note.text || 'Photo'];
  if (note.colour) parts.push(COLOUR_NAMES[note.colour].toLowerCase());
  if (note.votes > 0) parts.push(words.hands(note.votes));
  for (const id of note.useCases) {
    const useCase = words.useCase(id);
    if (useCase) parts.push(`use case ${useCase.number}`);
  }
  return parts.join(', ');
}

const place = (box: string, position: number, of: number) => `${box}, position ${position} of ${of}`;

/** The sentences of a note's move, as a screen reader says them. */
export const noteSentences = {
  pickedUp: (what: string, box: string, position: number, of: number) =>
    `${what} picked up from ${place(box, position, of)}. Up and down choose a place, left and right a box. Space drops, Escape puts back.`,
  lifted: (what: string, box: string) => `${what} picked up from ${box}.`,
  over: (what: string, box: string, position: number, of: number) => `${what}: ${place(box, position, of)}.`,
  above: (what: string, box: string) => `${what}: over ${box}.`,
  nowhere: (what: string) => `${what}: no box for notes. Letting go here puts it back.`,
  dropped: (what: string, box: string, position: number, of: number) =>
    `${what} moved to ${place(box, position, of)}.`,
  stayed: (what: string, box: string) => `${what} stays in ${box}.`,
  failed: (what: string, box: string) => `${what} could not be moved and is still in ${box}.`,
  cancelled: (what: string, box: string) => `Move cancelled. ${what} is back in ${box}.`,
} as const;
