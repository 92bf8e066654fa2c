import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FileFormat, startFile } from '../../electron/report/client.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { launchChromium } from '../support/chromium.ts';
import { full, type Given, inputOf, recordsWith, stages, WORKER } from './fixtures.ts';
import { testFolder } from './tools.ts';

// Painting eight million pixels takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const base = testFolder();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

let made = 0;
async function pictured(format: FileFormat, given: readonly Given[], workshop = {}) {
  made += 1;
  const out = join(base, `board-${made}.${format}`);
  const input = inputOf(recordsWith(given, workshop));
  const steps: [string, number][] = [];
  const job = startFile(format, input, {
    worker: WORKER,
    out,
    onProgress: (step, done) => steps.push([step, done]),
  });
  const { bytes } = await job.finished;
  return { out, bytes, steps };
}

/** The picture opened by a browser that can reach nothing. */
async function opened(out: string): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ offline: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.goto(`file://${out}`);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  return { page, asked };
}

const some = (count: number): Given[] =>
  Array.from({ length: count }, (_, index) => full(index, `Use case of the ${index} kind`, index % 6));

describe('the board as SVG', () => {
  it('has every title as text, in the order of the stages, and is called what it is', async () => {
    const { out, bytes } = await pictured('svg', [
      { title: 'Last in the list', stage: 0 },
      { title: 'First on a later stage', stage: 3 },
      { title: 'Nowhere yet', stage: null },
    ]);
    expect(readFileSync(out).byteLength).toBe(bytes);
    const { page, asked } = await opened(out);
    const seen = await page.evaluate(() => ({
      root: document.documentElement.localName,
      title: document.querySelector('svg > title')?.textContent,
      description: document.querySelector('svg > desc')?.textContent,
      texts: [...document.querySelectorAll('text')].map(text => text.textContent ?? ''),
    }));
    expect(seen.root).toBe('svg');
    expect(seen.title).toBe('Northwind Bank · Where streaming takes Northwind Bank: the adoption curve');
    expect(seen.description).toContain('Pre-streaming: 1; ');
    expect(seen.description).toContain('1 use case not placed yet.');
    const [earlier, stage, later] = ['Last in the list', 'Mission-critical', 'First on a later stage'].map(
      text => seen.texts.indexOf(text),
    );
    expect(earlier).toBeGreaterThan(0);
    expect(stage).toBeGreaterThan(earlier ?? 0);
    expect(later).toBeGreaterThan(stage ?? 0);
    expect(seen.texts).not.toContain('Nowhere yet');
    expect(seen.texts.join(' ')).toContain('2 use cases where they stand today');
    // Nothing but the file itself was asked for.
    expect(asked).toEqual([`file://${out}`]);
  });

  it('shows what somebody wrote as they wrote it, and never runs it', async () => {
    const title = `</text><script>alert(1)</script> "A" & 'B' <i>`;
    const { out } = await pictured('svg', [{ title, stage: 1, unit: '"><a href="x">' }], {
      client: '<!-- & -->',
      title: ']]>',
    });
    const { page } = await opened(out);
    expect(
      await page.evaluate(() => document.querySelectorAll('script, a, [href], [onload], i').length),
    ).toBe(0);
    expect(await page.evaluate(() => document.querySelector('svg > title')?.textContent)).toContain(
      '<!-- & --> · ]]>',
    );
    const tips = await page.evaluate(() =>
      [...document.querySelectorAll('g > title')].map(one => one.textContent),
    );
    expect(tips.some(tip => tip?.startsWith(`1 ${title} · `))).toBe(true);
  });

  it('brings its fonts along, for every script that ships, and no more of them than it needs', async () => {
    const titles = [
      'Płatności',
      'Πληρωμές',
      'Платежи',
      'كشف الاحتيال',
      'זיהוי הונאה',
      'धोखाधड़ी',
      'การตรวจจับ',
    ];
    const { out, bytes } = await pictured(
      'svg',
      titles.map((title, index) => ({ title, stage: index % 6 })),
    );
    expect(bytes).toBeLessThan(300_000);
    const { page } = await opened(out);
    const fonts = await page.evaluate(() =>
      [...document.fonts].map(font => `${font.family} ${font.weight} ${font.status}`),
    );
    for (const name of ['Inter', 'NotoSansArabic', 'NotoSansHebrew', 'NotoSansDevanagari', 'NotoSansThai']) {
      expect(fonts.filter(font => font.includes(`Headwater ${name}`)).length, name).toBeGreaterThan(0);
    }
    expect(fonts.filter(font => !font.endsWith(' loaded'))).toEqual([]);
    // Lines all of whose characters came along need not be held to a width.
    expect(await page.evaluate(() => document.querySelectorAll('[textLength]').length)).toBe(0);
  });

  it('lets a line run whose characters no font here has, so that another machine draws them as they are', async () => {
    const { out } = await pictured('svg', [{ title: 'Before \u0378 after', stage: 1 }]);
    const { page } = await opened(out);
    const text = page.locator('text', { hasText: 'Before' }).first();
    expect(await text.textContent()).toContain('\u0378');
    expect(await text.getAttribute('textLength')).toBeNull();
  });

  it.each([0, 12, 106, 500])(
    'with %i cards keeps every line inside its card, and every card inside the page',
    async count => {
      const { out } = await pictured('svg', some(count));
      const { page } = await opened(out);
      const found = await page.evaluate(() => {
        const svg = document.documentElement as unknown as SVGSVGElement;
        const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
        const out: string[] = [];
        for (const text of document.querySelectorAll('text')) {
          const box = text.getBBox();
          const rect = text.parentElement?.querySelector(':scope > rect') as SVGRectElement | null;
          const room = rect?.getBBox() ?? new DOMRect(0, 0, width, height);
          // Half a unit: a glyph's side bearing may hang over.
          if (box.x < room.x - 0.5 || box.x + box.width > room.x + room.width + 0.5)
            out.push(text.textContent ?? '');
          if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
            out.push(`page: ${text.textContent}`);
        }
        return { out, cards: document.querySelectorAll('g > g > title').length };
      });
      expect(found).toEqual({ out: [], cards: count });
    },
  );
});

