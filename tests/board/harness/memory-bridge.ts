import type { Diff } from '../../../shared/change/diff.ts';
import { apply, isEmpty } from '../../../shared/change/diff.ts';
import { executeParsed } from '../../../shared/change/execute.ts';
import { advance, EMPTY_HISTORY, redoStep, undoStep } from '../../../shared/change/history.ts';
import { Command } from '../../../shared/commands/index.ts';
import { labelOf } from '../../../shared/commands/label.ts';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { documentOf } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/record.ts';

export const KEY = 'memoryworkshop000000ab';

/** The main side in the page's own memory: the board's tests need no disk. Commands run for real. */
export function memoryBridge(records: AnyRecord[], stages: StagesPack): Bridge {
  let document = documentOf(records);
  let history = EMPTY_HISTORY;
  let number = 1;
  const view = () => ({
    undo: history.undo.at(-1)?.label ?? null,
    redo: history.redo.at(-1)?.label ?? null,
  });
  const ok = (value: unknown) => ({ ok: true, value });
  const refused = (message: string) => ({
    ok: false,
    failure: { code: 'invalid', message, where: null },
  });
  const commit = (
    kind: 'do' | 'undo' | 'redo',
    mark: string,
    of: string | null,
    label: string,
    diff: Diff,
    command: Record<string, never> | null,
  ) => {
    document = apply(document, diff);
    history = advance(history, { kind, mark, of, label, diff, command });
    number += 1;
    return {
      key: KEY,
      number,
      time: '2026-11-12T09:00:00.000Z',
      hash: '0'.repeat(64),
      label,
      diff,
      history: view(),
    };
  };
  return {
    async call(name, input) {
      const given = input as { command?: unknown; mark?: string };
      if (name === 'app.info') return ok({ version: '0', host: 'in-process', library: '/tmp', stages });
      if (name === 'workshop.open') {
        return ok({
          key: KEY,
          head: { number, hash: '0'.repeat(64) },
          records: [...document.records.values()],
          history: view(),
        });
      }
      if (name === 'workshop.execute') {
        const parsed = Command.safeParse(given.command);
        if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'not valid');
        const result = executeParsed(document, parsed.data);
        if (!result.ok) return refused(result.refusal.message);
        if (isEmpty(result.value)) return ok({ commit: null });
        return ok({
          commit: commit('do', given.mark ?? '', null, labelOf(parsed.data), result.value, {}),
        });
      }
      if (name === 'workshop.undo' || name === 'workshop.redo') {
        const kind = name === 'workshop.undo' ? 'undo' : 'redo';
        const step = kind === 'undo' ? undoStep(history) : redoStep(history);
        if (!step) return refused(`There is nothing to ${kind}.`);
        return ok({
          commit: commit(kind, `${kind}${number}`, step.step.mark, step.step.label, step.diff, null),
        });
      }
      return ok({});
    },
    listen: () => () => undefined,
    upload: async () => refused('No files here.'),
  };
}
