import { memo, useId } from 'react';
import { CANVAS_LIMITS, type Canvas } from '../../shared/model/canvas.ts';
import type { BoxPlan, CanvasWords } from '../../shared/plan/canvas-types.ts';
import type { BoxContents } from '../../shared/views/canvas-contents.ts';
import type { Finding } from '../../shared/views/canvas-lint.ts';
import { Chart } from '../ui/Chart.tsx';
import { AddNotes } from './AddNotes.tsx';
import { useCanvas } from './canvas-store.ts';
import { setAnswer } from './changes.ts';
import { GridBox } from './GridBox.tsx';
import { NoteList } from './NoteList.tsx';
import { Options } from './Options.tsx';
import { usePhotos } from './photo-store.ts';
import { placed } from './place.ts';
import { SetLines } from './SetLines.tsx';
import styles from './Sheet.module.css';
import { takesNotes } from './shown-plan.ts';
import { Writable } from './Writable.tsx';

interface BoxViewProps {
  readonly plan: BoxPlan;
  readonly canvas: Canvas;
  readonly contents: BoxContents;
  readonly words: CanvasWords;
  readonly findings: readonly Finding[];
  readonly sheetWidth: number;
}

/** A box of a canvas: its title and prompt, what was agreed, and what is in it by its kind. */
export const BoxView = memo(function BoxView(props: BoxViewProps) {
  const { plan, canvas, contents, findings } = props;
  const { box } = plan;
  const id = useId();
  const isOver = useCanvas(state => state.mark?.box === box.key);
  const isPhotoOver = usePhotos(state => state.over === box.key);
  const [title, prompt] = plan.texts;
  const agreed = plan.items.find(item => item.kind === 'agreed');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only a longer way for the pointer; keys come to the field by Tab
    <section
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={prompt ? `${id}-prompt` : undefined}
      className={styles.box}
      style={placed(plan)}
      data-item={`box:${box.key}`}
      data-accent={box.accent || undefined}
      data-over={isOver || isPhotoOver || undefined}
      onClick={event => {
        // A press on the free part of a box leads to where it is filled.
        if (event.target === event.currentTarget) event.currentTarget.querySelector('input')?.focus();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        {title && <SetLines text={title} said={box.title} />}
      </h2>
      {prompt && (
        <p id={`${id}-prompt`}>
          <SetLines text={prompt} said={box.prompt} />
        </p>
      )}
      {plan.badge && (
        <button
          type="button"
          className={styles.badge}
          style={placed(plan.badge)}
          data-severity={plan.badge.severity}
          aria-label={`${plan.badge.count === 1 ? '1 finding' : `${plan.badge.count} findings`} in ${box.title}`}
          title={findings.map(finding => finding.message).join('\n')}
          onClick={() => useCanvas.setState({ findings: true })}
        >
          {plan.badge.count}
        </button>
      )}
      {agreed && (
        <Writable
          item={agreed}
          label={`Agreed on ${box.title}`}
          value={contents.answer?.agreed ?? ''}
          empty="What do we agree on? One sentence."
          most={CANVAS_LIMITS.agreed}
          look="agreed"
          style={placed(agreed, plan)}
          save={text => void setAnswer(canvas, box.key, { agreed: text })}
        />
      )}
      <Inside {...props} />
    </section>
  );
});

function Inside({ plan, canvas, contents, words, findings, sheetWidth }: BoxViewProps) {
  const { box } = plan;
  const foot = plan.items.find(item => item.kind === 'foot');
  if (takesNotes(plan)) {
    return (
      <>
        <NoteList plan={plan} notes={contents.notes} words={words} sheetWidth={sheetWidth} />
        {foot && (
          <div style={placed(foot, plan)}>
            <AddNotes canvas={canvas} box={box} />
          </div>
        )}
      </>
    );
  }
  switch (box.kind) {
    case 'scale':
    case 'choice':
      return <Options plan={plan} box={box} canvas={canvas} />;
    case 'table':
    case 'matrix':
      return <GridBox {...{ plan, box, canvas, contents, words, findings }} />;
    case 'text': {
      const item = plan.items.find(one => one.kind === 'text');
      return (
        item && (
          <Writable
            item={item}
            label={box.title}
            value={contents.answer?.text ?? ''}
            empty="Write here. Ctrl and Enter, or leaving the field, keeps it."
            most={CANVAS_LIMITS.text}
            isLong
            look="text"
            style={placed(item, plan)}
            save={text => void setAnswer(canvas, box.key, { text })}
          />
        )
      );
    }
    default:
      return <FigureParts plan={plan} />;
  }
}

function FigureParts({ plan }: { readonly plan: BoxPlan }) {
  const points = plan.items.filter(item => item.kind === 'point');
  return (
    <>
      {plan.items.map(item => {
        const [text] = item.texts;
        if (item.kind === 'headline' && text)
          return (
            <p key={item.id} style={placed(item, plan)}>
              <SetLines text={text} said={text.lines.join(' ')} />
            </p>
          );
        return (
          item.chart && (
            <div key={item.id} style={placed(item, plan)} className={styles.chart}>
              <Chart plan={item.chart} />
            </div>
          )
        );
      })}
      {points.length > 0 && (
        <ul className={styles.list}>
          {points.map(item => (
            <li key={item.id} className={styles.point} style={placed(item, plan)}>
              {item.texts.map((text, index) => (
                <SetLines key={index} text={text} said={text.lines.join(' ')} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
