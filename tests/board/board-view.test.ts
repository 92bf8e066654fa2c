import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { documentOf } from '../../shared/model/document.ts';
import { boardOf } from '../../shared/views/board.ts';
import { workshopOf } from './harness/workshop.ts';

const document = documentOf(workshopOf(34));

function after(command: unknown) {
  const result = execute(document, command);
  if (!result.ok) throw new Error(result.refusal.message);
  return apply(document, result.value);
}

describe('the cards of the board', () => {
  it('are the placed use cases stage by stage, and the tray holds the rest', () => {
    const { placed, tray } = boardOf(document);
    expect(placed.length + tray.length).toBe(34);
    expect(placed.map(card => card.stage)).toEqual(placed.map(card => card.stage).toSorted());
    expect(tray.map(useCase => useCase.number)).toEqual([7, 21]);
  });

  it('stay the very same objects when another card moves, so that nothing else repaints', () => {
    const { placed } = boardOf(document);
    const [moved] = placed;
    const then = boardOf(
      after({ type: 'placement.move', useCases: [moved?.id], stage: 5, before: null }),
    ).placed;
    const same = then.filter(card => placed.includes(card));
    expect(same.length).toBe(placed.length - 1);
    expect(then.find(card => card.id === moved?.id)?.stage).toBe(5);
  });

  it('do not show a target that is reached', () => {
    const card = boardOf(document).placed.find(one => one.target !== null);
    const then = after({ type: 'placement.move', useCases: [card?.id], stage: card?.target, before: null });
    expect(boardOf(then).placed.find(one => one.id === card?.id)?.target).toBeNull();
  });
});
