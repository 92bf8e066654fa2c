import { requiredLine } from '../../../shared/model/text.ts';
import type { Driver, ValueRange } from '../../../shared/model/use-case.ts';
import { VALUE_LIMITS, ValueBasis, type ValueLine } from '../../../shared/model/value-line.ts';
import type { AmountFormat } from '../curve/amounts.ts';

type Three = Readonly<Record<'low' | 'likely' | 'high', string>>;

/** A line as it stands in the editor: everything as it was typed. */
export interface LineDraft {
  readonly title: string;
  /** A use case's id, or '' for the whole programme. */
  readonly useCase: string;
  readonly driver: Driver;
  /** Whether the amount is worked out from a basis. */
  readonly worked: boolean;
  readonly of: string;
  readonly baseline: string;
  readonly change: Three;
  readonly unitValue: string;
  readonly range: Three;
  readonly probability: string;
  /** Percent of the full amount in each year. */
  readonly ramp: readonly string[];
  readonly owner: string;
  readonly evidence: string;
  readonly tag: string;
}

export type LineFields = Omit<ValueLine, 'id' | 'type' | 'order'>;

/** What is wrong with a draft, by field, in words. */
export type Problems = Readonly<Partial<Record<DraftField, string>>>;
export type DraftField =
  | 'title'
  | 'of'
  | 'baseline'
  | 'change'
  | 'unitValue'
  | 'range'
  | 'probability'
  | 'ramp'
  | 'owner'
  | 'evidence'
  | 'tag';

const NOTHING: Three = { low: '', likely: '', high: '' };

/** The draft of a line, or of a new one: of a use case's quick range where it has one. */
export function draftOf(
  line: Partial<LineFields> & { readonly quick?: ValueRange | null },
  amounts: AmountFormat,
): LineDraft {
  const write = (range: ValueRange | null | undefined): Three =>
    range
      ? {
          low: amounts.format(range.low),
          likely: amounts.format(range.likely),
          high: amounts.format(range.high),
        }
      : NOTHING;
  const { basis = null, ramp = [1] } = line;
  const range = line.range ?? line.quick ?? null;
  return {
    title: line.title ?? '',
    useCase: line.useCase ?? '',
    driver: line.driver ?? 'save',
    worked: basis !== null || range === null,
    of: basis?.of ?? '',
    baseline: basis ? amounts.format(basis.baseline) : '',
    change: write(basis?.change),
    unitValue: basis ? amounts.format(basis.unitValue) : '',
    range: write(range),
    probability: amounts.format(Math.round((line.probability ?? 1) * 10_000) / 100),
    ramp: Array.from({ length: VALUE_LIMITS.years }, (_, year) =>
      amounts.format(Math.round((ramp[Math.min(year, ramp.length - 1)] ?? 1) * 10_000) / 100),
    ),
    owner: line.owner ?? '',
    evidence: line.evidence ?? '',
    tag: line.tag ?? '',
  };
}

export type DraftReading =
  | { readonly ok: true; readonly fields: LineFields }
  | { readonly ok: false; readonly problems: Problems };

/** The line that a draft tells of, or what is still wrong with it. */
export function readDraft(draft: LineDraft, amounts: AmountFormat): DraftReading {
  const problems: Partial<Record<DraftField, string>> = {};
  const number = (text: string, field: DraftField, most = 1e13): number => {
    const read = amounts.parse(text);
    if (text.trim() === '') problems[field] ??= 'Still missing.';
    else if (read === null)
      problems[field] ??= `“${text.trim()}” is no number. Write ${amounts.format(1234.5)}.`;
    else if (read < 0) problems[field] ??= 'Cannot be below zero.';
    else if (read > most) problems[field] ??= `At most ${amounts.format(most)}.`;
    return read ?? 0;
  };
  const three = (texts: Three, field: DraftField, most?: number): ValueRange => {
    const [low, likely, high] = [texts.low, texts.likely, texts.high].map(text =>
      number(text, field, most),
    ) as [number, number, number];
    if (problems[field] === undefined && !(low <= likely && likely <= high))
      problems[field] = 'Must run from low over likely to high.';
    return { low, likely, high };
  };
  const text = (words: string, field: DraftField, most: number) => {
    if (words.length > most) problems[field] = `Too long: ${words.length} of ${most} characters.`;
    return words.trim();
  };

  if (!requiredLine(200).safeParse(draft.title).success)
    problems.title =
      draft.title.trim() === '' ? 'A line needs a name: what it brings.' : 'At most 200 characters.';
  let range: ValueRange | null = null;
  let basis: ValueBasis | null = null;
  if (draft.worked) {
    const worked = {
      of: text(draft.of, 'of', 120),
      baseline: number(draft.baseline, 'baseline'),
      change: three(draft.change, 'change', 1000),
      unitValue: number(draft.unitValue, 'unitValue'),
    };
    if (worked.of === '') problems.of = 'Say what is counted.';
    const parsed = ValueBasis.safeParse(worked);
    if (parsed.success) basis = parsed.data;
    else if (Object.keys(problems).length === 0)
      problems.unitValue = 'Together that is more than an amount can be.';
  } else range = three(draft.range, 'range');
  const probability = number(draft.probability, 'probability', 100) / 100;
  const shares = draft.ramp.map(share => number(share, 'ramp', 100) / 100);
  const fields: LineFields = {
    title: draft.title.trim(),
    useCase: draft.useCase === '' ? null : draft.useCase,
    driver: draft.driver,
    range,
    basis,
    probability,
    ramp: trimmed(shares),
    owner: text(draft.owner, 'owner', 120),
    evidence: text(draft.evidence, 'evidence', VALUE_LIMITS.text),
    tag: text(draft.tag, 'tag', 60),
  };
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, fields };
}

/** The last share goes on: years that only repeat it need not be kept. */
function trimmed(shares: readonly number[]): number[] {
  const kept = [...shares];
  while (kept.length > 1 && kept.at(-1) === kept.at(-2)) kept.pop();
  return kept;
}
