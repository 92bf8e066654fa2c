import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { boxContents } from '../../shared/views/canvas-contents.ts';
import { useWorkshop } from '../state/workshop.ts';
import { fromAsked } from './asked.ts';
import { setAnswer } from './changes.ts';

type Optional = BoxOf<'scale'> | BoxOf<'choice'>;

const choosing = fromAsked<readonly string[]>();

/** Whether several options of a box can hold at once. */
export const takesMany = (box: Optional): boolean => box.kind === 'choice' && box.many;

/** Chooses an option of a box, or takes it back when it is chosen already; null takes all of them back. */
export function chooseOption(canvas: Canvas, box: Optional, option: string | null): void {
  void choosing(
    `${canvas.id}/${box.key}`,
    () => boxContents(useWorkshop.getState().document, canvas, box.key).answer?.chosen ?? [],
    now => {
      if (option === null) return [];
      if (now.includes(option)) return now.filter(one => one !== option);
      return takesMany(box) ? [...now, option] : [option];
    },
    chosen => setAnswer(canvas, box.key, { chosen: [...chosen] }),
  );
}
