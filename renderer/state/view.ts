import { create } from 'zustand';
import { type Filter, NO_FILTER } from '../../shared/views/filter.ts';
import { useWorkshop } from './workshop.ts';

export type View = 'curve' | 'lanes' | 'list';
export type ColourBy = 'driver' | 'unit';
export type GroupBy = 'none' | 'unit';

interface ViewState {
  /** How the use cases are shown. */
  readonly view: View;
  /** Which of them are shown. */
  readonly filter: Filter;
  readonly colourBy: ColourBy;
  readonly groupBy: GroupBy;
  /** Whether all arrows from now to target are drawn, and not only those of a chosen card. */
  readonly arrows: boolean;
}

const FIRST: ViewState = {
  view: 'curve',
  filter: NO_FILTER,
  colourBy: 'driver',
  groupBy: 'none',
  arrows: false,
};

/** How the person looks at the workshop: never saved, the same in every view, forgotten with the workshop. */
export const useView = create<ViewState>()(() => FIRST);

export const setView = (view: View): void => useView.setState({ view });
export const setColourBy = (colourBy: ColourBy): void => useView.setState({ colourBy });
export const setGroupBy = (groupBy: GroupBy): void => useView.setState({ groupBy });
export const setArrows = (arrows: boolean): void => useView.setState({ arrows });

/** Changes some of what the filter asks. */
export const setFilter = (part: Partial<Filter>): void =>
  useView.setState(({ filter }) => ({ filter: { ...filter, ...part } }));

/** Shows everything again. */
export const clearFilter = (): void => useView.setState({ filter: NO_FILTER });

// Another client's units must not stay in the filter.
useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) useView.setState({ filter: NO_FILTER, view: FIRST.view });
});
