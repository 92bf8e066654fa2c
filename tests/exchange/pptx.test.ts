import { beforeAll, describe, expect, it } from 'vitest';
import { slidesPptx } from '../../electron/exchange/write-pptx.ts';
import { planSlides } from '../../shared/plan/slides-plan.ts';
import { full, inputOf, recordsWith } from '../report/fixtures.ts';
import { JPEG } from '../support/photos.ts';
import { all, type Element, parseXml, within } from '../support/xml.ts';
import { stages } from './kit.ts';
import { faultsOf } from './pptx-schema.ts';
import { planOf, resolved, sampleDocument, slideOf, typesetter } from './slides.ts';
import { unzipped } from './unzipped.ts';

const HASH = 'a'.repeat(64);
const words = (element: Element | undefined) => (element ? all(element, 'a:t').map(one => one.text) : []);

describe('the slides of the sample workshop', () => {
  let parts: ReadonlyMap<string, string>;
  let bytes: Uint8Array;
  beforeAll(() => {
    const records = [...sampleDocument().records.values()];
    const plan = planSlides({ ...inputOf(records), stages }, typesetter);
    bytes = slidesPptx(plan, typesetter, {});
    parts = unzipped(bytes);
    roots = new Map([...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(readPart));
  }, 60_000);
  // Read once for all that look at it.
  let roots: ReadonlyMap<string, Element>;
  const readPart = ([name, text]: [string, string]) => [name, parseXml(text)] as const;
  const root = (name: string): Element => {
    const found = roots.get(name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  const slides = () =>
    [...roots].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, slide]) => slide);

  it('are whole parts, in the order that the standard wants', () => {
    expect([...roots.keys()]).toEqual([...parts.keys()]);
    for (const [name, part] of roots) {
      if (name.startsWith('ppt/') && !name.endsWith('.rels') && name !== 'ppt/tableStyles.xml')
        expect(faultsOf(part), name).toEqual([]);
    }
  });

  it('have a type for every part and no type for a part that is not there', () => {
    const types = root('[Content_Types].xml');
    const overrides = all(types, 'Override').map(one => one.attributes.get('PartName')?.slice(1));
    const endings = all(types, 'Default').map(one => one.attributes.get('Extension'));
    const own = [...parts.keys()].filter(name => name !== '[Content_Types].xml');
    expect([...overrides].sort()).toEqual(own.filter(name => name.endsWith('.xml')).sort());
    for (const name of own) expect(endings).toContain(name.slice(name.lastIndexOf('.') + 1));
  });

  it('lead only to parts that are there, and use no relation that is not', () => {
    for (const [name, part] of roots) {
      const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
      if (!found) continue;
      const source = `${found[1]}${found[2]}`;
      const relations = all(part, 'Relationship');
      const ids = relations.map(one => one.attributes.get('Id'));
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of relations)
        expect([...parts.keys()]).toContain(resolved(source, one.attributes.get('Target') ?? ''));
      if (source === '') continue;
      const used = [...within(root(source))].flatMap(one =>
        ['r:id', 'r:embed'].flatMap(key => one.attributes.get(key) ?? []),
      );
      for (const id of used) expect(ids, source).toContain(id);
    }
  });

  it('number everything on a slide once, and have one title each', () => {
    for (const slide of slides()) {
      const ids = all(slide, 'p:cNvPr').map(one => one.attributes.get('id'));
      expect(new Set(ids).size).toBe(ids.length);
      const titles = all(slide, 'p:ph').filter(one => one.attributes.get('type') === 'title');
      expect(titles).toHaveLength(1);
    }
  });

  it('tell the curve, the value and the roadmap in text and tables, with no picture of either', () => {
    const said = slides().map(slide => words(slide));
    const titles = said.map(([first]) => first);
    for (const title of [
      'In one page',
      'The adoption curve',
      'Value on the table',
      'Roadmap',
      'Framework grid',
    ])
      expect(titles).toContain(title);
    expect(said.flat()).toContain('Fraud scoring on card swipe');
    const decisions = slides().find(slide => words(slide).includes('WHAT WAS AGREED'));
    const [header, first] = all(decisions as Element, 'a:tr').map(row =>
      all(row, 'a:tc').map(cell => words(cell).join('\n')),
    );
    expect(header).toEqual(['NO', 'WHAT WAS AGREED', 'WHY', 'WHO, WHEN']);
    expect(first?.slice(0, 2)).toEqual([
      '1',
      'Fraud scoring becomes critical once the second data centre stands, not before',
    ]);
    expect([...parts.keys()].filter(name => name.includes('media'))).toEqual([]);
  });

  it('give every row of a table as many cells as it has columns', () => {
    const tables = slides().flatMap(slide => all(slide, 'a:tbl'));
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const columns = all(table, 'a:gridCol').length;
      for (const row of all(table, 'a:tr')) expect(row.children).toHaveLength(columns);
    }
  });

  it('say in words what a figure shows', () => {
    const figures = slides()
      .flatMap(slide => all(slide, 'p:cNvPr'))
      .filter(one => one.attributes.get('name')?.startsWith('Figure'));
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures)
      expect(figure.attributes.get('descr')).toMatch(/^.{10}|^(Not )?(ticked|chosen)$/i);
  });

  it('stay on the slide, tables to their last row', () => {
    const beyond = slides().flatMap(slide =>
      [...all(slide, 'p:sp'), ...all(slide, 'p:graphicFrame')].flatMap(one => {
        const [off, ext] = [
          all(one, 'a:off')[0]?.attributes,
          all(one, 'a:ext').find(two => two.attributes.has('cx')),
        ];
        if (!off || !ext) return [];
        const right = Number(off.get('x')) + Number(ext.attributes.get('cx'));
        const bottom = Number(off.get('y')) + Number(ext.attributes.get('cy'));
        return right > 12_192_000 || bottom > 6_858_000 ? [`${words(slide)[0]}: ${words(one)[0]}`] : [];
      }),
    );
    expect(beyond).toEqual([]);
  });

  it('are the same bytes each time', () => {
    const records = [...sampleDocument().records.values()];
    const again = slidesPptx(planSlides({ ...inputOf(records), stages }, typesetter), typesetter, {});
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
  }, 60_000);
});

