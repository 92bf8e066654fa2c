import { Columns3 } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components/Menu';
import { LIST_COLUMNS, LIST_LABELS } from '../../shared/views/list-columns.ts';
import { Button } from '../ui/Button.tsx';
import { PopFrame, PopItem, PopMenu } from '../ui/PopList.tsx';
import { showColumns, useList } from './list-store.ts';

/** Which columns the list shows; remembered on this machine. The title always stays. */
export function ColumnChooser() {
  const columns = useList(state => state.columns);
  return (
    <MenuTrigger>
      <Button kind="quiet" icon={<Columns3 aria-hidden />}>
        Columns
      </Button>
      <PopFrame placement="bottom end">
        <PopMenu
          aria-label="Columns"
          selectionMode="multiple"
          selectedKeys={columns}
          disabledKeys={['title']}
          onSelectionChange={keys =>
            showColumns(new Set(LIST_COLUMNS.filter(column => keys === 'all' || keys.has(column))))
          }
        >
          {LIST_COLUMNS.map(column => (
            <PopItem key={column} id={column} label={LIST_LABELS[column]} isChoice />
          ))}
        </PopMenu>
      </PopFrame>
    </MenuTrigger>
  );
}
