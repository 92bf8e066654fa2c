import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveBoard } from '../board/harness/serve.ts';
import { launchBrowser } from '../support/chromium.ts';
import { ListPage } from './list-page.ts';

// Real pages on a machine that others may share.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBoard>>;
let list: ListPage;

beforeAll(async () => {
  served = await serveBoard();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

afterEach(() => list?.page.context().close());

async function open(cards: number): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  list = new ListPage(await context.newPage());
  await list.page.goto(`${served.url}?cards=${cards}`);
  await list.show('List');
}

const press = async (...keys: string[]) => {
  for (const key of keys) await list.page.keyboard.press(key);
};
const type = (text: string) => list.page.keyboard.type(text);

describe('writing in the list', () => {
  beforeEach(() => open(12));

  it('goes from cell to cell with arrows, and Enter writes and goes one down', async () => {
    await list.cell(1, 'title').click();
    await press('ArrowRight', 'ArrowLeft', 'ArrowDown');
    await list.expectFocus(2, 'title');
    await press('Enter');
    await list.box.waitFor();
    expect(await list.box.inputValue()).toBe('Nightly ledger extract');
    await list.box.fill('Ledger in real time');
    await press('Enter');
    await list.expectText(2, 'title', 'Ledger in real time');
    await list.expectFocus(3, 'title');
  });

  it('is written over by typing, F2 opens what is there, Escape restores, Tab goes to the next cell', async () => {
    await list.cell(1, 'unit').click();
    await type('Cards');
    await press('Escape');
    await list.expectText(1, 'unit', 'Payments');
    await list.expectFocus(1, 'unit');
    await press('F2');
    await type(' & cards');
    await press('Tab');
    await list.expectText(1, 'unit', 'Payments & cards');
    await list.expectFocus(1, 'low');
    await press('Tab');
    await list.expectFocus(1, 'likely');
    await press('Shift+Tab');
    await list.expectFocus(1, 'low');
  });

  it('chooses a stage, a target and a driver by their names or first letters', async () => {
    await list.cell(7, 'stage').click();
    await type('mis');
    await press('Enter');
    await list.expectText(7, 'stage', '3 Mission-critical');
    await list.cell(7, 'target').click();
    await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    await list.expectText(7, 'target', '1 Awareness & pilot');
    await list.cell(7, 'driver').click();
    await type('save');
    await press('Tab');
    await list.expectText(7, 'driver', 'Save money');
    await list.cell(7, 'stage').dblclick();
    await list.page.getByRole('option', { name: 'Unplaced' }).click();
    await list.expectText(7, 'stage', 'Unplaced');
  });

  it('writes a range, and says why it cannot keep one that runs backwards', async () => {
    await list.cell(1, 'likely').click();
    await type('1.2 M');
    await press('Enter');
    await list.expectText(1, 'low', '1,200,000');
    await list.cell(1, 'high').click();
    await type('3');
    await press('Enter');
    await list.message('must not be above the high one').waitFor();
    expect(await list.box.inputValue()).toBe('3');
    await press('Escape');
    await list.expectText(1, 'high', '1,200,000');
    await press('Delete');
    await list.expectText(1, 'likely', '');
  });

  it('keeps every field in reach: a column that is hidden can be shown, and stays so', async () => {
    await list.page.getByRole('button', { name: 'Columns' }).click();
    await list.page.getByRole('menuitemcheckbox', { name: 'Description' }).click();
    await list.page.getByRole('menuitemcheckbox', { name: 'Number' }).click();
    await press('Escape');
    await list.cell(1, 'description').scrollIntoViewIfNeeded();
    await list.cell(1, 'description').dblclick();
    await list.box.fill('One');
    await press('Alt+Enter');
    await type('Two');
    await press('Enter');
    await list.expectText(1, 'description', 'One\nTwo');
    await list.page.reload();
    await list.show('List');
    await list.heading('Description').waitFor();
    expect(await list.heading('Number').count()).toBe(0);
  });

  it('loses nothing that is being typed when something else changes', async () => {
    await list.cell(3, 'title').click();
    await press('Enter');
    await list.box.fill('Half a tho');
    const run = (title: string) =>
      list.page.evaluate(async text => {
        const { runForTest } = window as unknown as { runForTest: (command: unknown) => Promise<unknown> };
        await runForTest({
          type: 'use-case.edit',
          id: '00000002-0000-4000-8000-000000000002',
          changes: { title: text },
        });
      }, title);
    await run('Changed by someone else');
    expect(await list.box.inputValue()).toBe('Half a tho');
    await type('ught');
    await press('Enter');
    await list.expectText(3, 'title', 'Half a thought');
  });

  it('keeps what was typed when another view is shown meanwhile', async () => {
    await list.cell(3, 'unit').click();
    await type('Treasury');
    await list.show('Lanes');
    await list.show('List');
    await list.expectText(3, 'unit', 'Treasury');
  });
});

describe('rows and columns', () => {
  it('sort up and down, empty ones last, and stay put when a value changes', async () => {
    await open(12);
    await list.heading('Unit').click();
    const sorted = await list.column('unit');
    expect(sorted.filter(Boolean)).toEqual([...sorted.filter(Boolean)].sort());
    expect(sorted.at(-1)).toBe('');
    await list.heading('Unit').click();
    expect((await list.column('unit')).filter(Boolean)).toEqual(sorted.filter(Boolean).reverse());
    const before = await list.column('number');
    await list.page.locator('[data-cell$="/unit"]').nth(3).click();
    await type('Aardvark');
    await press('Enter');
    await list.page.getByText('Aardvark').waitFor();
    expect(await list.column('number')).toEqual(before);
  });

  it('are as wide as they are drawn, and remembered so', async () => {
    await open(12);
    const edge = await list.heading('Title').boundingBox();
    if (!edge) throw new Error('No heading.');
    await list.page.mouse.move(edge.x + edge.width - 8, edge.y + 20);
    await list.page.mouse.down();
    await list.page.mouse.move(edge.x + edge.width + 92, edge.y + 20, { steps: 5 });
    await list.page.mouse.up();
    const width = async () => Math.round((await list.heading('Title').boundingBox())?.width ?? 0);
    await expect.poll(width, { timeout: 4000 }).toBeGreaterThan(edge.width + 80);
    const wide = await width();
    await list.page.reload();
    await list.show('List');
    expect(await width()).toBe(wide);
  });

  it('are selected one by one, in a range with Shift, and in every view the same', async () => {
    await open(34);
    await list.cell(2, 'title').click();
    await list.cell(6, 'title').click({ modifiers: ['Shift'] });
    expect(await list.selected()).toBe(5);
    await press('Shift+ArrowDown');
    expect(await list.selected()).toBe(6);
    await list.show('Lanes');
    expect(await list.page.locator('[data-card][aria-pressed="true"]').count()).toBe(6);
    await list.show('List');
    expect(await list.selected()).toBe(6);
  });

  it('are drawn only where they are seen, 1,000 of them, and keep their place over a look at the lanes', async () => {
    await open(1000);
    expect(await list.page.locator('[data-row]').count()).toBeLessThan(80);
    expect(await list.table.getAttribute('aria-rowcount')).toBe('1001');
    const scroller = list.page.locator('[data-board] > div');
    await scroller.evaluate(element => element.scrollTo({ top: 20_000 }));
    await list.cell(505, 'title').waitFor();
    await list.show('Lanes');
    await list.show('List');
    await list.cell(505, 'title').waitFor();
    await list.cell(505, 'title').click();
    await press('Enter');
    await list.box.fill('Far down');
    await scroller.evaluate(element => element.scrollTo({ top: 0 }));
    await type(' indeed');
    await press('Enter');
    await list.expectText(505, 'title', 'Far down indeed');
  });
});

describe('copying and pasting', () => {
  beforeEach(() => open(12));

  it('copies the cell, or the selected rows with their headings, safe from formulas', async () => {
    await list.cell(1, 'title').click();
    await type('=cmd|calc');
    await press('Enter', 'ArrowUp', 'Control+c');
    await list.spoken('Title copied.');
    expect(await list.clipboard()).toBe("'=cmd|calc");
    await list.cell(2, 'title').click({ modifiers: ['Control'] });
    await press('Control+c');
    await list.spoken('2 rows copied.');
    const rows = (await list.clipboard()).split(/\r?\n/).map(row => row.split('\t'));
    expect(rows[0]?.slice(0, 4)).toEqual(['Number', 'Title', 'Now', 'Target']);
    expect(rows[1]?.slice(0, 3)).toEqual(['1', "'=cmd|calc", '0 Pre-streaming']);
    expect(rows[2]?.slice(-4)).toEqual(['80000', '120000', '190000', '']);
    const html = await list.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('<th>Title</th>');
  });

  it('pastes a block onto cells as one step of undo', async () => {
    await list.cell(2, 'driver').click();
    await list.paste('Save money\tRetail\nprotect\tRisk\n');
    await list.expectText(2, 'driver', 'Save money');
    await list.expectText(3, 'driver', 'Protect money');
    await list.expectText(3, 'unit', 'Risk');
    await list.spoken('4 cells pasted.');
    await list.undo();
    await list.expectText(2, 'driver', '');
    await list.expectText(3, 'unit', 'Markets');
  });

  it('pastes rows that were copied here back by their headings', async () => {
    await list.cell(8, 'title').click();
    await list.paste('Number\tUnit\tNow\n99\tLegal\tGlobal\n98\tFinance\tUnplaced');
    await list.expectText(8, 'unit', 'Legal');
    await list.expectText(9, 'stage', 'Unplaced');
    await list.expectText(9, 'number', '9');
  });

  it('puts one value into every selected row', async () => {
    await list.cell(2, 'unit').click();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await list.paste('Treasury');
    for (const number of [2, 3, 4]) await list.expectText(number, 'unit', 'Treasury');
  });

  it('refuses in words what does not fit or makes no sense, and changes nothing', async () => {
    await list.cell(12, 'title').click();
    await list.paste('One\nTwo\nThree');
    await list.spoken('These are 3 rows, and from here on there are only 1. Nothing was pasted.');
    await list.cell(1, 'driver').click();
    await list.paste('make\tRetail\nsideways\tRisk');
    await list.spoken(/Row 2 of 2: Driver: “sideways” is not understood\..* Nothing was pasted\./);
    await list.expectText(1, 'unit', 'Payments');
  });

  it('brings rows that lead to no cell to the import', async () => {
    await list.heading('Title').focus();
    await list.paste('Title\tUnit\nLoan decision\tRetail');
    await expect
      .poll(() => list.title(), { timeout: 4000 })
      .toBe('handed over: Title\tUnit\nLoan decision\tRetail');
  });
});

describe('a rectangle of cells', () => {
  beforeEach(() => open(12));
  const box = () => list.page.locator('[data-range]');

  it('is selected with Shift and arrows, spoken, and copied as a spreadsheet takes it', async () => {
    await list.cell(2, 'driver').click();
    await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown');
    await list.spoken('3 rows, 2 columns selected.');
    await list.expectFocus(4, 'unit');
    expect(await list.selected()).toBe(3);
    const [first, last, frame] = await Promise.all(
      [list.cell(2, 'driver'), list.cell(4, 'unit'), box()].map(one => one.boundingBox()),
    );
    expect(frame).toMatchObject({ x: first?.x, y: first?.y });
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeCloseTo((last?.x ?? 0) + (last?.width ?? 0), 0);
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeCloseTo((last?.y ?? 0) + (last?.height ?? 0), 0);
    await press('Control+c');
    await list.spoken('3 rows, 2 columns copied.');
    expect(await list.clipboard()).toBe('\t\r\nProtect money\tMarkets\r\nSave money\tCore banking');
    await press('Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowLeft');
    await list.spoken('1 cell selected.');
    await press('ArrowDown');
    expect(await box().isHidden()).toBe(true);
  });

  it('is selected by a drag, and stretched by a click with Shift', async () => {
    const middle = async (number: number, column: string) => {
      const at = await list.cell(number, column).boundingBox();
      return [(at?.x ?? 0) + (at?.width ?? 0) / 2, (at?.y ?? 0) + 20] as const;
    };
    await list.page.mouse.move(...(await middle(5, 'unit')));
    await list.page.mouse.down();
    await list.page.mouse.move(...(await middle(4, 'driver')), { steps: 4 });
    await list.page.mouse.move(...(await middle(3, 'driver')), { steps: 4 });
    await list.page.mouse.up();
    await list.spoken('3 rows, 2 columns selected.');
    await list.cell(8, 'unit').click({ modifiers: ['Shift'] });
    await list.spoken('4 rows, 1 column selected.');
    expect(await list.selected()).toBe(4);
    await list.cell(1, 'title').click();
    expect(await box().isHidden()).toBe(true);
    expect(await list.selected()).toBe(1);
  });

  it('takes a block at its upper left corner, in one step; one value fills it', async () => {
    await list.cell(4, 'unit').click();
    await press('Shift+ArrowUp', 'Shift+ArrowLeft');
    await list.paste('make\tLegal\nsave\tFinance');
    await list.spoken('4 cells pasted.');
    await list.expectText(3, 'driver', 'Make money');
    await list.expectText(4, 'unit', 'Finance');
    await list.undo();
    await list.expectText(3, 'driver', 'Protect money');
    await list.expectText(4, 'unit', 'Core banking');
    await list.cell(2, 'stage').click();
    await press('Shift+ArrowRight', 'Shift+ArrowDown');
    await list.paste('Global');
    for (const number of [2, 3])
      for (const column of ['stage', 'target']) await list.expectText(number, column, '4 Global');
  });

  it('refuses once, in words, what runs over the edge or makes no sense, and changes nothing', async () => {
    await list.cell(11, 'driver').click();
    await press('Shift+ArrowDown');
    await list.paste('make\nsave\nprotect');
    await list.spoken('These are 3 rows, and from here on there are only 2. Nothing was pasted.');
    await list.cell(3, 'number').click();
    await press('Shift+ArrowRight');
    await list.paste('99\tOther');
    await list.spoken(/The number is given when a use case is added, and stays\. Nothing was pasted\./);
    await list.expectText(3, 'title', 'Customer 360 joined stream');
  });

  it('is emptied by Delete in one step, but for numbers and titles', async () => {
    await list.cell(2, 'number').click();
    for (let step = 0; step < 5; step++) await press('Shift+ArrowRight');
    await press('Shift+ArrowDown', 'Delete');
    await list.spoken(/^\d+ cells emptied\. Numbers and titles stay\.$/);
    for (const number of [2, 3]) {
      await list.expectText(number, 'unit', '');
      await list.expectText(number, 'driver', '');
      await list.expectText(number, 'stage', 'Unplaced');
    }
    await list.expectText(2, 'title', 'Nightly ledger extract');
    await list.undo();
    await list.expectText(3, 'unit', 'Markets');
    await list.expectText(3, 'stage', '2 Early production');
  });
});

it('keeps what is filtered, selected and scrolled to, whichever view is shown', async () => {
  await open(500);
  const { page } = list;
  await page.getByRole('textbox', { name: 'Filter by words' }).fill('fraud');
  await list
    .message(/ of 500 shown/)
    .first()
    .waitFor();
  const count = Number(await list.table.getAttribute('aria-rowcount')) - 1;
  expect(count).toBeGreaterThan(20);
  const scroller = page.locator('[data-board] > div').first();
  await scroller.evaluate(element => element.scrollTo({ top: 400 }));
  const top = () =>
    page
      .locator('[data-board] > div')
      .first()
      .evaluate(element => element.scrollTop);
  await list.cell(337, 'title').click();
  await press('Shift+ArrowDown');
  expect(await list.selected()).toBe(2);
  const wanted = await top();
  expect(wanted).toBeGreaterThan(0);
  for (const view of ['Lanes', 'Curve'] as const) {
    await list.show(view);
    expect(await page.getByRole('textbox', { name: 'Filter by words' }).inputValue()).toBe('fraud');
    await list
      .message(new RegExp(`^${count} of 500`))
      .first()
      .waitFor();
    await list.show('List');
    expect(await list.selected()).toBe(2);
    await expect.poll(top, { timeout: 4000 }).toBe(wanted);
  }
  expect(await list.page.getByRole('button', { name: 'Copy 2 rows' }).count()).toBe(1);
});

it('has nothing that axe finds wrong, while writing too', async () => {
  await open(34);
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page: list.page }).include('main').analyze();
    return violations.map(one => `${one.id}: ${one.nodes[0]?.html}`);
  };
  expect(await faults()).toEqual([]);
  await list.cell(4, 'driver').dblclick();
  await list.box.waitFor();
  expect(await faults()).toEqual([]);
});
