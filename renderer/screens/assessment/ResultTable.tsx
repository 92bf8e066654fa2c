import type { Assessment } from '../../../shared/model/assessment.ts';
import { scorerName } from '../../../shared/views/assessment.ts';
import type { AssessmentResult } from '../../../shared/views/assessment-result.ts';
import { CONFIDENCE_NAMES } from '../../../shared/views/assessment-words.ts';
import { rangeWords } from '../../../shared/views/spread-words.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ResultTable.module.css';

interface ResultTableProps {
  readonly assessment: Assessment;
  readonly result: AssessmentResult;
  readonly onQuestion: (dimension: string) => void;
}

/** Every dimension with its level in words, how sure the room is and what speaks for it. */
export function ResultTable({ assessment, result, onQuestion }: ResultTableProps) {
  const document = useWorkshop(state => state.document);
  const isBlind = assessment.mode === 'blind';
  const dissent = { split: 'strong dissent: split', far: 'strong dissent' } as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Every dimension">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col" className={styles.sure}>
              Level
            </th>
            <th scope="col">What that looks like</th>
            {isBlind && <th scope="col">Answers</th>}
            <th scope="col" className={styles.sure}>
              Confidence
            </th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {result.dimensions.map(one => (
            <tr key={one.dimension.key}>
              <th scope="row">
                <Button
                  kind="quiet"
                  aria-label={`${one.dimension.name}: to its question`}
                  onPress={() => onQuestion(one.dimension.key)}
                >
                  {one.dimension.name}
                </Button>
              </th>
              <td className={styles.level}>{one.level ?? (one.isUnknown ? '?' : '–')}</td>
              <td>
                {one.level === null
                  ? one.isUnknown
                    ? 'Nobody can say.'
                    : 'Not answered.'
                  : one.dimension.levels[one.level]}
              </td>
              {isBlind && (
                <td>
                  {one.opinions ? rangeWords(one.opinions.range, 'level') : ''}
                  {one.opinions?.dissent && <strong>, {dissent[one.opinions.dissent]}</strong>}
                </td>
              )}
              <td className={styles.sure}>{one.confidence ? CONFIDENCE_NAMES[one.confidence] : '–'}</td>
              <td>
                {one.evidence.length === 0 && (
                  <span className={one.level === 0 ? undefined : styles.nothing}>Nothing written</span>
                )}
                {one.evidence.map(said => (
                  <p key={said.participant ?? 'room'}>
                    {said.participant !== null && (
                      <strong>{scorerName(document, assessment, said.participant)}: </strong>
                    )}
                    {said.text}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