const style = { size: 10, weight: 400, ink: '#17202c' };
const text = (line: string, x: number, y: number, also = {}) =>
  ({ kind: 'text', text: line, x, y, align: 'start', rtl: false, style, ...also }) as const;

describe('a slide', () => {
  it('joins the lines of a paragraph, and ends it where it was ended', () => {
    const slide = slideOf({
      tag: 'paragraph',
      parts: [
        text('A sentence that goes on over, as wide as it may be,', 50, 100),
        text('a second line.', 50, 114),
        text('What was written below it, and a par\u2010', 50, 128),
        text('ted word', 50, 142),
      ],
    });
    const box = all(slide, 'p:sp').find(one => words(one).length > 1);
    expect(all(box as Element, 'a:p').map(one => words(one).join(''))).toEqual([
      'A sentence that goes on over, as wide as it may be, a second line.',
      'What was written below it, and a parted word',
    ]);
  });

  it('reads from right to left what is written so', () => {
    const slide = slideOf({ tag: 'paragraph', parts: [text('שלום', 300, 100, { align: 'end', rtl: true })] });
    const [paragraph] = all(slide, 'a:pPr');
    expect(paragraph?.attributes.get('rtl')).toBe('1');
    expect(paragraph?.attributes.get('algn')).toBe('r');
  });

  it('draws a path as a shape whose points can be moved, with its dashes and its gradient', () => {
    const slide = slideOf({
      tag: 'figure',
      alt: 'A way',
      parts: [
        {
          ...{ kind: 'path', data: 'M0 0L10 0A10 10 0 0 1 20 10L20 20Z', x: 100, y: 50 },
          fill: {
            from: 0,
            to: 20,
            stops: [
              { at: 0, ink: '#ff0000' },
              { at: 1, ink: '#0000ff' },
            ],
          },
          stroke: { ink: '#000000', width: 2, dash: [4, 2] },
        },
      ],
    });
    expect(all(slide, 'a:custGeom')).toHaveLength(1);
    expect(all(slide, 'a:cubicBezTo').length).toBeGreaterThan(0);
    expect(all(slide, 'a:gs').map(one => one.attributes.get('pos'))).toEqual(['0', '100000']);
    const [dash] = all(slide, 'a:ds');
    expect([dash?.attributes.get('d'), dash?.attributes.get('sp')]).toEqual(['200000', '100000']);
    expect(faultsOf(slide)).toEqual([]);
  });

  it('puts what no XML can hold, and what looks like it, through as text', () => {
    const hostile = '<a:t>&amp;\u0000"]]></script>\ud800';
    const slide = slideOf({ tag: 'heading-1', parts: [text(hostile, 50, 100)] });
    expect(words(slide)[0]).toBe('<a:t>&amp;"]]></script>\ufffd');
  });

  it('keeps a photo as a photo, once however often it is shown', () => {
    const photo = { kind: 'photo', hash: HASH, x: 10, y: 10, width: 96, height: 64 } as const;
    const figure = { tag: 'figure', alt: 'Our flip-chart', parts: [photo] } as const;
    const parts = unzipped(slidesPptx(planOf([figure, figure], [figure]), typesetter, { [HASH]: JPEG }));
    expect([...parts.keys()].filter(name => name.startsWith('ppt/media'))).toEqual(['ppt/media/image1.jpeg']);
    const slide = parseXml(parts.get('ppt/slides/slide1.xml') ?? '');
    expect(faultsOf(slide)).toEqual([]);
    expect(all(slide, 'p:pic').map(one => all(one, 'p:cNvPr')[0]?.attributes.get('descr'))).toEqual([
      'Our flip-chart',
      'Our flip-chart',
    ]);
  });

  it('has a title to be found by, also where none is drawn', () => {
    const slide = slideOf({ tag: 'paragraph', parts: [text('Only this', 50, 100)] });
    expect(words(slide)).toContain('Slide 1');
  });
});

