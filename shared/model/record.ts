import * as z from 'zod';
import { Assessment, Score } from './assessment.ts';
import { Answer, Canvas, Note, Row } from './canvas.ts';
import { Evidence } from './evidence.ts';
import { Participant } from './participant.ts';
import { Placement } from './placement.ts';
import { Action, Decision, Parked } from './roadmap.ts';
import { Round, Vote } from './round.ts';
import { ReportProfile, SignOff, Waiver } from './sign-off.ts';
import { StagesRecord } from './stages-record.ts';
import { UseCase } from './use-case.ts';
import { ValueLine } from './value-line.ts';
import { Workshop } from './workshop.ts';

/** Every record a document can hold. A new feature adds its record type here. */
export const AnyRecord = z.discriminatedUnion('type', [
  Workshop,
  StagesRecord,
  Participant,
  UseCase,
  Placement,
  Evidence,
  Round,
  Vote,
  Canvas,
  Note,
  Row,
  Answer,
  Assessment,
  Score,
  ValueLine,
  Decision,
  Action,
  Parked,
  SignOff,
  Waiver,
  ReportProfile,
]);
export type AnyRecord = z.infer<typeof AnyRecord>;
export type RecordType = AnyRecord['type'];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;
