import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { curveOf, libraryOf } from './pages.ts';

const QUESTIONS = 10;
const PEOPLE = ['Ana Ruiz', 'Bo Lind', 'Cem Aydin'];

/** Nothing serious, dark and light: what axe calls serious or critical, in words. */
async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForFunction(() => document.getAnimations().every(one => one.playState !== 'running'));
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map(({ id, nodes }) => `${id} (${colorScheme}): ${nodes.map(node => node.html).join('\n')}`),
    ).toEqual([]);
  }
}

const show = (page: Page) => page.getByRole('link', { name: 'Assessment', exact: true }).press('Enter');

const question = (page: Page, place: number) =>
  page.getByRole('heading', { level: 2, name: new RegExp(`^${place} of ${QUESTIONS} `) });

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

/** Begins one of the whole organisation, scored by the room. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin an assessment' }).first().press('Enter');
  const dialog = page.getByRole('dialog');
  const go = dialog.getByRole('button', { name: 'Begin', exact: true });
  // A name that is too long is refused in words, never cut.
  const unit = dialog.getByRole('combobox', { name: /^Business unit/ });
  await unit.fill('Payments '.repeat(14));
  await expect(dialog.getByText('This is longer than 120 characters.').first()).toBeVisible();
  await expect(go).toBeDisabled();
  await unit.fill('');
  await go.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Begins a blind one; its form asks for people when there are none, and waits until they are on the list. */
async function beginBlind(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin an assessment' }).first().press('Enter');
  await page.getByRole('radio', { name: 'Everybody blind' }).press('Space');
  await expect(page.getByText('Two participants or more are needed.')).toBeVisible();
  await page.getByRole('button', { name: 'Add participants' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Participants' });
  for (const name of PEOPLE) {
    await dialog.getByLabel('Name').fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: `Edit ${name}` })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Everybody blind' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Add or edit participants' })).toBeFocused();
  await page.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
}

test('the room scores by keyboard, and the result names its weakest evidence', async ({ desk }) => {
  const { page } = await desk.open();
  const { keyboard } = page;
  const spoken = curveOf(page).speech();
  await libraryOf(page).begin('Meridian Bank');
  await show(page);
  await expect(page.getByRole('heading', { name: 'Where do we stand?' })).toBeVisible();
  await expectSound(page);
  await begin(page);

  await test.step('a level, how sure, what speaks for it, and on', async () => {
    await expect(question(page, 1)).toBeFocused();
    await keyboard.press('3');
    await expect(spoken).toHaveText('Who drives it: level 3.');
    await keyboard.press('ArrowUp');
    await expect(spoken).toHaveText('Who drives it: level 2.');
    await keyboard.press('h');
    await expect(spoken).toHaveText('Who drives it: high confidence.');
    await keyboard.press('e');
    await keyboard.type('The head of payments asked for it in May.');
    await keyboard.press('Tab');
    await expect(spoken).toHaveText('Who drives it: evidence noted.');
    await page.getByRole('button', { name: 'Next question' }).press('Enter');
    for (let place = 2; place <= QUESTIONS; place++) {
      await expect(question(page, place)).toBeFocused();
      await keyboard.press('2');
      await expect(page.getByRole('radio', { name: /^2 / })).toBeChecked();
      if (place === 5) {
        await expectSound(page);
        // The one for which nothing is written.
        await keyboard.press('Enter');
        continue;
      }
      await keyboard.press('m');
      await keyboard.press('e');
      await keyboard.type('Shown in the walk-through.');
      await keyboard.press('Control+Enter');
      await expect(spoken).toContainText('evidence noted');
      await page.getByRole('button', { name: /^(Next question|To the result)$/ }).press('Enter');
    }
  });

  await test.step('the result, in words, with the way back to the weakest', async () => {
    await expect(result(page)).toContainText('Stage 2 (Early production): 9 of 10 dimensions are there');
    await expect(result(page)).toContainText(
      'Weakest evidence: “Regions and law”, level 2, and nothing written speaks for it.',
    );
    await expectSound(page);
    await result(page).getByRole('button', { name: 'To its question' }).press('Enter');
    await expect(question(page, 5)).toBeFocused();
    await keyboard.press('e');
    await keyboard.type('Legal wrote down which data may leave.');
    await page.getByRole('radio', { name: 'Result' }).press('Space');
    await expect(result(page)).toContainText('10 of 10 dimensions are there');
    await expect(result(page)).toContainText('Weakest evidence: “Regions and law”, level 2, and nobody said');
  });

  await test.step('a step of the guide goes into the roadmap, and a reload shows all of it', async () => {
    await page
      .getByRole('button', { name: /^Take into the roadmap: / })
      .first()
      .press('Enter');
    await expect(page.getByText('Action 1 on the roadmap')).toBeVisible();
    await page.reload();
    await expect(result(page)).toContainText('10 of 10 dimensions are there');
    await expect(page.getByRole('region', { name: 'Every dimension' })).toContainText(
      'Legal wrote down which data may leave.',
    );
    await page.getByRole('button', { name: 'All assessments' }).press('Enter');
    await expect(
      page.getByRole('row', { name: /Whole organisation.*10 of 10.*Early production/ }),
    ).toBeVisible();
  });
});

