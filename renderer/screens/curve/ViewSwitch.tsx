import { setView, useView, type View } from '../../state/view.ts';
import { Choices } from '../../ui/Choices.tsx';

const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'curve', label: 'Curve' },
  { value: 'lanes', label: 'Lanes' },
  { value: 'list', label: 'List' },
];

/** Curve, lanes or list: three ways to see the same cards, with what was chosen, filtered and scrolled kept. */
export function ViewSwitch() {
  const view = useView(state => state.view);
  return <Choices label="View" choices={VIEWS} value={view} onChange={setView} isTight />;
}
