import { DRIVERS, type Driver } from '../../shared/model/use-case.ts';
import { DRIVER_NAMES } from '../../shared/plan/board-marks.ts';
import { unitsOf } from '../../shared/views/filter.ts';
import { useApp } from '../state/app.ts';
import { useWorkshop } from '../state/workshop.ts';
import styles from './QuickFields.module.css';
import { TypeAhead } from './TypeAhead.tsx';
import type { TypeAheadOption } from './type-ahead.ts';

/** What can be said of a use case while it is being typed, besides its title. */
export interface QuickDraft {
  readonly driver: Driver | null;
  readonly unit: string;
  readonly stage: number | null;
}

interface QuickFieldsProps {
  readonly onChange: (part: Partial<QuickDraft>) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

const DRIVER_OPTIONS = DRIVERS.map((value): TypeAheadOption => ({ value, label: DRIVER_NAMES[value] }));

/** Driver, unit and stage of the use case being typed: each by a letter or two, Tab to the next, Enter from any. */
export function QuickFields({ onChange, onEnter, onEscape }: QuickFieldsProps) {
  const stages = useApp(state => state.info?.stages.stages ?? null);
  const units = useWorkshop(state => unitsOf(state.document));
  const shared = { onEnter, onEscape };
  return (
    <div className={styles.fields}>
      <TypeAhead
        {...shared}
        label="Driver"
        options={DRIVER_OPTIONS}
        onChange={value => onChange({ driver: DRIVERS.find(one => one === value) ?? null })}
      />
      <TypeAhead
        {...shared}
        label="Unit"
        options={units.filter(({ unit }) => unit !== '').map(({ unit }) => ({ value: unit, label: unit }))}
        takesNew
        onChange={value => onChange({ unit: value ?? '' })}
      />
      <TypeAhead
        {...shared}
        label="Stage"
        options={(stages ?? []).map(({ position, name }) => ({
          value: String(position),
          label: `${position} · ${name}`,
        }))}
        onChange={value => onChange({ stage: value === null ? null : Number(value) })}
      />
    </div>
  );
}
