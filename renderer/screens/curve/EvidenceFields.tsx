import type { StagesPack } from '../../../shared/content/stages.ts';
import { EVIDENCE_NOTE, EVIDENCE_STATES, type EvidenceState } from '../../../shared/model/evidence.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { type CriterionProof, proofsOf } from '../../../shared/views/evidence.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Choices } from '../../ui/Choices.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import styles from './Evidence.module.css';

const STATE_WORDS: Readonly<Record<EvidenceState, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' };
const STATE_CHOICES = EVIDENCE_STATES.map(value => ({ value, label: STATE_WORDS[value] }));

interface EvidenceFieldsProps {
  readonly useCase: UseCase;
  readonly stage: number | null;
  readonly pack: StagesPack;
}

/** In the inspector: what must be true at the use case's stage, and what speaks for it. */
export function EvidenceFields({ useCase, stage, pack }: EvidenceFieldsProps) {
  const document = useWorkshop(state => state.document);
  const content = stage === null ? undefined : pack.stages[stage];
  if (!content || content.criteria.length === 0) return null;
  const proofs = proofsOf(document, useCase.id, content);
  const met = proofs.filter(({ state }) => state === 'yes').length;
  return (
    <fieldset className={styles.group} data-evidence="" tabIndex={-1}>
      <legend className={styles.legend}>
        Evidence for stage {stage} · {met} of {proofs.length}
      </legend>
      <ul className={styles.criteria}>
        {proofs.map(proof => (
          <CriterionField key={proof.criterion.id} useCase={useCase} proof={proof} />
        ))}
      </ul>
    </fieldset>
  );
}

function CriterionField({ useCase, proof }: { readonly useCase: UseCase; readonly proof: CriterionProof }) {
  const { criterion, state, note } = proof;
  const save = (changes: { state?: EvidenceState; note?: string }) =>
    void run({
      type: 'evidence.set',
      id: newId(),
      useCase: useCase.id,
      criterion: criterion.id,
      state,
      note,
      ...changes,
    });
  return (
    <li className={styles.criterion}>
      <p>{criterion.text}</p>
      <Choices
        label={criterion.text}
        choices={STATE_CHOICES}
        value={state}
        onChange={value => save({ state: value })}
      />
      {(state !== 'unknown' || note !== '') && (
        <DraftText
          label={state === 'no' ? 'What is missing' : 'What shows it'}
          value={note}
          check={draft =>
            draft.length > EVIDENCE_NOTE ? `Too long: ${draft.length} of ${EVIDENCE_NOTE} characters.` : null
          }
          save={draft => save({ note: draft })}
        />
      )}
    </li>
  );
}
