import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type Document, find, recordsOf } from '../../../shared/model/document.ts';
import type { Id } from '../../../shared/model/scalars.ts';
import type { Effort } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import type { Words } from '../../../shared/plan/report-words.ts';
import { worthOf } from '../../../shared/views/ledger-total.ts';
import { speak } from '../../board/speaker.ts';
import { dragOnto } from '../../drag/drag-onto.ts';
import { navigate } from '../../state/app.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { focusSoon } from '../../ui/kept-focus.ts';
import styles from './Matrix.module.css';
import {
  type Chip,
  chipBeside,
  columnBeside,
  columnInWords,
  columnName,
  MATRIX_COLUMNS,
  planMatrix,
} from './matrix-plan.ts';
import { openInLedger } from './value-state.ts';

const chipsOf = (document: Document): Chip[] =>
  recordsOf(document, 'use-case').map(useCase => ({
    useCase,
    value: worthOf(document, useCase)?.likely ?? null,
  }));

/** Sets a use case's effort: what dragging a chip means. Its value follows the ledger alone. */
async function setEffort(id: Id, effort: Effort | null): Promise<void> {
  const useCase = find(useWorkshop.getState().document, 'use-case', id);
  if (!useCase) return;
  if (useCase.effort === effort) return speak(`${useCase.title} stays at ${columnInWords(effort)}.`);
  const commit = await run({ type: 'use-case.edit', id, changes: { effort } });
  if (!commit) return;
  const words = effort === null ? 'has no effort yet' : `is now effort ${effort}`;
  sayUndoable(`“${useCase.title}” ${words}.`, commit);
  speak(`${useCase.title} ${words}.`);
}

/** Value over effort: the use cases as chips that are dragged from one effort to another. */
export function Matrix({ words }: { readonly words: Words }) {
  const document = useWorkshop(state => state.document);
  const plan = useMemo(() => planMatrix(chipsOf(document)), [document]);
  const frame = useRef<HTMLElement>(null);
  /** The chip that is carried by keyboard, and where it is now. */
  const [carried, setCarried] = useState<{ id: Id; to: Effort | null } | null>(null);
  // In its new column a chip is a new element: the focus goes along with it.
  const put = async (id: Id, effort: Effort | null) => {
    await setEffort(id, effort);
    focusSoon(`[data-chip="${id}"]`);
  };
  const drop = (id: Id) => (column: string) =>
    void put(id, MATRIX_COLUMNS.find(one => one === column) ?? null);
  const count = plan.columns.flat().length;
  const chipOf = (id: Id) => frame.current?.querySelector<HTMLElement>(`[data-chip="${id}"]`);

  const onKey = (event: KeyboardEvent, chip: Chip) => {
    const { id, title, effort } = chip.useCase;
    const isCarried = carried?.id === id;
    if (event.key === ' ') {
      if (!isCarried) {
        setCarried({ id, to: effort });
        speak(
          `${title} picked up from ${columnInWords(effort)}. Left and right arrows change its effort, Space puts it down, Escape takes it back. Its value follows the ledger.`,
        );
      } else {
        setCarried(null);
        void put(id, carried.to);
      }
    } else if (event.key === 'Escape' && isCarried) {
      setCarried(null);
      speak(`Cancelled. ${title} stays at ${columnInWords(effort)}.`);
    } else if (event.key.startsWith('Arrow')) {
      if (!isCarried) {
        const beside = chipBeside(plan, id, event.key);
        if (beside) chipOf(beside)?.focus();
      } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const to = columnBeside(carried.to, event.key === 'ArrowLeft' ? -1 : 1);
        setCarried({ id, to });
        speak(`${title}: ${columnInWords(to)}.`);
      } else speak('Its value follows the ledger. Press Enter, once it is put down, to open its lines.');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (count === 0) {
    return (
      <EmptyState
        title="No use cases yet"
        actions={<Button onPress={() => navigate('curve')}>Go to the curve</Button>}
      >
        <p>Here they stand by what they bring and what they take: high and to the left is where to begin.</p>
      </EmptyState>
    );
  }
  return (
    <section ref={frame} className={styles.matrix} aria-label="Value and effort">
      <p className={styles.lead}>
        High and to the left is where to begin. Drag a use case to another effort, or press Space on it and
        use the arrow keys. How high it stands follows its lines in the ledger: press Enter on it to open
        them.
      </p>
      <div className={styles.field}>
        <div className={styles.axis} aria-hidden="true" style={{ height: plan.height }}>
          {plan.isToScale ? (
            plan.ticks.map(tick => (
              <span key={tick.y} style={{ top: tick.y }}>
                {words.short(tick.value)}
              </span>
            ))
          ) : (
            <>
              <span style={{ top: plan.ticks[0]?.y }}>more value</span>
              <span style={{ top: plan.ticks.at(-1)?.y }}>less value</span>
            </>
          )}
        </div>
        {MATRIX_COLUMNS.map((effort, at) => (
          <section
            key={effort ?? 'none'}
            className={styles.column}
            aria-label={columnName(effort)}
            data-effort={effort ?? ''}
            data-over={(carried && carried.to === effort) || undefined}
          >
            <h3>{effort ?? 'No effort yet'}</h3>
            <ul style={{ height: plan.height }}>
              {(plan.columns[at] ?? []).map(chip => {
                const { id, number, title, driver } = chip.useCase;
                const value = chip.value === null ? 'no value yet' : `${words.short(chip.value)} a year`;
                return (
                  <li key={id} style={{ top: chip.top }}>
                    <button
                      type="button"
                      className={styles.chip}
                      data-chip={id}
                      data-driver={driver ?? undefined}
                      data-carried={carried?.id === id || undefined}
                      aria-label={`${title}, No. ${number} · ${value}${driver ? `, ${DRIVER_NAMES[driver]}` : ''}`}
                      title={title}
                      onKeyDown={event => onKey(event, chip)}
                      onBlur={() => setCarried(null)}
                      onClick={() => openInLedger(id)}
                      onPointerDown={event => dragOnto(event, 'effort', drop(id))}
                    >
                      <span className={styles.title} dir="auto">
                        {title}
                      </span>{' '}
                      <span className={styles.value}>
                        {driver && (
                          <svg viewBox="0 0 14 14" aria-hidden="true">
                            <path d={driverShape(driver, 7, 7, 12)} />
                          </svg>
                        )}
                        No. {number} · {chip.value === null ? 'no value yet' : words.short(chip.value)}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.foot} aria-hidden="true">
        little effort ← → much effort
      </p>
    </section>
  );
}
