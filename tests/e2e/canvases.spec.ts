import type { Locator, Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { curveOf, libraryOf } from './pages.ts';
import { expectSound } from './sound.ts';

/** The canvases, in the words of those who fill them in. */
const canvasesOf = (page: Page) => {
  const box = (title: string): Locator => page.getByRole('region', { name: title, exact: true });
  const note = (text: string): Locator => page.getByRole('button', { name: new RegExp(`^${text}`) });
  const field = (title: string): Locator => page.getByRole('textbox', { name: `Add a note to ${title}` });
  return {
    box,
    note,
    field,
    async begin(name: string): Promise<void> {
      await page.getByRole('link', { name: 'Canvases' }).click();
      await page.getByRole('button', { name: `Begin ${name}`, exact: true }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    },
    async add(title: string, text: string): Promise<void> {
      await field(title).fill(text);
      await field(title).press('Enter');
      await expect(note(text)).toBeVisible();
      await expect(field(title)).toBeFocused();
    },
    /** The notes of a box, in their order. */
    notesIn: (title: string): Promise<string[]> =>
      box(title)
        .locator('[data-note] > button:first-child')
        .evaluateAll(faces => faces.map(face => face.firstElementChild?.textContent ?? '')),
    async dragByMouse(moved: Locator, onto: Locator): Promise<void> {
      const [from, to] = [await moved.boundingBox(), await onto.boundingBox()];
      if (!from || !to) throw new Error('Nothing to drag, or nowhere to drag it to.');
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2 + 9, from.y + from.height / 2 + 9, { steps: 2 });
      await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 5 });
      await page.mouse.up();
    },
    rowHead: (name: string): Locator => page.getByRole('grid').getByRole('rowheader', { name, exact: true }),
    cellsOf: (name: string): Locator =>
      page
        .getByRole('grid')
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        .getByRole('gridcell'),
    speech: curveOf(page).speech,
  };
};

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(pasted => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('notes are typed, pasted, dragged by mouse and carried by keys, and all of it is there after a reload', async ({
  desk,
}) => {
  const { page } = await desk.open();
  const { keyboard } = page;
  const canvases = canvasesOf(page);
  const spoken = canvases.speech();
  await libraryOf(page).begin('Meridian Bank');
  await canvases.begin('Executive questions');

  await test.step('notes come by typing and by pasting a list', async () => {
    await canvases.add('How does it make money?', 'Offers within the minute');
    await canvases.field('How does it save money?').focus();
    await paste(page, '- Fewer nightly runs\r\n- One licence less\r\n\r\n- No manual reconciliation');
    await expect(canvases.note('No manual reconciliation')).toBeVisible();
    expect(await canvases.notesIn('How does it save money?')).toEqual([
      'Fewer nightly runs',
      'One licence less',
      'No manual reconciliation',
    ]);
    await paste(page, `Short enough\n${'long '.repeat(500)}`);
    const refusal = 'Line 2 is longer than 2000 characters. Shorten it; nothing was added.';
    await expect(page.getByRole('region', { name: 'Messages' }).getByText(refusal)).toBeVisible();
    expect(await canvases.notesIn('How does it save money?')).toHaveLength(3);
  });

  await test.step('one step of undo takes the whole list back, and redo brings it again', async () => {
    await canvases.note('Offers within the minute').focus();
    await keyboard.press('Control+z');
    await expect(canvases.note('Fewer nightly runs')).toHaveCount(0);
    await expect(canvases.note('Offers within the minute')).toBeVisible();
    await keyboard.press('Control+y');
    await expect(canvases.note('No manual reconciliation')).toBeVisible();
  });

  await test.step('a note is dragged to another box by mouse', async () => {
    await canvases.dragByMouse(canvases.note('One licence less'), canvases.box('How does it lower risk?'));
    await expect(spoken).toHaveText('One licence less moved to How does it lower risk?, position 1 of 1.');
    await expect(canvases.note('One licence less')).toBeFocused();
    expect(await canvases.notesIn('How does it lower risk?')).toEqual(['One licence less']);
  });

  await test.step('a note is carried by keys: within its box, to another one, and back with Escape', async () => {
    await canvases.note('Fewer nightly runs').focus();
    await keyboard.press('Space');
    await expect(spoken).toHaveText(
      'Fewer nightly runs picked up from How does it save money?, position 1 of 2. Up and down choose a place, left and right a box. Space drops, Escape puts back.',
    );
    await keyboard.press('ArrowDown');
    await expect(spoken).toHaveText('Fewer nightly runs: How does it save money?, position 2 of 2.');
    await keyboard.press('ArrowRight');
    await expect(spoken).toHaveText('Fewer nightly runs: How does it lower risk?, position 2 of 2.');
    await keyboard.press('ArrowUp');
    await expect(spoken).toHaveText('Fewer nightly runs: How does it lower risk?, position 1 of 2.');
    await keyboard.press('Space');
    await expect(spoken).toHaveText('Fewer nightly runs moved to How does it lower risk?, position 1 of 2.');
    await expect(canvases.note('Fewer nightly runs')).toBeFocused();
    expect(await canvases.notesIn('How does it lower risk?')).toEqual([
      'Fewer nightly runs',
      'One licence less',
    ]);

    await keyboard.press('Space');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Escape');
    await expect(spoken).toHaveText('Move cancelled. Fewer nightly runs is back in How does it lower risk?.');
    expect(await canvases.notesIn('How does it lower risk?')).toHaveLength(2);
  });

  await test.step('a menu moves a note as well, and undo brings it back', async () => {
    await canvases.note('One licence less').focus();
    await keyboard.press('m');
    await page.getByRole('menuitem', { name: 'How does it make money?' }).click();
    await expect(spoken).toHaveText('One licence less moved to How does it make money?, position 2 of 2.');
    await keyboard.press('Control+z');
    await expect.poll(() => canvases.notesIn('How does it lower risk?')).toHaveLength(2);
  });

  await test.step('a note is written anew, gets a colour and hands', async () => {
    await canvases.note('Offers within the minute').focus();
    await keyboard.press('Enter');
    await keyboard.press('Control+a');
    await keyboard.type('Offers within the second');
    await keyboard.press('Enter');
    await expect(canvases.note('Offers within the second')).toBeFocused();
    await keyboard.press('+');
    await keyboard.press('+');
    await expect(canvases.note('Offers within the second, 2 hands')).toBeVisible();
    await page.getByRole('button', { name: 'Colour', exact: true }).click();
    await page.getByRole('menuitem', { name: 'River' }).click();
    await expect(canvases.note('Offers within the second, river, 2 hands')).toBeVisible();
  });

  await test.step('the room decides: one sentence before the notes', async () => {
    await page.getByRole('radio', { name: 'Decisions' }).click();
    await page.getByRole('button', { name: 'Agreed on How does it make money?: empty' }).click();
    await keyboard.type('We sell while the customer is still on the page.');
    await keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: /^Agreed on How does it make money\?: We sell while/ }),
    ).toBeVisible();
  });

  await test.step('the outline shows the same in order and is written in', async () => {
    await page.getByRole('radio', { name: 'Outline' }).click();
    const risk = canvases.box('How does it lower risk?');
    await expect(risk.getByRole('textbox', { name: /^Note in/ })).toHaveCount(2);
    await risk
      .getByRole('textbox', { name: /^Note in/ })
      .last()
      .fill('Two licences less');
    await keyboard.press('Enter');
    await canvases.field('How does it lower risk?').fill('Frauds stopped before they are paid');
    await keyboard.press('Enter');
    await expect(risk.getByRole('textbox', { name: /^Note in/ })).toHaveCount(3);
    await page.getByRole('radio', { name: 'Canvas', exact: true }).click();
    expect(await canvases.notesIn('How does it lower risk?')).toEqual([
      'Fewer nightly runs',
      'Two licences less',
      'Frauds stopped before they are paid',
    ]);
  });

  await test.step('all of it is there after a reload, at the same address', async () => {
    await expect(curveOf(page).saved()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Executive questions', level: 1 })).toBeVisible();
    await expect(canvases.note('Offers within the second, river, 2 hands')).toBeVisible();
    expect(await canvases.notesIn('How does it lower risk?')).toHaveLength(3);
    await expect(page.getByRole('button', { name: /: We sell while the customer/ })).toBeVisible();
  });

  await test.step('a deleted canvas comes back with everything on it, and the page that shows begins at its heading', async () => {
    await page.getByRole('button', { name: 'Delete this canvas' }).click();
    await expect(page.getByRole('heading', { name: 'Canvases', level: 1 })).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('button', { name: /^Executive questions/ }).click();
    await expect(page.getByRole('heading', { name: 'Executive questions', level: 1 })).toBeFocused();
    expect(await canvases.notesIn('How does it lower risk?')).toHaveLength(3);
  });

  await test.step('the focus goes on to the next note when one is deleted, and back when a panel closes', async () => {
    const risk = 'How does it lower risk?';
    const [first = '', second = '', third = ''] = await canvases.notesIn(risk);
    // A key that is held down deletes one.
    await canvases.note(first).focus();
    for (let held = 0; held < 3; held++) await keyboard.down('Delete');
    await keyboard.up('Delete');
    await expect(canvases.note(second)).toBeFocused();
    await expect.poll(() => canvases.notesIn(risk)).toEqual([second, third]);
    await canvases.note(second).click();
    await page.getByRole('button', { name: 'Delete the note' }).click();
    await expect(canvases.note(second)).toHaveCount(0);
    await expect(canvases.note(third)).toBeFocused();
    // Written empty it goes as well, and once.
    await keyboard.press('Enter');
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await keyboard.press('Enter');
    await expect(canvases.note(third)).toHaveCount(0);
    await canvases.add(risk, 'Said after all that');
    await expect(page.getByText('no longer there')).toHaveCount(0);
    const findings = page.getByRole('button', { name: /^(\d+|No) findings?$/ });
    await findings.click();
    await page.getByRole('button', { name: 'Close the findings' }).press('Enter');
    await expect(findings).toBeFocused();
  });
});

