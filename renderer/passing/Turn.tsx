import { ArrowLeft, ArrowRight, Undo2, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { speak } from '../board/speaker.ts';
import { counted } from '../state/format.ts';
import { say as tell } from '../state/messages.ts';
import { isInChoices, useFirstKeys } from '../state/use-first-keys.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import type { TurnOf } from './Passing.tsx';
import type { Saying } from './said-in-turn.ts';
import styles from './Turn.module.css';
import { TurnEnd, type TurnItem } from './TurnEnd.tsx';
import type { PassWords } from './words.ts';

interface TurnProps extends TurnOf {
  readonly words: PassWords;
  readonly items: readonly TurnItem[];
  /** The item on the screen, by its place; past the last one: the end of the turn. */
  readonly at: number;
  readonly onGo: (at: number) => void;
  /** Whether anything was said in this turn that can be taken back. */
  readonly canTakeBack: boolean;
  readonly takeBack: Saying<unknown>['takeBack'];
  /** The page of the item on the screen, which begins at this heading. */
  readonly children: (heading: RefObject<HTMLHeadingElement | null>) => ReactNode;
}

/** One participant’s turn: the items one after another, then what was said of all of them. Its keys come before the app’s. */
export function Turn(props: TurnProps) {
  const { words, person, items, at, onGo, canTakeBack, takeBack, next, onDone, onLeave, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const isEnd = at >= items.length;
  const left = items.filter(item => item.said === null).length;
  const step = (by: 1 | -1) => onGo(Math.min(items.length, Math.max(0, at + by)));

  // Another item is another page, which begins at its heading.
  useEffect(() => heading.current?.focus(), [at]);

  const back = async () => {
    const taken = await takeBack();
    if (taken === 'nothing')
      tell(`Nothing of this turn is left to take back. Earlier ${words.answer}s stay as they are.`);
    if (taken === 'overtaken')
      tell(`Something else was changed since, so that cannot be taken back. ${words.verb} again instead.`);
    if (typeof taken === 'string') return;
    onGo(
      Math.max(
        0,
        items.findIndex(item => item.id === taken.item),
      ),
    );
    speak('Taken back.');
    // The button that did it may be of no more use.
    heading.current?.focus();
  };

  useFirstKeys(event => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey) {
      // The app’s Undo could take back what somebody else has said, and its Redo could bring that back.
      if (/^z$/i.test(key) && !event.shiftKey) return back;
      return /^[zy]$/i.test(key) ? () => undefined : null;
    }
    switch (key) {
      case 'ArrowLeft':
        return isInChoices(target) ? null : () => step(-1);
      case 'ArrowRight':
        return isInChoices(target) ? null : () => step(1);
      case 'Backspace':
        return back;
      case 'Escape':
        return onLeave;
      default:
        return null;
    }
  });

  return (
    <div className={styles.turn}>
      <header className={styles.bar}>
        <p className={styles.who}>
          {person.name} <span>{words.does} alone</span>
        </p>
        <p className={styles.progress}>
          {isEnd ? `${items.length - left} of ${items.length} ${words.done}` : `${at + 1} of ${items.length}`}
        </p>
        <div className={styles.tools}>
          <Button
            kind="quiet"
            icon={<Undo2 aria-hidden />}
            isDisabled={!canTakeBack}
            onPress={() => void back()}
          >
            Take back
          </Button>
          <IconButton label={`Previous ${words.item}`} isDisabled={at === 0} onPress={() => step(-1)}>
            <ArrowLeft aria-hidden />
          </IconButton>
          <IconButton
            label={at === items.length - 1 ? 'To the end' : `Next ${words.item}`}
            isDisabled={isEnd}
            onPress={() => step(1)}
          >
            <ArrowRight aria-hidden />
          </IconButton>
          <IconButton label="Leave this turn" keys="Esc" onPress={onLeave}>
            <X aria-hidden />
          </IconButton>
        </div>
      </header>
      {isEnd ? (
        <TurnEnd
          title={left === 0 ? `All ${words.done}` : `${counted(left, words.item)} left`}
          verb={words.verb}
          {...{ items, heading, next, onDone }}
          onChange={id => onGo(items.findIndex(item => item.id === id))}
        />
      ) : (
        children(heading)
      )}
    </div>
  );
}