test('three people score blind, and nothing shows before the reveal', async ({ desk }) => {
  const app = await desk.open();
  const { page } = app;
  const { keyboard } = page;
  await libraryOf(page).begin('Meridian Bank');
  await show(page);
  await beginBlind(page);
  await expect(page.getByText('0 of 30 answers are in').first()).toBeVisible();
  await expectSound(page);

  /** One turn by keys, from the hand-over to the one that follows. */
  const turn = async (name: string, level: string, evidence = '') => {
    await page.getByRole('button', { name: `I am ${name}` }).press('Enter');
    await expect(page.getByRole('banner')).toHaveCount(0);
    for (let place = 1; place <= QUESTIONS; place++) {
      await expect(question(page, place)).toBeFocused();
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      await keyboard.press(level);
      await expect(page.getByRole('radio', { name: new RegExp(`^${level} `) })).toBeChecked();
      if (evidence !== '' && place === 1) {
        await keyboard.press('e');
        await keyboard.type(evidence);
        await keyboard.press('Control+Enter');
        await keyboard.press('Escape');
        await question(page, place).focus();
      }
      await keyboard.press('Enter');
    }
    await expect(page.getByRole('heading', { name: 'All answered' })).toBeVisible();
    await page.getByRole('button', { name: /^Done/ }).press('Enter');
  };

  await page.getByRole('button', { name: 'Hand over to Ana Ruiz' }).press('Enter');
  // In other hands there is no way to the rest of the workshop.
  await expect(page.getByRole('navigation', { name: 'Screens' })).toHaveCount(0);
  await expectSound(page);
  await turn('Ana Ruiz', '1', 'Nobody pays for it yet.');
  await turn('Bo Lind', '2');

  await test.step('on the way to the third nobody sees what the others said', async () => {
    await page.getByRole('button', { name: 'Back to the overview' }).press('Enter');
    await expect(page.getByText('20 of 30 answers are in').first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText('Nobody pays for it yet.');
    await page.getByRole('button', { name: 'Answer again: Ana Ruiz' }).press('Enter');
    await expect(page.getByText('Earlier answers of yours stay hidden')).toBeVisible();
    await page.getByRole('button', { name: 'I am Ana Ruiz' }).press('Enter');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await keyboard.press('4');
    await expect(page.getByRole('radio', { name: /^4 / })).toBeChecked();
    await keyboard.press('Control+z');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    // Nothing of this turn is left, and what she said before is not this turn's to take back.
    await keyboard.press('Control+z');
    await keyboard.press('Escape');
    await expect(page.getByText('20 of 30 answers are in').first()).toBeVisible();
    await show(page);
    await expect(page.getByRole('row', { name: /20 of 30/ })).toContainText('hidden until the reveal');
    await page.reload();
    await page.getByRole('link', { name: 'Whole organisation' }).press('Enter');
    await page.getByRole('button', { name: 'Hand over to Cem Aydin' }).press('Enter');
  });
  await turn('Cem Aydin', '5');

  await test.step('the reveal shows who stands apart, and the room agrees', async () => {
    await page.getByRole('button', { name: 'Reveal' }).press('Enter');
    await page.getByRole('radio', { name: 'Questions' }).press('Space');
    const first = page.getByRole('region', { name: 'Who drives it' });
    await expect(first).toContainText('Strong dissent: the room is split.');
    await expect(first.getByRole('radio', { name: /^1 .*chosen by Ana Ruiz/ })).toBeVisible();
    await expect(first.getByRole('radio', { name: /^5 .*chosen by Cem Aydin/ })).toBeVisible();
    await expect(first).toContainText('Nobody pays for it yet.');
    await expectSound(page);
    await question(page, 1).focus();
    await keyboard.press('1');
    await expect(first).toContainText('The room has agreed on a level.');
  });

  await test.step('the result names the weakest evidence, and a reload shows all', async () => {
    const weakest = 'Weakest evidence: “Use in production”, level 2, and nothing written speaks for it.';
    await page.getByRole('radio', { name: 'Result' }).press('Space');
    await expect(result(page)).toContainText(weakest);
    await expectSound(page);
    await page.reload();
    await expect(result(page)).toContainText(weakest);
    const dimensions = page.getByRole('region', { name: 'Every dimension' });
    await expect(dimensions).toContainText('Ana Ruiz: Nobody pays for it yet.');
    await expect(dimensions.getByRole('row', { name: /Use in production/ })).toContainText('levels 1 to 5');
  });
});
