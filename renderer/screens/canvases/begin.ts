import type { CanvasTemplate } from '../../../shared/content/canvas-template.ts';
import type { Canvas } from '../../../shared/model/canvas.ts';
import { startCount } from '../../../shared/views/canvas-start.ts';
import { navigate } from '../../state/app.ts';
import { say } from '../../state/messages.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { newId, run } from '../../state/workshop.ts';

const idsFor = (template: CanvasTemplate) => Array.from({ length: startCount(template) }, newId);

/** Begins a canvas and shows it. */
export async function beginCanvas(template: CanvasTemplate): Promise<void> {
  const id = newId();
  const commit = await run({ type: 'canvas.begin', id, template, ids: idsFor(template) });
  if (commit) navigate('canvases', undefined, id);
}

/** Deletes a canvas with everything on it, and goes back to the overview. */
export async function deleteCanvas(canvas: Canvas): Promise<void> {
  const commit = await run({ type: 'canvas.remove', ids: [canvas.id] });
  if (!commit) return;
  navigate('canvases');
  sayUndoable(`“${canvas.template.name}” was deleted, with everything on it.`, commit);
}

/** Brings a canvas to another version of its template; one that would lose something is refused in words. */
export async function updateCanvas(canvas: Canvas, template: CanvasTemplate): Promise<void> {
  const commit = await run({ type: 'canvas.update', id: canvas.id, template, ids: idsFor(template) });
  if (commit) sayUndoable(`“${template.name}” is now at version ${template.version}.`, commit);
  else say('The canvas stays as it was.');
}
