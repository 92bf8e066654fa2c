import { create } from 'zustand';

/** Where on its page the person is: what another window needs to follow them there. Never saved. */
export const useAtWork = create<{
  /** The box of a canvas that they are at, by its key; null: none, or all of it is in sight. */
  readonly box: string | null;
  /** The question of an assessment that is on the screen, by its dimension; null: what it comes to. */
  readonly question: string | null;
}>()(() => ({ box: null, question: null }));

export const atBox = (box: string | null): void => {
  if (useAtWork.getState().box !== box) useAtWork.setState({ box });
};
export const atQuestion = (question: string | null): void => useAtWork.setState({ question });
