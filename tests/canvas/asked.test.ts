import { expect, it } from 'vitest';
import { fromAsked } from '../../renderer/canvas/asked.ts';

it('counts each of two presses that come faster than the disk, place by place', async () => {
  const disk = new Map<string, readonly string[]>();
  const change = fromAsked<readonly string[]>();
  const add = (place: string, option: string) =>
    change(
      place,
      () => disk.get(place) ?? [],
      now => [...now, option],
      async value => {
        await new Promise(resolve => setTimeout(resolve, 1));
        disk.set(place, value);
      },
    );
  await Promise.all([add('driver', 'make'), add('driver', 'save'), add('pattern', 'new')]);
  expect(Object.fromEntries(disk)).toEqual({ driver: ['make', 'save'], pattern: ['new'] });
  // What somebody else changed meanwhile counts once nothing is under way.
  disk.set('driver', ['protect']);
  await add('driver', 'save');
  expect(disk.get('driver')).toEqual(['protect', 'save']);
});
