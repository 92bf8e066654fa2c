import { ToggleButton } from 'react-aria-components/ToggleButton';
import { DRIVERS } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES, DRIVER_WORDS, driverShape } from '../../../shared/plan/board-marks.ts';
import { unitsOf } from '../../../shared/views/filter.ts';
import { signsOf } from '../../board/signs.ts';
import { setFilter, useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './BoardBar.module.css';
import { unitName } from './board-bar-words.ts';

const flip = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter(other => other !== one) : [...list, one];

/** What colours, shapes and letters mean. Each is a button that shows only those use cases. */
export function BoardBarLegend() {
  const byUnit = useView(state => state.colourBy === 'unit');
  return (
    <fieldset className={styles.legend} data-units={byUnit || undefined}>
      <legend>{byUnit ? 'Units' : 'Drivers'}</legend>
      {byUnit ? <Units /> : <Drivers />}
    </fieldset>
  );
}

function Drivers() {
  const chosen = useView(state => state.filter.drivers);
  return DRIVERS.map(driver => (
    <ToggleButton
      key={driver}
      className={styles.sign as string}
      data-driver={driver}
      isSelected={chosen.includes(driver)}
      onChange={() => setFilter({ drivers: flip(chosen, driver) })}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={driverShape(driver, 7, 7, 12)} />
      </svg>
      <span>
        {DRIVER_WORDS[driver]}
        <span className={styles.rest}>{DRIVER_NAMES[driver].slice(DRIVER_WORDS[driver].length)}</span>
      </span>
    </ToggleButton>
  ));
}

function Units() {
  const chosen = useView(state => state.filter.units);
  const units = useWorkshop(state => unitsOf(state.document));
  const signs = useWorkshop(state => signsOf(state.document));
  return units.map(({ unit }) => {
    const mark = signs.get(unit);
    return (
      <ToggleButton
        key={unit}
        className={styles.sign as string}
        data-unit={mark?.colour}
        isSelected={chosen.includes(unit)}
        onChange={() => setFilter({ units: flip(chosen, unit) })}
      >
        <b aria-hidden="true">{mark?.letters}</b>
        {unitName(unit)}
      </ToggleButton>
    );
  });
}
