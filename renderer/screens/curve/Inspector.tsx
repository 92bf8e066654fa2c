import type { StagesPack } from '../../../shared/content/stages.ts';
import { TEXT_LIMITS } from '../../../shared/model/text.ts';
import {
  DRIVERS,
  type Driver,
  EFFORTS,
  type Effort,
  type Pattern,
  USE_CASE_LIMITS,
  type UseCase,
} from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES } from '../../../shared/plan/board-marks.ts';
import { useBoard } from '../../board/board-store.ts';
import { moveTo, remove } from '../../board/moves.ts';
import { laneName } from '../../board/words.ts';
import { Nudges } from '../../capture/Nudges.tsx';
import { Twins } from '../../capture/Twins.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { run } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { UseCaseLinks } from '../../ui/UseCaseLinks.tsx';
import { LedgerLink } from '../value/LedgerLink.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import styles from './Inspector.module.css';
import { ValueFields } from './ValueFields.tsx';

interface InspectorProps {
  readonly useCase: UseCase;
  readonly stage: number | null;
  readonly pack: StagesPack;
}

type Changes = Partial<Omit<UseCase, 'id' | 'type' | 'number'>>;

const NONE = 'none';
const PATTERN_CHOICES: readonly Choice<Pattern>[] = [
  { value: 'connect', label: 'Connect existing data' },
  { value: 'new', label: 'New stream' },
];
const DRIVER_CHOICES = DRIVERS.map((value): Choice<Driver> => ({ value, label: DRIVER_NAMES[value] }));
const EFFORT_CHOICES = EFFORTS.map((value): Choice<Effort> => ({ value, label: value }));

function orNone<V extends string>(choices: readonly Choice<V>[], label = 'Not said yet') {
  return [{ value: NONE, label }, ...choices] satisfies Choice<V | typeof NONE>[] as Choice<
    V | typeof NONE
  >[];
}
const atMost = (limit: number) => (draft: string) =>
  draft.length > limit ? `Too long: ${draft.length} of ${limit} characters.` : null;

const checkTitle = (draft: string) =>
  draft.trim() === '' ? 'A use case needs a title.' : atMost(TEXT_LIMITS.title)(draft.trim());

const namesIn = (draft: string) => [
  ...new Set(
    draft
      .split(/[,;\n]/)
      .map(name => name.trim())
      .filter(Boolean),
  ),
];

function checkStreams(draft: string): string | null {
  const names = namesIn(draft);
  if (names.length > USE_CASE_LIMITS.streams)
    return `At most ${USE_CASE_LIMITS.streams} streams; these are ${names.length}.`;
  return names.map(atMost(TEXT_LIMITS.line)).find(wrong => wrong !== null) ?? null;
}

/** Every field of one use case. Each is saved as soon as it is left. */
export function Inspector({ useCase, stage, pack }: InspectorProps) {
  const save = (changes: Changes) => void run({ type: 'use-case.edit', id: useCase.id, changes });
  const stageChoices: Choice<string>[] = pack.stages.map(one => ({
    value: String(one.position),
    label: laneName(pack.stages, one.position),
  }));
  return (
    <div className={styles.fields}>
      <div className={styles.actions}>
        <Button onPress={() => useBoard.setState({ menuFor: useCase.id })}>Move to…</Button>
        <Button kind="quiet" onPress={() => openDialog({ kind: 'split', useCase: useCase.id })}>
          Split…
        </Button>
        <Button kind="quiet" onPress={() => void remove([useCase.id])}>
          Delete
        </Button>
      </div>
      <Nudges useCase={useCase} />
      <Twins useCase={useCase} />
      <DraftText
        label="Title"
        rows={useCase.title.length > 40 ? 2 : 1}
        value={useCase.title}
        check={checkTitle}
        save={draft => save({ title: draft })}
      />
      <DraftText
        label="Description"
        rows={4}
        value={useCase.description}
        check={atMost(TEXT_LIMITS.prose)}
        save={draft => save({ description: draft })}
      />
      <div className={styles.pair}>
        <Select
          label="Pattern"
          value={useCase.pattern ?? NONE}
          choices={orNone(PATTERN_CHOICES)}
          onChange={value => save({ pattern: value === NONE ? null : value })}
        />
        <Select
          label="Driver"
          value={useCase.driver ?? NONE}
          choices={orNone(DRIVER_CHOICES)}
          onChange={value => save({ driver: value === NONE ? null : value })}
        />
      </div>
      <DraftText
        label="Business unit"
        value={useCase.unit}
        check={atMost(TEXT_LIMITS.line)}
        save={draft => save({ unit: draft })}
      />
      <DraftText
        label="Sponsor"
        value={useCase.sponsor}
        check={atMost(TEXT_LIMITS.line)}
        save={draft => save({ sponsor: draft })}
      />
      <Select
        label="Now"
        value={stage === null ? NONE : String(stage)}
        choices={orNone(stageChoices, 'Unplaced')}
        onChange={value =>
          void moveTo([useCase.id], { stage: value === NONE ? null : Number(value), before: null })
        }
      />
      <Select
        label="Target"
        value={useCase.target === null ? NONE : String(useCase.target)}
        choices={orNone(stageChoices)}
        onChange={value => save({ target: value === NONE ? null : Number(value) })}
      />
      <EvidenceFields useCase={useCase} stage={stage} pack={pack} />
      <DraftText
        label="Streams it produces"
        hint="Names with commas between them"
        value={useCase.produces.join(', ')}
        check={checkStreams}
        save={draft => save({ produces: namesIn(draft) })}
      />
      <DraftText
        label="Streams it consumes"
        hint="Names with commas between them"
        value={useCase.consumes.join(', ')}
        check={checkStreams}
        save={draft => save({ consumes: namesIn(draft) })}
      />
      <ValueFields value={useCase.value} save={value => save({ value })} />
      <LedgerLink useCase={useCase} />
      <Select
        label="Effort"
        value={useCase.effort ?? NONE}
        choices={orNone(EFFORT_CHOICES)}
        onChange={value => save({ effort: value === NONE ? null : value })}
      />
      <UseCaseLinks
        label="Linked use cases"
        value={useCase.links}
        except={useCase.id}
        most={USE_CASE_LIMITS.links}
        onChange={links => save({ links })}
      />
      <DraftText
        label="Notes"
        rows={3}
        value={useCase.notes}
        check={atMost(TEXT_LIMITS.prose)}
        save={draft => save({ notes: draft })}
      />
    </div>
  );
}
