import { Fragment, memo } from 'react';
import type { SetText } from '../../shared/plan/canvas-types.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './SetLines.module.css';

interface SetLinesProps {
  readonly text: SetText;
  /** The whole text for readers, who shall not hear it broken; null where the element around it has a name. */
  readonly said?: string | null;
}

/** A text of the plan, broken where the plan broke it. */
export const SetLines = memo(function SetLines({ text, said = null }: SetLinesProps) {
  return (
    <>
      <span
        aria-hidden
        className={styles.lines}
        data-role={text.role}
        dir={text.rtl ? 'rtl' : undefined}
        style={{
          left: text.x,
          top: text.y,
          width: text.width,
          fontSize: text.size,
          fontWeight: text.weight,
          lineHeight: `${text.leading}px`,
          textAlign: text.align === 'middle' ? 'center' : 'start',
        }}
      >
        {text.lines.map((line, index) => (
          <Fragment key={index}>
            <span style={{ minHeight: text.leading }}>{line}</span>{' '}
          </Fragment>
        ))}
      </span>
      {said !== null && <VisuallyHidden>{said}</VisuallyHidden>}
    </>
  );
});
