import type { Signatory } from '../model/sign-off.ts';
import { listed } from './spread-words.ts';

/** What a signatory says, as it is printed and shown. */
export const VERDICT_WORDS: Readonly<Record<Signatory['verdict'], string>> = {
  agrees: 'Agrees',
  dissents: 'Agrees, with a dissent',
  refuses: 'Refuses to sign',
};

/** Names in a sentence: more are counted. */
const FEW = 4;

/** "Mara Lind, Tom Berg and 7 more". */
export function fewNames(signatories: readonly Pick<Signatory, 'name'>[]): string {
  const names = signatories.slice(0, FEW).map(({ name }) => name);
  const more = signatories.length - names.length;
  return listed(more > 0 ? [...names, `${more} more`] : names);
}

/** How a signatory signed, in a word or two. */
export const signatureWords = ({ signature }: Pick<Signatory, 'signature'>): string =>
  signature === null ? 'no signature' : signature.kind;

/** "3 agreed, 1 agreed with a dissent and 1 refused"; empty without signatories. */
export function countedVerdicts(
  signatories: readonly Pick<Signatory, 'verdict'>[],
  number: (count: number) => string,
): string {
  const of = (verdict: Signatory['verdict']) => signatories.filter(one => one.verdict === verdict).length;
  const parts = [
    of('agrees') > 0 ? `${number(of('agrees'))} agreed` : '',
    of('dissents') > 0 ? `${number(of('dissents'))} agreed with a dissent` : '',
    of('refuses') > 0 ? `${number(of('refuses'))} refused` : '',
  ].filter(Boolean);
  return parts.length > 0 ? listed(parts) : '';
}
