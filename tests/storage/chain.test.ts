import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowChanges } from '../../electron/storage/row-changes.ts';
import { canonicalText } from '../../shared/change/canonical.ts';
import { fc } from '../support/fast-check.ts';
import { after, beginning, commitFor, EMPTY_GAME } from '../support/play.ts';
import { arbitrarySteps } from '../support/random-commands.ts';
import { playedFile, scratchFolder } from '../support/workshop-files.ts';

test('a commit’s hash is SHA-256 over the canonical bytes of everything else in it', () => {
  const { file } = playedFile(join(scratchFolder(), 'Acme.headwater'), 120, 7);
  for (const { hash, ...body } of file.commits()) {
    expect(createHash('sha256').update(canonicalText(body), 'utf8').digest('hex')).toBe(hash);
  }
  file.close();
});

test('the text of a diff put together from its rows is its canonical text', () => {
  fc.assert(
    fc.property(arbitrarySteps(25), steps => {
      let game = after(EMPTY_GAME, beginning());
      for (const [index, step] of steps.entries()) {
        const entry = commitFor(game, step, index);
        if (!entry) continue;
        expect(rowChanges(entry.diff).text).toBe(canonicalText(entry.diff));
        game = after(game, entry);
      }
    }),
  );
});