test('roles are shared out by keyboard alone, and each breach is named', async ({ desk }) => {
  const { page } = await desk.open();
  const { keyboard } = page;
  const canvases = canvasesOf(page);
  await libraryOf(page).begin('Meridian Bank');
  await canvases.begin('Roles and responsibilities');
  const findings = page.getByRole('complementary', { name: 'Findings' });
  const task = canvases.rowHead('Approve a new schema');
  const cellOf = (column: number) => canvases.cellsOf('Approve a new schema').nth(column);

  await test.step('letters set marks, arrows go from cell to cell', async () => {
    await keyboard.press('Alt+Shift+F');
    await expect(findings).toBeVisible();
    await task.focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('a');
    await expect(cellOf(0)).toHaveAccessibleName('Accountable');
    await keyboard.press('ArrowRight');
    await keyboard.press('a');
    await expect(findings.getByRole('button', { name: /“Approve a new schema” has .*twice/ })).toBeVisible();
    await expect(
      findings.getByRole('button', { name: /“Approve a new schema” has no .*Responsible/ }),
    ).toBeVisible();
  });

  await test.step('a breach is mended and goes', async () => {
    await keyboard.press('a');
    await keyboard.press('r');
    await expect(cellOf(1)).toHaveAccessibleName('Responsible');
    await expect(findings.getByRole('button', { name: /“Approve a new schema”/ })).toHaveCount(0);
  });

  await test.step('a finding leads to its place', async () => {
    await findings.getByRole('button', { name: /“Grant access to a stream” has no .*Accountable/ }).click();
    await expect(canvases.rowHead('Grant access to a stream')).toBeFocused();
  });

  await test.step('a row is added, moved up and deleted by keys', async () => {
    const field = page.getByRole('textbox', { name: /^Add: task/ });
    await field.fill('Translate for the business');
    await field.press('Enter');
    const added = canvases.rowHead('Translate for the business');
    await added.focus();
    await keyboard.press('Alt+ArrowUp');
    await expect(page.getByRole('grid').getByRole('rowheader').nth(8)).toHaveAccessibleName(
      'Translate for the business',
    );
    await expect(added).toBeFocused();
    await keyboard.press('Delete');
    await expect(added).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(added).toBeVisible();
  });
});

