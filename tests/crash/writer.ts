import { copyFileSync, existsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../electron/storage/open.ts';
import type { StorageOptions } from '../../electron/storage/options.ts';
import {
  createWorkshopFile,
  openWorkshopFile,
  type WorkshopFile,
} from '../../electron/storage/workshop-file.ts';
import { documentOf } from '../../shared/model/document.ts';
import { LATER_MIGRATIONS } from '../support/later-migrations.ts';
import { blobOf, canvasCommit, hasCanvas, photoCommit } from '../support/photo-game.ts';
import { otherJpeg } from '../support/photos.ts';
import { after, beginning, commitFor, type Game, momentAt } from '../support/play.ts';
import { seededSteps } from '../support/random-commands.ts';

/*
 * The process that gets killed: node writer.js MODE FOLDER SEED, built by victim.ts. It says on its standard output, one line at a time, what it has been
 * told is on disk. A line is written in one system call after the work returned, so whoever reads it may rely on it.
 */
const [mode = '', folder = '', seedText = ''] = process.argv.slice(2);
const seed = Number(seedText);
const options: StorageOptions = { now: () => new Date().toISOString(), actor: 'writer' };
const say = (line: string) => void writeSync(1, `${line}\n`);

const started = (file: WorkshopFile): Game => ({
  document: documentOf(file.records()),
  history: file.history(),
});

/** Random commands for ever; `then` after each commit. */
function write(file: WorkshopFile, then: (count: number) => void): void {
  let game = started(file);
  let count = file.head.number * 1000;
  for (const step of seededSteps(seed)) {
    count += 1;
    const entry = commitFor(game, step, count);
    if (!entry) continue;
    const commit = file.append(entry);
    say(`saved ${commit.number} ${commit.hash}`);
    game = after(game, entry);
    then(commit.number);
  }
}

const workshop = join(folder, 'Acme.headwater');
switch (mode) {
  case 'write':
    write(openWorkshopFile(workshop, options), () => undefined);
    break;
  case 'backup': {
    const file = openWorkshopFile(workshop, options);
    write(file, number => {
      if (number % 3 === 0) file.backup();
    });
    break;
  }
  case 'photo': {
    const file = openWorkshopFile(workshop, options);
    let game = started(file);
    const commit = (entry: ReturnType<typeof photoCommit>) => {
      const { number, hash } = file.append(entry);
      say(`saved ${number} ${hash}`);
      game = after(game, entry);
    };
    if (!hasCanvas(game)) commit(canvasCommit(game));
    const first = file.head.number * 1000;
    for (let count = first; ; count++) {
      const photo = blobOf(otherJpeg(count));
      file.keepBlob(photo);
      // The first thing said is a commit, from which whoever reads this counts.
      if (count > first) say(`kept ${photo.hash}`);
      // Not every photo comes to a note: the person may change their mind.
      if (count === first || count % 5 > 0) commit(photoCommit(game, photo.bytes, count));
    }
  }
  case 'create':
    for (let count = 0; ; count++) {
      const path = join(folder, `New ${seed}-${count}.headwater`);
      const file = createWorkshopFile(path, beginning(momentAt(count)), options);
      say(`made ${path}`);
      if (count % 2 === 0) file.close();
    }
  case 'migrate':
    for (let count = 0; ; count++) {
      const path = join(folder, `Old ${seed}-${count}.headwater`);
      if (!existsSync(path)) copyFileSync(join(folder, 'version-1'), path);
      say(`begun ${path}`);
      const store = openStore(path, options, LATER_MIGRATIONS);
      say(`migrated ${path}`);
      if (count % 2 === 0) store.db.close();
    }
  default:
    throw new Error(`There is no mode "${mode}".`);
}
