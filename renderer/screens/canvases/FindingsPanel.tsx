import { CircleAlert, Lightbulb, X } from 'lucide-react';
import type { Canvas } from '../../../shared/model/canvas.ts';
import type { Finding } from '../../../shared/views/canvas-lint.ts';
import { useCanvas } from '../../canvas/canvas-store.ts';
import { focusItem } from '../../canvas/shown-plan.ts';
import { IconButton } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/kept-focus.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FindingsPanel.module.css';

interface FindingsPanelProps {
  readonly canvas: Canvas;
  readonly findings: readonly Finding[];
}

/** The item of the plan that a finding is about. */
function itemOf({ box, row, column }: Finding): string {
  if (row && column) return `cell:${row}/${column}`;
  if (row) return `row:${row}`;
  return column ? `head:${box}/${column}` : `box:${box}`;
}

/** What the canvas's rules speak against, faults first; each leads to its place. Nobody is held up by one. */
export function FindingsPanel({ canvas, findings }: FindingsPanelProps) {
  const close = () => {
    useCanvas.setState({ findings: false });
    focusSoon('[data-opens="findings"]');
  };
  const titles = new Map(canvas.template.boxes.map(box => [box.key, box.title]));
  return (
    <aside className={styles.panel} aria-label="Findings">
      <header className={styles.head}>
        <h2>Findings</h2>
        <IconButton label="Close the findings" onPress={close}>
          <X aria-hidden />
        </IconButton>
      </header>
      {findings.length === 0 && (
        <p className={styles.none}>Nothing speaks against this canvas as it stands.</p>
      )}
      <ul className={styles.list}>
        {findings.map(finding => (
          <li key={`${itemOf(finding)} ${finding.message}`}>
            <button type="button" className={styles.finding} onClick={() => focusItem(itemOf(finding))}>
              {finding.severity === 'fault' ? (
                <CircleAlert aria-hidden className={styles.fault} />
              ) : (
                <Lightbulb aria-hidden />
              )}
              <span>
                <VisuallyHidden>{finding.severity === 'fault' ? 'Fault: ' : 'Hint: '}</VisuallyHidden>
                {finding.message}
                <small>{titles.get(finding.box)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
