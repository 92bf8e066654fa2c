import type { Diff } from '../../shared/change/diff.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { readJpeg } from '../../shared/model/jpeg.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import type { WorkshopFile } from '../storage/workshop-file.ts';

/**
 * A change may show only photos that the file has, at their true size. Photos that stay as they were are not looked at: a lost
 * one must not keep its caption from being edited.
 * @returns the refusal, or null
 */
export function photoRefusal(diff: Diff, file: Pick<WorkshopFile, 'blob'>): FailureError | null {
  const changed: [AnyRecord | null, AnyRecord][] = [
    ...Object.values(diff.added).map(record => [null, record] as [null, AnyRecord]),
    ...Object.values(diff.updated),
  ];
  for (const [from, to] of changed) {
    if (to.type !== 'note' || !to.photo) continue;
    const { hash, width, height } = to.photo;
    if (
      from?.type === 'note' &&
      from.photo?.hash === hash &&
      from.photo.width === width &&
      from.photo.height === height
    )
      continue;
    const blob = file.blob(hash);
    const header = blob && readJpeg(blob.bytes);
    if (!header || typeof header === 'string') {
      return new FailureError(
        'not-found',
        'The photo of this note is not in the workshop’s file, so nothing was added. Add the photo again.',
      );
    }
    if (header.width !== width || header.height !== height) {
      return new FailureError(
        'invalid',
        'The size given for this photo is not its own, so nothing was added. Add the photo again.',
      );
    }
  }
  return null;
}
