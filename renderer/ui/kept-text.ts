import { useEffect, useRef } from 'react';

/** Hands over what still stands in a field when the field goes away without being left, as by a key that leads elsewhere. */
export function useKeptText(text: string, keep: (text: string) => void): void {
  const latest = useRef({ text, keep });
  latest.current = { text, keep };
  useEffect(
    () => () => {
      const { text: left, keep: hand } = latest.current;
      if (left.trim() !== '') hand(left);
    },
    [],
  );
}
