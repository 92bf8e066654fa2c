import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../../electron/storage/publish.ts';
import { namesIn, scratchFolder } from '../support/workshop-files.ts';

test('a file appears whole under its name, or not at all', () => {
  const folder = scratchFolder();
  const target = join(folder, 'Acme.headwater');
  expect(() =>
    publish(target, part => {
      writeFileSync(part, 'half');
      writeFileSync(`${part}-journal`, '');
      throw new Error('The power went.');
    }),
  ).toThrow('The power went.');
  expect(namesIn(folder)).toEqual([]);

  const answer = publish(target, part => {
    writeFileSync(part, 'whole');
    expect(namesIn(folder)).not.toContain('Acme.headwater');
    return 7;
  });
  expect(answer).toBe(7);
  expect(namesIn(folder)).toEqual(['Acme.headwater']);

  expect(() => publish(target, part => writeFileSync(part, 'other'))).toThrow(
    expect.objectContaining({ code: 'EEXIST' }),
  );
  expect(readFileSync(target, 'utf8')).toBe('whole');
});

test('what a crash left half made is cleared away a day later, and nothing else is', () => {
  const folder = scratchFolder();
  const [old, fresh, mine] = [
    '.Old.headwater.0123456789ab.part',
    '.New.headwater.0123456789ab.part',
    '.mine.part',
  ];
  for (const name of [old, fresh, mine]) writeFileSync(join(folder, name), 'half');
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  for (const name of [old, mine]) utimesSync(join(folder, name), twoDaysAgo, twoDaysAgo);
  publish(join(folder, 'Acme.headwater'), part => writeFileSync(part, 'whole'));
  expect(namesIn(folder)).toEqual([fresh, mine, 'Acme.headwater'].sort());
});
