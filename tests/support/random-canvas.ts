import type { Command } from '../../shared/commands/index.ts';
import { type Canvas, NOTE_COLOURS } from '../../shared/model/canvas.ts';
import { columnsOf } from '../../shared/model/cell.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import { boxContents } from '../../shared/views/canvas-contents.ts';
import { startCount } from '../../shared/views/canvas-start.ts';
import { everyKind } from './canvas-templates.ts';
import type { Picks } from './picks.ts';

export const CANVAS_KINDS = [
  'canvas-begin',
  'canvas-edit',
  'canvas-move',
  'canvas-update',
  'canvas-remove',
  'note-add',
  'note-edit',
  'note-move',
  'note-remove',
  'row-add',
  'row-edit',
  'row-move',
  'row-remove',
  'answer',
] as const;
type CanvasKind = (typeof CANVAS_KINDS)[number];

const TEMPLATES = [everyKind(1), everyKind(2), everyKind(3)] as const;
const NOTE_BOXES = ['pains', 'steps', 'crew'] as const;
const ROW_BOXES = ['register', 'roles', 'ready'] as const;
const CELLS = {
  what: ['Cards', '', 'Überweisung\nzwei'],
  count: ['12', '012.50', '', 'twelve', '-3'],
  constructor: ['2026-11-22', '', '2026-02-30'],
  state: ['open', '', 'gone'],
  owner: ['Anna', ''],
  lead: ['accountable', 'consulted accountable', '', 'other'],
  team: ['responsible', 'responsible responsible', ''],
  durable: ['yes', 'no', 'yes no', ''],
  watched: ['no', ''],
} as const;

