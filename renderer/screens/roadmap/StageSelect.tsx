import type { StagesPack } from '../../../shared/content/stages.ts';
import { laneName } from '../../board/words.ts';
import { Select } from '../../ui/Select.tsx';

interface StageSelectProps {
  readonly pack: StagesPack;
  readonly value: number | null;
  readonly onChange: (stage: number | null) => void;
}

/** The stage that something on the roadmap belongs to. */
export function StageSelect({ pack, value, onChange }: StageSelectProps) {
  const choices = [
    { value: '', label: 'No stage' },
    ...pack.stages.map(({ position }) => ({
      value: String(position),
      label: laneName(pack.stages, position),
    })),
  ];
  return (
    <Select
      label="Stage"
      choices={choices}
      value={value === null ? '' : String(value)}
      onChange={stage => onChange(stage === '' ? null : Number(stage))}
    />
  );
}
