import { Check, CircleDashed } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Stage, StagesPack } from '../../../shared/content/stages.ts';
import { find } from '../../../shared/model/document.ts';
import type { Id } from '../../../shared/model/scalars.ts';
import { type CriterionProof, proofsOf } from '../../../shared/views/evidence.ts';
import { closeArrival, useArrival } from '../../capture/evidence-note.ts';
import { openEvidence } from '../../capture/open-evidence.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Evidence.module.css';

/**
 * Beside a card that has just come to a stage: what speaks for it being there. It takes no focus and no press but its
 * own button's, and goes with whatever is done next; the inspector shows the same, to be filled in.
 */
export function EvidenceNote({ pack }: { readonly pack: StagesPack }) {
  const arrival = useArrival(state => state.arrival);
  const useCase = useWorkshop(state => arrival && find(state.document, 'use-case', arrival.useCase));
  const document = useWorkshop(state => (arrival ? state.document : null));
  const stage = arrival ? pack.stages[arrival.stage] : undefined;
  useEffect(() => closeArrival, []);
  const proofs =
    document && useCase && stage && stage.criteria.length > 0 ? proofsOf(document, useCase.id, stage) : null;
  const met = proofs?.filter(({ state }) => state === 'yes').length ?? 0;
  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {proofs &&
            `Evidence for stage ${stage?.position}: ${met} of ${proofs.length} criteria. The inspector lists them.`}
        </span>
      </VisuallyHidden>
      {proofs && stage && useCase && (
        <Note
          key={`${useCase.id}${stage.position}`}
          useCase={useCase.id}
          stage={stage}
          proofs={proofs}
          met={met}
        />
      )}
    </>
  );
}

interface NoteProps {
  readonly useCase: Id;
  readonly stage: Stage;
  readonly proofs: readonly CriterionProof[];
  readonly met: number;
}

function Note({ useCase, stage, proofs, met }: NoteProps) {
  const note = useRef<HTMLElement>(null);
  const place = usePlaceBeside(useCase, stage.position, note);
  useCloseOnNext(note);
  return (
    <section
      ref={note}
      className={styles.note}
      aria-label={`Evidence for stage ${stage.position}`}
      style={place ? { left: place.x, top: place.y } : { visibility: 'hidden' }}
    >
      <h2 className={styles.heading}>
        Evidence for stage {stage.position}: {met} of {proofs.length}
      </h2>
      <ul className={styles.list}>
        {proofs.map(({ criterion, state }) => (
          <li key={criterion.id} data-state={state}>
            {state === 'yes' ? <Check aria-hidden /> : <CircleDashed aria-hidden />}
            <span>
              <VisuallyHidden>{state === 'yes' ? 'Shown: ' : 'Missing: '}</VisuallyHidden>
              {criterion.text}
            </span>
          </li>
        ))}
      </ul>
      {/* Keys reach the same in the inspector; a stop here would be gone at the next key. */}
      <Button kind="quiet" excludeFromTabOrder onPress={() => openEvidence(useCase)}>
        Note the evidence
      </Button>
    </section>
  );
}

/** Where a note of this size finds room beside the card, or the stack that it went into. Null until it is known. */
function usePlaceBeside(useCase: Id, stage: number, note: { readonly current: HTMLElement | null }) {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);
  useLayoutEffect(() => {
    // The card is drawn on its new stage a frame after the change arrives.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const { document } = window;
        const card =
          document.querySelector(`[data-board] [data-card="${useCase}"]`) ??
          document.querySelector(`[data-board] [data-stack="${stage}"]`);
        if (!card || !note.current) return closeArrival();
        setPlace(beside(card.getBoundingClientRect(), note.current.getBoundingClientRect()));
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [useCase, stage, note]);
  return place;
}

const GAP = 10;

/** Right of a box where there is room, else left of it; never past the window's edges. */
function beside(card: DOMRect, note: DOMRect): { x: number; y: number } {
  const right = card.right + GAP;
  const left = card.left - GAP - note.width;
  const x = right + note.width + GAP <= window.innerWidth ? right : left;
  const lowest = window.innerHeight - note.height - GAP;
  return { x: Math.max(GAP, x), y: Math.max(GAP, Math.min(card.top, lowest)) };
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Closes the note with the next thing that is done, wherever it is done. */
function useCloseOnNext(note: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { head } = useWorkshop.getState();
    const onPointer = (event: Event) => {
      if (!(event.target instanceof Node && note.current?.contains(event.target))) closeArrival();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!MODIFIERS.has(event.key)) closeArrival();
    };
    const stop = useWorkshop.subscribe(now => {
      if (now.head !== head) closeArrival();
    });
    window.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('wheel', closeArrival, { capture: true, passive: true });
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('resize', closeArrival);
    return () => {
      stop();
      window.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('wheel', closeArrival, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('resize', closeArrival);
    };
  }, [note]);
}
