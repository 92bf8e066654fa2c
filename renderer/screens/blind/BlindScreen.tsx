import { useEffect, useState } from 'react';
import { find } from '../../../shared/model/document.ts';
import { openRound } from '../../../shared/model/open-round.ts';
import { LiveRegion } from '../../board/LiveRegion.tsx';
import { watchFonts } from '../../board/measure.ts';
import { useApp } from '../../state/app.ts';
import { listShortcuts } from '../../state/shortcuts.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './BlindScreen.module.css';
import { Collect } from './Collect.tsx';
import { Reveal } from './Reveal.tsx';
import { Setup } from './Setup.tsx';
import { BLIND_SHORTCUTS } from './shortcuts.ts';

/**
 * Blind placement, over the whole window: choose what and who, collect the votes, reveal, settle. Which of them is shown
 * follows the document, so that undo leads back and a restart leads on.
 */
export function BlindScreen() {
  const pack = useApp(state => state.info?.stages ?? null);
  const open = useWorkshop(state => openRound(state.document));
  // A round stays on the screen once its last use case is settled: the room wants to see what it agreed.
  const [seen, setSeen] = useState<string | null>(null);
  const last = useWorkshop(state => (seen ? find(state.document, 'round', seen) : undefined));
  useEffect(() => listShortcuts(BLIND_SHORTCUTS), []);
  useEffect(watchFonts, []);
  useEffect(() => {
    if (open) setSeen(open.id);
  }, [open]);
  if (!pack) return null;
  const { stages } = pack;
  const round = open ?? last;
  return (
    <div className={styles.screen}>
      {!round && <Setup />}
      {round?.state === 'collecting' && <Collect key={round.id} round={round} stages={stages} />}
      {round && round.state !== 'collecting' && (
        <Reveal key={round.id} round={round} stages={stages} onNew={() => setSeen(null)} />
      )}
      <LiveRegion />
    </div>
  );
}
