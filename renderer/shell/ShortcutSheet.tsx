import { ACTION_GROUPS } from '../../shared/contract/action-facts.ts';
import { ACTIONS, type ActionName, factsOf } from '../../shared/contract/actions.ts';
import { closeDialog } from '../state/dialogs.ts';
import { showKeys } from '../state/keys.ts';
import { type ShortcutGroup, useShortcuts } from '../state/shortcuts.ts';
import { Dialog, DialogBody } from '../ui/Dialog.tsx';
import styles from './ShortcutSheet.module.css';

/** Every key that does something here, by group; two ways to each are enough to show. */
export function ShortcutSheet() {
  const { groups } = useShortcuts();
  return (
    <Dialog title="Keyboard shortcuts" isOpen wide onClose={closeDialog}>
      <DialogBody scrollLabel="Shortcuts">
        <div className={styles.groups}>
          {[...ownGroups(), ...groups].map(({ title, shortcuts }) => (
            <section key={title} className={styles.group}>
              <h3>{title}</h3>
              <dl>
                {shortcuts.map(({ does, keys }) => (
                  <div key={does} className={styles.row}>
                    <dt>{does}</dt>
                    <dd>
                      {keys.slice(0, 2).map(one => (
                        <kbd key={one}>{showKeys(one)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogBody>
    </Dialog>
  );
}

/** The table's own groups; an action of each stage is one line. */
function ownGroups(): ShortcutGroup[] {
  const names = (Object.keys(ACTIONS) as ActionName[]).filter(name => factsOf(name).keys.length > 0);
  return ACTION_GROUPS.map(title => ({
    title,
    shortcuts: names
      .map(factsOf)
      .filter(({ group }) => group === title)
      .map(({ label, keys, eachStage }) => ({
        does: eachStage ? `${label} 0, 1, 2 and so on` : label.replace('…', ''),
        keys: keys.map(one => one.replace('#', '0–9')),
      })),
  })).filter(({ shortcuts }) => shortcuts.length > 0);
}
