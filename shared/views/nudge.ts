import { type Document, recordsOf } from '../model/document.ts';
import type { UseCase } from '../model/use-case.ts';
import { hasVerb } from './verbs.ts';

/** Why a note may not make sense tomorrow: hardly any words, nothing happens in it, nobody stands for it. */
export type Nudge = 'short' | 'verb' | 'owner';

export const NUDGE_WORDS: Readonly<Record<Nudge, string>> = {
  short: 'Fewer than three words: will it make sense tomorrow?',
  verb: 'No verb yet: say what happens, in a line of description.',
  owner: 'No sponsor yet: who speaks for it?',
};

/** Scripts in which words are not parted by spaces: there words cannot be counted so simply, and are not. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/**
 * What a person might still say of a use case, from its title and description. A hint, never a rule: where the
 * language is not known well enough to tell, nothing is said.
 * @param locale the workshop's, for texts too short to show their language
 */
export function nudgesOf(
  useCase: Pick<UseCase, 'title' | 'description' | 'sponsor'>,
  locale: string,
): readonly Nudge[] {
  const nudges: Nudge[] = [];
  const text = `${useCase.title}. ${useCase.description}`.slice(0, 2_000);
  if (!NO_SPACES.test(text)) {
    const count = text.match(WORD)?.length ?? 0;
    if (count < 3) nudges.push('short');
    // One hint about the words is enough.
    else if (hasVerb(text, locale) === 'no') nudges.push('verb');
  }
  if (useCase.sponsor === '') nudges.push('owner');
  return nudges;
}

const kept = new WeakMap<UseCase, { locale: string; nudges: readonly Nudge[] }>();
const lists = new WeakMap<Document, readonly NudgedUseCase[]>();

export interface NudgedUseCase {
  readonly useCase: UseCase;
  readonly nudges: readonly Nudge[];
}

/** Every use case that something might still be said of, the vaguest first, then by number. Once a document. */
export function nudgedOf(document: Document): readonly NudgedUseCase[] {
  let list = lists.get(document);
  if (!list) {
    const locale = recordsOf(document, 'workshop')[0]?.locale ?? '';
    list = recordsOf(document, 'use-case')
      .map((useCase): NudgedUseCase => {
        const known = kept.get(useCase);
        if (known?.locale === locale) return { useCase, nudges: known.nudges };
        const nudges = nudgesOf(useCase, locale);
        kept.set(useCase, { locale, nudges });
        return { useCase, nudges };
      })
      .filter(({ nudges }) => nudges.length > 0)
      .sort((a, b) => b.nudges.length - a.nudges.length || a.useCase.number - b.useCase.number);
    lists.set(document, list);
  }
  return list;
}
