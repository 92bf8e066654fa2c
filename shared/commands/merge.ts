import * as z from 'zod';
import { canonicalText } from '../change/canonical.ts';
import { apply, type Diff, EMPTY_DIFF, squash } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import { EVIDENCE_NOTE } from '../model/evidence.ts';
import { Id } from '../model/scalars.ts';
import { TEXT_LIMITS } from '../model/text.ts';
import { USE_CASE_LIMITS, type UseCase } from '../model/use-case.ts';
import { changed } from './changed.ts';
import { pagesWithout } from './page-leavers.ts';
import { removeUseCases } from './use-case.ts';

/**
 * Makes one use case of two. The kept one stays where it stands, with its number and title; see `merged` for its
 * fields. Links to the other lead to the kept one, and what was said as evidence for the other goes over to it.
 */
export const MergeUseCases = z.strictObject({
  type: z.literal('use-case.merge'),
  keep: Id,
  other: Id,
});

export function mergeUseCases(document: Document, command: z.output<typeof MergeUseCases>): Result<Diff> {
  const keep = find(document, 'use-case', command.keep);
  const other = find(document, 'use-case', command.other);
  if (keep && keep === other) return refuse('invalid', 'A use case cannot be merged with itself.');
  if (!keep || !other) return refuse('not-found', 'One of the two use cases is no longer there.');
  const { pages, together } = mergedIn(document, keep, other);
  const evidence = carriedOver(document, keep.id, other.id);
  const tooLong = pages.tooLong ?? evidence.tooLong;
  if (tooLong !== null)
    return refuse('limit', `Together ${tooLong}. Shorten it in one of them first; nothing was merged.`);
  for (const [what, has, most] of [
    ['streams that it produces', together.produces.length, USE_CASE_LIMITS.streams],
    ['streams that it consumes', together.consumes.length, USE_CASE_LIMITS.streams],
    ['links', together.links.length, USE_CASE_LIMITS.links],
    ['characters of description', together.description.length, TEXT_LIMITS.prose],
    ['characters of notes', together.notes.length, TEXT_LIMITS.prose],
  ] as const) {
    if (has > most) {
      const words = `Together the two have ${has} ${what}; one use case holds ${most}.`;
      return refuse('limit', `${words} Take some away first; nothing was merged.`);
    }
  }
  const steps = [
    changed(keep, together),
    redirected(document, keep.id, other.id),
    evidence.diff,
    { added: {}, updated: pages.updated, removed: pages.removed },
  ];
  const between = steps.reduce(apply, document);
  // What goes with a use case goes with this one too.
  const gone = removeUseCases(between, { type: 'use-case.remove', ids: [other.id] });
  return gone.ok ? done(squash([...steps, gone.value])) : gone;
}

/** The kept use case as it is after the merge: see `merged`. */
export const mergedUseCase = (document: Document, keep: UseCase, other: UseCase): UseCase =>
  mergedIn(document, keep, other).together;

function mergedIn(document: Document, keep: UseCase, other: UseCase) {
  const currency = recordsOf(document, 'workshop')[0]?.currency ?? '';
  const pages = pagesWithout(document, new Set([other.id]), () => keep.id);
  return { pages, together: merged(keep, other, currency, pages.unlike) };
}

/**
 * The kept use case with what the other one adds: fields it did not have, the union of streams and links, both
 * descriptions and both notes one after the other. A line in the notes names the other one, and what it said of the
 * fields and on the canvases (`unlike`) in which the two differed, so that nothing said is lost. Amounts are in `currency`.
 */
function merged(keep: UseCase, other: UseCase, currency: string, unlike: readonly string[]): UseCase {
  const differing: string[] = [];
  const said = <T extends UseCase['value'] | string | number>(own: T, its: T, words: string): T => {
    if (own === null || own === '') return its;
    if (its !== null && its !== '' && canonicalText(own) !== canonicalText(its))
      differing.push(`${words} ${inWords(its, currency)}`);
    return own;
  };
  const fields = {
    pattern: said(keep.pattern, other.pattern, 'pattern'),
    driver: said(keep.driver, other.driver, 'driver'),
    unit: said(keep.unit, other.unit, 'business unit'),
    sponsor: said(keep.sponsor, other.sponsor, 'sponsor'),
    target: said(keep.target, other.target, 'target stage'),
    value: said(keep.value, other.value, 'value a year'),
    effort: said(keep.effort, other.effort, 'effort'),
  };
  const had = [...differing, ...unlike];
  const difference = had.length > 0 ? ` It had: ${had.join('; ')}.` : '';
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  return {
    ...keep,
    ...fields,
    description: joined(keep.description, other.description),
    produces: union(keep.produces, other.produces),
    consumes: union(keep.consumes, other.consumes),
    links: union(keep.links, other.links).filter(link => link !== keep.id && link !== other.id),
    notes: joined(
      joined(keep.notes, other.notes),
      `Merged with number ${other.number}, “${other.title}”.${difference}`,
    ),
  };
}

/** Two texts as paragraphs; one of them where they are the same. */
function joined(first: string, second: string): string {
  return first === second ? first : [first, second].filter(Boolean).join('\n\n');
}

function inWords(value: NonNullable<UseCase['value']> | string | number, currency: string): string {
  if (typeof value !== 'object') return String(value);
  return `${value.low} to ${value.high}, likely ${value.likely} ${currency}`.trim();
}

/** Links to the other lead to the kept one. */
function redirected(document: Document, keep: Id, other: Id): Diff {
  const updated: Diff['updated'] = {};
  for (const useCase of recordsOf(document, 'use-case')) {
    if (useCase.id === keep || useCase.id === other || !useCase.links.includes(other)) continue;
    const links = [...new Set(useCase.links.map(link => (link === other ? keep : link)))];
    updated[useCase.id] = [useCase, { ...useCase, links }];
  }
  return { ...EMPTY_DIFF, updated };
}

/** Evidence for the other speaks for the kept one where that had none; where both have some, the notes are joined. */
function carriedOver(document: Document, keep: Id, other: Id): { diff: Diff; tooLong: string | null } {
  const updated: Diff['updated'] = {};
  let tooLong: string | null = null;
  const evidence = recordsOf(document, 'evidence');
  const own = new Map<string, Evidence>();
  for (const one of evidence) if (one.useCase === keep) own.set(one.criterion, one);
  for (const one of evidence) {
    if (one.useCase !== other) continue;
    const mine = own.get(one.criterion);
    if (!mine) updated[one.id] = [one, { ...one, useCase: keep }];
    else {
      const note = joined(mine.note, one.note);
      if (note.length > EVIDENCE_NOTE)
        tooLong ??= `what speaks for their place, on one criterion, is longer than ${EVIDENCE_NOTE} characters`;
      const state = mine.state === 'unknown' ? one.state : mine.state;
      const both = { ...mine, state, note };
      if (both.state !== mine.state || both.note !== mine.note) updated[mine.id] = [mine, both];
    }
  }
  return { diff: { ...EMPTY_DIFF, updated }, tooLong };
}