test('a table reads what is typed and pasted in the workshop’s own language, and refuses the rest in words', async ({
  desk,
}) => {
  const { page } = await desk.open();
  const { keyboard } = page;
  const canvases = canvasesOf(page);
  await libraryOf(page).begin('Meridian Bank');
  await canvases.begin('Benefits register');
  const field = page.getByRole('textbox', { name: /^Add: benefit/ });
  await field.focus();
  await paste(page, 'Fraud losses\tEUR a year\t1,200,000\t800,000\r\nCalls answered\tcalls\t300\t120');
  await expect(canvases.rowHead('Calls answered')).toBeVisible();
  const cells = canvases.cellsOf('Fraud losses');
  await expect(cells.nth(1)).toHaveAccessibleName('1,200,000');

  await cells.nth(3).focus();
  await keyboard.type('nearly there');
  await keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '“nearly there” is not a number' })).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.type('950,000');
  await keyboard.press('Enter');
  await expect(cells.nth(3)).toHaveAccessibleName('950,000');

  await cells.nth(0).focus();
  await paste(page, 'EUR a year\tmuch');
  await expect(page.getByText(/Row 1, Baseline: “much” is not a number/).first()).toBeVisible();
  await expect(cells.nth(1)).toHaveAccessibleName('1,200,000');
});

test('axe finds nothing serious on the canvases of the sample, nor in their outlines', async ({ desk }) => {
  const { page } = await desk.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await libraryOf(page).openSample();
  await page.getByRole('link', { name: 'Canvases' }).click();
  const cards = page.getByRole('list', { name: 'Canvases of this workshop' }).getByRole('button');
  await expect(cards).not.toHaveCount(0);
  await expectSound(page);
  for (const name of ['Pilot charter', 'Readiness for critical use', 'Executive questions']) {
    await test.step(name, async () => {
      await cards.filter({ hasText: name }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
      await expect(page.locator('[data-canvas]')).toBeVisible();
      await expectSound(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectSound(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.getByRole('radio', { name: 'Outline' }).click();
      await expectSound(page);
      await page.getByRole('radio', { name: 'Canvas', exact: true }).click();
      await page.getByRole('button', { name: 'All canvases' }).click();
    });
  }
});
