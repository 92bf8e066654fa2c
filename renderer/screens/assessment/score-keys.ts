import type { Confidence, Score } from '../../../shared/model/assessment.ts';
import { isInChoices, useFirstKeys } from '../../state/use-first-keys.ts';

interface ScoreKeys {
  readonly levels: number;
  /** What is set now. */
  readonly level: Score['level'];
  readonly onLevel: (level: Score['level']) => void;
  readonly onConfidence: (confidence: Confidence) => void;
  readonly onEvidence: () => void;
  readonly onNext: () => void;
}

const CONFIDENCE_KEYS: Readonly<Record<string, Confidence>> = { l: 'low', m: 'medium', h: 'high' };

/** The keys of a question that is being scored; where the focus is does not matter, unless it is in a text or a pop-up. */
export function useScoreKeys(keys: ScoreKeys): void {
  useFirstKeys(event => meaning(event, keys));
}

function meaning({ target, key, ctrlKey, metaKey }: KeyboardEvent, keys: ScoreKeys): (() => void) | null {
  if (ctrlKey || metaKey) return null;
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
    case 'ArrowDown':
    case 'ArrowUp':
      return isInChoices(target) ? null : () => keys.onLevel(besideOf(keys, key === 'ArrowDown' ? 1 : -1));
    case 'Enter':
      // On a button or a link Enter means the button.
      return isPressable(target) ? null : keys.onNext;
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

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button,a,summary,label,[role=button]') !== null;
