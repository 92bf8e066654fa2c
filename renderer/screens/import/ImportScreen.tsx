import { useEffect } from 'react';
import { useHandedOver } from '../../state/import.ts';
import { ChooseTable } from './ChooseTable.tsx';
import styles from './ImportScreen.module.css';
import { leaveImport, readTable, useImport } from './import-state.ts';
import { MapColumns } from './MapColumns.tsx';
import { PreviewRows } from './PreviewRows.tsx';

/** Brings use cases in from a spreadsheet: choose a table, say which column is what, see what will be taken. */
export function ImportScreen() {
  const table = useImport(state => state.table);
  const source = useHandedOver(state => state.source);

  useEffect(() => {
    if (!source) return;
    useHandedOver.setState({ source: null });
    void readTable(source);
  }, [source]);

  // The table is let go when the person leaves, not when React mounts twice in development.
  useEffect(() => {
    let isThere = true;
    return () => {
      isThere = false;
      queueMicrotask(() => {
        if (!isThere && !window.location.hash.startsWith('#/import/')) leaveImport();
      });
    };
  }, []);

  return (
    <main className={styles.screen}>
      {table ? (
        <>
          <MapColumns table={table} />
          <PreviewRows />
        </>
      ) : (
        <ChooseTable />
      )}
    </main>
  );
}
