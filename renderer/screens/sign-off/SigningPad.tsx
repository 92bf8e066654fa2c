import { Eraser } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import { SIGN_OFF_LIMITS } from '../../../shared/model/sign-off.ts';
import { signaturePath } from '../../../shared/plan/signature-path.ts';
import { counted } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SigningPad.module.css';
import { keptStroke } from './strokes.ts';

/** Height of the field, in thousandths of its width. */
export const PAD_HEIGHT = 340;

interface SigningPadProps {
  readonly strokes: readonly (readonly number[])[];
  readonly onChange: (strokes: number[][]) => void;
  /** Goes over to typing, for whoever has no pointer. */
  readonly onType: () => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A field to sign in with a finger, a pen or the mouse. Of the hand only the lines are kept: no time, no pressure. */
export function SigningPad({ strokes, onChange, onType }: SigningPadProps) {
  const points = useRef<Point[]>([]);
  const line = useRef<SVGPathElement>(null);
  const [isDown, setDown] = useState(false);
  const isFull =
    strokes.length >= SIGN_OFF_LIMITS.strokes ||
    strokes.reduce((sum, stroke) => sum + stroke.length, 0) > SIGN_OFF_LIMITS.points;

  const take = (event: PointerEvent<SVGSVGElement>) => {
    const field = event.currentTarget.getBoundingClientRect();
    const events = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of events.length > 0 ? events : [event.nativeEvent]) {
      points.current.push({
        x: ((clientX - field.left) / field.width) * 1000,
        y: ((clientY - field.top) / field.width) * 1000,
      });
    }
    // Drawn past React: a hand must not wait for a render.
    line.current?.setAttribute('d', signaturePath([keptStroke(points.current)]));
  };
  const end = () => {
    if (!isDown) return;
    setDown(false);
    const stroke = keptStroke(points.current);
    points.current = [];
    line.current?.setAttribute('d', '');
    if (stroke.length >= 2) onChange([...strokes.map(one => [...one]), stroke]);
  };
  return (
    <div className={styles.pad}>
      <svg
        className={styles.field}
        role="img"
        aria-label={`Signature field, ${strokes.length === 0 ? 'empty' : counted(strokes.length, 'stroke')}`}
        viewBox={`0 0 1000 ${PAD_HEIGHT}`}
        data-testid="signing-pad"
        onPointerDown={event => {
          if (isDown || isFull || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          points.current = [];
          setDown(true);
          take(event);
        }}
        onPointerMove={event => {
          if (isDown && event.isPrimary) take(event);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1={60} x2={940} y1={PAD_HEIGHT * 0.78} y2={PAD_HEIGHT * 0.78} className={styles.line} />
        <path d={signaturePath(strokes)} />
        <path ref={line} />
        {strokes.length === 0 && !isDown && (
          <text x={500} y={PAD_HEIGHT * 0.92} textAnchor="middle" className={styles.hint}>
            Sign here with a finger, a pen or the mouse
          </text>
        )}
      </svg>
      {isFull && <p role="status">The field is full. Clear it to sign again.</p>}
      <div className={styles.buttons}>
        <Button
          kind="quiet"
          icon={<Eraser aria-hidden />}
          isDisabled={strokes.length === 0}
          onPress={() => onChange([])}
        >
          Clear
        </Button>
        <Button kind="quiet" onPress={onType}>
          Type the name instead
        </Button>
      </div>
    </div>
  );
}
