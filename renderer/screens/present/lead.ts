import { FILTER_LIMITS, type Look, type Page } from '../../../shared/contract/present.ts';
import { find } from '../../../shared/model/document.ts';
import { useList } from '../../list/list-store.ts';
import { useApp } from '../../state/app.ts';
import { useAtWork } from '../../state/at-work.ts';
import { changePresent, isPresenting, usePresent } from '../../state/present.ts';
import { useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { watchBox } from './box-in-sight.ts';

/** The picture that this window works on; null where there is none for the room, such as a list of canvases or the import. */
function pageOf(): Page | null {
  const { route, page: id } = useApp.getState();
  const { document } = useWorkshop.getState();
  const { box, question } = useAtWork.getState();
  switch (route) {
    case 'curve':
      return { of: 'board' };
    case 'value':
    case 'roadmap':
      return { of: route };
    case 'canvases':
      return id !== null && find(document, 'canvas', id) ? { of: 'canvas', canvas: id, box } : null;
    case 'assessment':
      return id !== null && find(document, 'assessment', id)
        ? { of: 'assessment', assessment: id, question }
        : null;
    default:
      return null;
  }
}

/** How this window looks at the workshop. Where it looks at nothing for the room, the last picture stays. */
function lookOf(last: Page): Look {
  const { view, colourBy, groupBy, arrows, filter } = useView.getState();
  const { sort, first } = useList.getState();
  return {
    page: pageOf() ?? last,
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
 * Shows the room what this window sees, for as long as its workshop is presented: the page it is on and where on it, and of the use
 * cases view, filter, colours, groups, arrows and the list's order. Another window is followed as soon as something is changed there. Answers how to stop.
 */
export function leadRoom(): () => void {
  let sent = '';
  let isUnderWay = false;
  let last = usePresent.getState().look.page;
  const tell = async () => {
    if (!isPresenting()) sent = '';
    if (isUnderWay || !isPresenting()) return;
    const look = lookOf(last);
    last = look.page;
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
    useApp.subscribe(() => void tell()),
    useAtWork.subscribe(() => void tell()),
    watchBox(),
    usePresent.subscribe(({ key }, before) => key !== before.key && void tell()),
    useWorkshop.subscribe(({ key }, before) => key !== before.key && void tell()),
  ];
  void tell();
  return () => {
    for (const stop of stops) stop();
  };
}
