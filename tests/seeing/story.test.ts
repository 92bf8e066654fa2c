import { describe, expect, it } from 'vitest';
import { documentOf } from '../../shared/model/document.ts';
import { storyOf } from '../../shared/views/story.ts';
import { workshopOf } from '../board/harness/workshop.ts';

describe('the story of what is shown', () => {
  const document = documentOf(workshopOf(34));

  it('counts use cases, places, streams and amounts', () => {
    expect(storyOf(document, null)).toMatchObject({ useCases: 34, placed: 32, shared: 9, valued: 22 });
  });

  it('follows the filter', () => {
    const [first, second] = workshopOf(34).filter(record => record.type === 'use-case');
    const shown = new Set([first?.id ?? '', second?.id ?? '']);
    expect(storyOf(document, shown)).toMatchObject({ useCases: 2, placed: 2, shared: 0, valued: 1 });
    expect(storyOf(document, new Set())).toMatchObject({ useCases: 0, placed: 0, streams: 0, value: null });
  });
});
