import { ReportProfile } from '../../../shared/model/sign-off.ts';
import { addProfile, useProfiles } from '../../state/report-profile.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { run } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import fields from './Fields.module.css';
import styles from './Profile.module.css';

/** What a profile is called, and what can be done with it as a whole. */
export function ProfileName({ profile }: { readonly profile: ReportProfile }) {
  const { id, name } = profile;
  const others = useProfiles().filter(one => one.id !== id);
  const check = (draft: string) => {
    const read = ReportProfile.shape.name.safeParse(draft);
    if (!read.success) return `The name ${read.error.issues[0]?.message}.`;
    const twin = others.find(one => one.name.toLowerCase() === read.data.toLowerCase());
    return twin ? `There is a report profile “${twin.name}” already.` : null;
  };
  return (
    <div className={styles.name}>
      <DraftText
        label="Name"
        value={name}
        check={check}
        save={draft => void run({ type: 'report-profile.edit', id, changes: { name: draft } })}
      />
      <div className={fields.buttons}>
        <Button onPress={() => void copy(profile)}>Make a copy</Button>
        <Button kind="danger" onPress={({ target }) => void remove(profile, target.closest('section'))}>
          Delete
        </Button>
      </div>
    </div>
  );
}

function copy({ id: _id, type: _type, ...fields }: ReportProfile): Promise<void> {
  return addProfile(fields);
}

async function remove({ id, name }: ReportProfile, panel: Element | null): Promise<void> {
  const commit = await run({ type: 'report-profile.remove', id });
  if (!commit) return;
  // The button goes with the profile: the focus goes to where another is chosen.
  panel?.querySelector('button')?.focus();
  sayUndoable(`The report profile “${name}” was deleted.`, commit);
}
