import { actions } from '../state/actions.ts';
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
      <DialogBody>
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

function ownGroups(): ShortcutGroup[] {
  const all = Object.values(actions).filter(action => action.keys.length > 0);
  return (['Headwater', 'Workshop'] as const).map(title => ({
    title,
    shortcuts: all
      .filter(action => action.group === title)
      .map(({ label, keys }) => ({ does: label.replace('…', ''), keys })),
  }));
}
