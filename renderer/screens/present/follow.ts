import { useList } from '../../list/list-store.ts';
import { usePresent } from '../../state/present.ts';
import { useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function follow(): void {
  const { view, colourBy, groupBy, arrows, filter, list } = usePresent.getState().look;
  const seen = useView.getState();
  // The same filter stays the same object: what it lets through is then not looked up anew.
  useView.setState({
    view,
    colourBy,
    groupBy,
    arrows,
    filter: isSame(seen.filter, filter) ? seen.filter : filter,
  });
  const { sort, first } = useList.getState();
  if (!isSame(sort, list.sort)) useList.setState({ sort: list.sort });
  if (first !== list.first) useList.setState({ first: list.first });
}

/** Lets the room's window look at the workshop as the facilitator's does. Answers how to stop. */
export function followLook(): () => void {
  const stops = [
    usePresent.subscribe(follow),
    // Another workshop begins with everything shown; what is presented of it comes after that.
    useWorkshop.subscribe(({ key }, before) => {
      if (key !== before.key) follow();
    }),
  ];
  follow();
  return () => {
    for (const stop of stops) stop();
  };
}
