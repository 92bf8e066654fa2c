import { useEffect } from 'react';
import { asks } from '../../../shared/views/filter.ts';
import { offer } from '../../state/offers.ts';
import { clearFilter, setArrows, setColourBy, setGroupBy, useView } from '../../state/view.ts';

const isCurve = () => useView.getState().view === 'curve';

/** Lets keys and the palette do what the bar over the use cases does, while it is there. */
export function useViewActions(): void {
  useEffect(
    () =>
      offer({
        'view.find': { run: () => document.querySelector<HTMLElement>('[data-find]')?.focus() },
        'view.clear': { isReady: () => asks(useView.getState().filter), run: clearFilter },
        // Arrows and groups are the curve's: elsewhere they would change what nobody sees.
        'view.arrows': { isReady: isCurve, run: () => setArrows(!useView.getState().arrows) },
        'view.colour': {
          run: () => setColourBy(useView.getState().colourBy === 'unit' ? 'driver' : 'unit'),
        },
        'view.group': {
          isReady: isCurve,
          run: () => setGroupBy(useView.getState().groupBy === 'unit' ? 'none' : 'unit'),
        },
      }),
    [],
  );
}
