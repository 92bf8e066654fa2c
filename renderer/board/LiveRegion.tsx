import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useSpeaker } from './speaker.ts';

/** Where the board's sentences are read out: what was picked up, where it is, where it landed. */
export function LiveRegion() {
  const { sentence, turn } = useSpeaker();
  return (
    <VisuallyHidden>
      <span role="status" aria-live="assertive" aria-atomic="true" data-testid="board-speech">
        {/* A new node for each sentence: a region that keeps its text node is silent when the words repeat. */}
        <span key={turn}>{sentence}</span>
      </span>
    </VisuallyHidden>
  );
}
