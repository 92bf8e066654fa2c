import { CircleCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import { placementsByUseCase } from '../../../shared/model/document.ts';
import { type Round, Settlement } from '../../../shared/model/round.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import type { Spread } from '../../../shared/views/spread.ts';
import { laneName } from '../../board/words.ts';
import type { Person } from '../../passing/people.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { faultIn } from '../../ui/fault-in.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { now } from './people.ts';
import styles from './Settle.module.css';

interface SettleProps {
  readonly round: Round;
  readonly spread: Spread;
  readonly useCase: UseCase;
  readonly stages: readonly Stage[];
  readonly people: readonly Person[];
  readonly onSettled: () => void;
}

const ROOM = 'The room';
const TRAY = 'tray';

/** Writes down the one place the room settles on, why, and who decided; or shows what was settled. */
export function Settle({ round, spread, useCase, stages, people, onSettled }: SettleProps) {
  const stands = useWorkshop(state => placementsByUseCase(state.document).get(useCase.id)?.stage ?? null);
  // A vote between two stages decides for neither: then the room says which.
  const agreed = spread.median !== null && Number.isInteger(spread.median) ? String(spread.median) : '';
  const [place, setPlace] = useState(agreed);
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState(ROOM);
  const [busy, setBusy] = useState(false);
  const { settlement } = spread;

  if (settlement) {
    return (
      <section className={styles.settle} aria-label="Settled">
        <h2>
          <CircleCheck aria-hidden /> {laneName(stages, settlement.stage)}
        </h2>
        <p className={styles.reason}>{settlement.reason}</p>
        <p className={styles.by}>Decided by: {settlement.decidedBy}</p>
        {stands !== settlement.stage && (
          <p className={styles.by}>The card has been moved since: it stands on {laneName(stages, stands)}.</p>
        )}
      </section>
    );
  }
  if (round.state === 'settled') {
    return (
      <section className={styles.settle} aria-label="Not settled">
        <h2>Not settled</h2>
        <p>The round ended before. The card stands on {laneName(stages, stands)}.</p>
      </section>
    );
  }

  const stage = place === TRAY ? null : Number(place);
  const faultOf = (field: 'reason' | 'decidedBy', text: string) =>
    text === '' ? null : faultIn(Settlement.shape[field], text);
  const faults = { reason: faultOf('reason', reason), decidedBy: faultOf('decidedBy', decidedBy) };
  const canSettle =
    ![place, reason.trim(), decidedBy.trim()].includes('') && !faults.reason && !faults.decidedBy;
  const settle = async (event: FormEvent) => {
    event.preventDefault();
    if (!canSettle || busy) return;
    setBusy(true);
    const commit = await run({
      type: 'round.settle',
      ...{ round: round.id, useCase: useCase.id, stage, reason, decidedBy, time: now() },
    });
    setBusy(false);
    if (!commit) return;
    sayUndoable(`${useCase.title} is settled: ${laneName(stages, stage)}.`, commit);
    onSettled();
  };
  return (
    <form className={styles.settle} aria-label="Settle a place" onSubmit={settle}>
      <h2>Settle one place</h2>
      <p className={styles.by}>Stands now: {laneName(stages, stands)}</p>
      <Select
        label="Place"
        isRequired
        choices={[
          ...(place === '' ? [{ value: '', label: 'Choose a place' }] : []),
          ...stages.map(one => ({ value: String(one.position), label: laneName(stages, one.position) })),
          { value: TRAY, label: laneName(stages, null) },
        ]}
        value={place}
        onChange={setPlace}
      />
      <TextField
        label="Reason"
        isRequired
        rows={4}
        placeholder="What settled it"
        value={reason}
        onChange={setReason}
        isInvalid={faults.reason !== null}
        validationBehavior="aria"
        hint={faults.reason ?? undefined}
      />
      <ComboBox
        label="Decided by"
        isRequired
        choices={[ROOM, ...people.map(person => person.name)].map(value => ({ value, label: '' }))}
        value={decidedBy}
        onChange={setDecidedBy}
        problem={faults.decidedBy}
      />
      <Button kind="primary" type="submit" isDisabled={!canSettle || busy}>
        {place === '' ? 'Settle' : `Settle on ${place === TRAY ? 'Unplaced' : `stage ${place}`}`}
      </Button>
    </form>
  );
}
