import { ShieldCheck } from 'lucide-react';
import { factsOf } from '../../shared/contract/actions.ts';
import { act } from '../state/actions.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

const SEALS = ['pdf.check', 'key.show'] as const;

/** What concerns sealed PDFs of any workshop: in the library and beside the sign-off; elsewhere the palette has it. */
export function SealsMenu() {
  return (
    <Menu
      label="Seals"
      trigger={
        <IconButton label="Seals">
          <ShieldCheck aria-hidden />
        </IconButton>
      }
      entries={SEALS.map(name => ({ id: name, label: factsOf(name).label, onChoose: () => act(name) }))}
    />
  );
}
