import { Ellipsis } from 'lucide-react';
import { act } from '../../state/actions.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useBlindLabel } from './BlindButton.tsx';

interface BoardBarMoreProps {
  readonly guideOpen: boolean;
  readonly onGuide: () => void;
}

/** What is asked for now and then, where the window has no room for it in the bar. */
export function BoardBarMore({ guideOpen, onGuide }: BoardBarMoreProps) {
  const blind = useBlindLabel();
  return (
    <Menu
      label="More"
      trigger={
        <IconButton label="More">
          <Ellipsis aria-hidden />
        </IconButton>
      }
      entries={[
        {
          id: 'guide',
          label: guideOpen ? 'Close the stage guide' : 'Stage guide',
          note: 'What is typical of each stage',
          onChoose: onGuide,
        },
        {
          id: 'blind',
          label: blind.label,
          note: 'Each places the same few, unseen by the others',
          onChoose: () => act('blind.open'),
        },
      ]}
    />
  );
}
