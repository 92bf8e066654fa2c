import type { Stage, StagesPack } from '../content/stages.ts';
import { type Document, recordsOf } from '../model/document.ts';
import type { Action } from '../model/roadmap.ts';

/** The stage where most use cases stand, the lower one where two have as many; the first one while none is placed. */
export function usualStage(document: Document, { stages }: StagesPack): number {
  const counts = stages.map(() => 0);
  for (const { stage } of recordsOf(document, 'placement'))
    if (stage !== null && counts[stage] !== undefined) counts[stage] += 1;
  return counts.indexOf(Math.max(...counts));
}

/** What a stage recommends, each with the action that the room made of it; null where it has not taken it. */
export function recommendationsOf(
  document: Document,
  stage: Stage,
): readonly { readonly key: string; readonly text: string; readonly action: Action | null }[] {
  const taken = new Map(recordsOf(document, 'action').map(action => [action.recommendation, action]));
  return stage.next.map(({ key, text }) => ({ key, text, action: taken.get(key) ?? null }));
}

/** A stage's views, those on one question together. */
export function viewsByTopic(
  stage: Stage,
): readonly { readonly topic: string; readonly views: Stage['views'] }[] {
  return [...new Set(stage.views.map(view => view.topic))].map(topic => ({
    topic,
    views: stage.views.filter(view => view.topic === topic),
  }));
}
