import { Check, Columns3 } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { LIST_COLUMNS, LIST_LABELS } from '../../shared/views/list-cells.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ColumnChooser.module.css';
import { showColumns, useList } from './list-store.ts';

/** Which columns the list shows; remembered on this machine. The title always stays. */
export function ColumnChooser() {
  const columns = useList(state => state.columns);
  return (
    <MenuTrigger>
      <Button kind="quiet" icon={<Columns3 aria-hidden />}>
        Columns
      </Button>
      <Popover className={styles.popover as string} placement="bottom end" offset={6}>
        <Menu
          className={styles.list as string}
          aria-label="Columns"
          selectionMode="multiple"
          selectedKeys={columns}
          disabledKeys={['title']}
          onSelectionChange={keys =>
            showColumns(new Set(LIST_COLUMNS.filter(column => keys === 'all' || keys.has(column))))
          }
        >
          {LIST_COLUMNS.map(column => (
            <MenuItem
              key={column}
              id={column}
              className={styles.item as string}
              textValue={LIST_LABELS[column]}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>{isSelected && <Check aria-hidden />}</span>
                  {LIST_LABELS[column]}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
