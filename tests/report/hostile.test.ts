import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../electron/exchange/load-packs.ts';
import { keepPhoto } from '../../electron/service/photos.ts';
import type { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import type { FailureError } from '../../shared/contract/failure.ts';
import { PHOTO_LIMITS } from '../../shared/contract/photo.ts';
import { CANVAS_LIMITS } from '../../shared/model/canvas.ts';
import { ROADMAP_LIMITS } from '../../shared/model/roadmap.ts';
import { SIGN_OFF_LIMITS } from '../../shared/model/sign-off.ts';
import { TEXT_LIMITS } from '../../shared/model/text.ts';
import { aCanvas } from '../support/canvas-room.ts';
import { greyJpeg, hashOf } from '../support/photos.ts';
import { imagesIn } from '../support/poppler.ts';
import { anId, aRoom, aWorkshop } from '../support/room.ts';
import { inputOf, RESOURCES } from './fixtures.ts';
import { joined, makeReport, testFolder } from './tools.ts';

const folder = testFolder();
const packs = loadPacks(RESOURCES, '/nowhere');
const CARDS = 2_000;
const CODE = '<svg onload="alert(1)"><b>x</b></svg>&amp;<!--(\\)%PDF endstream endobj';
/** As many words as there is room for, each its own, behind what a reader of the file must not run. */
const filled = (most: number, name: string) => {
  const words = Array.from(
    { length: Math.floor((most - CODE.length) / (name.length + 6)) },
    (_, at) => `${name}${at}`,
  );
  return `${CODE} ${words.join(' ')}`;
};
/** Three hundred characters and no space. */
const unbroken = (name: string) =>
  `${CODE.replaceAll(' ', '_')}${Array.from({ length: 100 }, (_, at) => `${name}${at}`).join('')}`.slice(
    0,
    TEXT_LIMITS.title,
  );
const WORDS = Array.from({ length: 10_000 }, (_, at) => `word${at}`);

/** A workshop in which somebody filled every field as far as it goes. */
function hostile() {
  const room = aRoom(aWorkshop({ client: unbroken('c').slice(0, 200), title: unbroken('t') }));
  const ids = Array.from({ length: CARDS }, anId);
  room.do({
    type: 'use-case.add',
    useCases: ids.map((id, at) => ({
      ...{ id, placement: anId(), title: at === 0 ? unbroken('u') : `<b>${at}</b>` },
      ...(at === 0
        ? {
            notes: WORDS.join(' '),
            description: CODE,
            unit: CODE,
            sponsor: CODE,
            produces: [CODE],
            consumes: [CODE],
          }
        : {}),
    })),
  });
  for (let stage = 0; stage < 6; stage += 1)
    room.do({
      ...{ type: 'placement.move', stage, before: null },
      useCases: ids.filter((_, at) => at % 6 === stage),
    });
  const [first] = ids as [string];
  const person = { id: anId(), name: CODE, role: CODE, unit: CODE };
  room.do({ type: 'participant.add', participant: person });
  room.do({
    ...{
      type: 'decision.add',
      id: anId(),
      text: unbroken('d').slice(0, ROADMAP_LIMITS.text),
      day: '2026-11-12',
    },
    ...{ reason: filled(ROADMAP_LIMITS.reason, 'reason'), decidedBy: CODE, useCases: [first] },
  });
  room.do({
    type: 'action.add',
    actions: [{ id: anId(), text: CODE, owner: CODE, note: filled(ROADMAP_LIMITS.reason, 'noted') }],
  });
  room.do({ type: 'parked.add', items: [{ id: anId(), text: CODE, by: CODE }] });
  room.do({
    type: 'use-case.edit',
    id: first,
    changes: { value: { low: 1e6, likely: 2e6, high: 3e6 } },
  });
  return { room, first };
}

describe('a hostile workshop', () => {
  const { room, first } = hostile();
  const canvas = aCanvas(packs.canvases.find(one => one.key === 'pilot-charter') as CanvasTemplate, room);
  const kept = greyJpeg(PHOTO_LIMITS.side, 1526);
  const photo = { hash: hashOf(kept), width: PHOTO_LIMITS.side, height: 1526 };

  it('is told in a sentence what a note cannot hold, and loses nothing of what was there', () => {
    const place = { canvas: canvas.id, box: 'problem' };
    const before = room.document;
    const long = { id: anId(), ...place, text: WORDS.join(' ') };
    expect(room.refused({ type: 'note.add', notes: [long] }).message).toMatch(
      new RegExp(`longer than ${CANVAS_LIMITS.note} characters.*Nothing was changed`),
    );
    expect(room.document).toBe(before);
    const note = { id: anId(), ...place, text: filled(CANVAS_LIMITS.note, 'note'), photo, useCases: [first] };
    room.do({ type: 'note.add', notes: [note] });
    canvas.say('question', { text: filled(CANVAS_LIMITS.text, 'essay') });
  });

  it('does not take a photo of fifty megapixels as it is, and says so; as it is drawn anew it is kept', () => {
    const own = mkdtempSync(join(tmpdir(), 'headwater-photo-'));
    try {
      const path = join(own, 'wall.jpg');
      const keptNow: string[] = [];
      const into = { sizeOfBlobs: 0, keepBlob: ({ hash }: { hash: string }) => void keptNow.push(hash) };
      const files = { get: () => ({ path, name: 'wall.jpg' }), release: () => undefined };
      writeFileSync(path, greyJpeg(8_192, 6_104));
      const said = (() => {
        try {
          return keepPhoto(into, 'handle' as never, files as never);
        } catch (error) {
          return (error as FailureError).message;
        }
      })();
      expect(said).toMatch(/“wall\.jpg” is larger than the photos .* It was not added\./);
      writeFileSync(path, kept);
      expect(keepPhoto(into, 'handle' as never, files as never)).toEqual(photo);
      expect(keptNow).toEqual([photo.hash]);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('exports a whole report: every word and every card, nothing that runs, the photo as it is', async () => {
    const statement = filled(SIGN_OFF_LIMITS.statement, 'stated');
    room.do({ type: 'sign-off.begin', id: anId(), statement });
    const records = [...room.document.records.values()];
    const { out, pdf, pages } = await makeReport(
      { ...inputOf([]), records, photos: { [photo.hash]: kept.slice() } },
      folder,
      'hostile.pdf',
    );
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    expect(pdf.pages).toHaveLength(pages);
    expect(pdf.field('JavaScript')).toBe('no');
    const raw = pdf.raw();
    const printed = new Set(raw.split(/\s+/));
    expect(WORDS.filter(word => !printed.has(word))).toEqual([]);
    for (const [name, most] of [
      ['note', CANVAS_LIMITS.note],
      ['essay', CANVAS_LIMITS.text],
      ['reason', ROADMAP_LIMITS.reason],
      ['noted', ROADMAP_LIMITS.reason],
      ['stated', SIGN_OFF_LIMITS.statement],
    ] as const) {
      const words = filled(most, name).match(new RegExp(`${name}\\d+`, 'g')) ?? [];
      expect(words.filter(word => !printed.has(word))).toEqual([]);
    }
    const all = joined(raw);
    for (const name of ['c', 't', 'u', 'd']) expect(all, name).toContain(unbroken(name).slice(0, 200));
    const missing = Array.from({ length: CARDS - 1 }, (_, at) => `<b>${at + 1}</b>`).filter(
      title => !all.includes(title),
    );
    expect(missing).toEqual([]);
    // What the curve has no room for stands after it, by number.
    expect(JSON.stringify(pdf.json().outlines)).toContain('Not on the poster');
    // In the title, the description, the unit, the sponsor, both streams, the person, the roadmap and what is signed.
    expect(all.split(joined(CODE)).length - 1).toBeGreaterThan(12);
    expect(imagesIn(out).map(({ size, colours }) => [size, colours])).toEqual([['2048x1526', 'gray']]);
  }, 60_000);
});
