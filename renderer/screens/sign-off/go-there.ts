import type { Place } from '../../../shared/views/place.ts';
import { useCanvas } from '../../canvas/canvas-store.ts';
import { focusItem } from '../../canvas/shown-plan.ts';
import { goTo } from '../../palette/go-to.ts';
import { navigate } from '../../state/app.ts';
import { startBlind } from '../../state/blind.ts';
import { openDialog } from '../../state/dialogs.ts';
import { openRoadmap } from '../roadmap/roadmap-state.ts';
import { seekLine } from '../value/value-state.ts';

/** Goes to a place and chooses there what it is about. */
export function goThere(place: Place): void {
  switch (place.route) {
    case 'curve':
      if (place.useCase === null) navigate('curve');
      else goTo(place.useCase);
      return;
    case 'canvases': {
      const { canvas, item } = place;
      // The nested list has no places to bring the focus to.
      useCanvas.setState({ outline: false });
      navigate('canvases', undefined, canvas);
      if (item !== null) requestAnimationFrame(() => requestAnimationFrame(() => focusItem(item)));
      return;
    }
    case 'assessment':
      navigate('assessment', undefined, place.assessment);
      return;
    case 'value':
      seekLine(place.line);
      return;
    case 'roadmap':
      openRoadmap(place.open);
      return;
    case 'blind':
      void startBlind();
      return;
    case 'dialog':
      openDialog({ kind: place.dialog === 'participants' ? 'participants' : 'edit-workshop' });
  }
}
