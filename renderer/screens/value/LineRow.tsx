import { MoreHorizontal } from 'lucide-react';
import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { VALUE_LIMITS, type ValueLine } from '../../../shared/model/value-line.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import type { Words } from '../../../shared/plan/report-words.ts';
import { type LedgerLine, ledgerOf } from '../../../shared/views/ledger.ts';
import { rampIn } from '../../../shared/views/ledger-total.ts';
import { formulaOf } from '../../../shared/views/ledger-words.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { useLocale } from '../../state/use-locale.ts';
import { run, useWorkshop } from '../../state/workshop.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { amountFormat } from '../curve/amounts.ts';
import { CellField } from './CellField.tsx';
import styles from './LedgerTable.module.css';
import { editLine } from './value-state.ts';
import { whose } from './words.ts';

interface LineRowProps {
  readonly line: LedgerLine;
  readonly words: Words;
}

const atMost = (limit: number) => (draft: string) =>
  draft.trim().length > limit ? `Too long: ${draft.trim().length} of ${limit} characters.` : null;

/** One line of the ledger; its probability, owner and tag are written in place. */
export const LineRow = memo(function LineRow({ line, words }: LineRowProps) {
  const { line: written, title, driver, amount, probability, expected, owner, tag, useCase } = line;
  const amounts = amountFormat(useLocale());
  const put = (changes: Partial<ValueLine>) => {
    if (written) void run({ type: 'value-line.edit', id: written.id, changes });
  };
  const open = () =>
    editLine(written ? { kind: 'line', id: written.id } : { kind: 'new', useCase: useCase?.id ?? null });
  const sum = formulaOf({ ...line, basis: written?.basis ?? null }, words);
  return (
    <tr className={styles.line}>
      <th scope="row">
        <AriaButton
          className={styles.title as string}
          data-line={line.id}
          aria-label={driver ? `${title}, ${DRIVER_NAMES[driver]}` : title}
          onPress={open}
        >
          {driver && (
            <svg viewBox="0 0 14 14" aria-hidden="true" data-driver={driver} className={styles.shape}>
              <path d={driverShape(driver, 7, 7, 12)} />
            </svg>
          )}
          <span className={styles.name} dir="auto">
            {title}
          </span>
        </AriaButton>
        <span className={styles.about} dir="auto">
          {written ? whose(line) : `No. ${useCase?.number} · quick range from the curve`}
        </span>
        {written?.basis && <span className={styles.about}>{sum.amount}</span>}
      </th>
      <td className={styles.figure}>
        {words.money(amount.likely)}
        {amount.low !== amount.high && (
          <span className={styles.about}>
            {words.number(amount.low)} – {words.number(amount.high)}
          </span>
        )}
      </td>
      <td className={styles.figure}>
        {written ? (
          <CellField
            label={`Probability of ${title}, %`}
            value={amounts.format(Math.round(probability * 10_000) / 100)}
            isNumber
            check={draft => {
              const read = amounts.parse(draft);
              return read !== null && read >= 0 && read <= 100 ? null : 'Write a number from 0 to 100.';
            }}
            save={draft => put({ probability: (amounts.parse(draft) ?? 100) / 100 })}
          />
        ) : (
          '100'
        )}
      </td>
      <td className={styles.figure} title={sum.expected}>
        {words.money(expected)}
      </td>
      <td>
        <Years ramp={line.ramp} />
      </td>
      <td>
        {written ? (
          <CellField
            label={`Owner of ${title}`}
            placeholder="No owner yet"
            list="ledger-people"
            value={owner}
            check={atMost(120)}
            save={draft => put({ owner: draft })}
          />
        ) : (
          <Button kind="quiet" onPress={open}>
            Make it a line
          </Button>
        )}
      </td>
      <td>
        {written && (
          <CellField
            label={`Tag of ${title}`}
            placeholder="–"
            value={tag}
            check={atMost(60)}
            save={draft => put({ tag: draft })}
          />
        )}
      </td>
      <td className={styles.more}>{written && <LineMenu line={line} written={written} />}</td>
    </tr>
  );
});

function LineMenu({ line, written }: { readonly line: LedgerLine; readonly written: ValueLine }) {
  const siblings = () =>
    ledgerOf(useWorkshop.getState().document).lines.filter(
      one => one.line && one.useCase?.id === line.useCase?.id,
    );
  const all = siblings();
  const at = all.findIndex(one => one.id === written.id);
  const moveBefore = (before: string | null) =>
    void run({ type: 'value-line.move', ids: [written.id], before });
  const entries: MenuEntry[] = [
    { id: 'edit', label: 'Change…', onChoose: () => editLine({ kind: 'line', id: written.id }) },
  ];
  const above = all[at - 1];
  const below = all[at + 1];
  if (above) entries.push({ id: 'up', label: 'Move up', onChoose: () => moveBefore(above.id) });
  if (below)
    entries.push({
      id: 'down',
      label: 'Move down',
      onChoose: () => void run({ type: 'value-line.move', ids: [below.id], before: written.id }),
    });
  entries.push({
    id: 'delete',
    label: 'Delete',
    isDanger: true,
    onChoose: () => {
      void run({ type: 'value-line.remove', ids: [written.id] }).then(commit => {
        if (commit) sayUndoable(`“${written.title}” is no longer in the ledger.`, commit);
      });
    },
  });
  return (
    <Menu
      label={`Actions for ${written.title}`}
      trigger={
        <IconButton label={`More for ${written.title}`}>
          <MoreHorizontal aria-hidden />
        </IconButton>
      }
      entries={entries}
    />
  );
}

/** The ramp as small bars. */
function Years({ ramp }: { readonly ramp: readonly number[] }) {
  const shares = Array.from({ length: VALUE_LIMITS.years }, (_, year) => rampIn(ramp, year + 1));
  const said =
    ramp.length === 1 && ramp[0] === 1
      ? 'in full from the first year'
      : shares.map((share, year) => `year ${year + 1}: ${Math.round(share * 100)} %`).join(', ');
  return (
    <svg className={styles.years} viewBox="0 0 34 20" role="img" aria-label={said}>
      <title>{said}</title>
      {shares.map((share, year) => (
        <rect key={year} x={year * 7} y={19 - share * 18} width={5} height={Math.max(1, share * 18)} rx={1} />
      ))}
    </svg>
  );
}
