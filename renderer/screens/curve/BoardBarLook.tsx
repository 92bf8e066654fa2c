import { Palette } from 'lucide-react';
import { showKeys } from '../../state/keys.ts';
import { setArrows, setColourBy, setGroupBy, useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

/** How the use cases look: what the colours mean, whether units stand together, whether arrows are drawn. */
export function BoardBarLook() {
  const { view, colourBy, groupBy, arrows } = useView();
  const isCurve = view === 'curve';
  return (
    <Menu
      label="Look"
      placement="bottom start"
      trigger={
        <Button kind="quiet" icon={<Palette aria-hidden />}>
          Look
        </Button>
      }
      entries={[
        {
          id: 'driver',
          label: 'Colour by driver',
          keys: showKeys('Alt+C'),
          isChecked: colourBy === 'driver',
          onChoose: () => setColourBy('driver'),
        },
        {
          id: 'unit',
          label: 'Colour by unit',
          keys: showKeys('Alt+C'),
          isChecked: colourBy === 'unit',
          onChoose: () => setColourBy('unit'),
        },
        ...(isCurve
          ? [
              {
                id: 'group',
                label: 'Group by unit',
                note: 'Within each stage',
                keys: showKeys('Alt+G'),
                isChecked: groupBy === 'unit',
                onChoose: () => setGroupBy(groupBy === 'unit' ? 'none' : 'unit'),
              },
              {
                id: 'arrows',
                label: 'Arrows to the targets',
                keys: showKeys('Alt+A'),
                isChecked: arrows,
                onChoose: () => setArrows(!arrows),
              },
            ]
          : []),
      ]}
    />
  );
}
