import * as z from 'zod';
import { Day, Moment } from '../model/scalars.ts';
import { Hash, LocalTime, SIGN_OFF_LIMITS, Signatory } from '../model/sign-off.ts';
import { TEXT_LIMITS } from '../model/text.ts';
import { WorkshopKey } from './library.ts';

/** What a seal is and what it is not. Said wherever one is shown, and in every sealed PDF: so it has to be true wherever that is read. */
export const SEAL_NOTICE =
  'A tamper-evident seal made by one installation of Headwater; not a qualified signature; the time is the clock of the device that sealed it.';

/** The least a backup of the key is protected with. */
const PASSPHRASE = { least: 12, most: 200 } as const;

/** What protects a backup of the key; taken as it is typed. */
export const Passphrase = z
  .string()
  .min(PASSPHRASE.least, `must have ${PASSPHRASE.least} characters or more`)
  .max(PASSPHRASE.most);

const KeyFacts = z.strictObject({
  /** SHA-256 of the certificate. */
  fingerprint: Hash,
  /** Whose seal its certificate says it is. */
  holder: z.string().max(300),
  made: Moment,
});

/** The key that this installation seals with, and those it sealed with before. */
export const SealKey = z.strictObject({
  ...KeyFacts.shape,
  /** Newest first. */
  earlier: z.array(KeyFacts).max(200),
});
export type SealKey = z.infer<typeof SealKey>;

/** What a sealed PDF says of itself. */
const SealedFacts = z.strictObject({
  client: z.string().max(TEXT_LIMITS.line),
  title: z.string().max(TEXT_LIMITS.title),
  date: Day,
  revision: z.int().min(1),
  statement: z.string().max(SIGN_OFF_LIMITS.statement),
  /** When it was sealed, by that device's clock. */
  time: LocalTime,
  /** The change of the workshop's log that was signed. */
  head: z.strictObject({ number: z.int().min(1), hash: Hash }),
  /** Everybody who said their word, and their signatures. */
  signatories: z.array(Signatory).max(SIGN_OFF_LIMITS.signatories),
  fingerprint: Hash,
  /** Whose key sealed it: the one in use here, one that was in use here before, or another installation's. */
  key: z.enum(['this', 'earlier', 'other']),
  /** Whose seal the certificate says it is. */
  holder: z.string().max(300),
  /** Workshops of the library that hold the signed change in their log, and whether they have changed since. */
  matches: z
    .array(
      z.strictObject({
        /** Null for a file outside the library. */
        key: WorkshopKey.nullable(),
        file: z.string().max(255),
        status: z.enum(['signed', 'changed']),
      }),
    )
    .max(50),
});
export type SealedFacts = z.infer<typeof SealedFacts>;

/** What a check of a PDF comes to. Of one that is not whole nothing is told: nothing of it can be relied on. */
export const PdfVerdict = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('whole'), facts: SealedFacts }),
  /** It was sealed by Headwater and is not as it was. */
  z.strictObject({ state: z.literal('changed'), reason: z.string().max(500) }),
  /** It is no PDF that Headwater sealed. */
  z.strictObject({ state: z.literal('foreign'), reason: z.string().max(500) }),
]);
export type PdfVerdict = z.infer<typeof PdfVerdict>;