it('holds whatever a workshop holds: long, hostile and from right to left', () => {
  const nasty = [
    '<svg onload="x">',
    'W'.repeat(290),
    'مرحبا بالعالم '.repeat(18).trim(),
    '日本語のタイトル',
    '\u{1F469}‍\u{1F469}‍\u{1F467} & "x"',
  ];
  const cases = Array.from({ length: 90 }, (_, index) =>
    full(index, `${nasty[index % 5]} ${index}`, index % 6),
  );
  const records = recordsWith(cases, { client: nasty[0] ?? '', title: nasty[2] ?? '' });
  const parts = unzipped(slidesPptx(planSlides({ ...inputOf(records), stages }, typesetter), typesetter, {}));
  const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThan(2);
  for (const [name, text] of slides) expect(faultsOf(parseXml(text)), name).toEqual([]);
  expect(parts.get('docProps/core.xml')).toContain('&lt;svg onload=&quot;x&quot;&gt;');
}, 60_000);

describe('what goes on slides', () => {
  const titlesFor = (count: number) => {
    const cases = Array.from({ length: count }, (_, index) => full(index, `Use case ${index}`, index % 6));
    const plan = planSlides({ ...inputOf(recordsWith(cases)), stages }, typesetter);
    return plan.slides.map(slide => slide.title);
  };

  it('is the cover and the curve of a workshop that holds nothing else', () => {
    expect(titlesFor(0)).toEqual([
      'Northwind Bank · Where streaming takes Northwind Bank',
      'The adoption curve',
    ]);
  });

  it('is what was told, and no list of use cases', () => {
    const titles = titlesFor(40);
    expect(titles.slice(1, 3)).toEqual(['In one page', 'The adoption curve']);
    expect(titles.join()).not.toContain('Use cases by stage');
  });
});
