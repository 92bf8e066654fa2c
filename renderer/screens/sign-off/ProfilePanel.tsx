import { useState } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import {
  PAPERS,
  REPORT_SECTIONS,
  type ReportProfile,
  type ReportSection,
} from '../../../shared/model/sign-off.ts';
import { usualPaper } from '../../state/export.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Look.module.css';
import { chooseProfile, goToStep, useSignOff } from './sign-off-state.ts';

const SECTION_NAMES: Readonly<Record<ReportSection, string>> = {
  cover: 'Cover',
  summary: 'Summary',
  attendance: 'Who was there',
  poster: 'Poster of the curve',
  'use-cases': 'Use cases by stage',
  blind: 'Blind placement',
  assessment: 'Assessment',
  value: 'Value',
  canvases: 'Canvases',
  roadmap: 'Decisions and roadmap',
  changes: 'What changed since the last sign-off',
  'sign-off': 'Sign-off',
  audit: 'Audit appendix',
};

const PAPER_NOTES: Readonly<Record<(typeof PAPERS)[number], { label: string; note: string }>> = {
  A4: { label: 'A4', note: 'The poster of the curve is A3, landscape' },
  A3: { label: 'A3', note: 'For walls and large tables' },
  Letter: { label: 'US Letter', note: 'The poster of the curve is Tabloid, landscape' },
  Tabloid: { label: 'Tabloid', note: 'For walls and large tables' },
};

type Fields = Omit<ReportProfile, 'id' | 'type'>;
const WHOLE = 'whole';

const plainProfile = (): Fields => ({
  ...{ name: 'Report', paper: usualPaper(), sections: [...REPORT_SECTIONS], tiles: false },
  ...{ without: [], accent: null, footer: '', logo: null },
});

/** How the report is put together: on which paper, with which parts. Kept as a profile, under a name. */
export function ProfilePanel() {
  const chosen = useSignOff(state => state.profile);
  const profiles = useWorkshop(state => recordsOf(state.document, 'report-profile'));
  const profile = profiles.find(one => one.id === chosen) ?? null;
  const [name, setName] = useState('');
  const now: Fields = profile ?? plainProfile();
  /** A change of the whole report begins a profile of its own. */
  const change = async (changes: Partial<Fields>) => {
    if (profile) {
      await run({ type: 'report-profile.edit', id: profile.id, changes });
      return;
    }
    const id = newId();
    const taken = new Set(profiles.map(one => one.name));
    let title = 'Report';
    for (let number = 2; taken.has(title); number += 1) title = `Report ${number}`;
    const made = await run({ type: 'report-profile.add', id, ...plainProfile(), ...changes, name: title });
    if (made) chooseProfile(id);
  };
  return (
    <section className={styles.panel} aria-label="How the report is put together">
      <Select
        label="Report"
        choices={[
          { value: WHOLE, label: 'Everything', note: 'Every part that has something in it' },
          ...profiles
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(one => ({ value: one.id, label: one.name, note: one.paper })),
        ]}
        value={profile?.id ?? WHOLE}
        onChange={value => chooseProfile(value === WHOLE ? null : value)}
      />
      <Select
        label="Paper"
        choices={PAPERS.map(value => ({ value, ...PAPER_NOTES[value] }))}
        value={now.paper}
        onChange={paper => void change({ paper })}
      />
      <fieldset className={styles.sections}>
        <legend>Parts</legend>
        {REPORT_SECTIONS.map(section => (
          <label key={section}>
            <input
              type="checkbox"
              checked={now.sections.includes(section)}
              onChange={event =>
                void change({
                  sections: REPORT_SECTIONS.filter(one =>
                    one === section ? event.target.checked : now.sections.includes(one),
                  ),
                })
              }
            />
            <span>{SECTION_NAMES[section]}</span>
          </label>
        ))}
      </fieldset>
      {profile && (
        <form
          className={styles.rename}
          onSubmit={event => {
            event.preventDefault();
            if (name.trim() === '') return;
            void change({ name });
            setName('');
          }}
        >
          <TextField
            label="Keep it under another name"
            placeholder={profile.name}
            value={name}
            onChange={setName}
            maxLength={80}
          />
          <Button type="submit" isDisabled={name.trim() === ''}>
            Keep
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              chooseProfile(null);
              void run({ type: 'report-profile.remove', id: profile.id });
            }}
          >
            Delete
          </Button>
        </form>
      )}
      <Button kind="primary" onPress={() => goToStep('sign')}>
        Go on to sign
      </Button>
    </section>
  );
}