/** How far two pictures are apart at 960 pixels across: mean, and worst in any block of 30 by 30, from 0 to 255. */
async function difference(svg: string, png: string): Promise<{ mean: number; worst: number }> {
  const { page } = await opened(svg);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const seen = await page.screenshot();
  const asData = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
  const bench = await page.context().newPage();
  return bench.evaluate(
    async ([one, other]) => {
      const pixels = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 540 });
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, 960, 540);
        return context.getImageData(0, 0, 960, 540).data;
      };
      const [a, b] = [await pixels(one as string), await pixels(other as string)];
      const [columns, rows] = [32, 18];
      const sums = new Array<number>(columns * rows).fill(0);
      for (let index = 0; index < a.length; index += 4) {
        const pixel = index / 4;
        const block = Math.floor(Math.floor(pixel / 960) / 30) * columns + Math.floor((pixel % 960) / 30);
        for (let channel = 0; channel < 3; channel++) {
          sums[block] = (sums[block] ?? 0) + Math.abs((a[index + channel] ?? 0) - (b[index + channel] ?? 0));
        }
      }
      const means = sums.map(sum => sum / (900 * 3));
      return { mean: means.reduce((x, y) => x + y, 0) / means.length, worst: Math.max(...means) };
    },
    [asData(seen), asData(readFileSync(png))] as const,
  );
}

