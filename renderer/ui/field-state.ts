import { useEffect, useRef, useState } from 'react';

/** A field that keeps a draft until it is committed. */
export interface DraftField {
  readonly draft: string;
  /** What is wrong with the draft, in words; empty when nothing is. */
  readonly problem: string;
  readonly onChange: (text: string) => void;
  /** Enter in a one-line field. */
  readonly commit: () => void;
  /** Escape: what was there before comes back. True when there was something to take back. */
  readonly restore: () => boolean;
  readonly onFocusChange: (focused: boolean) => void;
}

interface DraftOptions {
  /** What is kept now, as text. */
  readonly value: string;
  /** What is wrong with a draft, or null. */
  readonly check: (draft: string) => string | null;
  /** Keeps a draft that is right and differs from what is kept. */
  readonly save: (draft: string) => void;
}

/**
 * A draft of one field: saved when the field is left or Enter is pressed, refused in words beside the field, taken
 * back by Escape. What others change meanwhile shows as long as nothing is being typed.
 */
export function useDraft({ value, check, save }: DraftOptions): DraftField {
  const [draft, setDraft] = useState(value);
  const [problem, setProblem] = useState('');
  const [base, setBase] = useState(value);
  /** What was saved last: it may be kept in another form, such as without its spaces, which is then shown. */
  const [saved, setSaved] = useState(value);
  if (base !== value) {
    setBase(value);
    // Show the new value, unless a draft is under way that would be lost by it.
    if (draft === base || draft === saved) setDraft(value);
  }
  const latest = useRef({ draft, value, check, save });
  latest.current = { draft, value, check, save };
  /** What was handed over last: Enter, then leaving the field, then its going away are one saving and not three. */
  const handed = useRef<string | null>(null);
  const commit = () => {
    const now = latest.current;
    if (now.draft === handed.current) return;
    if (now.draft === now.value) return setProblem('');
    const wrong = now.check(now.draft);
    setProblem(wrong ?? '');
    if (wrong !== null) return;
    setSaved(now.draft);
    handed.current = now.draft;
    now.save(now.draft);
  };
  const committing = useRef(commit);
  committing.current = commit;
  // The inspector may go to another card while a field is being typed in: what was typed is kept all the same.
  useEffect(() => () => committing.current(), []);
  return {
    draft,
    problem,
    onChange: text => {
      setDraft(text);
      if (problem) setProblem(check(text) ?? '');
      handed.current = null;
      latest.current = { ...latest.current, draft: text };
    },
    commit,
    restore: () => {
      const changed = draft !== value || problem !== '';
      setDraft(value);
      setProblem('');
      handed.current = null;
      latest.current = { ...latest.current, draft: value };
      return changed;
    },
    onFocusChange: focused => {
      if (!focused) commit();
    },
  };
}
