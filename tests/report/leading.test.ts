import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../electron/exchange/load-packs.ts';
import { fontLibrary } from '../../electron/report/fonts/library.ts';
import { makeTypesetter } from '../../electron/report/text/typesetter.ts';
import type { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import type { Block, LinkMark, Mark, Page } from '../../shared/plan/report-marks.ts';
import { marksOf } from '../../shared/plan/report-page-marks.ts';
import type { ReportLook } from '../../shared/plan/report-part.ts';
import { planReport } from '../../shared/plan/report-plan.ts';
import type { Paper } from '../../shared/plan/report-style.ts';
import { boxContents } from '../../shared/views/canvas-contents.ts';
import { aCanvas, type CanvasRoom } from '../support/canvas-room.ts';
import { anId, aRoom, type Room } from '../support/room.ts';
import { inputOf, RESOURCES } from './fixtures.ts';

const typesetter = makeTypesetter(fontLibrary(RESOURCES));
const packs = loadPacks(RESOURCES, '/nowhere');
const template = (key: string) => packs.canvases.find(one => one.key === key) as CanvasTemplate;

function planned(room: Room, sections: ReportLook['sections'], more: Partial<ReportLook> = {}) {
  const look: ReportLook = {
    ...{ paper: 'A4', tiles: false, without: [], accent: null, footer: '', logo: null },
    ...{ sections, ...more },
  };
  return planReport({ ...inputOf([...room.document.records.values()]), profile: look }, typesetter);
}

const linksOf = (pages: readonly Page[]) =>
  pages
    .flatMap(page => marksOf(page.blocks))
    .filter((mark): mark is LinkMark => mark.kind === 'link')
    .map(mark => mark.to);

describe('numbers of use cases in the report', () => {
  const room = aRoom();
  room.add('Fraud scoring', 'Order tracking', 'Mainframe off-load');
  const ids = room.titles().map(title => room.useCase(title).id);
  const [fraud, , mainframe] = ids as [string, string, string];

  it('lead to their rows from decisions and actions, and other numbers lead nowhere', () => {
    room.do({
      ...{ type: 'decision.add', id: anId(), text: 'Hire 12 people', day: '2026-11-12' },
      ...{ reason: '7 of 9 asked for it', useCases: [mainframe, fraud] },
    });
    room.do({
      type: 'action.add',
      actions: [{ id: anId(), text: 'Call 3 suppliers', note: 'Before page 2', useCases: [mainframe] }],
    });
    expect(linksOf(planned(room, ['roadmap']).pages)).toEqual(['use-case-1', 'use-case-3', 'use-case-3']);
  });

  it('lead there from what was placed blind', () => {
    const [round, time] = [anId(), '2026-11-12T10:00:00.000Z'];
    const people = ['Ana Ruiz', 'Bo Lind'].map(name => ({ id: anId(), name }));
    for (const participant of people) room.do({ type: 'participant.add', participant });
    const participants = people.map(person => person.id);
    room.do({ type: 'round.begin', id: round, useCases: [fraud], participants, time });
    const votes = participants.map(participant => ({ id: anId(), participant, useCase: fraud, stage: 2 }));
    room.do({ type: 'round.vote', round, votes });
    room.do({ type: 'round.reveal', round, time });
    const settled = { useCase: fraud, stage: 2, reason: '4 of 5 saw it there', decidedBy: 'Ana Ruiz', time };
    room.do({ type: 'round.settle', round, ...settled });
    expect(linksOf(planned(room, ['blind']).pages)).toEqual(['use-case-1']);
  });

  it('lead there from lines without an owner, and from notes and rows of a canvas', () => {
    room.do({
      type: 'use-case.edit',
      id: fraud,
      changes: { value: { low: 1e6, likely: 2e6, high: 3e6 } },
    });
    // In the table of lines, and in the list of those that nobody answers for.
    expect(linksOf(planned(room, ['value']).pages)).toEqual(['use-case-1', 'use-case-1']);
    const canvas = aCanvas(template('critical-readiness'), room);
    canvas.row('qualities', { useCase: 'Order tracking' });
    const noted = { id: anId(), canvas: canvas.id, box: 'mend-first', text: 'A second site' };
    room.do({ type: 'note.add', notes: [{ ...noted, useCases: [mainframe] }] });
    expect(linksOf(planned(room, ['canvases']).pages)).toEqual(['use-case-2', 'use-case-3']);
  });
});

describe('what is read aloud of tables and ticks', () => {
  const blocksOf = (parts: readonly (Block | Mark)[]): Block[] =>
    parts.flatMap(part => ('tag' in part ? [part, ...blocksOf(part.parts)] : []));

  it('names a row by its first cell, and says what is ticked and what is not', () => {
    const room = aRoom();
    room.do({ type: 'participant.add', participant: { id: anId(), name: 'Ana Ruiz' } });
    const attendance = planned(room, ['attendance']).pages.flatMap(page => blocksOf(page.blocks));
    expect(attendance.filter(block => block.tag === 'row-header')).toHaveLength(1);
    const charter = aCanvas(template('pilot-charter'), room);
    charter.say('driver', { chosen: ['save'] });
    const said = planned(room, ['canvases'])
      .pages.flatMap(page => blocksOf(page.blocks))
      .flatMap(block => (block.tag === 'figure' ? (block.alt ?? []) : []));
    expect(said.filter(alt => alt === 'Chosen')).toHaveLength(1);
    expect(said.filter(alt => alt === 'Not chosen').length).toBeGreaterThan(1);
  });
});

/** Every row with so many words that no A4 sheet holds them in type that can be read. */
function large(canvas: CanvasRoom): CanvasRoom {
  for (const { label } of boxContents(canvas.room.document, canvas, 'flags').rows)
    canvas.fill('flags', label, { recommendation: 'What the room will do about it. '.repeat(6) });
  return canvas;
}

describe('pages that are put together', () => {
  const room = aRoom();
  aCanvas(template('framework-grid'), room);
  large(aCanvas(template('red-flags'), room));
  const sizes = (paper: Paper, tiles: boolean) =>
    planned(room, ['poster', 'canvases'], { paper, tiles }).pages.map(
      page => `${Math.round(page.width)}×${Math.round(page.height)}`,
    );
  const tilesOn = (paper: Paper) => sizes(paper, true).slice(sizes(paper, false).length);

  it('are the curve and the grid on nine sheets each, and a canvas larger than the paper on two upright ones', () => {
    expect(sizes('A4', false)).toContain('1191×842');
    const wall = Array.from({ length: 18 }, () => '842×595');
    expect(tilesOn('A4')).toEqual([...wall, '595×842', '595×842']);
    // On A3 every canvas has its paper.
    expect(tilesOn('A3')).toEqual(wall);
  });

  it('tell how they go together, whatever the canvas is called', () => {
    const long = large(aCanvas(template('red-flags'), aRoom()));
    long.room.do({ type: 'canvas.edit', id: long.id, changes: { about: 'W'.repeat(120) } });
    const pages = planned(long.room, ['canvases'], { tiles: true }).pages.slice(-2);
    for (const page of pages) {
      const heads = page.blocks.flatMap(block => (block.tag === 'paragraph' ? marksOf(block.parts) : []));
      const [name, how] = heads.flatMap(mark => (mark.kind === 'text' ? [mark] : []));
      if (!name || !how) throw new Error('A tile says what it is and how it goes on.');
      expect(name.x + typesetter.width(name.text, name.style)).toBeLessThan(
        how.x - typesetter.width(how.text, how.style),
      );
    }
  });
});
