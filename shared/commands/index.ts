import * as z from 'zod';
import type { Diff } from '../change/diff.ts';
import type { Result } from '../change/refusal.ts';
import type { Document } from '../model/document.ts';
import {
  AddActions,
  addActions,
  EditAction,
  editAction,
  MoveActions,
  moveActions,
  RemoveActions,
  removeActions,
} from './action.ts';
import { SetAnswer, setAnswer } from './answer.ts';
import {
  BeginAssessment,
  beginAssessment,
  EditAssessment,
  editAssessment,
  RemoveAssessments,
  RevealAssessment,
  removeAssessments,
  revealAssessment,
} from './assessment.ts';
import {
  BeginCanvas,
  beginCanvas,
  EditCanvas,
  editCanvas,
  MoveCanvas,
  moveCanvas,
  RemoveCanvases,
  removeCanvases,
} from './canvas.ts';
import { UpdateCanvas, updateCanvas } from './canvas-update.ts';
import {
  AddDecision,
  addDecision,
  EditDecision,
  editDecision,
  RemoveDecisions,
  removeDecisions,
} from './decision.ts';
import { EditUseCases, editUseCases } from './edit-many.ts';
import { SetEvidence, setEvidence } from './evidence.ts';
import { MergeUseCases, mergeUseCases } from './merge.ts';
import {
  AddNotes,
  addNotes,
  EditNote,
  editNote,
  MoveNotes,
  moveNotes,
  RemoveNotes,
  removeNotes,
} from './note.ts';
import { AddParked, addParked, EditParked, editParked, RemoveParked, removeParked } from './parked.ts';
import {
  AddParticipant,
  addParticipant,
  EditParticipant,
  editParticipant,
  RemoveParticipant,
  removeParticipant,
} from './participant.ts';
import { MovePlacements, movePlacements } from './placement.ts';
import {
  AddReportProfile,
  addReportProfile,
  EditReportProfile,
  editReportProfile,
  RemoveReportProfile,
  removeReportProfile,
} from './report-profile.ts';
import {
  BeginRound,
  beginRound,
  CancelRound,
  CastVotes,
  cancelRound,
  castVotes,
  RevealRound,
  revealRound,
  SettleRound,
  settleRound,
} from './round.ts';
import { AddRows, addRows, EditRow, editRow, MoveRows, moveRows, RemoveRows, removeRows } from './row.ts';
import { SetScore, setScore } from './score.ts';
import {
  AttachSignOff,
  attachSignOff,
  BeginSignOff,
  beginSignOff,
  CancelSignOff,
  cancelSignOff,
  EditSignOff,
  editSignOff,
  SealSignOff,
  SignSignOff,
  StrikeSignOff,
  sealSignOff,
  signSignOff,
  strikeSignOff,
} from './sign-off.ts';
import { SplitUseCase, splitUseCase } from './split.ts';
import {
  AddUseCases,
  addUseCases,
  EditUseCase,
  editUseCase,
  RemoveUseCases,
  removeUseCases,
} from './use-case.ts';
import {
  AddValueLines,
  addValueLines,
  EditValueLine,
  editValueLine,
  MoveValueLines,
  moveValueLines,
  RemoveValueLines,
  removeValueLines,
} from './value-line.ts';
import { RemoveWaiver, removeWaiver, SetWaiver, setWaiver } from './waiver.ts';
import { BeginWorkshop, beginWorkshop, EditWorkshop, editWorkshop } from './workshop.ts';

