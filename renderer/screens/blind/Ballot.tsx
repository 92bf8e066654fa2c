import { Check } from 'lucide-react';
import { type CSSProperties, type RefObject, useId, useMemo, useRef } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { planCurve } from '../../../shared/plan/curve.ts';
import { CurveArt } from '../../board/CurveArt.tsx';
import { useSize } from '../../board/use-plan.ts';
import { dragOnto } from '../../drag/drag-onto.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Ballot.module.css';

interface BallotProps {
  readonly useCase: UseCase;
  readonly stages: readonly Stage[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What was said about it in this turn: a stage, null for an abstention, undefined for nothing yet. */
  readonly said: number | null | undefined;
  readonly onPlace: (stage: number | null) => void;
}

/** Longer descriptions are cut, so that the card leaves room for the curve. */
const LONG = 280;

const brief = (text: string): string =>
  text.length <= LONG ? text : `${text.slice(0, LONG).replace(/\s+\S*$/, '')} …`;

const NO_FOOTER = { x: 0, y: 0, width: 0, height: 0, lines: [], arrow: null };

/**
 * One use case and the curve to put it on. Where the card stands on the board now is left out on purpose: it would lead
 * the hand.
 */
export function Ballot({ useCase, stages, heading, said, onPlace }: BallotProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const curve = useMemo(
    () =>
      size &&
      planCurve({
        ...{ left: 0, right: size.width, stages: stages.length, stroke: 8, radius: 26 },
        ...{ top: size.height * 0.16, bottom: size.height * 0.62, floor: size.height },
      }),
    [size, stages.length],
  );
  const colours = useMemo(() => stages.map(stage => stage.colour), [stages]);
  return (
    <div className={styles.ballot}>
      <div
        className={styles.card}
        onPointerDown={event => {
          if (event.target instanceof Element && event.target.closest('button')) return;
          // There is nothing to scroll, so a finger drags at once.
          dragOnto(event, 'stage', stage => onPlace(Number(stage)), false);
        }}
      >
        <p className={styles.number}>{useCase.number}</p>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} id={id}>
            {useCase.title}
          </h1>
          {useCase.description && <p className={styles.description}>{brief(useCase.description)}</p>}
        </div>
        <Button onPress={() => onPlace(null)} aria-pressed={said === null}>
          {said === null ? 'Abstained' : 'Abstain'}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of columns with its legend elsewhere */}
      <div ref={frame} className={styles.stages} role="group" aria-labelledby={id}>
        {size && curve && (
          <CurveArt
            {...{ width: size.width, height: size.height, curve, colours, stems: '' }}
            footer={NO_FOOTER}
          />
        )}
        {stages.map((stage, position) => (
          <button
            key={stage.position}
            type="button"
            className={styles.stage}
            data-stage={position}
            aria-pressed={said === position}
            style={
              { '--stage': stage.colour, '--node': `${curve?.nodes[position]?.y ?? 0}px` } as CSSProperties
            }
            onClick={() => onPlace(position)}
          >
            <span className={styles.node}>
              <VisuallyHidden>Stage </VisuallyHidden>
              {said === position && <Check aria-hidden />}
              {said === position ? <VisuallyHidden>{position}</VisuallyHidden> : position}
            </span>{' '}
            <span className={styles.name}>{stage.name}</span>{' '}
            <span className={styles.summary}>{stage.summary}</span>
          </button>
        ))}
      </div>
      <p className={styles.help}>Press a stage, type its number, or drag the card onto it. A abstains.</p>
    </div>
  );
}