describe('the board as PNG', () => {
  const sizeOf = (file: string) => {
    const bytes = readFileSync(file);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };

  it('is twice a full-HD screen', async () => {
    const { out, bytes } = await pictured('png', some(12));
    expect(sizeOf(out)).toEqual([3840, 2160]);
    expect(readFileSync(out).byteLength).toBe(bytes);
  });

  it('grows until the cards can be read, and no further than programs open', async () => {
    const [width = 0] = sizeOf((await pictured('png', some(500))).out);
    expect(width).toBeGreaterThan(3840);
    expect(width).toBeLessThanOrEqual(7680);
  });

  it('shows what the SVG shows, in every script', async () => {
    const given: Given[] = [
      ...some(10),
      { title: 'كشف الاحتيال في الوقت الحقيقي 24/7', stage: 4, driver: 'make', target: 5 },
      { title: 'זיהוי הונאה PSD2 בזמן אמת', stage: 4, unit: 'Risk' },
      { title: 'धोखाधड़ी की पहचान', stage: 5 },
    ];
    const [svg, png] = [await pictured('svg', given), await pictured('png', given)];
    const { mean, worst } = await difference(svg.out, png.out);
    expect(mean).toBeLessThan(2);
    expect(worst).toBeLessThan(15);
    // Another workshop's picture is further away: the measure sees cards.
    const other = await pictured('png', some(10));
    expect((await difference(svg.out, other.out)).worst).toBeGreaterThan(15);
  });

  it('draws a character that no font has as its code', async () => {
    const plain = await pictured('png', [{ title: 'Before after', stage: 1 }]);
    const coded = await pictured('png', [{ title: 'Before [U+0378] after', stage: 1 }]);
    const missing = await pictured('png', [{ title: 'Before \u0378 after', stage: 1 }]);
    expect(readFileSync(missing.out).equals(readFileSync(coded.out))).toBe(true);
    expect(readFileSync(missing.out).equals(readFileSync(plain.out))).toBe(false);
  });
});

describe('making a picture or a workbook', () => {
  it.each(['svg', 'png', 'xlsx'] as const)(
    'tells the steps of %s, never going back, and leaves one file',
    async format => {
      const { out, steps } = await pictured(format, some(40));
      expect(steps.length).toBeGreaterThanOrEqual(2);
      expect(steps[0]?.[1]).toBe(0);
      const shares = steps.map(([, done]) => done);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(readdirSync(base).filter(name => name.startsWith('.') && name.includes(out))).toEqual([]);
    },
  );

  it('stops soon when it is cancelled in the middle of a large picture, and the next one works', async () => {
    const folder = join(base, 'cancelled');
    mkdirSync(folder);
    const out = join(folder, 'out.png');
    writeFileSync(out, 'the last one');
    const job = startFile('png', inputOf(recordsWith(some(900))), {
      worker: WORKER,
      out,
      onProgress: step => {
        if (step === 'Painting the picture') job.cancel();
      },
    });
    const error = await job.finished.catch(error => error);
    expect(error).toBeInstanceOf(FailureError);
    expect(error.failure.code).toBe('cancelled');
    expect(readdirSync(folder)).toEqual(['out.png']);
    expect(readFileSync(out, 'utf8')).toBe('the last one');
    await pictured('svg', some(3));
  });

  it('says what is wrong when the folder is gone', async () => {
    const out = join(base, 'nowhere', 'out.svg');
    const job = startFile('svg', inputOf(recordsWith([])), { worker: WORKER, out, onProgress: () => {} });
    const error = await job.finished.catch(error => error);
    expect(error.failure).toMatchObject({ code: 'not-found' });
    expect(error.failure.message).toContain('The folder for the file is not there');
  });

  it('draws stages of any number', async () => {
    const input = {
      ...inputOf(recordsWith(some(5))),
      stages: { ...stages, stages: stages.stages.slice(0, 2) },
    };
    const out = join(base, 'two.svg');
    await startFile('svg', input, { worker: WORKER, out, onProgress: () => {} }).finished;
    const { page } = await opened(out);
    expect(await page.evaluate(() => document.querySelectorAll('svg > g > title').length)).toBe(2);
  });
});