/** Everything a person can ask of a document. */
export const Command = z.discriminatedUnion('type', [
  BeginWorkshop,
  EditWorkshop,
  AddParticipant,
  EditParticipant,
  RemoveParticipant,
  AddUseCases,
  EditUseCase,
  EditUseCases,
  RemoveUseCases,
  MergeUseCases,
  SplitUseCase,
  MovePlacements,
  SetEvidence,
  BeginRound,
  CastVotes,
  RevealRound,
  SettleRound,
  CancelRound,
  BeginCanvas,
  EditCanvas,
  MoveCanvas,
  UpdateCanvas,
  RemoveCanvases,
  AddNotes,
  EditNote,
  MoveNotes,
  RemoveNotes,
  AddRows,
  EditRow,
  MoveRows,
  RemoveRows,
  SetAnswer,
  BeginAssessment,
  EditAssessment,
  RevealAssessment,
  RemoveAssessments,
  SetScore,
  AddDecision,
  EditDecision,
  RemoveDecisions,
  AddActions,
  EditAction,
  MoveActions,
  RemoveActions,
  AddParked,
  EditParked,
  RemoveParked,
  AddValueLines,
  EditValueLine,
  MoveValueLines,
  RemoveValueLines,
  BeginSignOff,
  EditSignOff,
  SignSignOff,
  StrikeSignOff,
  SealSignOff,
  AttachSignOff,
  CancelSignOff,
  SetWaiver,
  RemoveWaiver,
  AddReportProfile,
  EditReportProfile,
  RemoveReportProfile,
]);
/** A command as it is written by hand: defaults may be left out. */
export type Command = z.input<typeof Command>;
/** A command as `Command.parse` answers it. */
export type ParsedCommand = z.output<typeof Command>;

type Executors = {
  [T in ParsedCommand['type']]: (
    document: Document,
    command: Extract<ParsedCommand, { type: T }>,
  ) => Result<Diff>;
};

/** What each command does. A command without an entry does not compile. */
export const executors: Executors = {
  'workshop.begin': beginWorkshop,
  'workshop.edit': editWorkshop,
  'participant.add': addParticipant,
  'participant.edit': editParticipant,
  'participant.remove': removeParticipant,
  'use-case.add': addUseCases,
  'use-case.edit': editUseCase,
  'use-case.edit-many': editUseCases,
  'use-case.remove': removeUseCases,
  'use-case.merge': mergeUseCases,
  'use-case.split': splitUseCase,
  'placement.move': movePlacements,
  'evidence.set': setEvidence,
  'round.begin': beginRound,
  'round.vote': castVotes,
  'round.reveal': revealRound,
  'round.settle': settleRound,
  'round.cancel': cancelRound,
  'canvas.begin': beginCanvas,
  'canvas.edit': editCanvas,
  'canvas.move': moveCanvas,
  'canvas.update': updateCanvas,
  'canvas.remove': removeCanvases,
  'note.add': addNotes,
  'note.edit': editNote,
  'note.move': moveNotes,
  'note.remove': removeNotes,
  'row.add': addRows,
  'row.edit': editRow,
  'row.move': moveRows,
  'row.remove': removeRows,
  'answer.set': setAnswer,
  'assessment.begin': beginAssessment,
  'assessment.edit': editAssessment,
  'assessment.reveal': revealAssessment,
  'assessment.remove': removeAssessments,
  'score.set': setScore,
  'decision.add': addDecision,
  'decision.edit': editDecision,
  'decision.remove': removeDecisions,
  'action.add': addActions,
  'action.edit': editAction,
  'action.move': moveActions,
  'action.remove': removeActions,
  'parked.add': addParked,
  'parked.edit': editParked,
  'parked.remove': removeParked,
  'value-line.add': addValueLines,
  'value-line.edit': editValueLine,
  'value-line.move': moveValueLines,
  'value-line.remove': removeValueLines,
  'sign-off.begin': beginSignOff,
  'sign-off.edit': editSignOff,
  'sign-off.sign': signSignOff,
  'sign-off.strike': strikeSignOff,
  'sign-off.seal': sealSignOff,
  'sign-off.attach': attachSignOff,
  'sign-off.cancel': cancelSignOff,
  'waiver.set': setWaiver,
  'waiver.remove': removeWaiver,
  'report-profile.add': addReportProfile,
  'report-profile.edit': editReportProfile,
  'report-profile.remove': removeReportProfile,
};
