import { useId } from 'react';
import type { Canvas } from '../../shared/model/canvas.ts';
import { CANVAS_LIMITS } from '../../shared/model/canvas.ts';
import { columnsOf } from '../../shared/model/cell.ts';
import type { CanvasWords } from '../../shared/plan/canvas-types.ts';
import { canvasWords } from '../../shared/plan/canvas-words.ts';
import { boxContents } from '../../shared/views/canvas-contents.ts';
import { type OutlineBox, outlineOf } from '../../shared/views/canvas-outline.ts';
import { useMeasure } from '../board/measure.ts';
import { useApp } from '../state/app.ts';
import { useWorkshop } from '../state/workshop.ts';
import { AddNotes } from './AddNotes.tsx';
import { AddRows } from './AddRows.tsx';
import { setAnswer } from './changes.ts';
import { figuresOf } from './figures.ts';
import styles from './Outline.module.css';
import { OutlineField } from './OutlineField.tsx';
import { OutlineNote, OutlineOptions, OutlineRow } from './OutlineParts.tsx';
import { photoDrop } from './photo-drop.ts';
import { useCellContext } from './use-cell-context.ts';

/** A canvas as a nested list in reading order: everything that is on it, to be read and changed from top to bottom. */
export function Outline({ canvas }: { readonly canvas: Canvas }) {
  const document = useWorkshop(state => state.document);
  const stages = useApp(state => state.info?.stages);
  const measure = useMeasure();
  const words = canvasWords(document, stages?.stages ?? []);
  const figures = stages && measure ? figuresOf(document, canvas, stages, measure) : null;
  return (
    <ol
      className={styles.outline}
      aria-label={`${canvas.template.name} as an outline`}
      {...photoDrop(canvas)}
    >
      {outlineOf(document, canvas).map(one => (
        <li key={one.box.key}>
          <OutlineSection {...{ canvas, one, words }} figure={figures?.get(one.box.key)} />
        </li>
      ))}
    </ol>
  );
}

interface SectionProps {
  readonly canvas: Canvas;
  readonly one: OutlineBox;
  readonly words: CanvasWords;
  readonly figure: { readonly headline: string; readonly points: readonly string[] } | undefined;
}

function OutlineSection({ canvas, one, words, figure }: SectionProps) {
  const id = useId();
  const { box, items, agreed, add } = one;
  const document = useWorkshop(state => state.document);
  const context = useCellContext();
  const { rows, answer } = boxContents(document, canvas, box.key);
  const isGrid = box.kind === 'table' || box.kind === 'matrix';
  return (
    <section aria-labelledby={id} className={styles.box} tabIndex={-1} data-item={`box:${box.key}`}>
      <h2 id={id}>{box.title}</h2>
      {box.prompt && <p className={styles.prompt}>{box.prompt}</p>}
      {agreed && (canvas.mode === 'decision' || agreed.text !== '') && (
        <div className={styles.agreed}>
          <OutlineField
            label={`Agreed on ${box.title}`}
            shows="Agreed"
            value={agreed.text}
            most={CANVAS_LIMITS.agreed}
            isLong
            save={text => void setAnswer(canvas, box.key, { agreed: text })}
          />
        </div>
      )}
      {items.length > 0 && (
        <ul className={styles.items} aria-label={`${box.title}: what is in it`}>
          {items.map((item, index) => {
            switch (item.kind) {
              case 'note':
                return <OutlineNote key={item.note.id} note={item.note} box={box} />;
              case 'row':
                return isGrid ? (
                  <OutlineRow key={item.row.id} {...{ item, box, rows, context, words }} />
                ) : null;
              case 'text':
                return (
                  <li key={index}>
                    <OutlineField
                      label={box.title}
                      value={item.text}
                      most={CANVAS_LIMITS.text}
                      isLong
                      save={text => void setAnswer(canvas, box.key, { text })}
                    />
                  </li>
                );
              case 'choice':
                return box.kind === 'scale' || box.kind === 'choice' ? (
                  <OutlineOptions key={index} {...{ canvas, box, item }} />
                ) : null;
              default:
                return (
                  <li key={index}>
                    <p className={styles.headline}>{figure?.headline}</p>
                    <ul>
                      {figure?.points.map(point => (
                        <li key={point}>{point}</li>
                      ))}
                    </ul>
                  </li>
                );
            }
          })}
        </ul>
      )}
      {add === 'note' && <AddNotes canvas={canvas} box={box} />}
      {isGrid && add !== null && (
        <AddRows {...{ canvas, box, rows, context }} columns={columnsOf(box, answer)} />
      )}
    </section>
  );
}
