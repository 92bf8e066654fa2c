import { create } from 'zustand';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { SignOff } from '../../shared/model/sign-off.ts';
import { agreedText } from '../../shared/views/agreed.ts';
import { useWorkshop } from './workshop.ts';

interface SignedState {
  /** The document that the digest is of. */
  readonly of: Document | null;
  /** SHA-256 over what people sign; null until it is worked out. */
  readonly digest: string | null;
}

/** The digest of the open workshop. Worked out only where somebody has signed, or is about to. */
const useSigned = create<SignedState>()(() => ({ of: null, digest: null }));

/** How long the hands have to rest before the digest is worked out anew. */
const REST_MS = 250;
let rest: ReturnType<typeof setTimeout> | undefined;

/** The digest of a document, in hex: what the main side calls by that name. */
export async function digestOf(document: Document): Promise<string> {
  const bytes = new TextEncoder().encode(agreedText(document.records.values()));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

async function workOut(): Promise<void> {
  const { document } = useWorkshop.getState();
  if (useSigned.getState().of === document) return;
  const digest = await digestOf(document);
  if (useWorkshop.getState().document === document) useSigned.setState({ of: document, digest });
}

useWorkshop.subscribe((now, before) => {
  if (now.key !== before.key) useSigned.setState({ of: null, digest: null });
  if (now.document === before.document) return;
  clearTimeout(rest);
  // Most workshops are worked on long before anybody signs.
  if (recordsOf(now.document, 'sign-off').length > 0) rest = setTimeout(() => void workOut(), REST_MS);
});

/** The digest of what is on the screen; null while it is being worked out anew for the first time. */
export const useDigest = (): string | null => useSigned(state => state.digest);

/** A sign-off that is sealed. */
export type Sealed = SignOff & { readonly sealed: NonNullable<SignOff['sealed']> };

/** The sign-off that was sealed last; undefined for a workshop that never was. */
export const lastSealed = (document: Document): Sealed | undefined =>
  recordsOf(document, 'sign-off')
    .filter((one): one is Sealed => one.sealed !== null)
    .sort((a, b) => b.revision - a.revision)[0];

/** The sign-off that is open for signing. */
export const openSignOff = (document: Document): SignOff | undefined =>
  recordsOf(document, 'sign-off').find(one => one.sealed === null);

export type SignedStatus =
  | { readonly kind: 'draft' }
  | { readonly kind: 'signed' | 'changed'; readonly revision: number };

/** Where the open workshop stands: never signed, as it was signed last, or changed since. */
export function useSignedStatus(): SignedStatus {
  const sealed = useWorkshop(state => lastSealed(state.document));
  const digest = useDigest();
  if (!sealed) return { kind: 'draft' };
  const isSame = digest === null || digest === sealed.sealed.digest;
  return { kind: isSame ? 'signed' : 'changed', revision: sealed.revision };
}
