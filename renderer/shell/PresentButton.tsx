import { Banknote, ChevronDown, Focus, MonitorOff, Pin } from 'lucide-react';
import { useEffect } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type ActionName, factsOf } from '../../shared/contract/actions.ts';
import { find } from '../../shared/model/document.ts';
import { leadRoom } from '../screens/present/lead.ts';
import { act, canAct } from '../state/actions.ts';
import { showKeys } from '../state/keys.ts';
import { useIsPresenting, usePresent } from '../state/present.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import styles from './PresentButton.module.css';

/** Shows the workshop to the room; while it is shown, says what the room sees and changes that. */
export function PresentButton() {
  const isPresenting = useIsPresenting();
  // It is over every page whose picture the room may see; while a participant holds the laptop it is not there, and nothing is led.
  useEffect(leadRoom, []);
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
  const { money, tray, blank, spotlight, held } = usePresent();
  const lit = useWorkshop(({ document }) =>
    spotlight?.on === 'card' ? find(document, 'use-case', spotlight.useCase)?.title : undefined,
  );
  const signs = [blank && 'blank', held && 'held', money && 'money shown', spotlight && 'spotlight'].filter(
    Boolean,
  );
  const entry = (name: ActionName, label: string, note?: string): MenuEntry[] => {
    const [first] = factsOf(name).keys;
    if (!canAct(name)) return [];
    return [{ id: name, label, note, keys: first && showKeys(first), onChoose: () => act(name) }];
  };
  const entries = [
    ...entry(
      'present.hold',
      held ? 'Follow me again' : 'Hold this picture',
      held ? 'The room stays where you left it' : 'It stays while you go elsewhere',
    ),
    ...entry('present.money', money ? 'Hide amounts of money' : 'Reveal amounts of money'),
    ...entry('present.tray', tray ? 'Hide the unplaced use cases' : 'Show the unplaced use cases'),
    ...entry('present.blank', blank ? 'Show the picture again' : 'Blank the screen'),
    ...entry(
      'present.clear',
      'End the spotlight',
      spotlight?.on === 'stage' ? `It is on stage ${spotlight.stage}` : lit && `It is on “${lit}”`,
    ),
    ...entry('present.larger', 'Larger'),
    ...entry('present.smaller', 'Smaller'),
    ...entry('present.open', 'Bring the window to the front'),
    ...entry('present.close', 'Stop presenting').map(one => ({ ...one, isDanger: true })),
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
          {held && <Pin aria-hidden />}
          {money && <Banknote aria-hidden />}
          {spotlight && <Focus aria-hidden />}
          <ChevronDown aria-hidden />
        </AriaButton>
      }
      entries={entries}
    />
  );
}
