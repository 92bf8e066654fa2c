import { useEffect, useRef } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { usePhoto } from '../../canvas/photo-source.ts';
import { changeProfile, type ProfileFields } from '../../state/report-profile.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Brand.module.css';
import fields from './Fields.module.css';
import type { LogoDesk } from './logo.ts';

type Logo = NonNullable<ProfileFields['logo']>;

interface LogoFieldProps {
  readonly logo: Logo | null;
  readonly desk: LogoDesk;
}

/** The client's logo, as it stands on the cover: chosen, dropped or pasted. */
export function LogoField({ logo, desk }: LogoFieldProps) {
  const field = useRef<HTMLFieldSetElement>(null);
  // A picture can be dropped or pasted anywhere on the panel: what became of it is to be seen.
  useEffect(() => {
    if (desk.isAdding || desk.problem) field.current?.scrollIntoView({ block: 'nearest' });
  }, [desk.isAdding, desk.problem]);
  return (
    <fieldset ref={field} className={`${fields.set} ${styles.logo}`} data-over={desk.isOver || undefined}>
      <legend>Client’s logo, on the cover</legend>
      {logo && <Picture logo={logo} />}
      {desk.isAdding && <ProgressBar label="Adding the logo" done={null} />}
      {desk.problem && (
        <p role="alert" className={styles.problem}>
          {desk.problem}
        </p>
      )}
      <p className={fields.hint}>JPEG or PNG. Drop or paste it here, or choose a file.</p>
      <div className={fields.buttons}>
        <Button isDisabled={desk.isAdding} onPress={desk.choose}>
          {logo ? 'Another logo…' : 'Choose a logo…'}
        </Button>
        {logo && (
          <Button
            kind="quiet"
            onPress={({ target }) => {
              // This button goes with the logo.
              target.closest('fieldset')?.querySelector('button')?.focus();
              void changeProfile(() => ({ logo: null }));
            }}
          >
            Remove
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Picture({ logo: { hash, width, height } }: { readonly logo: Logo }) {
  const client = useWorkshop(state => recordsOf(state.document, 'workshop')[0]?.client ?? '');
  const source = usePhoto(hash);
  if (source === 'lost')
    return (
      <p role="alert" className={styles.problem}>
        This logo is not in the workshop’s file any more. Add it again.
      </p>
    );
  return (
    <div className={styles.paper}>
      {source && <img src={source.url} alt={`Logo of ${client}`} width={width} height={height} />}
    </div>
  );
}
