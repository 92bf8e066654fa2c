import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepPhoto } from '../../electron/service/photos.ts';
import { blobHashes } from '../../electron/storage/blobs.ts';
import { reachWorkshop } from '../../electron/storage/reach.ts';
import { verifyStore } from '../../electron/storage/verify.ts';
import { PHOTO_LIMITS } from '../../shared/contract/photo.ts';
import type { Photo } from '../../shared/model/canvas.ts';
import { exported, freshId, freshMark, newWorkshop, text } from '../contract/inputs.ts';
import { refusal } from '../contract/room.ts';
import { testApp } from '../support/app.ts';
import { aTemplate } from '../support/canvas-templates.ts';
import { exif, JPEG, otherJpeg, photoOf, withSegment } from '../support/photos.ts';
import { failureOf } from '../support/workshop-files.ts';

/** A workshop with a canvas, and what a person does with photos on it. */
async function wall() {
  const { app, client, close, ports } = testApp();
  onTestFinished(close);
  const key = await newWorkshop(client);
  const canvas = freshId();
  const template = aTemplate([{ kind: 'notes', key: 'ideas' }]);
  const run = (command: Parameters<typeof client.call<'workshop.execute'>>[1]['command']) =>
    client.call('workshop.execute', { key, command, mark: freshMark() });
  await run({ type: 'canvas.begin', id: canvas, template, ids: [] });
  return {
    ...{ app, client, key, run },
    keep: async (bytes: Uint8Array, name = 'wall.jpg') =>
      client.call('photo.keep', { key, file: await client.upload(name, bytes) }),
    async note(photo: Photo): Promise<string> {
      const id = freshId();
      await run({ type: 'note.add', notes: [{ id, canvas, box: 'ideas', text: '', photo }] });
      return id;
    },
    /** By file: the photos in it, and what a check finds. */
    files: () =>
      readdirSync(ports.paths.library)
        .filter(name => name.endsWith('.headwater'))
        .map(name =>
          reachWorkshop(join(ports.paths.library, name), ({ reader }) => ({
            photos: blobHashes(reader),
            faults: verifyStore(reader).faults,
          })),
        ),
  };
}

describe('A photo', () => {
  test('is kept, shown on a note, and read back byte for byte', async () => {
    const { client, key, keep, note, files } = await wall();
    const photo = await keep(JPEG);
    expect(photo).toEqual(photoOf(JPEG));
    await note(photo);
    const { bytes } = await client.call('photo.read', { key, hash: photo.hash });
    expect(Buffer.from(bytes, 'base64').equals(JPEG)).toBe(true);
    await client.call('workshop.close', { key });
    const again = await client.call('photo.read', { key, hash: photo.hash });
    expect(again.bytes).toBe(bytes);
    expect(files()).toEqual([{ photos: [photo.hash], faults: [] }]);
  });

  test('is refused on a note while the file does not have it, or at another size than its own', async () => {
    const { client, key, keep, note } = await wall();
    const before = await client.call('workshop.open', { key });
    expect((await refusal(note(photoOf(JPEG)))).message).toBe(
      'The photo of this note is not in the workshop’s file, so nothing was added. Add the photo again.',
    );
    const photo = await keep(JPEG);
    expect((await refusal(note({ ...photo, width: 97 }))).code).toBe('invalid');
    expect(await client.call('workshop.open', { key })).toEqual(before);
    await note(photo);
  });

  test('is refused when it still says where it was taken, is too large or no photo at all', async () => {
    const { client, key, keep } = await wall();
    const camera = await refusal(keep(withSegment(0xe1, exif(1))));
    expect(camera.code).toBe('unreadable');
    expect(camera.message).toContain('“wall.jpg” carries notes of the camera, such as the place');
    expect((await refusal(keep(text('Not a photo'), 'notes.txt'))).message).toContain('is not a JPEG');
    const large = withSegment(0xe2, new Uint8Array(60_000));
    const huge = new Uint8Array(PHOTO_LIMITS.kept + 1);
    huge.set(large);
    expect((await refusal(keep(huge))).code).toBe('limit');
    const wide = new Uint8Array(JPEG);
    const frame = wide.findIndex((byte, at) => byte === 0xff && wide[at + 1] === 0xc0);
    wide.set([0x10, 0x01], frame + 7);
    expect((await refusal(keep(wide))).code).toBe('limit');
    expect((await refusal(client.call('photo.read', { key, hash: '0'.repeat(64) }))).code).toBe('not-found');
  });

  test('is taken from its upload once', async () => {
    const { client, key } = await wall();
    const file = await client.upload('wall.jpg', JPEG);
    await client.call('photo.keep', { key, file });
    expect((await refusal(client.call('photo.keep', { key, file }))).code).toBe('not-found');
  });

  test('is refused when the workshop holds as many as it takes', async () => {
    const { app, client } = await wall();
    const kept: unknown[] = [];
    const full = {
      sizeOfBlobs: PHOTO_LIMITS.workshop - JPEG.length + 1,
      keepBlob: (blob: unknown) => void kept.push(blob),
    };
    const file = await client.upload('wall.jpg', JPEG);
    const files = { get: app.file, release: () => {} };
    const failure = failureOf(() => keepPhoto(full, file, files));
    expect([failure.code, kept]).toEqual(['limit', []]);
    expect(failure.message).toContain('Go on in a new workshop.');
  });

  test('that was deleted comes back with undo, and stays behind when the workshop is duplicated', async () => {
    const { client, key, keep, note, run, files } = await wall();
    const [stays, goes] = [await keep(JPEG), await keep(otherJpeg(1))];
    await note(stays);
    const id = await note(goes);
    await run({ type: 'note.remove', ids: [id] });
    await client.call('library.duplicate', { key });
    await client.call('workshop.undo', { key });
    await client.call('workshop.close', { key });
    expect(files()).toEqual(
      expect.arrayContaining([
        { photos: [stays.hash], faults: [] },
        { photos: [stays.hash, goes.hash].sort(), faults: [] },
      ]),
    );
  });

  test('travels with a copy of the file into another library', async () => {
    const { client, key, keep, note, files } = await wall();
    const photo = await keep(JPEG);
    await note(photo);
    const { file } = await exported(client, key, 'headwater');
    const adopted = await client.call('library.adopt', { file });
    const { bytes } = await client.call('photo.read', { key: adopted.key, hash: photo.hash });
    expect(Buffer.from(bytes, 'base64').equals(JPEG)).toBe(true);
    await client.call('workshop.close', { key });
    expect(files().map(one => one.faults)).toEqual([[], []]);
  });
});
