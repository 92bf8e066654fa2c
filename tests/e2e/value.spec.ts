import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { curveOf, libraryOf } from './pages.ts';

/** The value screen, in the words a person would use of it. */
const valueScreenOf = (page: Page) => {
  // By its whole name: once there is a line, the header has “Undo add a line of value”.
  const addLine = (): Locator => page.getByRole('button', { name: 'Add a line', exact: true }).last();
  const dialog = page.getByRole('dialog');
  const total = (name: string): Locator =>
    page
      .getByRole('region', { name: 'Lines' })
      .getByRole('button', { name: new RegExp(`^${name}.* lines?$`) });
  const column = (effort: string): Locator => page.getByRole('region', { name: effort, exact: true });
  const chip = (title: string): Locator => page.locator('[data-chip]', { hasText: title });
  return {
    addLine,
    total,
    column,
    chip,
    lines: (): Locator => page.getByRole('region', { name: 'Lines' }).getByRole('row'),
    line: (title: string): Locator => page.getByRole('row', { name: title }),
    warnings: (): Locator => page.getByRole('region', { name: 'What to look at' }),
    show: (view: 'Ledger' | 'Value and effort' | 'Charts') => page.getByRole('radio', { name: view }).click(),
    async add(line: { title: string; range: readonly [string, string, string]; tag?: string; for?: RegExp }) {
      await addLine().click();
      await dialog.getByLabel('What it brings').fill(line.title);
      if (line.for) {
        await dialog.getByRole('button', { name: /For$/ }).click();
        await page.getByRole('option', { name: line.for }).click();
      }
      await dialog.getByRole('radio', { name: 'As a range' }).click();
      for (const [at, label] of ['Low', 'Likely', 'High'].entries())
        await dialog.getByLabel(label, { exact: true }).fill(line.range[at] ?? '');
      if (line.tag) await dialog.getByRole('combobox', { name: 'Tag against counting twice' }).fill(line.tag);
      await dialog.getByRole('button', { name: 'Add to the ledger' }).click();
      await expect(dialog).toBeHidden();
    },
  };
};

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${wanted}.`);
}

async function expectSound(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(one => one.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => node.html).join('\n')}`),
  ).toEqual([]);
}

test('a line with a basis is written by keyboard alone, its total opens into it, and it outlives a reload', async ({
  desk,
}) => {
  const { page } = await desk.open();
  const { keyboard } = page;
  const value = valueScreenOf(page);
  const dialog = page.getByRole('dialog');
  const fill = async (label: string, text: string) => {
    await tabTo(page, dialog.getByLabel(label, { exact: true }));
    await keyboard.press('Control+a');
    await keyboard.type(text);
  };
  await libraryOf(page).begin('Meridian Bank');
  await keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { name: 'No amounts yet' })).toBeVisible();

  await test.step('the sum stands there as it is written', async () => {
    await tabTo(page, value.addLine());
    await keyboard.press('Enter');
    await expect(dialog.getByLabel('What it brings')).toBeFocused();
    await keyboard.type('Fewer false alarms to call back');
    await fill('How many there are today', '60,000');
    await fill('Of what, in a year', 'false alarms');
    await fill('What one is worth, GBP', '9');
    await fill('Low', '20');
    await fill('Likely', '30');
    await fill('High', '40');
    await fill('Probability that it comes about, %', '50');
    await expect(dialog.locator('output')).toContainText(
      '60,000 false alarms × 30% (20% to 40%) × £9 = £162,000 (£108,000 to £216,000)',
    );
    await expect(dialog.locator('output')).toContainText('£162,000 × 50% = £81,000');
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('the total says so and opens into its line', async () => {
    const save = value.total('Save money');
    await expect(page.getByRole('row', { name: /Save money/ })).toContainText('£81k');
    await tabTo(page, save);
    await keyboard.press('Enter');
    await expect(save).toHaveAttribute('aria-expanded', 'true');
    await expect(value.line('Fewer false alarms')).toContainText('£81,000');
    await expect(page.getByText('1 assumption has no owner yet')).toBeVisible();
  });

  await test.step('its owner is written in place', async () => {
    await tabTo(page, page.getByLabel('Owner of Fewer false alarms to call back'));
    await keyboard.type('Helen Whitcombe');
    await keyboard.press('Enter');
    await expect(page.getByText('has no owner yet')).toBeHidden();
  });

  await test.step('undone, done again, and there after a reload', async () => {
    await page.getByRole('heading', { name: 'Value', exact: true }).click();
    await keyboard.press('Control+z');
    await expect(page.getByText('1 assumption has no owner yet')).toBeVisible();
    await keyboard.press('Control+y');
    await expect(page.getByText('has no owner yet')).toBeHidden();
    await page.reload();
    await value.total('Save money').click();
    await expect(value.line('Fewer false alarms')).toContainText('£81,000');
    await expect(page.getByLabel('Owner of Fewer false alarms to call back')).toHaveValue('Helen Whitcombe');
  });
});