/** A step about canvases as a command on this document: mostly valid, sometimes one that must be refused. */
export function canvasCommand(document: Document, kind: CanvasKind, picks: Picks): Command {
  const { text, pick, oneOf, idAmong, fresh } = picks;
  const canvases = recordsOf(document, 'canvas');
  const useCases = recordsOf(document, 'use-case');
  const notes = recordsOf(document, 'note');
  const rows = recordsOf(document, 'row');
  // One time in eight an id too many or too few.
  const idsFor = (template: Canvas['template'], at: number) =>
    Array.from({ length: startCount(template) + (pick(at, 8) === 0 ? 1 : 0) }, (_, index) =>
      fresh(at, index + 1),
    );

  switch (kind) {
    case 'canvas-begin': {
      const template = oneOf(1, TEMPLATES);
      return {
        type: 'canvas.begin',
        id: fresh(0),
        template,
        about: text.slice(0, 60),
        ids: idsFor(template, 2),
      };
    }
    case 'canvas-edit':
      return {
        type: 'canvas.edit',
        id: idAmong(0, canvases),
        changes: oneOf(1, [{ about: text }, { mode: 'decision' }, { mode: 'ideas' }, {}]),
      };
    case 'canvas-move':
      return {
        type: 'canvas.move',
        id: idAmong(0, canvases),
        before: pick(1, 3) === 0 ? null : idAmong(2, canvases),
      };
    case 'canvas-update': {
      const template = oneOf(1, TEMPLATES);
      return { type: 'canvas.update', id: idAmong(0, canvases), template, ids: idsFor(template, 2) };
    }
    case 'canvas-remove':
      // One time in four, or there would seldom be any.
      return { type: 'canvas.remove', ids: [pick(1, 4) === 0 ? idAmong(0, canvases) : idAmong(2, [])] };
    case 'note-add': {
      const canvas = idAmong(0, canvases);
      const box = oneOf(1, [...NOTE_BOXES, ...NOTE_BOXES, 'story']);
      return {
        type: 'note.add',
        notes: Array.from({ length: 1 + pick(2, 4) }, (_, index) => ({
          ...{ id: fresh(3, index), canvas, box, text: index === 0 ? text : `${text} ${index}` },
          colour: oneOf(4, [null, ...NOTE_COLOURS]),
          useCases: pick(5, 3) === 0 ? [idAmong(6, useCases)] : [],
        })),
        before: pick(7, 2) === 0 ? null : idAmong(6, boxContents(document, { id: canvas }, box).notes),
      };
    }
    case 'note-edit':
      return {
        type: 'note.edit',
        id: idAmong(0, notes),
        changes: oneOf(1, [
          { text },
          { colour: oneOf(2, NOTE_COLOURS), checked: true },
          { votes: pick(3, 1_200) },
          { useCases: [idAmong(4, useCases), idAmong(5, useCases)] },
          {},
        ]),
      };
    case 'note-move': {
      const canvas = idAmong(0, canvases);
      const box = oneOf(1, [...NOTE_BOXES, ...NOTE_BOXES, 'level']);
      return {
        ...{ type: 'note.move', ids: [idAmong(2, notes), idAmong(3, notes)], canvas, box },
        before: pick(4, 2) === 0 ? null : idAmong(5, boxContents(document, { id: canvas }, box).notes),
      };
    }
    case 'note-remove':
      return { type: 'note.remove', ids: [idAmong(0, notes), idAmong(1, notes)] };
    case 'row-add': {
      const canvas = idAmong(0, canvases);
      const box = oneOf(1, [...ROW_BOXES, 'register', 'ready', 'pains']);
      const useCase = box === 'ready' || pick(2, 12) === 0 ? idAmong(3, useCases) : null;
      return {
        type: 'row.add',
        rows: [
          {
            ...{ id: fresh(4), canvas, box, useCase, label: text.slice(0, 200) },
            key: pick(5, 6) === 0 ? oneOf(6, ['first', 'decide', 'watch']) : '',
            cells: box === 'register' ? someCells(picks, ['what', 'count']) : {},
          },
        ],
        before: pick(7, 2) === 0 ? null : idAmong(6, boxContents(document, { id: canvas }, box).rows),
      };
    }
    case 'row-edit': {
      const id = idAmong(0, rows);
      const row = rows.find(one => one.id === id);
      const box = canvases
        .find(one => one.id === row?.canvas)
        ?.template.boxes.find(one => one.key === row?.box);
      const grid = box?.kind === 'table' || box?.kind === 'matrix' ? box : null;
      const answer = row ? boxContents(document, { id: row.canvas }, row.box).answer : null;
      const keys = grid ? columnsOf(grid, answer).map(column => column.key) : ['what'];
      return {
        type: 'row.edit',
        id,
        changes: oneOf(1, [
          { label: text },
          { cells: someCells(picks, [...keys, 'other']) },
          { cells: someCells(picks, keys) },
          { cells: someCells(picks, keys), notes: { [oneOf(4, keys)]: text } },
          { votes: pick(2, 30) },
          {},
        ]),
      };
    }
    case 'row-move': {
      const id = idAmong(0, rows);
      const own = rows.find(one => one.id === id);
      const list = own ? boxContents(document, { id: own.canvas }, own.box).rows : rows;
      const other = pick(1, 8) === 0 ? idAmong(2, rows) : idAmong(2, list);
      return { type: 'row.move', ids: [id, other], before: pick(3, 2) === 0 ? null : idAmong(4, list) };
    }
    case 'row-remove':
      return { type: 'row.remove', ids: [idAmong(0, rows)] };
    case 'answer':
      return {
        type: 'answer.set',
        id: fresh(0),
        canvas: idAmong(1, canvases),
        ...oneOf(2, [
          { box: oneOf(3, ['pains', 'map', 'roles']), changes: { agreed: text } },
          { box: 'pains', changes: { agreed: '' } },
          { box: 'story', changes: { text } },
          {
            box: oneOf(3, ['level', 'level', 'model', 'crew']),
            changes: { chosen: [oneOf(4, ['low', 'high', 'mixed'])] },
          },
          { box: 'model', changes: { chosen: ['central', oneOf(4, ['apart', 'mixed'])] } },
          {
            box: 'roles',
            changes: {
              columns: [
                { key: 'lead', label: 'Head' },
                { key: 'own', label: 'Own' },
              ],
            },
          },
          {
            box: oneOf(3, ['roles', 'ready']),
            changes: { columns: oneOf(4, [null, [{ key: 'team', label: 'Crew' }]]) },
          },
        ]),
      };
  }
}

/** A cell or two with something that may suit their column. */
function someCells({ pick, oneOf }: Picks, keys: readonly string[]): Record<string, string> {
  const cells = [2, 3].slice(0, 1 + pick(4, 2)).map(at => {
    const key = oneOf(at, keys);
    const texts: readonly string[] = Object.hasOwn(CELLS, key)
      ? CELLS[key as keyof typeof CELLS]
      : ['accountable', ''];
    return [key, oneOf(at + 3, texts)];
  });
  return Object.fromEntries(cells);
}
