import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StagesPack } from '../../shared/content/stages.ts';
import type { Content } from '../../shared/contract/content.ts';
import { loadOwnStages, loadPacks, type Packs } from '../exchange/load-packs.ts';
import type { Ports } from './ports.ts';

/** The folder inside the library that own packs are looked for in: in plain sight, beside the workshops. */
const FOLDER = 'Content';

/** What ships and what the person's own pack folder makes of it. */
export interface ContentService {
  /** Everything, read anew. Makes the own folder where it is missing, with a note on how to use it. @throws FailureError unreadable */
  read(): Content;
  /** The stages that a workshop begun now gets: the person's own, or those that ship. @throws FailureError unreadable */
  stages(): StagesPack;
}

export function createContent(paths: Pick<Ports['paths'], 'library' | 'resources'>): ContentService {
  return {
    read() {
      const { canvases, assessment, own, refusals } = readOwnPacks(paths);
      return {
        canvases: [...canvases],
        assessment,
        folder: contentFolder(paths),
        own: canvases.map(({ key }) => key).filter(key => own.has(`canvas/${key}`)),
        refusals: refusals.slice(0, 400),
      };
    },
    stages: () => loadOwnStages(paths.resources, contentFolder(paths)),
  };
}

/** Where own packs are looked for. */
export const contentFolder = ({ library }: Pick<Ports['paths'], 'library'>): string => join(library, FOLDER);

/** All packs, once the own folder has been laid out. @throws FailureError unreadable */
export function readOwnPacks(paths: Pick<Ports['paths'], 'library' | 'resources'>): Packs {
  layOut(contentFolder(paths));
  return loadPacks(paths.resources, contentFolder(paths));
}

/** Makes the folder and the note in it. Never throws: where nothing may be written, there is nothing of one's own to read either. */
function layOut(folder: string): void {
  try {
    for (const name of ['canvases', 'lists']) mkdirSync(join(folder, name), { recursive: true });
    const note = join(folder, 'README.txt');
    if (!existsSync(note)) writeFileSync(note, NOTE, { flag: 'wx' });
  } catch {
    // See above.
  }
}

const NOTE = `Your own content for Headwater
==============================

What you put here is used beside what ships with Headwater, or in its place.
Open the canvases again after a change; nothing has to be restarted.

  canvases/NAME.json   a canvas. One with the key of a canvas that ships takes its place.
  lists/NAME.json      a list that canvases use by its key, such as "roles", "skills", "red-flags".
  assessment.json      the questions of the assessment, in place of those that ship.
  stages.json          the stages of the curve, for workshops that you begin from now on.

Everything is JSON in UTF-8, at most 256 KB a file and 200 files. The files that ship are
the best pattern to copy: resources/content in Headwater's own folder.

A file with a mistake in it is not used. Headwater then goes on with what ships and names
the file, the line and what is wrong, on the page of the canvases and with

  headwater content

Workshops that are there already keep what they were begun with, whatever changes here.
`;
