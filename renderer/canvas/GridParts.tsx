import { EllipsisVertical, Minus, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { BoxOf } from '../../shared/content/canvas-template.ts';
import { CANVAS_LIMITS, type Row } from '../../shared/model/canvas.ts';
import type { CanvasWords, ItemPlan } from '../../shared/plan/canvas-types.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useCanvas, write } from './canvas-store.ts';
import { goToCard } from './cards.ts';
import { countHands, editRow } from './changes.ts';
import styles from './Grid.module.css';
import { InPlace } from './InPlace.tsx';
import { placed } from './place.ts';
import { SetLines } from './SetLines.tsx';

interface Part {
  readonly item: ItemPlan;
  readonly origin: { readonly x: number; readonly y: number };
}

interface RowPart extends Part {
  readonly row: Row;
  readonly isStop: boolean;
  readonly close: (key: string, event?: KeyboardEvent) => void;
}

interface HeadCellProps extends Part {
  readonly words: string;
  readonly about: string | undefined;
  readonly finding: string | undefined;
}

/** The head of a column. */
export function HeadCell({ item, origin, words, about, finding }: HeadCellProps) {
  const [text] = item.texts;
  return (
    <th
      scope="col"
      tabIndex={-1}
      className={styles.head}
      style={placed(item, origin)}
      data-item={item.id}
      data-flag={item.flag}
      title={about || undefined}
      aria-description={[about, finding].filter(Boolean).join(' ') || undefined}
    >
      {text && <SetLines text={text} said={words || text.lines.join(' ')} />}
    </th>
  );
}

interface RowHeadProps extends RowPart {
  readonly box: BoxOf<'table'> | BoxOf<'matrix'>;
  readonly words: CanvasWords;
  readonly finding: string | undefined;
}

/** What a row is called: written in place where the row is the room's own. */
export function RowHead({ item, origin, row, isStop, close, box, words, finding }: RowHeadProps) {
  const isWriting = useCanvas(state => state.writing === item.id);
  const useCase = row.useCase === null ? null : words.useCase(row.useCase);
  const name = useCase ? `${useCase.number} ${useCase.title}` : row.label;
  const isOwn = box.rows.from === 'own';
  const about = box.rows.start.find(one => row.key !== '' && one.key === row.key)?.about;
  const [text] = item.texts;
  return (
    <th
      scope="row"
      tabIndex={isStop ? 0 : -1}
      className={styles.rowHead}
      style={placed(item, origin)}
      data-item={item.id}
      data-row={row.id}
      data-flag={item.flag}
      title={about || undefined}
      aria-description={[about, finding].filter(Boolean).join(' ') || undefined}
      onClick={event => {
        if (!isOwn || (event.target instanceof Element && event.target.closest('textarea'))) return;
        write(item.id);
      }}
    >
      <VisuallyHidden>{name || 'A row without a name'}</VisuallyHidden>
      {text && <SetLines text={text} />}
      {name === '' && (
        <span aria-hidden className={styles.unnamed}>
          Without a name
        </span>
      )}
      {isWriting && isOwn && (
        <InPlace
          label={`Name of the ${box.rows.word}`}
          value={row.label}
          most={CANVAS_LIMITS.label}
          {...(text ? { size: text.size, weight: text.weight } : {})}
          save={label => void editRow(row, { label })}
          close={close}
        />
      )}
    </th>
  );
}

/** Hands counted for a row. */
export function HandsCell({ item, origin, row, isStop }: RowPart) {
  const count = (step: 1 | -1) => void countHands(row, step);
  return (
    <td
      tabIndex={isStop ? 0 : -1}
      className={styles.hands}
      style={placed(item, origin)}
      data-item={item.id}
      data-row={row.id}
      data-key="/hands"
      aria-description="Plus and minus count."
    >
      <VisuallyHidden>Hands: {row.votes}</VisuallyHidden>
      <IconButton
        label="One hand fewer"
        excludeFromTabOrder
        isDisabled={row.votes === 0}
        onPress={() => count(-1)}
      >
        <Minus aria-hidden />
      </IconButton>
      <span aria-hidden>{row.votes}</span>
      <IconButton label="One hand more" excludeFromTabOrder onPress={() => count(1)}>
        <Plus aria-hidden />
      </IconButton>
    </td>
  );
}

interface ToolsCellProps extends RowPart {
  readonly rows: readonly Row[];
  readonly onStep: (step: 1 | -1) => void;
  readonly onDelete: () => void;
}

/** What can be done with a row. */
export function ToolsCell({ item, origin, row, rows, onStep, onDelete }: ToolsCellProps) {
  const { useCase } = row;
  const entries: MenuEntry[] = [
    ...(rows[0] === row ? [] : [{ id: 'up', label: 'Move up', keys: 'Alt ↑', onChoose: () => onStep(-1) }]),
    ...(rows.at(-1) === row
      ? []
      : [{ id: 'down', label: 'Move down', keys: 'Alt ↓', onChoose: () => onStep(1) }]),
    ...(useCase === null
      ? []
      : [{ id: 'card', label: 'Show it on the curve', onChoose: () => goToCard(useCase) }]),
    { id: 'delete', label: 'Delete the row', isDanger: true, onChoose: onDelete },
  ];
  return (
    <td className={styles.tools} style={placed(item, origin)} data-row={row.id} data-key="/tools">
      <Menu
        label="This row"
        entries={entries}
        trigger={
          <IconButton label={`Row: ${row.label || 'more'}`} excludeFromTabOrder data-item={item.id}>
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
      />
    </td>
  );
}
