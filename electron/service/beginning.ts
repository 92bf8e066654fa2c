import type { CommitBody } from '../../shared/change/commit.ts';
import { apply, type Diff, squash } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import type { Command } from '../../shared/commands/index.ts';
import type { StagesPack } from '../../shared/content/stages.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { NewWorkshop } from '../../shared/contract/library.ts';
import { type Document, EMPTY_DOCUMENT, recordsOf } from '../../shared/model/document.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { Ports } from './ports.ts';

/** The first commit of a new file. */
export type Beginning = Omit<CommitBody, 'number' | 'previous'>;
type World = Pick<Ports, 'now' | 'newId' | 'newToken' | 'actor'>;

/** The first commit of an empty workshop. */
export function beginEmpty(given: NewWorkshop, stages: StagesPack, world: World): Beginning {
  const workshop: Workshop = {
    ...given,
    id: world.newId(),
    type: 'workshop',
    pack: { name: stages.name, version: stages.version },
    origin: null,
  };
  const carried = { id: world.newId(), type: 'stages', pack: stages } as const;
  return beginWith([{ type: 'workshop.begin', workshop, stages: carried }], 'begin the workshop', world);
}

/**
 * The first commit of a workshop that has something in it from its first moment, such as the sample. One commit, so that
 * nothing of it can be undone by someone who did not do it.
 * @param commands the first of them `workshop.begin`
 */
export function beginWith(commands: readonly Command[], label: string, world: World): Beginning {
  let document = EMPTY_DOCUMENT;
  const diffs: Diff[] = [];
  for (const command of commands) {
    const result = execute(document, command);
    if (!result.ok) throw new FailureError(result.refusal.code, result.refusal.message);
    diffs.push(result.value);
    document = apply(document, result.value);
  }
  return beginning(document, squash(diffs), label, world);
}

/**
 * The first commit of a copy: everything the original holds now, under a workshop id of its own that names the original as
 * its origin. The log starts afresh. A copy is often made for another client, and what was typed and deleted for the first one
 * must not travel in its history; who wants the history too copies the file, which `library.adopt` takes as it is.
 */
export function beginAsCopy(original: Document, title: string, world: World): Beginning {
  const from = recordsOf(original, 'workshop')[0];
  if (!from) throw new FailureError('damaged', 'This file holds no workshop, so it cannot be duplicated.');
  const workshop: Workshop = { ...from, title, id: world.newId(), origin: { kind: 'copy', of: from.id } };
  // What was signed is the original, by its log, which stays behind.
  const records = new Map([...original.records].filter(([, { type }]) => type !== 'sign-off'));
  records.delete(from.id);
  records.set(workshop.id, workshop);
  const added = Object.fromEntries(records);
  return beginning({ records }, { added, updated: {}, removed: {} }, 'begin as a copy', world);
}

function beginning(document: Document, diff: Diff, label: string, world: World): Beginning {
  const workshop = recordsOf(document, 'workshop')[0] ?? null;
  return {
    kind: 'do',
    mark: world.newToken(),
    of: null,
    time: world.now(),
    actor: world.actor,
    label,
    // The stages are in the diff; twice would only make the log longer.
    command: { type: 'workshop.begin', workshop: { ...workshop } },
    diff,
  };
}
