import { apply, DiffMismatch } from '../../shared/change/diff.ts';
import type { CommitView, HistoryView, Snapshot } from '../../shared/contract/workshop.ts';
import { type Document, documentOf } from '../../shared/model/document.ts';

/** The renderer's copy of a workshop: the document at commit `head`, and commits that came too early. */
export interface Projection {
  readonly document: Document;
  readonly head: number;
  /** Of that commit, in hex. */
  readonly hash: string;
  readonly history: HistoryView;
  /** Commits past the next one, waiting for those before them. */
  readonly early: ReadonlyMap<number, CommitView>;
}

export type Absorbed =
  /** The projection as it is now; `gap` says that commits are missing between its head and the early ones. */
  | { readonly ok: true; readonly projection: Projection; readonly gap: boolean }
  /** A commit does not fit the document: the copy is wrong and must be fetched anew. */
  | { readonly ok: false };

export function projectionOf(snapshot: Snapshot): Projection {
  return {
    document: documentOf(snapshot.records),
    head: snapshot.head.number,
    hash: snapshot.head.hash,
    history: snapshot.history,
    early: new Map(),
  };
}

/**
 * Takes in one commit, in any order and any number of times: a commit already known changes nothing, one that is
 * early waits, and the next one is applied with all that waited for it.
 */
export function absorb(projection: Projection, commit: CommitView): Absorbed {
  if (commit.number <= projection.head) return { ok: true, projection, gap: projection.early.size > 0 };
  const early = new Map(projection.early).set(commit.number, commit);
  let { document, head, hash, history } = projection;
  try {
    for (let next = early.get(head + 1); next; next = early.get(head + 1)) {
      document = apply(document, next.diff);
      head = next.number;
      hash = next.hash;
      history = next.history;
      early.delete(head);
    }
  } catch (cause) {
    if (cause instanceof DiffMismatch) return { ok: false };
    throw cause;
  }
  return { ok: true, projection: { document, head, hash, history, early }, gap: early.size > 0 };
}
