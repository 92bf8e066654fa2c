import type { Box } from '../../shared/content/canvas-template.ts';
import type { Canvas, Photo } from '../../shared/model/canvas.ts';
import { counted } from '../state/format.ts';
import { say } from '../state/messages.ts';
import { sayUndoable } from '../state/undoable.ts';
import { newId, run, useWorkshop } from '../state/workshop.ts';
import { choosePictures, keepPicture } from './photo-keep.ts';
import { AS_PHOTO } from './photo-shrink.ts';
import { usePhotos } from './photo-store.ts';

/** Photos added at once. */
const MOST = 50;
/** Files named in one sentence. */
const NAMED = 3;

/** Whether photos belong into a box: among notes and points, not among names. */
export const takesPhotos = (box: Box): boolean => box.kind === 'notes' || box.kind === 'checklist';

/** Lets the person choose photos for a box. */
export const choosePhotos = (canvas: Canvas, box: Box): void =>
  choosePictures(true, files => void addPhotos(canvas, box, files));

/**
 * Adds photos to the end of a box as notes without a caption, as one step of undo. Each is made smaller and kept in the
 * workshop's file first. What cannot be taken is said in words, and the others are added all the same.
 */
export async function addPhotos(canvas: Canvas, box: Box, files: readonly File[]): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key || files.length === 0) return;
  if (usePhotos.getState().adding) return say('Wait until the photos before these are added.');
  const taken = files.slice(0, MOST);
  const photos: Photo[] = [];
  const refused = new Map<string, string[]>();
  const refuse = (why: string, file: File) => refused.set(why, [...(refused.get(why) ?? []), file.name]);
  try {
    for (const [index, file] of taken.entries()) {
      usePhotos.setState({ adding: { box: box.key, number: index + 1, of: taken.length } });
      const photo = await keepPicture(key, file, AS_PHOTO);
      if (typeof photo === 'string') refuse(photo, file);
      else photos.push(photo);
    }
  } finally {
    usePhotos.setState({ adding: null });
  }
  if (files.length > MOST) say(`${MOST} photos can be added at once. Add the others next.`);
  for (const [why, names] of refused) say(`${notAdded(names)} ${why}`, { tone: 'problem' });
  if (photos.length === 0 || useWorkshop.getState().key !== key) return;
  const notes = photos.map(photo => ({ id: newId(), canvas: canvas.id, box: box.key, text: '', photo }));
  const commit = await run({ type: 'note.add', notes });
  if (commit) sayUndoable(`${counted(photos.length, 'photo')} added to “${box.title}”.`, commit);
}

/** “a.heic”, “b.heic” and 2 more were not added. */
function notAdded(names: readonly string[]): string {
  const quoted = names.slice(0, NAMED).map(name => `“${name}”`);
  const more = names.length - quoted.length;
  const last = more > 0 ? `${more} more` : quoted.pop();
  const list = quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
  return `${list} ${names.length === 1 ? 'was' : 'were'} not added.`;
}
