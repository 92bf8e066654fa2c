import { type CSSProperties, useEffect, useState } from 'react';
import { watchFonts } from '../../board/measure.ts';
import { loadInfo, useApp } from '../../state/app.ts';
import { listenToPresent, usePresent } from '../../state/present.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { feedRoom } from './feed.ts';
import { followLook } from './follow.ts';
import { useProjectorKeys } from './keys.ts';
import styles from './Projector.module.css';
import { Slide } from './Slide.tsx';
import { useIdle } from './use-idle.ts';

const keyInAddress = (): string | null =>
  /^#\/present\/([A-Za-z0-9_-]{22})$/.exec(window.location.hash)?.[1] ?? null;

/**
 * The window that the room looks at. It shows one workshop and nothing of the app: no library, no other client, no notes,
 * and no money until it is revealed: it is not even given them. It changes nothing; it follows what the facilitator does.
 */
export function Projector() {
  const [key, setKey] = useState(keyInAddress);
  const presented = usePresent(state => state.key);
  const open = useWorkshop(state => state.key);
  const pack = useApp(state => state.info?.stages ?? null);
  const [hasShown, setHasShown] = useState(false);
  const isIdle = useIdle();
  const isShown = key !== null && presented === key;
  useProjectorKeys();

  useEffect(() => {
    void loadInfo();
    const move = () => setKey(keyInAddress());
    window.addEventListener('hashchange', move);
    const stops = [
      listenToPresent(),
      feedRoom(),
      followLook(),
      watchFonts(),
      watchOpener(),
      () => window.removeEventListener('hashchange', move),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  useEffect(() => {
    if (isShown) setHasShown(true);
    else if (hasShown) window.close();
  }, [isShown, hasShown]);

  return (
    <main className={styles.screen} data-idle={isIdle ? '' : undefined} aria-label="Presentation">
      {isShown && open === key && pack ? (
        <Slide pack={pack} />
      ) : (
        <p className={styles.nothing}>
          {hasShown
            ? 'The presentation has ended. This window can be closed.'
            : 'Nothing is presented yet. Press Present in Headwater’s own window.'}
        </p>
      )}
      {isShown && (
        <p className={styles.hint} aria-hidden="true" style={{ '--u': 1 } as CSSProperties}>
          <kbd>F</kbd> fills the screen · <kbd>B</kbd> blanks it · <kbd>Esc</kbd> ends
        </p>
      )}
    </main>
  );
}

/** The window that opened this one is gone, and with it whoever leads: nothing may be left running for the room alone. */
function watchOpener(): () => void {
  const opener: Window | null = window.opener;
  if (!opener) return () => undefined;
  const timer = setInterval(() => {
    if (opener.closed) window.close();
  }, 1_000);
  return () => clearInterval(timer);
}
