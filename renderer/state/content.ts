import { create } from 'zustand';
import type { Content } from '../../shared/contract/content.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { client } from '../api.ts';
import { failureOf } from './failure.ts';
import { useWorkshop } from './workshop.ts';

interface ContentState {
  /** Canvas templates, assessment, and what was refused of the person's own packs; null until they were read. */
  readonly content: Content | null;
  /** Why they could not be read. */
  readonly trouble: Failure | null;
}

/** The content at hand. Read once for each workshop that is opened, and again by `loadContent`. */
export const useContent = create<ContentState>()(() => ({ content: null, trouble: null }));

let reading = 0;

/** Reads the content anew, such as after a file of one's own was changed. Never rejects: see `trouble`. */
export async function loadContent(): Promise<void> {
  const mine = ++reading;
  try {
    const content = await client.call('content.read', {});
    if (mine === reading) useContent.setState({ content, trouble: null });
  } catch (cause) {
    if (mine === reading) useContent.setState({ trouble: failureOf(cause) });
  }
}

/** Reads the content whenever another workshop is opened; called once, when the app starts. Answers how to stop. */
export const listenToContent = (): (() => void) =>
  useWorkshop.subscribe(({ key }, before) => {
    if (key !== null && key !== before.key) void loadContent();
  });
