import type { Box } from '../../shared/content/canvas-template.ts';
import type { Canvas, Photo } from '../../shared/model/canvas.ts';
import { client } from '../api.ts';
import { failureOf, sentenceOf } from '../state/failure.ts';
import { counted } from '../state/format.ts';
import { say } from '../state/messages.ts';
import { sayUndoable } from '../state/undoable.ts';
import { newId, run, useWorkshop } from '../state/workshop.ts';
import { BROKEN, HEAD_BYTES, judge } from './photo-kinds.ts';
import { shrinkPhoto } from './photo-shrink.ts';
import { usePhotos } from './photo-store.ts';

/** Photos added at once. */
const MOST = 50;
/** Files named in one sentence. */
const NAMED = 3;

/** Whether photos belong into a box: among notes and points, not among names. */
export const takesPhotos = (box: Box): boolean => box.kind === 'notes' || box.kind === 'checklist';

/** Whether a file was meant as a photo, so that it is refused in words rather than read as a table. */
export const looksLikePicture = (file: Pick<File, 'name' | 'type'>): boolean =>
  file.type.startsWith('image/') ||
  file.type === 'application/pdf' ||
  /\.(jpe?g|png|heic|heif|hif|gif|webp|avif|tiff?|bmp|svg|pdf|dng|cr2|nef|mov|mp4)$/i.test(file.name);

/** Lets the person choose photos for a box. */
export function choosePhotos(canvas: Canvas, box: Box): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = 'image/jpeg,image/png,.heic,.heif';
  input.onchange = () => void addPhotos(canvas, box, [...(input.files ?? [])]);
  input.click();
}

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
      const photo = await kept(key, file);
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

/** Keeps one photo in the workshop's file; answers why not, as a sentence, when it cannot be. */
async function kept(key: string, file: File): Promise<Photo | string> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const judged = judge(head, file.size);
    if (typeof judged === 'string') return judged;
    const bytes = await shrinkPhoto(file);
    if (!bytes) return BROKEN;
    const handle = await client.upload(`${file.name.replace(/\.[^.]*$/, '') || 'Photo'}.jpg`, bytes);
    return await client.call('photo.keep', { key, file: handle });
  } catch (cause) {
    if (cause instanceof DOMException) return 'It could not be read. Is it still there?';
    return sentenceOf(failureOf(cause));
  }
}

/** “a.heic”, “b.heic” and 2 more were not added. */
function notAdded(names: readonly string[]): string {
  const quoted = names.slice(0, NAMED).map(name => `“${name}”`);
  const more = names.length - quoted.length;
  const last = more > 0 ? `${more} more` : quoted.pop();
  const list = quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
  return `${list} ${names.length === 1 ? 'was' : 'were'} not added.`;
}
