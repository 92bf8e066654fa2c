import { useState } from 'react';
import type { ExportFormat, Preflight } from '../../shared/contract/export.ts';
import {
  cancelExport,
  closeExport,
  type ExportPhase,
  type Paper,
  startExport,
  usualPaper,
} from '../state/export.ts';
import { sentenceOf } from '../state/failure.ts';
import { counted } from '../state/format.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Select } from '../ui/Select.tsx';
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
  if (phase.kind === 'asking') return <AskForPdf preflight={phase.preflight} failure={phase.failure} />;
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

function AskForPdf({
  preflight,
  failure,
}: Pick<Extract<ExportPhase, { kind: 'asking' }>, 'preflight' | 'failure'>) {
  const [paper, setPaper] = useState<Paper>(usualPaper);
  const missing = preflight?.missing ?? 0;
  return (
    <Dialog title="Export the PDF" isOpen onClose={closeExport}>
      <DialogBody>
        <Select
          label="Paper"
          choices={[
            { value: 'A4', label: 'A4', note: 'The poster of the curve is A3, landscape' },
            { value: 'A3', label: 'A3', note: 'Every page is A3; text stands upright in larger type' },
            { value: 'Letter', label: 'US Letter', note: 'The poster of the curve is Tabloid, landscape' },
            {
              value: 'Tabloid',
              label: 'US Tabloid',
              note: 'Every page is Tabloid; text stands upright in larger type',
            },
          ]}
          value={paper}
          onChange={setPaper}
        />
        {!preflight && !failure && (
          <ProgressBar label="Looking for characters that no font can draw" done={null} />
        )}
        {failure && (
          <p role="alert" className={styles.problem}>
            {sentenceOf(failure)}
          </p>
        )}
        {preflight && missing > 0 && <MissingGlyphs preflight={preflight} />}
      </DialogBody>
      <DialogButtons>
        <Button kind="quiet" onPress={closeExport}>
          Cancel
        </Button>
        <Button
          kind="primary"
          isDisabled={!preflight && !failure}
          onPress={() => void startExport('pdf', paper)}
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
