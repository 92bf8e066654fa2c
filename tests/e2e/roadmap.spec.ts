import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { curveOf, libraryOf } from './pages.ts';
import { expectSound } from './sound.ts';

/** The roadmap, in the words a person would use of it. */
const roadmapOf = (page: Page) => ({
  async add(horizon: string, ...texts: string[]): Promise<void> {
    const box = page.getByRole('textbox', { name: `Add an action for ${horizon}` });
    for (const text of texts) {
      await box.fill(text);
      await box.press('Enter');
      await expect(this.action(text)).toBeVisible();
      await expect(box).toBeFocused();
    }
  },
  action: (text: string) => page.getByRole('listitem', { name: new RegExp(`^Action \\d+: ${text}$`) }),
  list: (horizon: string) => page.locator(`[data-drag-list=${horizon}]`),
  async texts(horizon: string): Promise<string[]> {
    const names = await this.list(horizon)
      .locator('[data-drag-item]')
      .evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''));
    return names.map(name => name.replace(/^Action \d+: /, ''));
  },
});

test('a room agrees its roadmap', async ({ desk }) => {
  const { page } = await desk.open();
  const roadmap = roadmapOf(page);
  const speech = curveOf(page).speech();
  await libraryOf(page).begin('Meridian Bank');
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: 'Roadmap', level: 1 })).toBeVisible();

  await test.step('actions, decisions and parked points at the speed of talk', async () => {
    await roadmap.add('now', 'Name the owner', 'Measure the losses');
    await roadmap.add('next', 'Train the team');
    const decision = page.getByRole('textbox', { name: 'Note a decision' });
    await decision.fill('Fraud goes first');
    await decision.press('Enter');
    await expect(page.getByRole('button', { name: 'Fraud goes first' })).toBeVisible();
    const parked = page.getByRole('textbox', { name: 'Park a point' });
    await parked.fill('Half typed');
    await parked.evaluate((box, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, 'Mainframe exit\nLicence costs');
    await expect(page.getByText('Licence costs')).toBeVisible();
    await expect(page.getByText('Half typed')).toBeVisible();
    // Nothing is cut in silence: a line that is too long is refused with the whole block.
    await parked.evaluate(
      (box, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      `Short enough\n${'long '.repeat(80)}`,
    );
    await expect(page.getByRole('alert')).toHaveText(
      'Line 2 is longer than 300 characters. Shorten it; nothing was added.',
    );
    await expect(page.getByText('Short enough')).toHaveCount(0);
  });

  await test.step('what stands in a field is not lost by going elsewhere', async () => {
    await page.getByRole('textbox', { name: 'Add an action for later' }).fill('Half a thought');
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('heading', { name: 'Curve', level: 1 })).toBeAttached();
    await page.keyboard.press('Alt+5');
    await expect(roadmap.action('Half a thought')).toBeVisible();
  });

  await test.step('the focus goes along with what is moved, and stays near what is deleted', async () => {
    const thought = roadmap.action('Half a thought');
    const more = thought.getByRole('button', { name: /^More for/ });
    await more.click();
    await page.getByRole('menuitem', { name: 'Move to Next' }).click();
    await expect(speech).toHaveText('Half a thought moved to Next.');
    await expect(thought).toBeFocused();
    await more.click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.getByText('The action was deleted.')).toBeVisible();
    await expect(roadmap.action('Train the team').getByRole('button', { name: /^More for/ })).toBeFocused();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(thought).toBeVisible();
    // In its dialog it goes to another list, and with it the focus that the dialog gives back.
    await thought.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Horizon/ }).click();
    await page.getByRole('option', { name: 'Later' }).click();
    await expect.poll(() => roadmap.texts('later')).toEqual(['Half a thought']);
    await dialog.getByRole('button', { name: 'Done' }).press('Enter');
    await expect(thought).toBeFocused();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Delete' }).press('Enter');
    // Never into a text, where Undo would mean the text.
    await expect(roadmap.action('Name the owner')).toBeFocused();
    await expect(thought).toHaveCount(0);
  });

  await test.step('an action is carried by keyboard, every step spoken', async () => {
    await roadmap.action('Name the owner').focus();
    await page.keyboard.press('Space');
    await expect(speech).toHaveText(
      'Name the owner picked up from Now, position 1 of 2. Arrows move it, Space drops, Escape puts back.',
    );
    await page.keyboard.press('ArrowRight');
    await expect(speech).toHaveText('Name the owner: Next, position 1 of 2.');
    await page.keyboard.press('ArrowDown');
    await expect(speech).toHaveText('Name the owner: Next, position 2 of 2.');
    await page.keyboard.press('Space');
    await expect(speech).toHaveText('Name the owner moved to Next, position 2 of 2.');
    await expect.poll(() => roadmap.texts('next')).toEqual(['Train the team', 'Name the owner']);
    await expect(roadmap.action('Name the owner')).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await expect(speech).toHaveText('Move cancelled. Name the owner is back in Next.');
    expect(await roadmap.texts('next')).toEqual(['Train the team', 'Name the owner']);
  });

  await test.step('another by mouse', async () => {
    const from = await roadmap.action('Measure the losses').boundingBox();
    const to = await roadmap.list('later').boundingBox();
    if (!from || !to) throw new Error('The board is not on the screen.');
    await page.mouse.move(from.x + 40, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 40, { steps: 4 });
    await page.mouse.move(to.x + 40, to.y + 20, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => roadmap.texts('later')).toEqual(['Measure the losses']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => roadmap.texts('now')).toEqual(['Measure the losses']);
  });

  await test.step('one waits for another, and says so', async () => {
    await roadmap.action('Train the team').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Action 3' });
    await dialog.getByRole('combobox', { name: 'Wait for another action' }).fill('losses');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('2 · Measure the losses (open)')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Mara Lind');
    await expectSound(page);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(roadmap.action('Train the team')).toContainText('Waits for 2');
    await expect(roadmap.action('Train the team')).toContainText('Mara Lind');
  });

  await test.step('a parked point becomes one action however often it is pressed, and stays where that is refused', async () => {
    const failure = { code: 'limit', message: 'The roadmap is full.', where: null };
    await page.route(
      url => url.pathname === '/call',
      (route, request) =>
        request.postData()?.includes('action.add')
          ? route.fulfill({ json: { ok: false, failure } })
          : route.continue(),
    );
    const make = page.getByRole('button', { name: 'Make an action of “Licence costs”' });
    await make.click();
    await expect(page.getByText(failure.message)).toBeVisible();
    await page.unrouteAll();
    await make.dblclick();
    await expect(make).toHaveCount(0);
    await expect.poll(() => roadmap.texts('later')).toEqual(['Licence costs']);
    await page.keyboard.press('Control+z');
    await expect(make).toBeVisible();
    await expect(roadmap.action('Licence costs')).toHaveCount(0);
  });

  await test.step('the guide’s recommendation becomes an action of their own', async () => {
    await page.keyboard.press('Alt+h');
    const take = page.getByRole('button', { name: /^Take into the roadmap: / }).first();
    const text = ((await take.getAttribute('aria-label')) ?? '').replace(/^Take into the roadmap: |\.$/g, '');
    await take.press('Enter');
    await expect(roadmap.list('next')).toContainText(text);
    await expect(page.getByText('Action 4 on the roadmap')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Take into the roadmap: / }).first()).toBeFocused();
    await expectSound(page);
  });

  await test.step('all of it is there after a reload, also along time', async () => {
    await page.reload();
    await expect.poll(async () => (await roadmap.texts('next')).length).toBe(3);
    await page.getByRole('radio', { name: 'Timeline' }).click();
    await expect(page.getByRole('img', { name: /Roadmap/ })).toBeVisible();
    await expect(page.getByRole('table', { name: /Roadmap/ })).toContainText('Measure the losses');
    await expectSound(page);
  });
});
