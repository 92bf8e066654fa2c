import { FolderInput, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { client } from '../../api.ts';
import { AppMenu } from '../../shell/AppMenu.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { SealsMenu } from '../../shell/SealsMenu.tsx';
import { act } from '../../state/actions.ts';
import { sentenceOf } from '../../state/failure.ts';
import { counted } from '../../state/format.ts';
import { loadLibrary, openSample, useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import styles from './LibraryScreen.module.css';
import { matching } from './matching.ts';
import { WorkshopTable } from './WorkshopTable.tsx';

/** The workshops on this machine. */
export function LibraryScreen() {
  const { workshops, trouble, busy } = useLibrary();
  const [search, setSearch] = useState('');
  const [withArchived, setWithArchived] = useState(false);

  useEffect(() => {
    document.title = 'Headwater';
    void loadLibrary();
    return client.on('library.changed', () => void loadLibrary());
  }, []);

  const shown = useMemo(
    () => matching(workshops ?? [], search, withArchived),
    [workshops, search, withArchived],
  );
  const archived = workshops?.filter(one => one.archived).length ?? 0;

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <Mark />
        <span className={styles.name}>Headwater</span>
        <div className={styles.menu}>
          <SealsMenu />
          <AppMenu />
        </div>
      </header>
      <main className={styles.main}>
        <div className={styles.title}>
          <h1>Workshops</h1>
          {/* An empty library has these three in its middle, where they are explained. */}
          {(workshops?.length !== 0 || trouble) && (
            <div className={styles.actions}>
              <Button icon={<FolderInput aria-hidden />} onPress={() => act('workshop.import')}>
                Import a file…
              </Button>
              {workshops && workshops.length > 0 && (
                <Button onPress={() => void openSample()}>Look at the sample</Button>
              )}
              <Button kind="primary" icon={<Plus aria-hidden />} onPress={() => act('workshop.new')}>
                New workshop
              </Button>
            </div>
          )}
        </div>

        {trouble && (
          <div role="alert" className={styles.trouble}>
            <p>{sentenceOf(trouble)}</p>
            <Button onPress={() => void loadLibrary()}>Try again</Button>
          </div>
        )}
        {workshops?.length === 0 && !trouble && <FirstSteps />}
        {workshops && workshops.length > 0 && (
          <>
            <div className={styles.filters}>
              <div className={styles.search}>
                <TextField
                  label="Search"
                  type="search"
                  placeholder="Client or title"
                  value={search}
                  onChange={setSearch}
                />
              </div>
              {archived > 0 && (
                <Switch isSelected={withArchived} onChange={setWithArchived}>
                  Show archived ({archived})
                </Switch>
              )}
            </div>
            {shown.length > 0 ? (
              <WorkshopTable workshops={shown} />
            ) : (
              <EmptyState
                title={search ? `Nothing matches “${search}”` : 'Every workshop is in the archive'}
                actions={
                  search ? (
                    <Button onPress={() => setSearch('')}>Clear the search</Button>
                  ) : (
                    <Button onPress={() => setWithArchived(true)}>Show archived</Button>
                  )
                }
              >
                {search && archived > 0 && !withArchived
                  ? 'Archived workshops are not searched until they are shown.'
                  : 'Workshops stay on this machine until you remove their files.'}
              </EmptyState>
            )}
          </>
        )}
        <VisuallyHidden>
          <span role="status">{busy ? `${busy}…` : workshops ? counted(shown.length, 'workshop') : ''}</span>
        </VisuallyHidden>
      </main>
    </div>
  );
}
