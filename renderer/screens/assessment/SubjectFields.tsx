import { Assessment } from '../../../shared/model/assessment.ts';
import { unitsOf } from '../../../shared/views/filter.ts';
import { counted } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface SubjectFieldsProps {
  readonly about: string;
  readonly day: string;
  readonly onChange: (changes: { readonly about?: string; readonly day?: string }) => void;
}

/** What is wrong with a day, in words; null when nothing is. */
export function dayProblem(day: string): string | null {
  const parsed = Assessment.shape.day.safeParse(day);
  return parsed.success ? null : `This ${parsed.error.issues[0]?.message}.`;
}

/** What an assessment is about, and its day. */
export function SubjectFields({ about, day, onChange }: SubjectFieldsProps) {
  const document = useWorkshop(state => state.document);
  const units = unitsOf(document).filter(({ unit }) => unit !== '');
  return (
    <>
      <ComboBox
        label="Business unit"
        hint="Empty: the whole organisation."
        choices={units.map(({ unit, count }) => ({ value: unit, label: counted(count, 'use case') }))}
        value={about}
        onChange={value => onChange({ about: value.slice(0, 120) })}
      />
      <TextField
        label="Day"
        type="date"
        isRequired
        isInvalid={dayProblem(day) !== null}
        value={day}
        onChange={value => onChange({ day: value })}
      />
    </>
  );
}
