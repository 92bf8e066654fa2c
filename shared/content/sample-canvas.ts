import type { Command } from '../commands/index.ts';
import { startOf } from '../views/canvas-start.ts';
import type { Box, CanvasTemplate } from './canvas-template.ts';
import type { SampleBox, SampleCanvas } from './sample-pages.ts';

/** What turns the sample's names into a workshop's. */
export interface SampleNames {
  readonly newId: () => string;
  /** The id of a use case, by its key. @throws Error when the sample has none of that key */
  readonly useCase: (key: string) => string;
  /** A day of the sample as a day of the workshop. */
  readonly day: (day: string) => string;
}

/** The commands that begin a canvas of the sample and fill it in. */
export function canvasCommands(
  sample: SampleCanvas,
  template: CanvasTemplate,
  names: SampleNames,
): Command[] {
  const canvas = names.newId();
  const start = startOf(template).map(item => ({ ...item, id: names.newId() }));
  const commands: Command[] = [
    { type: 'canvas.begin', id: canvas, template, about: sample.about, ids: start.map(item => item.id) },
  ];
  if (sample.mode !== 'ideas')
    commands.push({ type: 'canvas.edit', id: canvas, changes: { mode: sample.mode } });
  for (const [key, filled] of Object.entries(sample.boxes)) {
    const box = template.boxes.find(one => one.key === key);
    if (!box) throw new Error(`The sample fills the box ${key}, which ${template.key} does not have.`);
    const begun = start.filter(item => item.box.key === key);
    commands.push(
      ...noteCommands(filled, canvas, key, begun, names),
      ...rowCommands(filled, canvas, box, begun, names),
    );
    const { text, chosen, agreed } = filled;
    if (text !== '' || chosen.length > 0 || agreed !== '') {
      commands.push({
        type: 'answer.set',
        id: names.newId(),
        canvas,
        box: key,
        changes: { text, chosen, agreed },
      });
    }
  }
  return commands;
}

type Begun = readonly (ReturnType<typeof startOf>[number] & { readonly id: string })[];

function noteCommands(
  filled: SampleBox,
  canvas: string,
  box: string,
  begun: Begun,
  names: SampleNames,
): Command[] {
  const notes = filled.notes.map(({ useCases, ...note }) => {
    const known = begun.find(item => item.kind === 'note' && item.text === note.text)?.id;
    return { ...note, useCases: useCases.map(names.useCase), id: known ?? names.newId(), isNew: !known };
  });
  const fresh = notes.filter(note => note.isNew);
  return [
    ...(fresh.length === 0
      ? []
      : [
          {
            type: 'note.add',
            notes: fresh.map(({ votes: _votes, isNew: _isNew, ...note }) => ({ ...note, canvas, box })),
          } as const,
        ]),
    ...notes
      .filter(note => !note.isNew || note.votes > 0)
      .map(({ id, isNew: _isNew, ...changes }): Command => ({ type: 'note.edit', id, changes })),
  ];
}

function rowCommands(
  filled: SampleBox,
  canvas: string,
  box: Box,
  begun: Begun,
  names: SampleNames,
): Command[] {
  const rows = filled.rows.map(({ useCase, ...row }) => {
    const known = begun.find(item => item.kind === 'row' && row.key !== '' && item.row.key === row.key)?.id;
    return {
      ...row,
      useCase: useCase === null ? null : names.useCase(useCase),
      cells: moved(row.cells, box, names.day),
      id: known ?? names.newId(),
      isNew: !known,
    };
  });
  const fresh = rows.filter(row => row.isNew);
  return [
    ...(fresh.length === 0
      ? []
      : [
          {
            type: 'row.add',
            rows: fresh.map(({ votes: _votes, isNew: _isNew, ...row }) => ({ ...row, canvas, box: box.key })),
          } as const,
        ]),
    ...rows
      .filter(row => !row.isNew || row.votes > 0)
      .map(
        ({ id, label, cells, notes, votes, isNew }): Command => ({
          type: 'row.edit',
          id,
          // A row that came with the template keeps its name unless the sample gives it another.
          changes: isNew ? { votes } : { cells, notes, votes, ...(label !== '' && { label }) },
        }),
      ),
  ];
}

/** Cells with their days moved along. */
function moved(
  cells: Readonly<Record<string, string>>,
  box: Box,
  day: (day: string) => string,
): Record<string, string> {
  const days = new Set(
    box.kind === 'table' ? box.columns.filter(column => column.kind === 'day').map(column => column.key) : [],
  );
  return Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [column, days.has(column) ? day(text) : text]),
  );
}
