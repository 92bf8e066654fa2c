import { useState } from 'react';
import type { CommitView } from '../../shared/contract/workshop.ts';
import type { Document } from '../../shared/model/document.ts';
import { undo, useWorkshop } from '../state/workshop.ts';
import { type Saying, type Step, sayingAt } from './said-in-turn.ts';

interface Said<V> extends Saying<V> {
  /** What was said in this turn and stands so, by item. Nothing else: an answer of an earlier turn is never in it. */
  readonly said: ReadonlyMap<string, V>;
}

interface Written<V> {
  write(item: string, value: V): Promise<CommitView | null>;
  /** Of the document's answers a turn only asks whether one stands as it was said, so that an undo from elsewhere shows. */
  stands(document: Document, item: string, value: V): boolean;
}

/** What the person who has the laptop says. For as long as the component lives, its first `written` holds. */
export function useSaid<V>(written: Written<V>): Said<V> {
  const document = useWorkshop(state => state.document);
  const [steps, setSteps] = useState<readonly Step<V>[]>([]);
  const [saying] = useState(() =>
    sayingAt<V>({
      ...{ write: written.write, undo, onSteps: setSteps },
      hasFailed: () => useWorkshop.getState().trouble !== null,
      head: () => useWorkshop.getState().head,
      stands: (item, value) => written.stands(useWorkshop.getState().document, item, value),
    }),
  );
  const standing = steps.filter(step => written.stands(document, step.item, step.value));
  return { ...saying, said: new Map(standing.map(({ item, value }) => [item, value])) };
}
