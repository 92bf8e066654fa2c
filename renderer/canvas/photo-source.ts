import { useEffect, useState } from 'react';
import { client } from '../api.ts';
import { useWorkshop } from '../state/workshop.ts';

/** A photo for the screen: its address, or 'lost' when the file does not have it; null while it is on its way. */
type Source = { readonly url: string } | 'lost' | null;

interface Held {
  readonly source: Promise<Source>;
  /** How many pictures on the screen show it. */
  uses: number;
}

/** Photos kept in memory that nothing shows any more, so that going back to a canvas is quick. */
const IDLE = 24;

const held = new Map<string, Held>();

function letGo(hash: string): void {
  const photo = held.get(hash);
  held.delete(hash);
  void photo?.source.then(source => {
    if (source && source !== 'lost') URL.revokeObjectURL(source.url);
  });
}

function take(hash: string): Held {
  // Taken out and put back: the order is that of the last use.
  const photo = held.get(hash) ?? { source: load(hash), uses: 0 };
  held.delete(hash);
  held.set(hash, photo);
  photo.uses += 1;
  return photo;
}

function release(hash: string): void {
  const photo = held.get(hash);
  if (!photo) return;
  photo.uses -= 1;
  const idle = [...held].filter(([, { uses }]) => uses <= 0);
  for (const [oldest] of idle.slice(0, Math.max(0, idle.length - IDLE))) letGo(oldest);
}

async function load(hash: string): Promise<Source> {
  const { key } = useWorkshop.getState();
  if (!key) return 'lost';
  try {
    const { bytes } = await client.call('photo.read', { key, hash });
    const binary = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
    return { url: URL.createObjectURL(new Blob([binary], { type: 'image/jpeg' })) };
  } catch {
    return 'lost';
  }
}

// A workshop that is closed leaves no pictures of its client behind, and what was lost may be there in the next.
useWorkshop.subscribe((now, before) => {
  if (now.key !== before.key) for (const hash of [...held.keys()]) letGo(hash);
});

/** A photo of the open workshop, by its hash. */
export function usePhoto(hash: string): Source {
  const [found, setFound] = useState<{ hash: string; source: Source } | null>(null);
  useEffect(() => {
    let isGone = false;
    void take(hash).source.then(source => {
      if (!isGone) setFound({ hash, source });
    });
    return () => {
      isGone = true;
      release(hash);
    };
  }, [hash]);
  return found?.hash === hash ? found.source : null;
}
