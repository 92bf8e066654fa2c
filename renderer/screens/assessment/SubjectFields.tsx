import { Assessment } from '../../../shared/model/assessment.ts';
import { unitsOf } from '../../../shared/views/filter.ts';
import { counted } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { faultIn } from '../../ui/fault-in.ts';
import { TextField } from '../../ui/TextField.tsx';

interface SubjectFieldsProps {
  readonly about: string;
  readonly day: string;
  readonly onChange: (changes: { readonly about?: string; readonly day?: string }) => void;
}

/** What is wrong with the subject and the day, in words; null when nothing is. */
export const subjectProblem = ({ about, day }: { readonly about: string; readonly day: string }) =>
  faultIn(Assessment.shape.about, about) ?? faultIn(Assessment.shape.day, day);

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
        onChange={value => onChange({ about: value })}
        problem={faultIn(Assessment.shape.about, about)}
      />
      <TextField
        label="Day"
        type="date"
        isRequired
        isInvalid={faultIn(Assessment.shape.day, day) !== null}
        value={day}
        onChange={value => onChange({ day: value })}
      />
    </>
  );
}
