import * as z from 'zod';
import { ContentKey, Id, Moment } from './scalars.ts';
import { line, prose, requiredLine } from './text.ts';

export const SIGN_OFF_LIMITS = {
  signatories: 40,
  statement: 4_000,
  words: 2_000,
  strokes: 200,
  points: 4_000,
} as const;

/** SHA-256 in lower-case hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a hash');

/**
 * This device's local time with its offset from UTC: `2026-11-12T16:42+01:00`. Named as the device's clock wherever it is shown; nobody
 * vouches for it.
 */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/, 'is not a local time with its offset');

/** A line drawn by finger, pen or mouse: x and y in turn, in thousandths of the field's width. No time and no pressure. */
const Stroke = z.array(z.int().min(-200).max(1_200)).min(2).max(SIGN_OFF_LIMITS.points);

/** A signature: drawn as vectors, or typed. */
export const Signature = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    strokes: z
      .array(Stroke)
      .min(1, 'is empty')
      .max(SIGN_OFF_LIMITS.strokes)
      .refine(
        strokes => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= SIGN_OFF_LIMITS.points * 2,
        'is longer than a signature can be',
      ),
    /** Height of the field, in thousandths of its width. */
    height: z.int().min(100).max(1_000),
  }),
  z.strictObject({ kind: z.literal('typed'), name: requiredLine(120) }),
]);
export type Signature = z.infer<typeof Signature>;

/** What a signatory says: agrees, agrees with a dissent that is recorded, or refuses. */
export const VERDICTS = ['agrees', 'dissents', 'refuses'] as const;

export const Signatory = z.strictObject({
  id: Id,
  name: requiredLine(120),
  role: line(120),
  organisation: line(120),
  verdict: z.enum(VERDICTS),
  /** What the dissent is, or why it is refused. */
  words: prose(SIGN_OFF_LIMITS.words),
  /** Null for a refusal without a signature. */
  signature: Signature.nullable(),
  time: LocalTime,
  /** Digest of the document that lay before them, as `shared/views/agreed.ts` has it: another one now means that it was changed after they signed. */
  digest: Hash.optional(),
});
export type Signatory = z.infer<typeof Signatory>;

/**
 * A sign-off: one revision of the workshop, agreed. While it is `open` signatories come and go; sealing freezes it. Any later change belongs to
 * the revision after it. It names what was agreed by the hash of the log's head and by the digest of the document's own bytes.
 */
export const SignOff = z.strictObject({
  id: Id,
  type: z.literal('sign-off'),
  /** 1 for the first, one more each time. */
  revision: z.int().min(1).max(100_000),
  /** What is agreed, in words. */
  statement: prose(SIGN_OFF_LIMITS.statement),
  signatories: z.array(Signatory).max(SIGN_OFF_LIMITS.signatories),
  sealed: z
    .strictObject({
      /** Head of the log that was sealed: number and hash of its last commit. */
      head: z.strictObject({ number: z.int().min(1), hash: Hash }),
      /** SHA-256 over the canonical bytes of every record of that document, sorted by id. */
      digest: Hash,
      time: LocalTime,
    })
    .nullable(),
  /** The PDF that was made of it; null until there is one. */
  pdf: z.strictObject({ hash: Hash, bytes: z.int().min(1), fingerprint: Hash, made: Moment }).nullable(),
});
export type SignOff = z.infer<typeof SignOff>;

/** Whoever said their word on another state of the workshop than this one, by its digest. */
export const saidBefore = ({ signatories }: Pick<SignOff, 'signatories'>, digest: string): Signatory[] =>
  signatories.filter(one => one.digest !== undefined && one.digest !== digest);

/** A finding of the preflight that the room lets stand, with the reason. */
export const Waiver = z.strictObject({
  id: Id,
  type: z.literal('waiver'),
  /** The finding, as `shared/views/preflight.ts` names it. */
  finding: z.string().min(1).max(200),
  reason: requiredLine(300),
  by: line(120),
});
export type Waiver = z.infer<typeof Waiver>;

/** Parts of the report, in the order in which they are printed. */
export const REPORT_SECTIONS = [
  'cover',
  'summary',
  'attendance',
  'poster',
  'use-cases',
  'blind',
  'assessment',
  'value',
  'canvases',
  'roadmap',
  'changes',
  'sign-off',
  'audit',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export const PAPERS = ['A4', 'A3', 'Letter', 'Tabloid'] as const;

/** A report as it was put together: which parts, on which paper, in whose colours. */
export const ReportProfile = z.strictObject({
  id: Id,
  type: z.literal('report-profile'),
  name: requiredLine(80),
  paper: z.enum(PAPERS),
  sections: z.array(z.enum(REPORT_SECTIONS)).max(REPORT_SECTIONS.length),
  /** Whether posters are printed a second time as A4 or Letter tiles with cut marks. */
  tiles: z.boolean(),
  /** Canvases that are left out, by the key of their template. */
  without: z.array(ContentKey).max(200),
  /** `#1f6f8b`; null: Headwater's own. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'is not a colour such as #1f6f8b')
    .nullable(),
  footer: line(120),
  /** A photo kept in the file, by its hash. */
  logo: z
    .strictObject({ hash: Hash, width: z.int().min(1).max(4096), height: z.int().min(1).max(4096) })
    .nullable(),
});
export type ReportProfile = z.infer<typeof ReportProfile>;
