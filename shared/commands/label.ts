import type { ParsedCommand } from './index.ts';

const count = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : `${n} ${many}`);

/** What a command is called in "Undo …" and in the log: a few words, no full stop. */
export function labelOf(command: ParsedCommand): string {
  switch (command.type) {
    case 'workshop.begin':
      return 'begin the workshop';
    case 'workshop.edit':
      return 'edit the workshop';
    case 'participant.add':
      return 'add a participant';
    case 'participant.edit':
      return 'edit a participant';
    case 'participant.remove':
      return 'remove a participant';
    case 'use-case.add':
      return `add ${count(command.useCases.length, 'a use case', 'use cases')}`;
    case 'use-case.edit':
      return 'edit a use case';
    case 'use-case.edit-many':
      return `edit ${count(command.edits.length, 'a use case', 'use cases')}`;
    case 'use-case.remove':
      return `delete ${count(command.ids.length, 'a use case', 'use cases')}`;
    case 'use-case.merge':
      return 'merge two use cases';
    case 'use-case.split':
      return 'split a use case';
    case 'evidence.set':
      return 'note evidence';
    case 'placement.move':
      return `move ${count(command.useCases.length, 'a card', 'cards')}`;
    case 'round.begin':
      return 'begin a blind placement';
    // Never who, nor where: the label stands on the screen before the votes are revealed.
    case 'round.vote':
      return `place ${count(command.votes.length, 'a vote', 'votes')}`;
    case 'round.reveal':
      return 'reveal the votes';
    case 'round.settle':
      return 'settle a place';
    case 'round.cancel':
      return 'end a blind placement';
    case 'canvas.begin':
      return 'begin a canvas';
    case 'canvas.edit':
      return 'edit a canvas';
    case 'canvas.move':
      return 'move a canvas';
    case 'canvas.update':
      return 'update a canvas';
    case 'canvas.remove':
      return `delete ${count(command.ids.length, 'a canvas', 'canvases')}`;
    case 'note.add':
      return `add ${count(command.notes.length, 'a note', 'notes')}`;
    case 'note.edit':
      return 'edit a note';
    case 'note.move':
      return `move ${count(command.ids.length, 'a note', 'notes')}`;
    case 'note.remove':
      return `delete ${count(command.ids.length, 'a note', 'notes')}`;
    case 'row.add':
      return `add ${count(command.rows.length, 'a row', 'rows')}`;
    case 'row.edit':
      return 'edit a row';
    case 'row.move':
      return `move ${count(command.ids.length, 'a row', 'rows')}`;
    case 'row.remove':
      return `delete ${count(command.ids.length, 'a row', 'rows')}`;
    case 'answer.set':
      return 'answer a box';
    case 'assessment.begin':
      return 'begin an assessment';
    case 'assessment.edit':
      return 'edit an assessment';
    case 'assessment.reveal':
      return 'reveal an assessment';
    case 'assessment.remove':
      return `remove ${count(command.ids.length, 'an assessment', 'assessments')}`;
    // Neither who, nor what, nor how high: it stands on the screen before the reveal.
    case 'score.set':
      return 'score';
    case 'decision.add':
      return 'note a decision';
    case 'decision.edit':
      return 'edit a decision';
    case 'decision.remove':
      return `delete ${count(command.ids.length, 'a decision', 'decisions')}`;
    case 'action.add':
      return `add ${count(command.actions.length, 'an action', 'actions')}`;
    case 'action.edit':
      return 'edit an action';
    case 'action.move':
      return `move ${count(command.ids.length, 'an action', 'actions')}`;
    case 'action.remove':
      return `delete ${count(command.ids.length, 'an action', 'actions')}`;
    case 'parked.add':
      return `park ${count(command.items.length, 'a point', 'points')}`;
    case 'parked.edit':
      return 'edit a parked point';
    case 'parked.remove':
      return `delete ${count(command.ids.length, 'a parked point', 'parked points')}`;
    case 'value-line.add':
      return `add ${count(command.lines.length, 'a line of value', 'lines of value')}`;
    case 'value-line.edit':
      return 'edit a line of value';
    case 'value-line.move':
      return `move ${count(command.ids.length, 'a line of value', 'lines of value')}`;
    case 'value-line.remove':
      return `delete ${count(command.ids.length, 'a line of value', 'lines of value')}`;
    case 'sign-off.begin':
      return 'begin a sign-off';
    case 'sign-off.edit':
      return 'edit the statement';
    case 'sign-off.sign':
      return 'sign';
    case 'sign-off.strike':
      return 'strike a signature off';
    case 'sign-off.seal':
      return 'seal the sign-off';
    case 'sign-off.attach':
      return 'note the sealed PDF';
    case 'sign-off.cancel':
      return 'give a sign-off up';
    case 'waiver.set':
      return 'let a finding stand';
    case 'waiver.remove':
      return 'take a waiver back';
    case 'report-profile.add':
      return 'keep a report profile';
    case 'report-profile.edit':
      return 'edit a report profile';
    case 'report-profile.remove':
      return 'delete a report profile';
  }
}