test('what is wrong with a line is said beside it, and nothing is lost', async ({ desk }) => {
  const { page } = await desk.open();
  const dialog = page.getByRole('dialog');
  await libraryOf(page).begin('Meridian Bank');
  await page.getByRole('link', { name: 'Value' }).click();
  await valueScreenOf(page).addLine().click();
  await dialog.getByRole('radio', { name: 'As a range' }).click();
  await dialog.getByLabel('Low', { exact: true }).fill('300');
  await dialog.getByLabel('Likely', { exact: true }).fill('200');
  await dialog.getByLabel('High', { exact: true }).fill('400');
  await dialog.getByRole('button', { name: 'Add to the ledger' }).click();
  await expect(dialog.getByText('A line needs a name: what it brings.')).toBeVisible();
  await expect(dialog.getByText('Must run from low over likely to high.')).toBeVisible();
  await dialog.getByLabel('What it brings').fill('Licences');
  await dialog.getByLabel('Low', { exact: true }).fill('100');
  // Refused by the main side, as when its use case was deleted at another window: what was typed stays.
  const failure = { code: 'invalid', message: 'That use case is no longer there.', where: null };
  await page.route(
    url => url.pathname === '/call',
    (route, request) =>
      request.postData()?.includes('value-line.add')
        ? route.fulfill({ json: { ok: false, failure } })
        : route.continue(),
  );
  await dialog.getByRole('button', { name: 'Add to the ledger' }).click();
  await expect(page.getByText(failure.message)).toBeVisible();
  await expect(dialog.getByLabel('What it brings')).toHaveValue('Licences');
  await page.unrouteAll();
  await dialog.getByRole('button', { name: 'Add to the ledger' }).click();
  await expect(valueScreenOf(page).total('Save money')).toBeVisible();
});

test('a tag on two lines is warned of, and the warning goes with the second', async ({ desk }) => {
  const { page } = await desk.open();
  const value = valueScreenOf(page);
  await libraryOf(page).begin('Meridian Bank');
  await page.getByRole('link', { name: 'Value' }).click();
  await value.add({ title: 'Fewer calls', range: ['100k', '200k', '300k'], tag: 'call-centre hours' });
  // What invited to the first line is gone, and with it the button that had the focus.
  await expect(page.getByRole('heading', { name: 'No amounts yet' })).toBeHidden();
  await expect(value.addLine()).toBeFocused();
  await expect(value.warnings()).not.toContainText('call-centre hours');
  await value.add({ title: 'Shorter queues', range: ['100k', '150k', '300k'], tag: 'Call-centre hours' });
  await expect(value.warnings()).toContainText(
    '“call-centre hours” is on 2 lines, £350k together. If they count the same money, only the largest is real: £200k.',
  );
  await value.total('Save money').click();
  await page.getByRole('button', { name: 'More for Shorter queues' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(value.warnings()).not.toContainText('call-centre hours');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(value.warnings()).toContainText('£350k together');
});

test('use cases are dragged to another effort by mouse and by keyboard, every step spoken', async ({
  desk,
}) => {
  const { page } = await desk.open();
  const { keyboard, mouse } = page;
  const value = valueScreenOf(page);
  const spoken = curveOf(page).speech();
  await libraryOf(page).begin('Meridian Bank');
  await curveOf(page).add('Fraud scoring on card swipe');
  await curveOf(page).add('Mainframe off-load');
  await page.getByRole('link', { name: 'Value' }).click();
  await value.add({ title: 'Losses', range: ['1m', '2m', '3m'], for: /Fraud scoring/ });
  await value.show('Value and effort');

  await test.step('by mouse', async () => {
    const from = await value.chip('Mainframe').boundingBox();
    const to = await value.column('Effort L').boundingBox();
    if (!from || !to) throw new Error('Nothing to drag, or nowhere to drag it to.');
    await mouse.move(from.x + 20, from.y + 20);
    await mouse.down();
    await mouse.move(from.x + 40, from.y + 10, { steps: 3 });
    await mouse.move(to.x + to.width / 2, to.y + 200, { steps: 5 });
    await mouse.up();
    await expect(value.column('Effort L')).toContainText('Mainframe off-load');
    await expect(spoken).toHaveText('Mainframe off-load is now effort L.');
  });

  await test.step('Enter right after leads on, and offers a line where there is none', async () => {
    await expect(value.chip('Mainframe')).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByText('Nobody has said yet what')).toContainText('Mainframe off-load');
    await page.getByRole('button', { name: 'Add a line for it' }).press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: /For$/ })).toContainText('Mainframe');
    await keyboard.press('Escape');
    await value.show('Value and effort');
  });

  await test.step('by keyboard', async () => {
    await tabTo(page, value.chip('Fraud scoring'));
    await keyboard.press('Space');
    await expect(spoken).toContainText('Fraud scoring on card swipe picked up from no effort yet.');
    await keyboard.press('ArrowRight');
    await expect(spoken).toHaveText('Fraud scoring on card swipe: effort XS.');
    await keyboard.press('ArrowUp');
    await expect(spoken).toContainText('Its value follows the ledger.');
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    await expect(spoken).toHaveText('Fraud scoring on card swipe is now effort S.');
    await expect(value.column('Effort S')).toContainText('£2m');
    await expect(value.chip('Fraud scoring')).toBeFocused();
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await keyboard.press('Escape');
    await expect(spoken).toContainText('Cancelled. Fraud scoring on card swipe stays at effort S.');
    await expect(value.column('Effort S')).toContainText('Fraud scoring');
  });

  await test.step('undone, and kept over a reload', async () => {
    await keyboard.press('Control+z');
    await expect(value.column('No effort yet')).toContainText('Fraud scoring');
    await keyboard.press('Control+y');
    await page.reload();
    await value.show('Value and effort');
    await expect(value.column('Effort S')).toContainText('Fraud scoring');
    await expect(value.column('Effort L')).toContainText('Mainframe off-load');
  });

  await test.step('Enter opens its lines', async () => {
    await value.chip('Fraud scoring').focus();
    await keyboard.press('Enter');
    await expect(page.getByText('Only what')).toContainText('Fraud scoring on card swipe');
    await expect(value.line('Losses')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a line for it' })).toBeVisible();
  });
});

