import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { canonicalText } from '../../shared/change/canonical.ts';
import { advance, EMPTY_HISTORY, UNDO_DEPTH } from '../../shared/change/history.ts';
import { after, beginning, commitOf, EMPTY_GAME, type Game, momentAt, takeBack } from '../support/play.ts';
import { scratchFolder, testOptions } from '../support/workshop-files.ts';

type Turn = 'do' | 'same gesture' | 'undo' | 'redo';

/** A workshop whose client is renamed so many times; `turn` says of each commit what it is to be. */
function renamed(commits: number, turn: (count: number) => Turn) {
  const file = createWorkshopFile(join(scratchFolder(), 'Acme.headwater'), beginning(), testOptions());
  let game: Game = after(EMPTY_GAME, beginning());
  for (let count = 2; file.head.number < commits; count++) {
    const kind = turn(count);
    const mark = kind === 'same gesture' ? (game.history.undo.at(-1)?.mark ?? 'first') : `mark-${count}`;
    const command = { type: 'workshop.edit', changes: { client: `Client ${count}` } };
    const entry =
      kind === 'undo' || kind === 'redo'
        ? takeBack(game, kind, mark, momentAt(count))
        : commitOf(game, command, mark, momentAt(count));
    if (!entry) continue;
    file.append(entry);
    game = after(game, entry);
  }
  return file;
}

describe('what can be undone after a restart is what could be undone before it', () => {
  const cases = {
    'a short log': [40, () => 'do'],
    'a long log': [1700, () => 'do'],
    'a long log whose last commits were undone': [1700, (count: number) => (count > 1500 ? 'undo' : 'do')],
    'undone, some of it redone': [
      1700,
      (count: number) => (count > 1640 ? 'redo' : count > 1500 ? 'undo' : 'do'),
    ],
    'every change undone at once': [1700, (count: number) => (count % 2 === 0 ? 'do' : 'undo')],
    'gestures of many commits': [1700, (count: number) => (count % 9 === 0 ? 'do' : 'same gesture')],
    'undo, redo and change in turns': [
      1700,
      (count: number) => (['do', 'do', 'do', 'undo', 'redo', 'undo', 'do'] as const)[count % 7] ?? 'do',
    ],
  } satisfies Record<string, [number, (count: number) => Turn]>;

  test.each(Object.entries(cases))('%s', (_, [commits, turn]) => {
    const file = renamed(commits, turn);
    let whole = EMPTY_HISTORY;
    for (const commit of file.commits()) whole = advance(whole, commit);
    const tail = file.history();
    expect(canonicalText(tail)).toBe(canonicalText(whole));
    expect(tail.undo.length).toBeLessThanOrEqual(UNDO_DEPTH);
    file.close();
  });
});
