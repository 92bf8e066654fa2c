import { ArrowLeft, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Canvas } from '../../../shared/model/canvas.ts';
import { completenessOf } from '../../../shared/views/canvas-complete.ts';
import { useCanvas } from '../../canvas/canvas-store.ts';
import { findingsOf } from '../../canvas/findings.ts';
import { Outline } from '../../canvas/Outline.tsx';
import { Sheet } from '../../canvas/Sheet.tsx';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { navigate, useApp } from '../../state/app.ts';
import { useContent } from '../../state/content.ts';
import { counted } from '../../state/format.ts';
import { offer } from '../../state/offers.ts';
import { run, useWorkshop } from '../../state/workshop.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { AboutField } from './AboutField.tsx';
import { deleteCanvas, updateCanvas } from './begin.ts';
import styles from './CanvasPage.module.css';
import { FindingsPanel } from './FindingsPanel.tsx';
import { Ring } from './Ring.tsx';
import { servedWords } from './served.ts';

const MODES = [
  { value: 'ideas', label: 'Ideas' },
  { value: 'decision', label: 'Decisions' },
] as const;

const LOOKS = [
  { value: 'canvas', label: 'Canvas' },
  { value: 'outline', label: 'Outline' },
] as const;

const setMode = (canvas: Canvas, mode: Canvas['mode']) =>
  void run({ type: 'canvas.edit', id: canvas.id, changes: { mode } });

/** One canvas: what it is about, how complete it is, what speaks against it, and the canvas itself or its outline. */
export function CanvasPage({ canvas }: { readonly canvas: Canvas }) {
  const { template } = canvas;
  const document = useWorkshop(state => state.document);
  const stages = useApp(state => state.info?.stages.stages) ?? [];
  const outline = useCanvas(state => state.outline);
  const isOpen = useCanvas(state => state.findings);
  const newer = useContent(state =>
    state.content?.canvases.find(one => one.key === template.key && one.version > template.version),
  );
  const findings = findingsOf(document, canvas);
  const { filled, of } = completenessOf(document, canvas);
  useEffect(
    () =>
      offer({
        'canvas.outline': { run: () => useCanvas.setState(state => ({ outline: !state.outline })) },
        'canvas.mode': { run: () => setMode(canvas, canvas.mode === 'ideas' ? 'decision' : 'ideas') },
        'canvas.findings': { run: () => useCanvas.setState(state => ({ findings: !state.findings })) },
      }),
    [canvas],
  );
  return (
    <PageFrame
      title={template.name}
      lead={servedWords(template, stages)}
      tools={
        <>
          <Ring filled={filled} of={of} />
          <Button
            icon={<TriangleAlert aria-hidden />}
            kind={findings.some(one => one.severity === 'fault') ? 'danger' : 'plain'}
            aria-expanded={isOpen}
            data-opens="findings"
            onPress={() => useCanvas.setState({ findings: !isOpen })}
          >
            {findings.length === 0 ? 'No findings' : counted(findings.length, 'finding')}
          </Button>
          <Choices
            label="Mode"
            choices={MODES}
            value={canvas.mode}
            onChange={mode => setMode(canvas, mode)}
          />
          <Choices
            label="Show as"
            choices={LOOKS}
            value={outline ? 'outline' : 'canvas'}
            onChange={look => useCanvas.setState({ outline: look === 'outline' })}
          />
          <IconButton label="Delete this canvas" onPress={() => void deleteCanvas(canvas)}>
            <Trash2 aria-hidden />
          </IconButton>
        </>
      }
    >
      <div className={styles.bar}>
        <Button kind="quiet" icon={<ArrowLeft aria-hidden />} onPress={() => navigate('canvases')}>
          All canvases
        </Button>
        <p className={styles.purpose}>{template.purpose}</p>
        <AboutField canvas={canvas} />
        {newer && (
          <p className={styles.newer} role="status">
            Version {newer.version} of this template is at hand; this canvas was made with {template.version}.{' '}
            <Button onPress={() => void updateCanvas(canvas, newer)}>Bring it up to date</Button>
          </p>
        )}
      </div>
      <div className={styles.row}>
        <div className={styles.main}>{outline ? <Outline canvas={canvas} /> : <Sheet canvas={canvas} />}</div>
        {isOpen && <FindingsPanel canvas={canvas} findings={findings} />}
      </div>
    </PageFrame>
  );
}
