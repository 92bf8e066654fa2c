import * as z from 'zod';
import { Participant } from './participant.ts';
import { Placement } from './placement.ts';
import { UseCase } from './use-case.ts';
import { Workshop } from './workshop.ts';

/** Every record a document can hold. A new feature adds its record type here. */
export const AnyRecord = z.discriminatedUnion('type', [Workshop, Participant, UseCase, Placement]);
export type AnyRecord = z.infer<typeof AnyRecord>;
export type RecordType = AnyRecord['type'];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;
