import { create } from 'zustand';
import { useWorkshop } from './workshop.ts';

/** The stage guide beside a page: whether it is open, and the stage chosen in it (null: where most use cases stand). */
export const useGuide = create<{ isOpen: boolean; stage: number | null }>()(() => ({
  isOpen: false,
  stage: null,
}));

export const toggleGuide = (): void => useGuide.setState(({ isOpen }) => ({ isOpen: !isOpen }));
export const setGuideStage = (stage: number): void => useGuide.setState({ stage });

useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) useGuide.setState({ stage: null });
});
