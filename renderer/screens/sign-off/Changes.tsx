import { useEffect, useState } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { recordsOf } from '../../../shared/model/document.ts';
import { wordsOf } from '../../../shared/plan/report-words.ts';
import { whatChanged } from '../../../shared/views/what-changed.ts';
import { client } from '../../api.ts';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { counted } from '../../state/format.ts';
import { useDigest } from '../../state/signed.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Sign.module.css';

/** Sentences shown of one group before "more" is asked for. */
const MOST = 12;

type Answer = CallOutput<'workshop.changes'>;

interface ChangesProps {
  readonly stages: StagesPack;
  readonly revision: number;
}

/** What has changed since the revision that was signed last, in words. */
export function Changes({ stages, revision }: ChangesProps) {
  return (
    <section className={styles.card} data-tone="changed" aria-labelledby="changes">
      <h2 id="changes">Changed since revision {revision} was signed</h2>
      <ChangesSince stages={stages} signatory={null} />
    </section>
  );
}

interface SinceProps {
  readonly stages: StagesPack;
  /** Who said their word on the open revision before; null: since the revision that was sealed last. */
  readonly signatory: string | null;
}

/** The differences, one sentence each. */
export function ChangesSince({ stages, signatory }: SinceProps) {
  const key = useWorkshop(state => state.key);
  const digest = useDigest();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isGone = false;
    if (key) {
      client.call('workshop.changes', { key, signatory }).then(
        given => {
          if (isGone) return;
          setAnswer(given);
          setFailure(null);
        },
        cause => !isGone && setFailure(failureOf(cause)),
      );
    }
    return () => {
      isGone = true;
    };
  }, [key, digest, signatory]);
  return (
    <>
      {failure && (
        <p role="alert" className={styles.problem}>
          {sentenceOf(failure)}
        </p>
      )}
      {answer && <Differences answer={answer} stages={stages} />}
      {!answer && !failure && <p className={styles.note}>Comparing…</p>}
    </>
  );
}

function Differences({ answer, stages }: { readonly answer: Answer; readonly stages: StagesPack }) {
  const document = useWorkshop(state => state.document);
  const workshop = recordsOf(document, 'workshop')[0];
  if (!workshop) return null;
  const groups = whatChanged(answer.diff, document, { stages: stages.stages, words: wordsOf(workshop) });
  if (groups.length === 0)
    return <p className={styles.note}>Only the order of things, or what nobody may see yet, is different.</p>;
  return (
    <div className={styles.changes}>
      {groups.map(group => (
        <Group key={group.key} title={group.title} sentences={group.sentences} />
      ))}
    </div>
  );
}

function Group({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {(isWhole ? sentences : sentences.slice(0, MOST)).map((sentence, index) => (
          <li key={index} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      {!isWhole && sentences.length > MOST && (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {counted(sentences.length - MOST, 'more difference')}
        </Button>
      )}
    </div>
  );
}
