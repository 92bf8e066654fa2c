import { Check, ListFilter } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Label } from 'react-aria-components/Label';
import { recordsOf } from '../../../shared/model/document.ts';
import { DRIVERS, PATTERNS } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES } from '../../../shared/plan/board-marks.ts';
import { unitsOf } from '../../../shared/views/filter.ts';
import { laneName } from '../../board/words.ts';
import { useApp } from '../../state/app.ts';
import { setFilter, useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { PopFrame } from '../../ui/PopList.tsx';
import styles from './BoardBar.module.css';
import { PATTERN_NAMES, unitName } from './board-bar-words.ts';

/** The questions a filter can ask, behind one button. Several answers to one question: any of them will do. */
export function BoardBarFilter() {
  const filter = useView(state => state.filter);
  const units = useWorkshop(state => unitsOf(state.document));
  const stages = useApp(state => state.info?.stages.stages ?? null) ?? [];
  const isEmpty = useWorkshop(state => recordsOf(state.document, 'use-case').length === 0);
  const asked = filter.drivers.length + filter.patterns.length + filter.units.length + filter.stages.length;
  return (
    <DialogTrigger>
      <Button kind={asked > 0 ? 'plain' : 'quiet'} icon={<ListFilter aria-hidden />} isDisabled={isEmpty}>
        {asked > 0 ? `Filter (${asked})` : 'Filter'}
      </Button>
      <PopFrame placement="bottom start" isWide>
        <Dialog className={styles.questions as string} aria-label="Filter">
          <Question
            label="Driver"
            choices={DRIVERS.map(value => ({ value, label: DRIVER_NAMES[value] }))}
            chosen={filter.drivers}
            onChange={chosen => setFilter({ drivers: DRIVERS.filter(one => chosen.includes(one)) })}
          />
          <Question
            label="Pattern"
            choices={PATTERNS.map(value => ({ value, label: PATTERN_NAMES[value] }))}
            chosen={filter.patterns}
            onChange={chosen => setFilter({ patterns: PATTERNS.filter(one => chosen.includes(one)) })}
          />
          <Question
            label="Stage"
            choices={[null, ...stages.map(({ position }) => position)].map(stage => ({
              value: String(stage),
              label: laneName(stages, stage),
            }))}
            chosen={filter.stages.map(String)}
            onChange={chosen =>
              setFilter({ stages: chosen.map(one => (one === 'null' ? null : Number(one))) })
            }
          />
          <Question
            label="Business unit"
            choices={units.map(({ unit, count }) => ({
              value: unit,
              label: unitName(unit),
              note: String(count),
            }))}
            chosen={filter.units}
            onChange={chosen => setFilter({ units: chosen })}
          />
        </Dialog>
      </PopFrame>
    </DialogTrigger>
  );
}

interface QuestionProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly note?: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function Question({ label, choices, chosen, onChange }: QuestionProps) {
  if (choices.length === 0) return null;
  return (
    <CheckboxGroup className={styles.question as string} value={[...chosen]} onChange={onChange}>
      <Label className={styles.asked as string}>{label}</Label>
      <div className={styles.answers}>
        {choices.map(choice => (
          <Checkbox key={choice.value} value={choice.value} className={styles.answer as string}>
            <span className={styles.box}>
              <Check aria-hidden />
            </span>
            <span>{choice.label}</span>
            {choice.note && <span className={styles.note}>{choice.note}</span>}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
