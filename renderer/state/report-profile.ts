import { useMemo } from 'react';
import { create } from 'zustand';
import { type Document, find, recordsOf } from '../../shared/model/document.ts';
import { REPORT_SECTIONS, type ReportProfile } from '../../shared/model/sign-off.ts';
import { ownLocale } from './format.ts';
import { newId, run, useWorkshop } from './workshop.ts';

export type Paper = ReportProfile['paper'];
export type ProfileFields = Omit<ReportProfile, 'id' | 'type'>;

interface Chosen {
  /** The report profile in use; null: every part, on the usual paper. Only ever one that is there. */
  readonly profile: string | null;
}

/** How the report is put together wherever it is looked at, exported or sealed. Never saved, forgotten with the workshop. */
export const useChosenProfile = create<Chosen>()(() => ({ profile: null }));

/** What the person chose. It may be gone for a while, and comes back with a step of undo or redo. */
let wanted: string | null = null;
/** What was asked for and is not on disk yet: a change that comes right after counts from there. */
let asked: { readonly id: string; readonly fields: ProfileFields } | null = null;

function settle(document: Document): void {
  const profile = wanted !== null && find(document, 'report-profile', wanted) ? wanted : null;
  if (profile !== useChosenProfile.getState().profile) useChosenProfile.setState({ profile });
}

export function chooseProfile(profile: string | null): void {
  wanted = profile;
  asked = null;
  settle(useWorkshop.getState().document);
}

useWorkshop.subscribe((now, before) => {
  if (now.key !== before.key) {
    wanted = null;
    asked = null;
  }
  settle(now.document);
});

const profilesIn = (document: Document): readonly ReportProfile[] =>
  recordsOf(document, 'report-profile').toSorted((a, b) => a.name.localeCompare(b.name));

/** The report profile in use; null: every part. */
export function useProfile(): ReportProfile | null {
  const profile = useChosenProfile(state => state.profile);
  const document = useWorkshop(state => state.document);
  return (profile !== null && find(document, 'report-profile', profile)) || null;
}

/** The report profiles of the open workshop, by name. */
export function useProfiles(): readonly ReportProfile[] {
  const document = useWorkshop(state => state.document);
  return useMemo(() => profilesIn(document), [document]);
}

/** Whether there is anything to choose from. */
export const hasProfiles = (): boolean => profilesIn(useWorkshop.getState().document).length > 0;

/** The paper most printers near the person hold. */
export const usualPaper = (): Paper => (/-(US|CA|MX|PH|CL|CO)\b/i.test(ownLocale()) ? 'Letter' : 'A4');

/** The report where no profile says anything else. */
export const plainProfile = (): ProfileFields => ({
  ...{ name: 'Report', paper: usualPaper(), sections: [...REPORT_SECTIONS], tiles: false },
  ...{ without: [], accent: null, footer: '', logo: null },
});

/** Changes the chosen profile; where none is chosen, the change begins one of its own. */
export async function changeProfile(change: (now: ProfileFields) => Partial<ProfileFields>): Promise<void> {
  const { profile } = useChosenProfile.getState();
  const id = asked?.id ?? profile;
  if (id === null) {
    const plain = plainProfile();
    return addProfile({ ...plain, ...change(plain) });
  }
  const now = asked?.fields ?? find(useWorkshop.getState().document, 'report-profile', id);
  if (!now) return;
  const changes = change(now);
  const mine = { id, fields: { ...now, ...changes } };
  asked = mine;
  await run({ type: 'report-profile.edit', id, changes });
  if (asked === mine) asked = null;
}

/** Keeps a report under its name, or under that name with a number, and chooses it. */
export async function addProfile(fields: ProfileFields): Promise<void> {
  const name = freeName(fields.name);
  const mine = { id: newId(), fields: { ...fields, name } };
  const before = wanted;
  // Chosen before it is there, so that it is shown together with its first change and nothing is laid out twice.
  wanted = mine.id;
  asked = mine;
  const commit = await run({ type: 'report-profile.add', id: mine.id, ...mine.fields });
  if (asked === mine) asked = null;
  if (!commit && wanted === mine.id) chooseProfile(before);
}

function freeName(name: string): string {
  const taken = new Set(profilesIn(useWorkshop.getState().document).map(one => one.name.toLowerCase()));
  const bare = name.replace(/ \d+$/, '');
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = `${bare.slice(0, 80 - ` ${number}`.length)} ${number}`;
  return free;
}
