import { describe, expect, it } from 'vitest';
import type { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { aCanvas, type CanvasRoom, idsFor } from '../support/canvas-room.ts';
import { aTemplate, choices, everyKind } from '../support/canvas-templates.ts';

const update = (id: string, template: CanvasTemplate) =>
  ({ type: 'canvas.update', id, template, ids: idsFor(template) }) as const;

function filled(): CanvasRoom {
  const canvas = aCanvas(everyKind(1));
  canvas.room.add('Cards');
  canvas.write('pains', 'Dear');
  canvas.write('crew', 'Anna');
  canvas.row('register', 'Own', { what: 'Cards', count: '12' });
  canvas.row('ready', { useCase: 'Cards' }, { durable: 'yes' }, { durable: 'Tested in May.' });
  canvas.fill('roles', 'Decide', { lead: 'accountable' });
  canvas.say('story', { text: 'Once.' });
  canvas.say('level', { chosen: ['middle'] });
  return canvas;
}

describe('bringing a canvas up to date', () => {
  it('keeps everything in its boxes, and adds what is new', () => {
    const canvas = filled();
    const { room, id } = canvas;
    const before = room.document;
    room.do(update(id, everyKind(2)));
    expect(canvas.canvas.template.version).toBe(2);
    expect(canvas.notes('pains')).toEqual(['Slow', 'Dear']);
    expect(canvas.rows('register')).toEqual(['First', 'Own', 'Second']);
    expect(canvas.rows('roles')).toEqual(['Decide', 'Build', 'Watch']);
    expect(canvas.rowOf('register', 'Own').cells).toEqual({ what: 'Cards', count: '12' });
    expect(canvas.rowOf('roles', 'Decide').cells).toEqual({ lead: 'accountable' });
    expect(canvas.rowOf('ready', '').notes).toEqual({ durable: 'Tested in May.' });
    expect(canvas.answer('story')?.text).toBe('Once.');
    expect(integrityFaults(room.document)).toEqual([]);
    room.undo();
    expect(new Map(room.document.records)).toEqual(new Map(before.records));
  });

  it('does not bring back what the room took away', () => {
    const canvas = aCanvas(everyKind(1));
    canvas.room.do({ type: 'row.remove', ids: [canvas.rowOf('register', 'First').id] });
    canvas.room.do({ type: 'note.remove', ids: [canvas.note('pains', 'Slow').id] });
    canvas.room.do(update(canvas.id, everyKind(2)));
    expect(canvas.rows('register')).toEqual(['Second']);
    expect(canvas.notes('pains')).toEqual([]);
  });

  it('takes a given row that is gone away when nothing stands in it', () => {
    const canvas = aCanvas(everyKind(2));
    const steps = [canvas.note('steps', 'Begin').id, canvas.note('steps', 'End').id];
    canvas.room.do({ type: 'note.remove', ids: steps });
    canvas.room.do(update(canvas.id, everyKind(3)));
    expect(canvas.rows('roles')).toEqual(['Decide', 'Build']);
    expect(canvas.rows('register')).toEqual(['First', 'Second']);
    expect(canvas.rowOf('register', 'Second').key).toBe('');
    expect(integrityFaults(canvas.room.document)).toEqual([]);
  });

  it.each<[string, (canvas: CanvasRoom) => void]>([
    ['Steps', () => undefined],
    ['Roles', canvas => canvas.fill('roles', 'Watch', { lead: 'accountable' })],
    ['Roles', canvas => canvas.fill('roles', 'Build', { lead: 'consulted' })],
    ['Roles', canvas => canvas.fill('roles', 'Build', { board: 'accountable' })],
    ['Level', canvas => canvas.say('level', { chosen: ['high'] })],
    ['Model', canvas => canvas.say('model', { chosen: ['apart', 'mixed'] })],
    ['Register', canvas => canvas.fill('register', 'First', { owner: 'Anna' })],
  ])('is refused, naming the box, when something in “%s” would have no place (%#)', (box, act) => {
    const canvas = aCanvas(everyKind(2));
    act(canvas);
    if (box !== 'Steps') {
      const steps = [canvas.note('steps', 'Begin').id, canvas.note('steps', 'End').id];
      canvas.room.do({ type: 'note.remove', ids: steps });
    }
    const before = canvas.room.document;
    const { message } = canvas.room.refused(update(canvas.id, everyKind(3)));
    expect(message).toBe(
      `The new version has no place for something in “${box}”. Move it or clear it first. Nothing was changed.`,
    );
    expect(canvas.room.document).toBe(before);
  });

  it('lets a name that came with the template follow it, and leaves one that the room gave', () => {
    const named = (version: number, label: string) =>
      aTemplate(
        [
          {
            ...{ kind: 'table', key: 'tasks', columns: choices('who') },
            rows: {
              start: [
                { key: 'one', label },
                { key: 'two', label: `${label} too` },
              ],
            },
          },
        ],
        [],
        version,
      );
    const canvas = aCanvas(named(1, 'Old'));
    canvas.room.do({
      ...{ type: 'row.edit', id: canvas.rowOf('tasks', 'Old too').id },
      changes: { label: 'Ours' },
    });
    canvas.room.do(update(canvas.id, named(2, 'New')));
    expect(canvas.rows('tasks')).toEqual(['New', 'Ours']);
  });

  it('puts what was chosen into the order of the new version', () => {
    const asked = (version: number, ...options: string[]) =>
      aTemplate([{ kind: 'choice', key: 'model', options: choices(...options), many: true }], [], version);
    const canvas = aCanvas(asked(1, 'central', 'mixed', 'apart'));
    canvas.say('model', { chosen: ['central', 'apart'] });
    canvas.room.do(update(canvas.id, asked(2, 'apart', 'new', 'central')));
    expect(recordsOf(canvas.room.document, 'answer')[0]?.chosen).toEqual(['apart', 'central']);
  });

  it('is for another version of the same canvas only, and no change where it is that version already', () => {
    const canvas = aCanvas(everyKind(1));
    const other = { ...everyKind(1), key: 'other' };
    expect(canvas.room.refused(update(canvas.id, other)).message).toContain('another canvas');
    expect(canvas.room.refused({ ...update(canvas.id, everyKind(2)), ids: [] }).code).toBe('invalid');
    const diff = canvas.room.do(update(canvas.id, everyKind(1)));
    expect([diff.added, diff.updated, diff.removed]).toEqual([{}, {}, {}]);
  });
});
