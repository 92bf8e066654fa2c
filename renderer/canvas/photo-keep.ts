import type { Photo } from '../../shared/model/canvas.ts';
import { client } from '../api.ts';
import { failureOf, sentenceOf } from '../state/failure.ts';
import { BROKEN, HEAD_BYTES, judge } from './photo-kinds.ts';
import { type DrawnAs, drawPicture } from './photo-shrink.ts';

/** Whether a file was meant as a picture, so that it is refused in words rather than read as a table. */
const looksLikePicture = (file: Pick<File, 'name' | 'type'>): boolean =>
  file.type.startsWith('image/') ||
  file.type === 'application/pdf' ||
  /\.(jpe?g|png|heic|heif|hif|gif|webp|avif|tiff?|bmp|svg|pdf|dng|cr2|nef|mov|mp4)$/i.test(file.name);

/** While files are only held, their kind is all that is told; some systems do not know what HEIC is. */
export const holdsPictures = ({ items }: DataTransfer): boolean =>
  [...items].some(item => item.kind === 'file' && item.type.startsWith('image/'));

/** The pictures that were dropped. */
export const droppedPictures = ({ files }: DataTransfer): File[] => [...files].filter(looksLikePicture);

/** The pictures that were pasted. Text from an office program often comes with a picture of itself: then the text is meant. */
export const pastedPictures = (data: DataTransfer): File[] =>
  data.getData('text/plain').trim() === '' ? droppedPictures(data) : [];

/** Lets the person choose pictures. */
export function choosePictures(multiple: boolean, take: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = 'image/jpeg,image/png,.heic,.heif';
  input.onchange = () => take([...(input.files ?? [])]);
  input.click();
}

/** Draws a picture anew and keeps it in the workshop's file; answers why not, as a sentence, when it cannot be. */
export async function keepPicture(key: string, file: File, as: DrawnAs): Promise<Photo | string> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const judged = judge(head, file.size);
    if (typeof judged === 'string') return judged;
    const bytes = await drawPicture(file, as);
    if (!bytes) return BROKEN;
    if (typeof bytes === 'string') return bytes;
    const handle = await client.upload(`${file.name.replace(/\.[^.]*$/, '') || 'Photo'}.jpg`, bytes);
    return await client.call('photo.keep', { key, file: handle });
  } catch (cause) {
    if (cause instanceof DOMException) return 'It could not be read. Is it still there?';
    return sentenceOf(failureOf(cause));
  }
}
