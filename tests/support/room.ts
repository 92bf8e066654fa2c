import type { CommitBody } from '../../shared/change/commit.ts';
import { apply, type Diff, isEmpty } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { advance, EMPTY_HISTORY, type History, redoStep, undoStep } from '../../shared/change/history.ts';
import type { Refusal } from '../../shared/change/refusal.ts';
import type { Command } from '../../shared/commands/index.ts';
import { type Document, EMPTY_DOCUMENT, recordsOf } from '../../shared/model/document.ts';
import { lane } from '../../shared/model/lanes.ts';
import type { UseCase } from '../../shared/model/use-case.ts';
import type { Workshop } from '../../shared/model/workshop.ts';

let made = 0;
/** A fresh id; the same ones in every run of a test file. */
export const anId = (): string => `00000000-0000-4000-8000-${(++made).toString(16).padStart(12, '0')}`;

export const aWorkshop = (fields: Partial<Workshop> = {}): Workshop => ({
  id: anId(),
  type: 'workshop',
  client: 'Northwind Bank',
  title: 'Streaming adoption workshop',
  date: '2026-11-12',
  currency: 'EUR',
  locale: 'en-GB',
  pack: { name: 'headwater', version: 1 },
  origin: null,
  ...fields,
});

/** A workshop in memory, spoken to by titles: the driver that tests of the core use. */
export interface Room {
  readonly document: Document;
  readonly history: History;
  readonly log: readonly { kind: CommitBody['kind']; diff: Diff }[];
  /** Carries a command out; throws when it is refused. */
  do(command: Command, mark?: string): Diff;
  /** The refusal of a command; throws when it is not refused. */
  refused(command: Command): Refusal;
  add(...titles: string[]): void;
  move(titles: string[], stage: number | null, before?: string): Diff;
  undo(): boolean;
  redo(): boolean;
  titles(): string[];
  lane(stage: number | null): string[];
  useCase(title: string): UseCase;
}

export function aRoom(workshop: Workshop = aWorkshop()): Room {
  let document = EMPTY_DOCUMENT;
  let history = EMPTY_HISTORY;
  const log: { kind: CommitBody['kind']; diff: Diff }[] = [];

  const commit = (
    kind: CommitBody['kind'],
    diff: Diff,
    mark: string,
    of: string | null,
    command: Command | null,
  ) => {
    document = apply(document, diff);
    log.push({ kind, diff });
    history = advance(history, {
      kind,
      mark,
      of,
      label: command?.type ?? kind,
      diff,
      command: command as CommitBody['command'],
    });
  };
  const step = (kind: 'undo' | 'redo') => {
    const next = kind === 'undo' ? undoStep(history) : redoStep(history);
    if (next) commit(kind, next.diff, anId(), next.step.mark, null);
    return next !== undefined;
  };
  const room: Room = {
    get document() {
      return document;
    },
    get history() {
      return history;
    },
    log,
    do(command, mark = anId()) {
      const result = execute(document, command);
      if (!result.ok) throw new Error(`Refused: ${result.refusal.message}`);
      if (!isEmpty(result.value)) commit('do', result.value, mark, null, command);
      return result.value;
    },
    refused(command) {
      const result = execute(document, command);
      if (result.ok) throw new Error(`Carried out: ${command.type}`);
      return result.refusal;
    },
    add(...titles) {
      room.do({
        type: 'use-case.add',
        useCases: titles.map(title => ({ id: anId(), placement: anId(), title })),
      });
    },
    move: (titles, stage, before) =>
      room.do({
        type: 'placement.move',
        useCases: titles.map(title => room.useCase(title).id),
        stage,
        before: before === undefined ? null : room.useCase(before).id,
      }),
    undo: () => step('undo'),
    redo: () => step('redo'),
    titles: () => recordsOf(document, 'use-case').map(useCase => useCase.title),
    lane: stage =>
      lane(document, stage).map(placement => (document.records.get(placement.useCase) as UseCase).title),
    useCase(title) {
      const found = recordsOf(document, 'use-case').find(useCase => useCase.title === title);
      if (!found) throw new Error(`No use case is called "${title}".`);
      return found;
    },
  };
  room.do({ type: 'workshop.begin', workshop });
  return room;
}
