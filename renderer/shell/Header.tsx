import { ChevronDown, Library, Redo2, Undo2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type ActionName, factsOf } from '../../shared/contract/actions.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { act } from '../state/actions.ts';
import { type Route, useApp } from '../state/app.ts';
import { formatDay } from '../state/format.ts';
import { showKeys } from '../state/keys.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { AppMenu } from './AppMenu.tsx';
import styles from './Header.module.css';
import { PresentButton } from './PresentButton.tsx';
import { SavedState } from './SavedState.tsx';
import { SignedBadge } from './SignedBadge.tsx';

/** The screens of a workshop that work. */
const SCREENS: readonly { route: Route; name: string }[] = [
  { route: 'curve', name: 'Curve' },
  { route: 'canvases', name: 'Canvases' },
  { route: 'assessment', name: 'Assessment' },
  { route: 'value', name: 'Value' },
  { route: 'roadmap', name: 'Roadmap' },
  { route: 'sign-off', name: 'Sign-off' },
];

/** What can be done about the workshop as a whole. */
const OWN: readonly ActionName[] = ['workshop.edit', 'participants.edit', 'table.import'];

const EXPORTS: readonly { action: ActionName; label: string; note: string }[] = [
  { action: 'report.export', label: 'PDF…', note: 'The whole report, from its cover to the audit' },
  { action: 'export.svg', label: 'Picture, SVG', note: 'The curve, sharp at any size' },
  { action: 'export.png', label: 'Picture, PNG', note: 'The curve, for slides and messages' },
  { action: 'export.pitch', label: 'One page, PDF', note: 'For those who were not there' },
  { action: 'export.markdown', label: 'Summary, Markdown', note: 'The same in words, for an e-mail' },
  { action: 'export.pptx', label: 'PowerPoint', note: 'What matters most as slides, to change and to show' },
  { action: 'export.xlsx', label: 'Excel', note: 'Every table as a sheet of its own' },
  { action: 'export.csv', label: 'CSV', note: 'The use cases, for any spreadsheet' },
  { action: 'export.ledger-csv', label: 'Value, CSV', note: 'Every line of the ledger, for any spreadsheet' },
  { action: 'export.roadmap-csv', label: 'Roadmap, CSV', note: 'Decisions, actions and the parking lot' },
  {
    action: 'export.roadmap-ics',
    label: 'Roadmap, calendar',
    note: 'Every action with a date, for any calendar',
  },
  { action: 'export.json', label: 'JSON', note: 'Everything, for other programs' },
  { action: 'export.headwater', label: 'A copy of the file', note: 'The whole workshop, to keep or pass on' },
];

const keysOf = (action: ActionName) => {
  const [first] = factsOf(action).keys;
  return first && showKeys(first);
};

/** The bar over every screen of an open workshop. */
export function Header() {
  const { route, key } = useApp();
  const { history, document } = useWorkshop();
  const workshop = recordsOf(document, 'workshop')[0];
  const entries: MenuEntry[] = EXPORTS.map(({ action, ...entry }) => ({
    ...entry,
    id: action,
    keys: keysOf(action),
    onChoose: () => act(action),
  }));

  return (
    <header className={styles.header}>
      <IconButton
        label={factsOf('library.show').label}
        keys={keysOf('library.show')}
        onPress={() => act('library.show')}
      >
        <Library aria-hidden />
      </IconButton>
      {workshop && (
        <div className={styles.workshop}>
          <Menu
            label="This workshop"
            placement="bottom start"
            trigger={
              <AriaButton className={styles.client as string}>
                <span className={styles.name} title={workshop.client}>
                  {workshop.client}
                </span>
                <VisuallyHidden>, this workshop</VisuallyHidden>
                <ChevronDown aria-hidden />
              </AriaButton>
            }
            entries={OWN.map(action => ({
              id: action,
              label: factsOf(action).label,
              keys: keysOf(action),
              onChoose: () => act(action),
            }))}
          />
          <p className={styles.about} title={workshop.title}>
            {[workshop.title, formatDay(workshop.date, workshop.locale)].filter(Boolean).join(' · ')}
          </p>
          <SignedBadge />
        </div>
      )}
      <nav className={styles.screens} aria-label="Screens">
        {SCREENS.map(screen => (
          <a
            key={screen.route}
            href={`#/${screen.route}/${key}`}
            aria-current={screen.route === route ? 'page' : undefined}
          >
            {screen.name}
          </a>
        ))}
      </nav>
      <div className={styles.tools}>
        <SavedState />
        <IconButton
          label={history.undo === null ? 'Nothing to undo' : `Undo ${history.undo}`}
          keys={keysOf('edit.undo')}
          isDisabled={history.undo === null}
          onPress={() => act('edit.undo')}
        >
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton
          label={history.redo === null ? 'Nothing to redo' : `Redo ${history.redo}`}
          keys={keysOf('edit.redo')}
          isDisabled={history.redo === null}
          onPress={() => act('edit.redo')}
        >
          <Redo2 aria-hidden />
        </IconButton>
        <Menu
          label="Export"
          trigger={
            <Button>
              <span className={styles.opens}>
                Export <ChevronDown aria-hidden />
              </span>
            </Button>
          }
          entries={entries}
        />
        <PresentButton />
        <AppMenu />
      </div>
    </header>
  );
}
