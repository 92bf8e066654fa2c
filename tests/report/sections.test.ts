import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../electron/exchange/load-packs.ts';
import { fontLibrary } from '../../electron/report/fonts/library.ts';
import { makeTypesetter } from '../../electron/report/text/typesetter.ts';
import { squash } from '../../shared/change/diff.ts';
import type { Box, CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { recordsOf } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import type { Signatory, SignOff } from '../../shared/model/sign-off.ts';
import type { Page, TextMark } from '../../shared/plan/report-marks.ts';
import { marksOf } from '../../shared/plan/report-page-marks.ts';
import type { ReportLook } from '../../shared/plan/report-part.ts';
import { planReport, type ReportPlan, type ReportSource } from '../../shared/plan/report-plan.ts';
import { type Frame, framesOf } from '../../shared/plan/report-style.ts';
import { auditOf } from '../../shared/views/audit.ts';
import { startCount } from '../../shared/views/canvas-start.ts';
import { anId, aRoom, type Room } from '../support/room.ts';
import { full, inputOf, RESOURCES, recordsWith, stages } from './fixtures.ts';
import { folded, makeReport, testFolder } from './tools.ts';

const typesetter = makeTypesetter(fontLibrary(RESOURCES));
const packs = loadPacks(RESOURCES, '/nowhere');
const folder = testFolder();
const HASH = '7f3a91c04be2'.padEnd(64, '5');
const DIGEST = 'c0ffee'.padEnd(64, '9');

const LOOK: ReportLook = {
  ...{ paper: 'A4', sections: [], tiles: false, without: [], accent: null, footer: '', logo: null },
};
const sourceOf = (records: readonly AnyRecord[], more: Partial<ReportSource> = {}): ReportSource => ({
  ...{ records, stages, paper: 'A4', head: { number: 128, hash: HASH } },
  ...more,
});
const printed = (records: readonly AnyRecord[], more: Partial<ReportSource> = {}): ReportPlan =>
  planReport(sourceOf(records, more), typesetter);
const titles = ({ bookmarks }: ReportPlan) => bookmarks.map(bookmark => bookmark.title);
const textsOf = (page: Page) => marksOf(page.blocks).filter((mark): mark is TextMark => mark.kind === 'text');
const said = (pages: readonly Page[]) =>
  folded(
    pages
      .flatMap(textsOf)
      .map(mark => mark.text)
      .join(' '),
  );
/** The pages of a part that is printed alone. */
const alone = (section: ReportLook['sections'][number], records: readonly AnyRecord[], more = {}) =>
  printed(records, { profile: { ...LOOK, sections: [section] }, ...more }).pages;

/** A word longer than its line is parted with a hyphen. */
const bare = (text: string) => text.replace(/[\s\u2010\u2060-]/g, '');

/** A word that is parted may stand over the edge by a part of its hyphen. */
const PARTED = /[\u2010\u2060]$/;

function expectInside(pages: readonly Page[], frame: Frame = framesOf('A4').text): void {
  for (const page of pages) {
    for (const mark of textsOf(page)) {
      const width = typesetter.width(mark.text, mark.style);
      const left = mark.align === 'start' ? mark.x : mark.x - width / (mark.align === 'middle' ? 2 : 1);
      expect(left, mark.text).toBeGreaterThanOrEqual(frame.left - 1);
      expect(left + width, mark.text).toBeLessThanOrEqual(frame.right + (PARTED.test(mark.text) ? 4 : 1.5));
      expect(mark.y, mark.text).toBeLessThanOrEqual(frame.footer + 1);
      expect(mark.y - mark.style.size, mark.text).toBeGreaterThanOrEqual(0);
    }
  }
}

const cards = (count: number) =>
  Array.from({ length: count }, (_, index) => full(index, `Stream number ${index + 1}`, index % 6));

const signatory = (fields: Partial<Signatory>): Signatory => ({
  ...{ id: anId(), name: 'Ingrid Solheim', role: 'Chief Operating Officer', organisation: 'Northwind Bank' },
  ...{ verdict: 'agrees', words: '', time: '2026-11-12T16:42+01:00' },
  signature: {
    kind: 'drawn',
    strokes: [
      [100, 200, 300, 100, 500, 220],
      [700, 40],
    ],
    height: 300,
  },
  ...fields,
});

const signOff = (fields: Partial<SignOff> = {}): SignOff => ({
  ...{ id: anId(), type: 'sign-off', revision: 1, statement: 'We agree with what this document says.' },
  signatories: [signatory({})],
  sealed: { head: { number: 128, hash: HASH }, digest: DIGEST, time: '2026-11-12T16:45+01:00' },
  ...{ pdf: null, ...fields },
});

describe('a report by profile', () => {
  const records = recordsWith(cards(8), {}, [{ name: 'Ana Ruiz', role: '', unit: '' }]);

  it('prints the parts in the profile’s order and leaves the others out', () => {
    const profile = { ...LOOK, sections: ['use-cases', 'cover', 'attendance'] as ReportLook['sections'] };
    expect(titles(printed(records, { profile }))).toEqual(['Use cases by stage', 'Cover', 'Attendance']);
  });

  it('has a cover when everything chosen has nothing to tell', () => {
    expect(titles(printed(records, { profile: { ...LOOK, sections: ['roadmap', 'changes'] } }))).toEqual([
      'Cover',
    ]);
  });

  it('leaves out the canvases that the profile leaves out', () => {
    const room = aRoom();
    const keys = ['operating-model', 'pilot-charter'];
    for (const key of keys) {
      const template = packs.canvases.find(one => one.key === key) as CanvasTemplate;
      const ids = Array.from({ length: startCount(template) }, anId);
      room.do({ type: 'canvas.begin', id: anId(), template, ids });
    }
    for (const canvas of recordsOf(room.document, 'canvas')) {
      const box = canvas.template.boxes.find(one => one.kind === 'notes' || one.kind === 'text') as Box;
      const text = `Said on ${canvas.template.key}`;
      const place = { canvas: canvas.id, box: box.key };
      if (box.kind === 'text') room.do({ type: 'answer.set', id: anId(), ...place, changes: { text } });
      else room.do({ type: 'note.add', notes: [{ id: anId(), ...place, text }] });
    }
    const profile = { ...LOOK, sections: ['canvases' as const], without: ['pilot-charter'] };
    const text = said(printed([...room.document.records.values()], { profile }).pages);
    expect(text).toContain('Said on operating-model');
    expect(text).not.toContain('Said on pilot-charter');
  });

  it('prints every page on A3 where it says so, and bookmarks where their stages are', () => {
    const plan = printed(records, {
      profile: { ...LOOK, paper: 'A3', sections: ['cover', 'poster', 'use-cases'] },
    });
    expect(plan.pages.map(page => `${Math.round(page.width)} ${Math.round(page.height)}`)).toEqual(
      plan.pages.map((_, index) => (index === 1 ? '1191 842' : '842 1191')),
    );
    const { page = 0, y = 0 } = plan.bookmarks.at(-1)?.children[1] ?? {};
    const heading = textsOf(plan.pages[page] as Page).find(mark => mark.text === 'Awareness & pilot');
    expect(Math.abs((heading?.y ?? 0) - y)).toBeLessThan(40);
  });

  it('draws in the client’s colour, darker where it could not be read', () => {
    const { pages } = printed(records, { profile: { ...LOOK, sections: ['use-cases'], accent: '#ffd400' } });
    const inks = new Set(pages.flatMap(textsOf).map(mark => mark.style.ink));
    expect(inks).not.toContain('#1f6f8b');
    expect(inks).not.toContain('#ffd400');
  });

  it('shows the client’s logo with its own proportions, and the footer of the profile', () => {
    const logo = { hash: DIGEST, width: 800, height: 100 };
    const [page] = printed(records, {
      profile: { ...LOOK, sections: ['cover'], logo, footer: 'Confidential' },
    }).pages;
    const photo = marksOf(page?.blocks ?? []).find(mark => mark.kind === 'photo');
    expect(photo).toMatchObject({ hash: DIGEST });
    expect((photo?.width ?? 0) / (photo?.height ?? 1)).toBeCloseTo(8);
    expect(said(page ? [page] : [])).toContain('Confidential');
  });

  it('cuts the poster into nine tiles that hold it whole', () => {
    const plan = printed(records, { profile: { ...LOOK, sections: ['poster'], tiles: true } });
    expect(plan.pages).toHaveLength(10);
    expect(titles(plan)).toEqual(['The adoption curve', 'In tiles']);
    const tiles = plan.pages.slice(1);
    const text = tiles.map(tile => said([tile]));
    for (const [at, reference] of ['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3'].entries())
      expect(text[at]).toContain(`${reference} The adoption curve`);
    for (const { title } of cards(8)) {
      // A title may be broken over lines, and lie on the edge of two tiles.
      for (const word of title.split(' ')) expect(text.join(' ')).toContain(word);
    }
  });
});

describe('the executive summary', () => {
  it('takes one page of the workshop’s own facts', async () => {
    const room = decided(12);
    const records = [...room.document.records.values()];
    const { pdf } = await makeReport({ ...inputOf([]), records }, folder, 'summary.pdf');
    const text = folded(pdf.text(2, 2));
    expect(text).toContain('In one page');
    expect(text).toContain(
      '1 of 2 use cases stands on the curve: the fullest is stage 2 (Early production) with 1',
    );
    expect(text).toContain('€1m to €3m a year');
    expect(text).toContain('Decision number 1');
    expect(text).toMatch(/\d more decisions from page \d+\./);
    const page = Number(/more decisions from page (\d+)/.exec(text)?.[1]);
    expect(folded(pdf.text(page, page))).toMatch(/^Roadmap/);
    expect(text).toContain('Ana Ruiz, by 1 March 2027');
    expect(text).toContain('€2m of the €2m expected a year rest on assumptions that nobody answers for.');
  });

  it('stays on one page and inside it whatever was said', () => {
    const long = 'Zahlungsverkehrsabteilungsleiterversammlung'.repeat(7).slice(0, 300);
    const room = decided(40, long);
    const pages = alone('summary', [...room.document.records.values()]);
    expect(pages).toHaveLength(1);
    expectInside(pages);
    for (const mark of pages.flatMap(textsOf)) expect(mark.text.length).toBeLessThan(200);
    const pitch = printed([...room.document.records.values()], { isPitch: true }).pages;
    expect(pitch).toHaveLength(1);
    expectInside(pitch, framesOf('A4').sheet);
  });
});

describe('the sign-off page', () => {
  const page = (given: SignOff, more: Partial<ReportSource> = {}) =>
    alone('sign-off', [...recordsWith(cards(2)), given], more);

  it('keeps a refusal and a dissent in sight, with their words', async () => {
    const given = signOff({
      signatories: [
        signatory({}),
        signatory({ name: 'Bo Lind', verdict: 'dissents', words: 'Not before the summer close.' }),
        signatory({
          name: 'Élodie Martin',
          verdict: 'refuses',
          words: 'Nobody has checked no. 7.',
          signature: null,
        }),
      ],
    });
    const { pdf } = await makeReport(
      { ...inputOf([...recordsWith(cards(2)), given]), profile: { ...LOOK, sections: ['sign-off'] } },
      folder,
      'refused.pdf',
    );
    const text = folded(pdf.text());
    expect(text).toContain('1 agreed, 1 agreed with a dissent and 1 refused.');
    expect(text).toContain('Refuses to sign');
    expect(text).toContain('Élodie Martin: refuses to sign Nobody has checked no. 7.');
    expect(text).toContain('Bo Lind: agrees, with a dissent Not before the summer close.');
    expect(text).toContain('12 November 2026, 16:42, UTC+01:00, by this device’s clock');
    expect(pdf.aloud().match(/^ {2}Figure/gm)).toHaveLength(2);
    const figures = page(given).flatMap(one => one.blocks.filter(block => block.tag === 'figure'));
    expect(figures[0]?.alt).toBe('Drawn signature of Ingrid Solheim');
  });

  it('names the revision by hash and digest in full and says what a seal is not', () => {
    const text = said(page(signOff()));
    expect(text).toContain(HASH);
    expect(text).toContain(DIGEST);
    expect(text).toContain('not a qualified electronic signature');
    expect(text).toContain('revision 1 · 7f3a 91c0 4be2');
  });

  it('says so where the workshop has changed since', () => {
    const room = aRoom();
    const diff = room.do({
      type: 'use-case.add',
      useCases: [{ id: anId(), placement: anId(), title: 'Fraud scoring' }],
    });
    const changed = 'which is not what was signed as revision 1';
    expect(said(page(signOff(), { changes: { revision: 1, diff } }))).toContain(changed);
    expect(said(page(signOff()))).not.toContain(changed);
  });

  it('leaves lines to sign by hand while it is open', () => {
    const text = said(page(signOff({ sealed: null, signatories: [] })));
    expect(text).toContain('To be signed');
    expect(text.match(/Name, role, date/g)).toHaveLength(4);
    expect(text).not.toContain('qualified');
  });

  it('marks a typed name as typed, and holds names, statements and words of any length', () => {
    const name = 'W'.repeat(120);
    const words = Array.from({ length: 330 }, (_, at) => `word${at}`).join(' ');
    const statement = Array.from({ length: 500 }, (_, at) => `stated${at}`).join('\n');
    const signatories = Array.from({ length: 40 }, () =>
      signatory({ name, role: name, verdict: 'refuses', words, signature: { kind: 'typed', name } }),
    );
    const pages = page(signOff({ statement, signatories }));
    expectInside(pages);
    const all = said(pages);
    expect(all).toContain('stated499');
    expect(all.match(/word329/g)).toHaveLength(40);
    expect(all.match(/\btyped\b/g)).toHaveLength(40);
  });
});

describe('attendance, changes and audit', () => {
  it('says who placed blind, once it was revealed', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    const people = ['Ana Ruiz', 'Bo Lind'].map(name => ({ id: anId(), name }));
    for (const participant of people) room.do({ type: 'participant.add', participant });
    const [useCase, time] = [room.useCase('Fraud scoring').id, '2026-11-12T10:00:00.000Z'];
    const round = anId();
    const participants = people.map(person => person.id);
    room.do({ type: 'round.begin', id: round, useCases: [useCase], participants, time });
    const cast = { id: anId(), participant: participants[0] as string, useCase, stage: 4 };
    room.do({ type: 'round.vote', round, votes: [cast] });
    const before = said(alone('attendance', [...room.document.records.values()]));
    expect(before).toContain('2 people took part.');
    expect(before).not.toContain('Round 1');
    room.do({ type: 'round.reveal', round, time });
    const text = said(alone('attendance', [...room.document.records.values()]));
    expect(text).toContain('1 of them placed or scored blind');
    expect(text).toContain('Ana Ruiz Round 1 Bo Lind');
  });

  it('tells what changed since the sign-off before, and nothing where nothing did', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    const from = room.log.length;
    room.move(['Fraud scoring'], 2);
    const diff = squash(room.log.slice(from).map(entry => entry.diff));
    const records = [...room.document.records.values()];
    const changes = { revision: 3, diff };
    const text = said(alone('changes', records, { changes }));
    expect(text).toContain('Since revision 3 was signed: 1 change.');
    expect(text).toContain('No. 1 “Fraud scoring” was placed on stage 2 (Early production).');
    const same = { revision: 3, diff: squash([]) };
    expect(titles(printed(records, { changes: same }))).not.toContain('What changed');
  });

  it('counts the log by day, kind and person, and lists sign-offs and waivers with their reasons', () => {
    const commit = (time: string, command: string | null, kind: 'do' | 'undo' = 'do') => ({
      ...{ time: `2026-11-${time}:00.000Z`, actor: 'mara', kind, command },
    });
    const audit = auditOf([
      commit('11T09:00', 'use-case.add'),
      commit('11T09:30', 'use-case.edit'),
      commit('12T10:00', null, 'undo'),
    ]);
    expect(audit).toMatchObject({ commits: 3, undone: 1, kinds: [{ name: 'Use cases', count: 2 }, {}] });
    const waiver = {
      id: anId(),
      type: 'waiver',
      finding: 'x',
      reason: 'Decided in May',
      by: 'Bo Lind',
    } as const;
    const records = [...recordsWith(cards(1)), signOff(), waiver];
    const pages = alone('audit', records, { audit });
    expectInside(pages);
    const text = said(pages);
    expect(text).toContain('3 changes from 11 November 2026, 09:00 to 12 November 2026, 10:00');
    expect(text).toContain('11 November 2026 2 0 09:00 to 09:30');
    expect(text).toContain('Decided in May Bo Lind');
    for (const hash of [HASH, DIGEST]) expect(bare(text)).toContain(hash);
  });
});

/** A room of two use cases with a value, so many decisions, and one action. */
function decided(count: number, text = 'Decision number'): Room {
  const room = aRoom();
  room.add(`${text} 1`.slice(0, 300), 'Order tracking');
  const [first] = room.titles() as [string];
  room.move([first], 2);
  room.do({
    type: 'use-case.edit',
    id: room.useCase(first).id,
    changes: { value: { low: 1e6, likely: 2e6, high: 3e6 } },
  });
  for (let at = 1; at <= count; at++)
    room.do({
      ...{ type: 'decision.add', id: anId(), text: `${text} ${at}`.slice(-300) },
      ...{ decidedBy: text.slice(0, 100), day: '2026-11-12' },
    });
  room.do({
    type: 'action.add',
    actions: [
      {
        id: anId(),
        text: `Name ${text}`.slice(0, 300),
        owner: 'Ana Ruiz',
        due: '2027-03-01',
        horizon: 'now',
      },
    ],
  });
  return room;
}
