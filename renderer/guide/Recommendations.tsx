import { Check, Plus } from 'lucide-react';
import type { Stage, StagesPack } from '../../shared/content/stages.ts';
import { recommendationsOf } from '../../shared/views/guide.ts';
import { guideSource } from '../../shared/views/roadmap.ts';
import { once } from '../state/once.ts';
import { sayUndoable } from '../state/undoable.ts';
import { newId, run, useWorkshop } from '../state/workshop.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './Recommendations.module.css';

interface RecommendationsProps {
  readonly pack: StagesPack;
  readonly stage: Stage;
}

/** What moves an organisation on, each one press away from being an action of the room's own. */
export function Recommendations({ pack, stage }: RecommendationsProps) {
  const document = useWorkshop(state => state.document);
  const take = (key: string, text: string) =>
    once(key, async () => {
      const action = { id: newId(), text: text.replace(/\.$/, ''), stage: stage.position } as const;
      const source = guideSource(pack, stage.position);
      const commit = await run({
        type: 'action.add',
        actions: [{ ...action, horizon: 'next', source, recommendation: key }],
      });
      if (commit) sayUndoable(`On the roadmap, under Next: ${text}`, commit);
    });
  return (
    <ul className={styles.steps}>
      {recommendationsOf(document, stage).map(({ key, text, action }) => (
        <li key={key}>
          <span>
            {text}
            {action && (
              <span className={styles.taken}>
                <Check aria-hidden /> Action {action.number} on the roadmap
              </span>
            )}
          </span>
          {!action && (
            <IconButton label={`Take into the roadmap: ${text}`} onPress={() => void take(key, text)}>
              <Plus aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}
