import type { Canvas } from '../../../shared/model/canvas.ts';
import { run } from '../../state/workshop.ts';
import { useDraft } from '../../ui/field-state.ts';
import styles from './CanvasPage.module.css';

const MOST = 120;

/** What the canvas is about, in one line beside its purpose. */
export function AboutField({ canvas }: { readonly canvas: Canvas }) {
  const field = useDraft({
    value: canvas.about,
    check: () => null,
    save: about => void run({ type: 'canvas.edit', id: canvas.id, changes: { about } }),
  });
  return (
    <label className={styles.about}>
      <span>About</span>
      <input
        value={field.draft}
        placeholder="The whole organisation"
        maxLength={MOST}
        onChange={event => field.onChange(event.target.value)}
        onBlur={() => field.onFocusChange(false)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') field.commit();
          else if (event.key === 'Escape' && field.restore()) event.stopPropagation();
        }}
      />
    </label>
  );
}
