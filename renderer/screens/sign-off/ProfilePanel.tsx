import { ReportProfile } from '../../../shared/model/sign-off.ts';
import { changeProfile, plainProfile, useProfile } from '../../state/report-profile.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { PaperSelect } from '../../ui/PaperSelect.tsx';
import { ProfileSelect } from '../../ui/ProfileSelect.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { AccentField } from './AccentField.tsx';
import fields from './Fields.module.css';
import { LogoField } from './LogoField.tsx';
import { useLogoDesk } from './logo.ts';
import { PartsField } from './PartsField.tsx';
import styles from './Profile.module.css';
import { ProfileName } from './ProfileName.tsx';
import { goToStep } from './sign-off-state.ts';

/** How the report is put together: on which paper, with which parts, in whose colours. Kept as a profile, under a name. */
export function ProfilePanel() {
  const profile = useProfile();
  const now = profile ?? plainProfile();
  const desk = useLogoDesk();
  return (
    <section className={styles.panel} aria-label="How the report is put together" {...desk.takes}>
      <div className={styles.fields}>
        <ProfileSelect
          hint={profile ? undefined : 'What you change below is kept as a profile of its own.'}
        />
        {profile && <ProfileName key={profile.id} profile={profile} />}
        <PaperSelect value={now.paper} onChange={paper => void changeProfile(() => ({ paper }))} />
        <Tiles now={now} />
        <PartsField now={now} />
        <AccentField accent={now.accent} />
        <DraftText
          label="Footer"
          hint="Instead of the client and the title, on every page."
          value={now.footer}
          check={footerFault}
          save={footer => void changeProfile(() => ({ footer }))}
        />
        <LogoField logo={now.logo} desk={desk} />
      </div>
      <Button kind="primary" onPress={() => goToStep('sign')}>
        Go on to sign
      </Button>
    </section>
  );
}

function footerFault(draft: string): string | null {
  const read = ReportProfile.shape.footer.safeParse(draft);
  return read.success ? null : `The footer ${read.error.issues[0]?.message}.`;
}

function Tiles({ now: { paper, tiles } }: { readonly now: Pick<ReportProfile, 'paper' | 'tiles'> }) {
  const sheet = paper === 'A4' || paper === 'A3' ? 'A4' : 'US Letter';
  return (
    <div>
      <Switch isSelected={tiles} onChange={next => void changeProfile(() => ({ tiles: next }))}>
        Posters also as {sheet} tiles
      </Switch>
      <p className={fields.hint}>
        Posters and large canvases once more in pieces with cut marks, to put up on a wall.
      </p>
    </div>
  );
}
