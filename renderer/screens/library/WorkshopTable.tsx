import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Cell,
  Column,
  type ColumnProps,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table';
import type { WorkshopSummary } from '../../../shared/contract/library.ts';
import { navigate } from '../../state/app.ts';
import { openDialog } from '../../state/dialogs.ts';
import { formatDay, formatMoment } from '../../state/format.ts';
import { archiveWorkshop, canOpen, duplicateWorkshop } from '../../state/library.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { type SortColumn, sorted } from './matching.ts';
import styles from './WorkshopTable.module.css';

/** The list itself: arrows move through it, Enter opens, the last column has the rest. */
export function WorkshopTable({ workshops }: { readonly workshops: readonly WorkshopSummary[] }) {
  const [sort, setSort] = useState<SortDescriptor>({ column: 'changed', direction: 'descending' });
  const rows = useMemo(
    () =>
      sorted(workshops, sort.column as SortColumn, sort.direction === 'descending').map(one => ({
        ...one,
        id: one.key,
      })),
    [workshops, sort],
  );
  return (
    <div className={styles.scroll}>
      <Table
        className={styles.table as string}
        aria-label="Workshops"
        sortDescriptor={sort}
        onSortChange={setSort}
        onRowAction={key => {
          const workshop = workshops.find(one => one.key === key);
          if (workshop) openOrExplain(workshop);
        }}
      >
        <TableHeader>
          <SortableColumn id="name" isRowHeader>
            Client and title
          </SortableColumn>
          <SortableColumn id="date">Date</SortableColumn>
          <Column id="status">Status</Column>
          <SortableColumn id="useCases">Use cases</SortableColumn>
          <SortableColumn id="changed">Last change</SortableColumn>
          <Column id="more">
            <VisuallyHidden>More</VisuallyHidden>
          </Column>
        </TableHeader>
        <TableBody items={rows}>
          {workshop => (
            <Row className={styles.row as string} textValue={workshop.client || workshop.file}>
              <Cell className={styles.name as string}>
                <span className={styles.client}>{workshop.client || workshop.file}</span>
                <span className={workshop.problem ? styles.problem : styles.title}>
                  {workshop.problem ?? workshop.title}
                </span>
              </Cell>
              <Cell className={styles.fact as string}>{workshop.date && formatDay(workshop.date)}</Cell>
              <Cell>
                <Status workshop={workshop} />
              </Cell>
              <Cell className={styles.fact as string}>{useCasesOf(workshop)}</Cell>
              <Cell className={styles.fact as string}>
                {workshop.changed && formatMoment(workshop.changed)}
              </Cell>
              <Cell>
                <Menu
                  label={`More for ${workshop.client || workshop.file}`}
                  trigger={
                    <IconButton label={`More for ${workshop.client || workshop.file}`}>
                      <Ellipsis aria-hidden />
                    </IconButton>
                  }
                  entries={entriesFor(workshop)}
                />
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

function SortableColumn({ children, ...rest }: ColumnProps & { children: string }) {
  return (
    <Column {...rest} allowsSorting>
      {({ sortDirection }) => (
        <span className={styles.sortable}>
          {children}
          {sortDirection === 'ascending' && <ArrowUp aria-hidden />}
          {sortDirection === 'descending' && <ArrowDown aria-hidden />}
        </span>
      )}
    </Column>
  );
}

const STATUS_WORDS: Record<WorkshopSummary['status'], string> = {
  draft: 'Draft',
  signed: 'Signed',
  changed: 'Changed since sign-off',
};

const TROUBLE_WORDS: Record<Exclude<WorkshopSummary['state'], 'ready' | 'open'>, string> = {
  locked: 'Open elsewhere',
  damaged: 'Damaged',
  newer: 'Newer version',
  foreign: 'Not a workshop',
  'no-access': 'No access',
};

const statusWords = ({ state, status }: WorkshopSummary): string =>
  state === 'ready' || state === 'open' ? STATUS_WORDS[status] : TROUBLE_WORDS[state];

function Status({ workshop }: { readonly workshop: WorkshopSummary }) {
  const tone = canOpen(workshop) ? '' : workshop.state === 'locked' ? styles.locked : styles.broken;
  return (
    <>
      <span className={`${styles.status} ${tone}`}>{statusWords(workshop)}</span>
      {workshop.archived && <span className={styles.status}>Archived</span>}
    </>
  );
}

const useCasesOf = ({ useCases, placed, changed }: WorkshopSummary) =>
  changed === null ? '' : useCases === 0 ? 'None yet' : `${useCases}, ${placed} placed`;

function openOrExplain(workshop: WorkshopSummary): void {
  if (canOpen(workshop)) navigate('curve', workshop.key);
  else openDialog({ kind: 'backups', workshop });
}

function entriesFor(workshop: WorkshopSummary): MenuEntry[] {
  const entries: (MenuEntry & { isShown: boolean })[] = [
    {
      id: 'open',
      label: 'Open',
      isShown: canOpen(workshop),
      onChoose: () => navigate('curve', workshop.key),
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      isShown: canOpen(workshop),
      onChoose: () => void duplicateWorkshop(workshop),
    },
    {
      id: 'archive',
      label: workshop.archived ? 'Take out of the archive' : 'Archive',
      isShown: true,
      onChoose: () => void archiveWorkshop(workshop, !workshop.archived),
    },
    {
      id: 'backups',
      label: canOpen(workshop) ? 'Backups…' : 'What can be done…',
      isShown: true,
      onChoose: () => openDialog({ kind: 'backups', workshop }),
    },
  ];
  return entries.filter(entry => entry.isShown);
}
