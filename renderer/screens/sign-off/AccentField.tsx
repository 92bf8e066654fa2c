import { useEffect, useRef, useState } from 'react';
import { INK } from '../../../shared/plan/report-style.ts';
import { changeProfile } from '../../state/report-profile.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { ACCENTS, readAccent } from './accents.ts';
import styles from './Brand.module.css';
import fields from './Fields.module.css';

const keep = (accent: string | null) => void changeProfile(() => ({ accent }));

/** The colour of numbers, lines and bars in the report: one of a few, or the client's own. */
export function AccentField({ accent }: { readonly accent: string | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const take = (text: string) => {
    const read = readAccent(text);
    setProblem('problem' in read ? read.problem : null);
    if ('accent' in read) keep(read.accent);
  };
  const colour = accent ?? INK.accent;
  return (
    <div className={styles.accent}>
      <fieldset className={`${fields.set} ${fields.ticks} ${styles.inks}`}>
        <legend>Accent colour</legend>
        {ACCENTS.map(({ name, value, ink }) => (
          <label key={name}>
            <input
              type="radio"
              name="accent"
              checked={value === accent}
              onChange={() => {
                setProblem(null);
                keep(value);
              }}
            />
            <span className={styles.ink} style={{ background: ink }} />
            {name}
          </label>
        ))}
      </fieldset>
      <div className={styles.own}>
        <Well colour={colour} onPick={take} />
        <DraftText
          label="Colour code"
          value={colour}
          check={text => {
            const read = readAccent(text);
            return 'problem' in read ? read.problem : null;
          }}
          save={take}
        />
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface WellProps {
  readonly colour: string;
  readonly onPick: (colour: string) => void;
}

/** The system's own way to pick a colour. */
function Well({ colour, onPick }: WellProps) {
  const input = useRef<HTMLInputElement>(null);
  const picked = useRef(onPick);
  picked.current = onPick;
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    // React calls every step of a colour that is being looked for a change; only the one that is kept counts.
    const onChange = () => picked.current(element.value);
    element.addEventListener('change', onChange);
    return () => element.removeEventListener('change', onChange);
  }, []);
  useEffect(() => {
    if (input.current) input.current.value = colour;
  }, [colour]);
  return (
    <input
      ref={input}
      type="color"
      className={styles.well}
      defaultValue={colour}
      aria-label="Pick a colour of your own"
    />
  );
}
