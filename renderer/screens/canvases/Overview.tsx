import { Plus } from 'lucide-react';
import type { CanvasTemplate } from '../../../shared/content/canvas-template.ts';
import type { Canvas } from '../../../shared/model/canvas.ts';
import { completenessOf } from '../../../shared/views/canvas-complete.ts';
import { canvasesOf } from '../../../shared/views/canvas-contents.ts';
import { findingsOf } from '../../canvas/findings.ts';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { navigate, useApp } from '../../state/app.ts';
import { loadContent, useContent } from '../../state/content.ts';
import { sentenceOf } from '../../state/failure.ts';
import { counted } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { beginCanvas } from './begin.ts';
import styles from './Overview.module.css';
import { Ring } from './Ring.tsx';
import { servedWords } from './served.ts';
import { Thumb } from './Thumb.tsx';

/** The canvases of this workshop, and those that can be begun. */
export function Overview() {
  const document = useWorkshop(state => state.document);
  const canvases = canvasesOf(document);
  const { content, trouble } = useContent();
  const templates = content?.canvases ?? [];
  return (
    <PageFrame title="Canvases" lead="Pages that the group fills in together. All of them are in the report.">
      {canvases.length === 0 ? (
        <EmptyState title="No canvas yet">
          A canvas asks a few questions in boxes: type notes into them, drag them about, then agree on one
          sentence a box. Begin with one that serves the stage you are at.
        </EmptyState>
      ) : (
        <ul className={styles.cards} aria-label="Canvases of this workshop">
          {canvases.map(canvas => (
            <CanvasCard key={canvas.id} canvas={canvas} />
          ))}
        </ul>
      )}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          The canvases that ship could not be read. {sentenceOf(trouble)}{' '}
          <Button onPress={() => void loadContent()}>Try again</Button>
        </p>
      )}
      <Templates
        title="Begin a canvas"
        templates={templates.filter(one => one.group === 'canvas')}
        begun={canvases}
      />
      <Templates
        title="Agendas"
        templates={templates.filter(one => one.group === 'agenda')}
        begun={canvases}
      />
      {content && content.refusals.length > 0 && (
        <section className={styles.refusals} aria-labelledby="refusals">
          <h2 id="refusals">Packs of your own that were not taken</h2>
          <p>What ships is used in their place. Your folder: {content.folder}</p>
          <ul>
            {content.refusals.map((one, index) => (
              <li key={index}>
                <b>{one.file}</b>
                {one.line !== null && `, line ${one.line}`}
                {one.column !== null && `, column ${one.column}`}: {one.reason}
              </li>
            ))}
          </ul>
          <Button onPress={() => void loadContent()}>Read them again</Button>
        </section>
      )}
      {content && content.refusals.length === 0 && (
        <p className={styles.own}>
          <span>
            A canvas of your own is a file in <span className={styles.path}>{content.folder}</span>; a note in
            that folder says how.
          </span>
          <Button onPress={() => void loadContent()}>Read the folder again</Button>
        </p>
      )}
    </PageFrame>
  );
}

function CanvasCard({ canvas }: { readonly canvas: Canvas }) {
  const document = useWorkshop(state => state.document);
  const stages = useApp(state => state.info?.stages.stages) ?? [];
  const { filled, of } = completenessOf(document, canvas);
  const findings = findingsOf(document, canvas);
  const faults = findings.filter(one => one.severity === 'fault').length;
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={styles.open}
        onClick={() => navigate('canvases', undefined, canvas.id)}
      >
        <Thumb template={canvas.template} />
        <span className={styles.words}>
          <span className={styles.name}>{canvas.template.name}</span>
          {canvas.about && <span className={styles.about}>{canvas.about}</span>}
          <span className={styles.serves}>{servedWords(canvas.template, stages)}</span>
          <span className={styles.state}>
            <Ring filled={filled} of={of} />
            {findings.length > 0 && (
              <span className={styles.findings} data-fault={faults > 0 || undefined}>
                {counted(findings.length, 'finding')}
              </span>
            )}
            {canvas.mode === 'decision' && <span>Decisions</span>}
          </span>
        </span>
      </button>
    </li>
  );
}

interface TemplatesProps {
  readonly title: string;
  readonly templates: readonly CanvasTemplate[];
  readonly begun: readonly Canvas[];
}

function Templates({ title, templates, begun }: TemplatesProps) {
  const stages = useApp(state => state.info?.stages.stages) ?? [];
  if (templates.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.templates}>
        {templates.map(template => {
          const count = begun.filter(one => one.template.key === template.key).length;
          return (
            <li key={template.key} className={styles.template}>
              <Thumb template={template} />
              <div className={styles.words}>
                <h3 className={styles.name}>{template.name}</h3>
                <p className={styles.purpose}>{template.purpose}</p>
                <p className={styles.serves}>{servedWords(template, stages)}</p>
                <Button
                  icon={<Plus aria-hidden />}
                  aria-label={`Begin ${template.name}${count > 0 ? ' once more' : ''}`}
                  onPress={() => void beginCanvas(template)}
                >
                  {count > 0 ? 'Once more' : 'Begin'}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
