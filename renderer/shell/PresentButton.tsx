import { Banknote, ChevronDown, Focus, MonitorOff } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type ActionName, factsOf } from '../../shared/contract/actions.ts';
import { PRESENT_ZOOM } from '../../shared/contract/present.ts';
import { find } from '../../shared/model/document.ts';
import { act } from '../state/actions.ts';
import { showKeys } from '../state/keys.ts';
import { useIsPresenting, usePresent } from '../state/present.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import styles from './PresentButton.module.css';

/** Shows the workshop to the room; while it is shown, says what the room sees and changes that. */
export function PresentButton() {
  const isPresenting = useIsPresenting();
  if (!isPresenting) {
    return (
      <AriaButton className={styles.pill as string} onPress={() => act('present.open')}>
        Present
      </AriaButton>
    );
  }
  return <Presenting />;
}

function Presenting() {
  const { money, tray, blank, spotlight, zoom } = usePresent();
  const lit = useWorkshop(({ document }) =>
    spotlight?.on === 'card' ? find(document, 'use-case', spotlight.useCase)?.title : undefined,
  );
  const signs = [blank && 'blank', money && 'money shown', spotlight && 'spotlight'].filter(Boolean);
  const entry = (name: ActionName, label: string, note?: string): MenuEntry => {
    const [first] = factsOf(name).keys;
    return { id: name, label, note, keys: first && showKeys(first), onChoose: () => act(name) };
  };
  const entries = [
    entry('present.money', money ? 'Hide amounts of money' : 'Reveal amounts of money'),
    entry('present.tray', tray ? 'Hide the unplaced use cases' : 'Show the unplaced use cases'),
    entry('present.blank', blank ? 'Show the picture again' : 'Blank the screen'),
    ...(spotlight
      ? [
          entry(
            'present.clear',
            'End the spotlight',
            spotlight.on === 'stage' ? `It is on stage ${spotlight.stage}` : lit && `It is on “${lit}”`,
          ),
        ]
      : []),
    ...(zoom < PRESENT_ZOOM.most ? [entry('present.larger', 'Larger')] : []),
    ...(zoom > PRESENT_ZOOM.least ? [entry('present.smaller', 'Smaller')] : []),
    entry('present.open', 'Bring the window to the front'),
    { ...entry('present.close', 'Stop presenting'), isDanger: true },
  ];
  return (
    <Menu
      label="Presentation"
      trigger={
        <AriaButton
          className={`${styles.pill} ${styles.on}`}
          aria-label={['Presenting', ...signs].join(' · ')}
        >
          <span className={styles.dot} aria-hidden="true" />
          Presenting
          {blank && <MonitorOff aria-hidden />}
          {money && <Banknote aria-hidden />}
          {spotlight && <Focus aria-hidden />}
          <ChevronDown aria-hidden />
        </AriaButton>
      }
      entries={entries}
    />
  );
}
