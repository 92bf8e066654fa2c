import { TABLE_FIELDS, type TableField, type TableView } from '../../../shared/contract/table.ts';
import { counted } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { columnNames, dataRows, FIELD_WORDS } from './columns.ts';
import { leaveImport, mapField, setHasHeader, useImport } from './import-state.ts';
import styles from './MapColumns.module.css';

const FIELDS = (Object.keys(FIELD_WORDS) as TableField[]).filter(field => TABLE_FIELDS.includes(field));
const NONE = 'none';

/** Says which column feeds which field. The guess stands already; every change is shown in the preview at once. */
export function MapColumns({ table }: { readonly table: TableView }) {
  const { mapping, hasHeader, busy } = useImport();
  const columns: Choice<string>[] = columnNames(table, hasHeader).map((label, index) => ({
    value: String(index),
    label,
  }));
  return (
    <aside className={styles.panel} aria-label="Columns">
      <div className={styles.about}>
        <h1 title={table.name}>{table.name}</h1>
        <p>
          {counted(dataRows(table, hasHeader), 'row')} · {table.format}
        </p>
        <Button onPress={leaveImport} isDisabled={busy === 'importing'}>
          Choose another table
        </Button>
        <Switch isSelected={hasHeader} onChange={setHasHeader}>
          The first row holds the column names
        </Switch>
      </div>
      <div className={styles.fields}>
        {FIELDS.map(field => (
          <Select
            key={field}
            label={FIELD_WORDS[field]}
            isRequired={field === 'title'}
            choices={[
              { value: NONE, label: field === 'title' ? 'Choose a column' : 'Not imported' },
              ...columns,
            ]}
            value={mapping[field] === undefined ? NONE : String(mapping[field])}
            onChange={value => mapField(field, value === NONE ? null : Number(value))}
          />
        ))}
      </div>
    </aside>
  );
}
