import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Stage } from '../../../shared/content/stages.ts';
import { find, recordsOf } from '../../../shared/model/document.ts';
import { driverShape } from '../../../shared/plan/board-marks.ts';
import type { Words } from '../../../shared/plan/report-words.ts';
import type { Ledger } from '../../../shared/views/ledger.ts';
import { type Grouping, groupsOf, type LedgerGroup } from '../../../shared/views/ledger-groups.ts';
import { totalOf } from '../../../shared/views/ledger-total.ts';
import { spanOf } from '../../../shared/views/ledger-words.ts';
import { counted } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './LedgerTable.module.css';
import { LineRow } from './LineRow.tsx';
import { editLine, isOpen, setGrouping, setOpen, useValue } from './value-state.ts';
import { whose } from './words.ts';

interface LedgerTableProps {
  readonly ledger: Ledger;
  readonly stages: readonly Stage[];
  readonly words: Words;
}

const GROUPINGS: readonly { value: Grouping; label: string }[] = [
  { value: 'driver', label: 'Driver' },
  { value: 'stage', label: 'Stage' },
  { value: 'unit', label: 'Business unit' },
];
const COLUMNS = 8;
/** Rows of one total drawn at once. */
const PAGE = 100;

/** The ledger as a table: totals that open into their lines; what a line says is written in place. */
export function LedgerTable({ ledger, stages, words }: LedgerTableProps) {
  const { by, open, sought } = useValue();
  const document = useWorkshop(state => state.document);
  const people = recordsOf(document, 'participant');
  const useCase = sought === null ? undefined : find(document, 'use-case', sought);
  const found = (useCase && ledger.ofUseCase.get(useCase.id)) ?? null;
  const groups = found ? soughtGroup(found) : groupsOf(ledger, by, stages);
  const keys = groups.map(group => group.key);
  const allOpen = keys.every(key => isOpen(open, by, key));
  return (
    <section className={styles.ledger} aria-label="Ledger">
      <div className={styles.tools}>
        {useCase && (
          <p className={styles.sought}>
            {found ? 'Only what ' : 'Nobody has said yet what '}
            <strong dir="auto">{whose({ useCase })}</strong> brings.
            {found && <Button onPress={() => setGrouping(by)}>Show all lines</Button>}
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => editLine({ kind: 'new', useCase: useCase.id })}
            >
              Add a line for it
            </Button>
          </p>
        )}
        {!found && (
          <>
            <Choices label="Totals by" choices={GROUPINGS} value={by} onChange={setGrouping} />
            <Button kind="quiet" onPress={() => setOpen(by, keys, !allOpen)}>
              {allOpen ? 'Close all totals' : 'Open all totals'}
            </Button>
          </>
        )}
      </div>
      <datalist id="ledger-people">
        {people.map(person => (
          <option key={person.id} value={person.name}>
            {person.role}
          </option>
        ))}
      </datalist>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label="Lines" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">What it brings</th>
              <th scope="col" className={styles.figure}>
                Amount a year
              </th>
              <th scope="col" className={styles.figure}>
                Probability
              </th>
              <th scope="col" className={styles.figure}>
                Expected
              </th>
              <th scope="col">Years</th>
              <th scope="col">Owner</th>
              <th scope="col">Tag</th>
              <th scope="col">
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          {groups.map(group => (
            <Group
              key={`${by}/${group.key}`}
              group={group}
              words={words}
              isOpen={found !== null || isOpen(open, by, group.key)}
              onToggle={found ? null : isNow => setOpen(by, [group.key], isNow)}
            />
          ))}
          <tfoot>
            <TotalRow ledger={ledger} words={words} />
          </tfoot>
        </table>
      </section>
    </section>
  );
}

function soughtGroup(lines: LedgerGroup['total']['lines']): LedgerGroup[] {
  const total = totalOf(lines);
  const [first] = lines;
  return total && first ? [{ key: 'sought', name: whose(first), driver: null, stage: null, total }] : [];
}

interface GroupProps {
  readonly group: LedgerGroup;
  readonly words: Words;
  readonly isOpen: boolean;
  readonly onToggle: ((isNow: boolean) => void) | null;
}

function Group({ group, words, isOpen: opened, onToggle }: GroupProps) {
  const [shown, setShown] = useState(PAGE);
  const { name, driver, total } = group;
  const left = total.lines.length - shown;
  const label = (
    <>
      {driver && (
        <svg viewBox="0 0 14 14" aria-hidden="true" data-driver={driver} className={styles.shape}>
          <path d={driverShape(driver, 7, 7, 12)} />
        </svg>
      )}
      <span dir="auto">{name}</span>
      <span className={styles.count}>{counted(total.lines.length, 'line')}</span>
    </>
  );
  return (
    <tbody>
      <tr className={styles.total}>
        <th scope="rowgroup">
          {onToggle ? (
            <AriaButton
              className={styles.toggle as string}
              aria-expanded={opened}
              onPress={() => onToggle(!opened)}
            >
              {opened ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
              {label}
            </AriaButton>
          ) : (
            <span className={styles.toggle}>{label}</span>
          )}
        </th>
        <td className={styles.figure}>{spanOf(total, words)}</td>
        <td />
        <td className={styles.figure}>
          <strong>{words.short(total.expected)}</strong>
        </td>
        <td colSpan={COLUMNS - 4} className={styles.aside}>
          middle {words.short(total.middle)}
        </td>
      </tr>
      {opened && total.lines.slice(0, shown).map(line => <LineRow key={line.id} line={line} words={words} />)}
      {opened && left > 0 && (
        <tr>
          <td colSpan={COLUMNS}>
            <Button kind="quiet" onPress={() => setShown(shown + PAGE)}>
              Show {Math.min(PAGE, left)} more of {left}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function TotalRow({ ledger, words }: { readonly ledger: Ledger; readonly words: Words }) {
  const total = totalOf(ledger.lines);
  if (!total) return null;
  return (
    <tr className={styles.total}>
      <th scope="row">All {counted(total.lines.length, 'line')}</th>
      <td className={styles.figure}>{spanOf(total, words)}</td>
      <td />
      <td className={styles.figure}>
        <strong>{words.short(total.expected)}</strong>
      </td>
      <td colSpan={COLUMNS - 4} className={styles.aside}>
        middle {words.short(total.middle)}. Ranges do not add up; expected amounts do.
      </td>
    </tr>
  );
}
