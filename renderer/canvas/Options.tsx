import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import type { BoxPlan } from '../../shared/plan/canvas-types.ts';
import { chooseOption, takesMany } from './choose-option.ts';
import styles from './Options.module.css';
import { placed } from './place.ts';
import { SetLines } from './SetLines.tsx';

interface OptionsProps {
  readonly plan: BoxPlan;
  readonly box: BoxOf<'scale'> | BoxOf<'choice'>;
  readonly canvas: Canvas;
}

/** The levels of a scale or the options of a choice. What is chosen already is taken back by choosing it again. */
export function Options({ plan, box, canvas }: OptionsProps) {
  const items = plan.items.filter(item => item.kind === 'option');
  const many = takesMany(box);
  const options = box.kind === 'scale' ? box.levels : box.options;
  const toggle = (key: string) => chooseOption(canvas, box, key);
  return (
    <fieldset className={styles.group} aria-label={box.title}>
      {items.map(item => {
        const option = options.find(one => one.key === item.key);
        const key = item.key ?? '';
        return (
          <label
            key={item.id}
            className={styles.option}
            style={placed(item, plan)}
            data-on={item.isOn || undefined}
          >
            <input
              type={many ? 'checkbox' : 'radio'}
              name={`${canvas.id}-${box.key}`}
              data-item={item.id}
              className={styles.input}
              style={item.tick && placed(item.tick)}
              aria-label={option?.label}
              aria-description={option?.about || undefined}
              checked={item.isOn ?? false}
              onChange={() => toggle(key)}
              onClick={() => {
                if (!many && item.isOn) toggle(key);
              }}
              onKeyDown={event => {
                if (event.key === 'Delete' || event.key === 'Backspace') chooseOption(canvas, box, null);
              }}
            />
            {item.texts.map((text, index) => (
              <SetLines key={index} text={text} />
            ))}
          </label>
        );
      })}
    </fieldset>
  );
}
