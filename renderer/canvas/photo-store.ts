import { create } from 'zustand';
import type { Id } from '../../shared/model/scalars.ts';

interface PhotoView {
  /** The box that photos are being added to, and how far that is. */
  readonly adding: { readonly box: string; readonly number: number; readonly of: number } | null;
  /** The box that pictures are held over. */
  readonly over: string | null;
  /** The note whose photo is shown large. */
  readonly shown: Id | null;
}

/** What is being done with photos: never saved. */
export const usePhotos = create<PhotoView>()(() => ({ adding: null, over: null, shown: null }));

export const showPhoto = (shown: Id | null): void => usePhotos.setState({ shown });
