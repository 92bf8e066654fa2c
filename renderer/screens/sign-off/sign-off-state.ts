import { create } from 'zustand';
import type { Preflight } from '../../../shared/contract/export.ts';
import { client } from '../../api.ts';
import { useChosenProfile, usualPaper } from '../../state/report-profile.ts';
import { useWorkshop } from '../../state/workshop.ts';

export const STEPS = ['check', 'look', 'sign'] as const;
export type Step = (typeof STEPS)[number];

interface SignOffState {
  readonly step: Step;
  /** What the main side found with the report's fonts; null while it has not answered. */
  readonly report: Preflight | null;
}

const FIRST: SignOffState = { step: 'check', report: null };

/** How far the person is on the way to a signed document: never saved, forgotten with the workshop. */
export const useSignOff = create<SignOffState>()(() => FIRST);

useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) useSignOff.setState(FIRST, true);
});

export const goToStep = (step: Step): void => useSignOff.setState({ step });

let asked = 0;

/** Asks the main side what its fonts and pages say of the workshop as it is now. Never rejects: without an answer the rest still counts. */
export async function readReport(): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key) return;
  const mine = ++asked;
  const { profile } = useChosenProfile.getState();
  const report = await client
    .call('report.preflight', { key, profile, paper: usualPaper() })
    .catch(() => null);
  if (mine === asked && report) useSignOff.setState({ report });
}
