import { chooseProfile, useChosenProfile, useProfiles } from '../state/report-profile.ts';
import { PAPER_NAMES } from './PaperSelect.tsx';
import { Select } from './Select.tsx';

const EVERYTHING = 'everything';

/** How the report is put together: every part, or as one of the profiles says. */
export function ProfileSelect({ hint }: { readonly hint?: string | undefined }) {
  const profile = useChosenProfile(state => state.profile);
  const profiles = useProfiles();
  return (
    <Select
      label="Report profile"
      hint={hint}
      choices={[
        { value: EVERYTHING, label: 'Everything', note: 'Every part that has something in it' },
        ...profiles.map(one => ({ value: one.id, label: one.name, note: PAPER_NAMES[one.paper].label })),
      ]}
      value={profile ?? EVERYTHING}
      onChange={value => chooseProfile(value === EVERYTHING ? null : value)}
    />
  );
}
