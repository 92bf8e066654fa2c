import type { CanvasTemplate } from '../../../shared/content/canvas-template.ts';
import type { Stage } from '../../../shared/content/stages.ts';

/** Which stages a canvas serves, in words: "Stages 3–4", "Stage 1: Awareness & pilot", "Every stage". */
export function servedWords(
  { serves }: Pick<CanvasTemplate, 'serves'>,
  stages: readonly Pick<Stage, 'position' | 'name'>[],
): string {
  const sorted = [...new Set(serves)].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (sorted.length === 1) {
    const name = stages.find(stage => stage.position === first)?.name;
    return name ? `Stage ${first}: ${name}` : `Stage ${first}`;
  }
  if (sorted.length === stages.length) return 'Every stage';
  const isRun = last - first === sorted.length - 1;
  return `Stages ${isRun ? `${first}–${last}` : sorted.join(', ')}`;
}
