import { useState } from 'react';
import type { ExportFormat, Preflight } from '../../shared/contract/export.ts';
import {
  cancelExport,
  closeExport,
  type ExportPhase,
  type ProfiledFormat,
  startExport,
} from '../state/export.ts';
import { sentenceOf } from '../state/failure.ts';
import { counted } from '../state/format.ts';
import { useChosenProfile, useProfiles, usualPaper } from '../state/report-profile.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/Dialog.tsx';
import { PaperSelect } from '../ui/PaperSelect.tsx';
import { ProfileSelect } from '../ui/ProfileSelect.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './ExportDialog.module.css';

const WORKING: Record<ExportFormat, string> = {
  pdf: 'Making the PDF',
  pitch: 'Making the page',
  markdown: 'Writing the summary',
  svg: 'Drawing the curve',
  png: 'Painting the curve',
  'page-svg': 'Drawing the page',
  'page-png': 'Painting the page',
  pptx: 'Making the slides',
  xlsx: 'Writing the workbook',
  csv: 'Writing the use cases',
  'ledger-csv': 'Writing the ledger',
  'roadmap-csv': 'Writing the roadmap',
  'roadmap-ics': 'Writing the calendar',
  json: 'Writing the workshop',
  headwater: 'Copying the file',
};

/** An export from its question to its end. */
export function ExportDialog({ phase }: { readonly phase: Exclude<ExportPhase, { kind: 'idle' }> }) {
  if (phase.kind === 'asking') return <AskForLook format={phase.format} looked={phase.looked} />;
  return (
    <Dialog title={WORKING[phase.format]} isOpen canClose={false} onClose={cancelExport}>
      <DialogBody>
        <ProgressBar label={phase.step} done={phase.done} />
      </DialogBody>
      <DialogButtons>
        <Button onPress={cancelExport} isDisabled={phase.job === null} autoFocus>
          Cancel export
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

const TITLES: Readonly<Record<ProfiledFormat, string>> = {
  pdf: 'Export the PDF',
  pptx: 'Export the slides',
  pitch: 'Export one page',
};

/** By which profile it shall be made, and on which paper where no profile says so. */
function AskForLook({ format, looked }: Pick<Extract<ExportPhase, { kind: 'asking' }>, 'format' | 'looked'>) {
  const [paper, setPaper] = useState(usualPaper);
  const { profile } = useChosenProfile();
  const profiles = useProfiles();
  const missing = looked?.preflight?.missing ?? 0;
  const isLooking = looked !== null && !looked.preflight && !looked.failure;
  return (
    <Dialog title={TITLES[format]} isOpen onClose={closeExport}>
      <DialogBody>
        {profiles.length > 0 && <ProfileSelect />}
        {profile === null && format !== 'pptx' && <PaperSelect value={paper} onChange={setPaper} />}
        {isLooking && <ProgressBar label="Looking for characters that no font can draw" done={null} />}
        {looked?.failure && (
          <p role="alert" className={styles.problem}>
            {sentenceOf(looked.failure)}
          </p>
        )}
        {looked?.preflight && missing > 0 && <MissingGlyphs preflight={looked.preflight} />}
      </DialogBody>
      <DialogButtons>
        <Button kind="quiet" onPress={closeExport}>
          Cancel
        </Button>
        <Button
          kind="primary"
          isDisabled={isLooking}
          onPress={() => void startExport(format, { paper, profile })}
        >
          {missing > 0 ? 'Export all the same' : 'Export'}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function MissingGlyphs({ preflight: { glyphs, missing } }: { readonly preflight: Preflight }) {
  return (
    <section className={styles.glyphs} role="alert">
      <p>
        No font on this machine can draw {counted(missing, 'character')}. In the PDF the code will stand in
        each place, such as [U+65E5]. Change the text, or install a font that has them.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.list} tabIndex={0} aria-label="Characters that cannot be drawn">
        {glyphs.map(({ character, code, place }) => (
          <li key={`${code} ${place}`}>
            <span className={styles.character}>{character}</span>
            <span className={styles.code}>{code}</span>
            <span>{place}</span>
          </li>
        ))}
      </ul>
      {missing > glyphs.length && <p>And {counted(missing - glyphs.length, 'more', 'more')}.</p>}
    </section>
  );
}
