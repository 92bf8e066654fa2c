import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import { sentenceOf } from './failure.ts';

/** What a message offers to do, such as Undo. */
export interface MessageAction {
  readonly label: string;
  readonly run: () => void;
}

/** A short sentence to the person. `problem` stays until it is closed; the others go by themselves. */
export interface Message {
  readonly id: number;
  readonly tone: 'plain' | 'good' | 'problem';
  readonly text: string;
  readonly action: MessageAction | null;
}

/** At most this many at once: a fourth pushes the oldest out. */
const MOST = 3;
let last = 0;

export const useMessages = create<{ messages: readonly Message[] }>()(() => ({ messages: [] }));

/** Shows a message. The same text twice in a row is shown once, with the newer action. */
export function say(text: string, options: { tone?: Message['tone']; action?: MessageAction } = {}): void {
  const message: Message = {
    id: ++last,
    tone: options.tone ?? 'plain',
    text,
    action: options.action ?? null,
  };
  useMessages.setState(({ messages }) => ({
    messages: [...messages.filter(one => one.text !== text), message].slice(-MOST),
  }));
}

/** Shows a failure in words. */
export function sayFailure(failure: Failure): void {
  if (failure.code !== 'cancelled') say(sentenceOf(failure), { tone: 'problem' });
}

/** Takes away every problem shown: what they told of is over. */
export function dismissProblems(): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter(({ tone }) => tone !== 'problem') }));
}

export function dismiss(id: number): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter(message => message.id !== id) }));
}
