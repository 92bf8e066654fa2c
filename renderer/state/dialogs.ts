import { create } from 'zustand';
import type { WorkshopSummary } from '../../shared/contract/library.ts';

/** The dialog that is open; what goes on for a while, such as an export, has a state of its own. */
export type OpenDialog =
  | { readonly kind: 'new-workshop' }
  | { readonly kind: 'edit-workshop' }
  | { readonly kind: 'participants' }
  | { readonly kind: 'shortcuts' }
  /** Which of two use cases stays when they become one. */
  | { readonly kind: 'merge'; readonly keep: string; readonly other: string }
  | { readonly kind: 'split'; readonly useCase: string }
  | { readonly kind: 'seal-key' }
  /** The command palette; `card` is the use case whose card had the focus. */
  | { readonly kind: 'palette'; readonly card: string | null }
  /** Why a workshop cannot be opened, and its backups. */
  | { readonly kind: 'backups'; readonly workshop: WorkshopSummary };

export const useDialog = create<{ dialog: OpenDialog | null }>()(() => ({ dialog: null }));

export const openDialog = (dialog: OpenDialog): void => useDialog.setState({ dialog });
export const closeDialog = (): void => useDialog.setState({ dialog: null });
