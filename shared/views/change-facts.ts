import type { Stage } from '../content/stages.ts';
import type { Document } from '../model/document.ts';
import type { RecordOf, RecordType } from '../model/record.ts';
import type { AmountWords } from './ledger-words.ts';

/** How numbers, money and days are written: `wordsOf` in `report-words.ts`. */
export interface ChangeWords extends AmountWords {
  /** A calendar day, written out. */
  day(day: string): string;
}

/** Two states of a workshop and the records that differ, sorted by type: what sentences about a change are made from. */
export interface Change {
  readonly before: Document;
  readonly after: Document;
  readonly stages: readonly Stage[];
  readonly words: ChangeWords;
  added<T extends RecordType>(type: T): readonly RecordOf<T>[];
  removed<T extends RecordType>(type: T): readonly RecordOf<T>[];
  updated<T extends RecordType>(type: T): readonly (readonly [RecordOf<T>, RecordOf<T>])[];
}
