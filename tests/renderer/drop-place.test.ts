import { describe, expect, it } from 'vitest';
import { type DropList, placeAt, placeBeside } from '../../renderer/drag/drop-place.ts';
import { fc } from '../support/fast-check.ts';

/** Columns side by side, each 100 wide with items 40 high one under another. */
const columns = (...lists: string[][]): DropList[] =>
  lists.map((items, column) => ({
    key: `list ${column}`,
    rect: { left: column * 120, top: 0, right: column * 120 + 100, bottom: 400 },
    items: items.map((id, index) => ({
      id,
      rect: { left: column * 120, top: index * 50, right: column * 120 + 100, bottom: index * 50 + 40 },
    })),
  }));

describe('where a drop leads', () => {
  const lists = columns(['a', 'b', 'c'], ['d'], []);

  it('is before the item whose upper half is under the pointer, and at the end below all', () => {
    expect(placeAt(lists, 50, 10)).toEqual({ list: 'list 0', before: 'a' });
    expect(placeAt(lists, 50, 30)).toEqual({ list: 'list 0', before: 'b' });
    expect(placeAt(lists, 50, 45)).toEqual({ list: 'list 0', before: 'b' });
    expect(placeAt(lists, 50, 390)).toEqual({ list: 'list 0', before: null });
    expect(placeAt(lists, 290, 200)).toEqual({ list: 'list 2', before: null });
    expect(placeAt(lists, 110, 10)).toBeNull();
  });

  it('goes by the middle across where items stand side by side', () => {
    const row: DropList[] = [
      {
        key: 'box',
        rect: { left: 0, top: 0, right: 300, bottom: 100 },
        items: ['a', 'b'].map((id, at) => ({
          id,
          rect: { left: at * 100, top: 0, right: at * 100 + 90, bottom: 90 },
        })),
      },
    ];
    expect(placeAt(row, 30, 80)).toEqual({ list: 'box', before: 'a' });
    expect(placeAt(row, 60, 10)).toEqual({ list: 'box', before: 'b' });
    expect(placeAt(row, 170, 10)).toEqual({ list: 'box', before: null });
  });

  it('by keys goes through a list, and sideways at the same height', () => {
    expect(placeBeside(lists, { list: 'list 0', before: 'b' }, 'ArrowUp')).toEqual({
      list: 'list 0',
      before: 'a',
    });
    expect(placeBeside(lists, { list: 'list 0', before: 'c' }, 'ArrowDown')).toEqual({
      list: 'list 0',
      before: null,
    });
    expect(placeBeside(lists, { list: 'list 0', before: 'a' }, 'ArrowRight')).toEqual({
      list: 'list 1',
      before: 'd',
    });
    expect(placeBeside(lists, { list: 'list 1', before: null }, 'ArrowRight')).toEqual({
      list: 'list 2',
      before: null,
    });
    expect(placeBeside(lists, { list: 'list 0', before: 'a' }, 'ArrowLeft')).toEqual({
      list: 'list 0',
      before: 'a',
    });
  });

  it('comes to every place by keys alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }), counts => {
        const board = columns(
          ...counts.map((count, list) => Array.from({ length: count }, (_, at) => `${list}-${at}`)),
        );
        const seen = new Set<string>();
        const open = [{ list: 'list 0', before: board[0]?.items[0]?.id ?? null }];
        for (let at = open.pop(); at; at = open.pop()) {
          const name = `${at.list}/${at.before}`;
          if (seen.has(name)) continue;
          seen.add(name);
          for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const)
            open.push(placeBeside(board, at, arrow));
        }
        expect(seen.size).toBe(counts.reduce((sum, count) => sum + count + 1, 0));
      }),
    );
  });
});
