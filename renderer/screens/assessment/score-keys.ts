import { useEffect, useRef } from 'react';
import type { Confidence, Score } from '../../../shared/model/assessment.ts';
import { isTyping } from '../../state/keys.ts';

interface ScoreKeys {
  readonly levels: number;
  /** What is set now. */
  readonly level: Score['level'];
  readonly onLevel: (level: Score['level']) => void;
  readonly onConfidence: (confidence: Confidence) => void;
  readonly onEvidence: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onEscape?: () => void;
  /** In a turn that is somebody's own: takes back what they said last. Elsewhere Undo is the app's. */
  readonly onUndo?: () => void;
}

const CONFIDENCE_KEYS: Readonly<Record<string, Confidence>> = { l: 'low', m: 'medium', h: 'high' };

/** The keys of a question that is being scored; where the focus is does not matter, unless it is in a text or a pop-up. */
export function useScoreKeys(keys: ScoreKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const does = meaning(event, latest.current);
      if (!does) return;
      // Before the app's own keys: its Undo could take back what somebody else has said.
      event.preventDefault();
      event.stopImmediatePropagation();
      does();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function meaning(event: KeyboardEvent, keys: ScoreKeys): (() => void) | null {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || event.altKey || isElsewhere(target)) return null;
  if (isTyping(target)) return null;
  if (event.ctrlKey || event.metaKey) {
    // Redo as well: what it would bring back may be somebody else's.
    return keys.onUndo && /^[zy]$/i.test(key)
      ? /z/i.test(key) && !event.shiftKey
        ? keys.onUndo
        : () => undefined
      : null;
  }
  if (/^\d$/.test(key) && Number(key) < keys.levels) return () => keys.onLevel(Number(key));
  const confidence = CONFIDENCE_KEYS[key.toLowerCase()];
  if (confidence) return () => keys.onConfidence(confidence);
  switch (key) {
    case 'a':
    case 'A':
      return () => keys.onLevel('unknown');
    case 'e':
    case 'E':
      return keys.onEvidence;
    case 'ArrowRight':
      return isInChoices(target) ? null : () => keys.onStep(1);
    case 'ArrowLeft':
      return isInChoices(target) ? null : () => keys.onStep(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      return isInChoices(target) ? null : () => keys.onLevel(besideOf(keys, key === 'ArrowDown' ? 1 : -1));
    case 'Enter':
      // On a button or a link Enter means the button.
      return isPressable(target) ? null : () => keys.onStep(1);
    case 'Backspace':
      return keys.onUndo ?? null;
    case 'Escape':
      return keys.onEscape ?? null;
    default:
      return null;
  }
}

/** The level above or below on the screen; "nobody can say" stands below the last. */
function besideOf({ level, levels }: ScoreKeys, by: 1 | -1): Score['level'] {
  const at = level === 'unknown' ? levels : level;
  const next = at === null ? (by > 0 ? 0 : levels) : Math.min(levels, Math.max(0, at + by));
  return next === levels ? 'unknown' : next;
}

/** In a row of choices the arrows go from one to the next. */
const isInChoices = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=radiogroup]') !== null;

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog],[role=menu],[role=listbox]') !== null;

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button,a,summary,label,[role=button]') !== null;
