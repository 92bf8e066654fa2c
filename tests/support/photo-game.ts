import type { WorkshopFile } from '../../electron/storage/workshop-file.ts';
import { aTemplate } from './canvas-templates.ts';
import { hashOf, photoOf } from './photos.ts';
import { after, beginning, commitOf, EMPTY_GAME, type Game, momentAt, type NewCommit } from './play.ts';

const CANVAS = '0000cafe-0000-4000-8000-000000000001';
const noteId = (number: number) => `0000cafe-0000-4000-8000-${(number + 16).toString(16).padStart(12, '0')}`;

/** A JPEG as storage keeps it. */
export const blobOf = (bytes: Uint8Array) => ({ hash: hashOf(bytes), kind: 'image/jpeg', bytes });

const sure = (commit: NewCommit | null): NewCommit => {
  if (!commit) throw new Error('The command was refused.');
  return commit;
};

/** The commit that begins a canvas with a box for notes. */
export const canvasCommit = (game: Game): NewCommit =>
  sure(
    commitOf(
      game,
      { type: 'canvas.begin', id: CANVAS, template: aTemplate([{ kind: 'notes', key: 'ideas' }]), ids: [] },
      'canvas',
      momentAt(1),
    ),
  );

/** Whether a game has that canvas. */
export const hasCanvas = ({ document }: Game): boolean => document.records.has(CANVAS);

/** The commit that puts a photo on that canvas. */
export const photoCommit = (game: Game, bytes: Uint8Array, number: number): NewCommit =>
  sure(
    commitOf(
      game,
      {
        type: 'note.add',
        notes: [{ id: noteId(number), canvas: CANVAS, box: 'ideas', text: '', photo: photoOf(bytes) }],
      },
      `photo-${number}`,
      momentAt(number + 2),
    ),
  );

/** Appends to a file that holds nothing but its beginning: a canvas, and each photo kept and put on it. */
export function withPhotos(file: WorkshopFile, photos: readonly Uint8Array[]): Game {
  let game = after(EMPTY_GAME, beginning());
  const add = (commit: NewCommit) => {
    file.append(commit);
    game = after(game, commit);
  };
  add(canvasCommit(game));
  for (const [index, bytes] of photos.entries()) {
    file.keepBlob(blobOf(bytes));
    add(photoCommit(game, bytes, index));
  }
  return game;
}
