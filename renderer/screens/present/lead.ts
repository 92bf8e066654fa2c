import { FILTER_LIMITS, type Look } from '../../../shared/contract/present.ts';
import { useList } from '../../list/list-store.ts';
import { changePresent, isPresenting, usePresent } from '../../state/present.ts';
import { useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';

/** How this window looks at the workshop. */
function lookOf(): Look {
  const { view, colourBy, groupBy, arrows, filter } = useView.getState();
  const { sort, first } = useList.getState();
  return {
    view,
    colourBy,
    groupBy,
    arrows,
    filter: {
      drivers: [...filter.drivers],
      patterns: [...filter.patterns],
      units: filter.units.slice(0, FILTER_LIMITS.units),
      stages: [...filter.stages],
      text: filter.text.slice(0, FILTER_LIMITS.text),
    },
    list: { sort, first },
  };
}

/**
 * Shows the room what this window sees, for as long as its workshop is presented: view, filter, colours, groups, arrows
 * and the list's order. Another window is followed as soon as something is changed there. Answers how to stop.
 */
export function leadRoom(): () => void {
  let sent = '';
  let isUnderWay = false;
  const tell = async () => {
    if (!isPresenting()) sent = '';
    if (isUnderWay || !isPresenting()) return;
    const look = lookOf();
    const words = JSON.stringify(look);
    if (words === sent) return;
    sent = words;
    isUnderWay = true;
    await changePresent({ look });
    isUnderWay = false;
    // What was changed meanwhile goes along at once, and only its last state.
    void tell();
  };
  const stops = [
    useView.subscribe(() => void tell()),
    useList.subscribe(() => void tell()),
    usePresent.subscribe(({ key }, before) => key !== before.key && void tell()),
    useWorkshop.subscribe(({ key }, before) => key !== before.key && void tell()),
  ];
  void tell();
  return () => {
    for (const stop of stops) stop();
  };
}
