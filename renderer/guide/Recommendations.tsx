import { Check, Plus } from 'lucide-react';
import type { Stage, StagesPack } from '../../shared/content/stages.ts';
import { recommendationsOf } from '../../shared/views/guide.ts';
import { guideSource } from '../../shared/views/roadmap.ts';
import { speak } from '../board/speaker.ts';
import { newId, run, useWorkshop } from '../state/workshop.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './StageGuide.module.css';

interface RecommendationsProps {
  readonly pack: StagesPack;
  readonly stage: Stage;
}

/** What moves an organisation on, each one press away from being an action of the room's own. */
export function Recommendations({ pack, stage }: RecommendationsProps) {
  const document = useWorkshop(state => state.document);
  const take = (key: string, text: string) => {
    void run({
      type: 'action.add',
      actions: [
        {
          ...{ id: newId(), text: text.replace(/\.$/, ''), stage: stage.position, horizon: 'next' },
          ...{ source: guideSource(pack, stage.position), recommendation: key },
        },
      ],
    });
    speak(`On the roadmap, under Next: ${text}`);
  };
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
            <IconButton label={`Take into the roadmap: ${text}`} onPress={() => take(key, text)}>
              <Plus aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}