test('a quick range of the curve is a line of the ledger, one press away, until lines of its own replace it', async ({
  desk,
}) => {
  const { page } = await desk.open();
  const value = valueScreenOf(page);
  await libraryOf(page).begin('Meridian Bank');
  await curveOf(page).add('Fraud scoring');
  await curveOf(page).card('Fraud scoring').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  for (const [label, amount] of [
    ['Low', '100k'],
    ['Likely', '200k'],
    ['High', '300k'],
  ] as const) {
    await inspector.getByLabel(label, { exact: true }).fill(amount);
    await inspector.getByLabel(label, { exact: true }).press('Enter');
  }
  await inspector.getByRole('button', { name: 'Open in the ledger' }).click();
  await expect(value.line('Fraud scoring').last()).toContainText('quick range from the curve');
  await page.getByRole('button', { name: 'Make it a line' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it brings').fill('Losses stopped');
  await dialog.getByLabel('Likely', { exact: true }).fill('250k');
  await dialog.getByRole('button', { name: 'Add to the ledger' }).click();
  await expect(value.line('Losses stopped')).toContainText('£250,000');
  await page.getByRole('link', { name: 'Curve' }).click();
  await curveOf(page).card('Fraud scoring').click();
  await expect(inspector).toContainText('1 line of the ledger says £100k to £300k a year, £250k expected.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, and long German words keep their places (${colorScheme})`, async ({
    desk,
  }) => {
    const { page } = await desk.open();
    const value = valueScreenOf(page);
    const german = 'Kundenkartenzahlungsausfallversicherungsbearbeitungsaufwände';
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await libraryOf(page).begin('Meridian Bank');
    await curveOf(page).add(german);
    await page.getByRole('link', { name: 'Value' }).click();
    await expectSound(page);
    await value.add({ title: german, range: ['1m', '2m', '3m'], for: new RegExp(german), tag: german });
    await value.add({ title: 'Shorter queues', range: ['100k', '150k', '300k'], tag: german });
    await value.total('Save money').click();
    await expectSound(page);
    await page.getByRole('button', { name: `${german}, Save money` }).click();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'How this is added up' }).click();
    await expectSound(page);
    await page.keyboard.press('Escape');
    for (const view of ['Ledger', 'Value and effort', 'Charts'] as const) {
      await value.show(view);
      await expectSound(page);
      // Nothing is cut off where it stands, and nothing pushes the page aside.
      const cut = await page
        .locator('main')
        .evaluate(main =>
          [...main.querySelectorAll<HTMLElement>('button, th, td, p, li span, h2, h3')]
            .filter(
              one =>
                one.offsetParent !== null &&
                one.scrollWidth > one.clientWidth + 1 &&
                getComputedStyle(one).overflowX !== 'visible',
            )
            .map(one => one.textContent),
        );
      expect(cut, view).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
  });
}
