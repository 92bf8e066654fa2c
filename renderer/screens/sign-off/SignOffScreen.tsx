import { useEffect } from 'react';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { SealsMenu } from '../../shell/SealsMenu.tsx';
import { useApp } from '../../state/app.ts';
import { listShortcuts } from '../../state/shortcuts.ts';
import { useSignedStatus } from '../../state/signed.ts';
import { Check } from './Check.tsx';
import { Look } from './Look.tsx';
import { Sign } from './Sign.tsx';
import styles from './SignOffScreen.module.css';
import { SIGN_OFF_SHORTCUTS } from './shortcuts.ts';
import { goToStep, STEPS, type Step, useSignOff } from './sign-off-state.ts';

const NAMES: Readonly<Record<Step, string>> = { check: 'Check', look: 'Look', sign: 'Sign' };

/** The end of a workshop: what is still missing, the pages as they will be printed, and the signatures. */
export function SignOffScreen() {
  const step = useSignOff(state => state.step);
  const stages = useApp(state => state.info?.stages ?? null);
  useEffect(() => listShortcuts(SIGN_OFF_SHORTCUTS), []);
  if (!stages) return null;
  return (
    <PageFrame
      title="Sign-off"
      lead={<Lead />}
      tools={
        <>
          <Steps step={step} />
          <SealsMenu />
        </>
      }
    >
      {step === 'check' && <Check stages={stages} />}
      {step === 'look' && <Look />}
      {step === 'sign' && <Sign stages={stages} />}
    </PageFrame>
  );
}

function Lead() {
  const status = useSignedStatus();
  if (status.kind === 'signed')
    return <>Revision {status.revision} is signed, and nothing has changed since.</>;
  if (status.kind === 'changed')
    return <>The workshop has changed since revision {status.revision} was signed.</>;
  return <>See what is missing, look at the pages, sign on the screen.</>;
}

/** The three steps; any of them can be gone to at any time. */
function Steps({ step }: { readonly step: Step }) {
  return (
    <nav aria-label="Steps of the sign-off">
      <ol className={styles.steps}>
        {STEPS.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? 'step' : undefined}
              onClick={() => goToStep(one)}
            >
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              {NAMES[one]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
