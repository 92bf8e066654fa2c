import { create } from 'zustand';
import type { WorkshopSummary } from '../../shared/contract/library.ts';
import type { ChosenFile } from './files.ts';

/** The dialog that is open; the export has a state of its own. */
export type OpenDialog =
  | { readonly kind: 'new-workshop' }
  | { readonly kind: 'edit-workshop' }
  | { readonly kind: 'participants' }
  | { readonly kind: 'shortcuts' }
  /** Which of two use cases stays when they become one. */
  | { readonly kind: 'merge'; readonly keep: string; readonly other: string }
  | { readonly kind: 'split'; readonly useCase: string }
  /** Whether a PDF is what was sealed; `file` is one that the host knows, or one that is still to be handed over. */
  | { readonly kind: 'check-pdf'; readonly file: ChosenFile | File }
  | { readonly kind: 'seal-key' }
  /** The command palette; `card` is the use case whose card had the focus. */
  | { readonly kind: 'palette'; readonly card: string | null }
  /** Why a workshop cannot be opened, and its backups. */
  | { readonly kind: 'backups'; readonly workshop: WorkshopSummary };

export const useDialog = create<{ dialog: OpenDialog | null }>()(() => ({ dialog: null }));

export const openDialog = (dialog: OpenDialog): void => useDialog.setState({ dialog });
export const closeDialog = (): void => useDialog.setState({ dialog: null });
