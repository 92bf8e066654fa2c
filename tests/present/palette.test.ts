import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '../../shared/contract/actions.ts';
import { auditOf } from '../renderer/support/audit.ts';
import { type AppWindow, raiseStage, type Stage } from '../renderer/support/stage.ts';
import { facilitate, fullWorkshop } from './room.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 120_000);
afterEach(() => stage.clear());
afterAll(() => stage?.close());

async function inWorkshop(count = 34): Promise<AppWindow & { key: string }> {
  const window = await stage.open();
  const { key } = await fullWorkshop(window.main.client, count);
  await facilitate(stage, window, key);
  return { ...window, key };
}
const field = ({ page }: AppWindow) => page.getByRole('searchbox', { name: 'Find actions and use cases' });
/** Opens the palette, types, and takes what is found first. */
async function ask(window: AppWindow, text: string): Promise<void> {
  await window.page.keyboard.press('ControlOrMeta+k');
  await field(window).fill(text);
  await window.page.keyboard.press('Enter');
  await field(window).waitFor({ state: 'detached' });
}
const found = async ({ page }: AppWindow) => {
  await page.getByRole('menuitem').first().waitFor();
  return page.getByRole('menuitem').allTextContents();
};
const stageOf = async (window: AppWindow & { key: string }, title: string) => {
  const { records } = await window.main.client.call('workshop.open', { key: window.key });
  const useCase = records.find(one => one.type === 'use-case' && one.title === title);
  const placement = records.find(one => one.type === 'placement' && one.useCase === useCase?.id);
  return placement?.type === 'placement' ? placement.stage : undefined;
};

describe('the palette', () => {
  it('opens by either key, also while typing, and closes by Escape', async () => {
    const window = await inWorkshop(12);
    for (const keys of ['ControlOrMeta+k', 'ControlOrMeta+Shift+p']) {
      await window.page.getByRole('textbox', { name: 'Add a use case' }).focus();
      await window.page.keyboard.press(keys);
      await field(window).waitFor();
      expect(await auditOf(window.page)).toEqual([]);
      await window.page.keyboard.press('Escape');
      await field(window).waitFor({ state: 'detached' });
    }
    expect(window.complaints).toEqual([]);
  });

  it('lists what can be done now with its keys, and nothing that cannot', async () => {
    const window = await inWorkshop(12);
    await window.page.keyboard.press('ControlOrMeta+k');
    const all = (await found(window)).join('\n');
    expect(all).toMatch(/Export the PDF[\s\S]*Ctrl\+E/);
    // No card is chosen, nothing is presented, nothing can be taken back.
    expect(all).not.toMatch(/Move to stage|Stop presenting|Redo/);
  });

  it('shows which one Enter takes, and goes through them with the arrows, however many there are', async () => {
    const window = await inWorkshop(12);
    await window.page.keyboard.press('ControlOrMeta+k');
    await field(window).pressSequentially('export');
    const chosen = window.page.locator('[role="menuitem"][data-focused]');
    await chosen.waitFor();
    expect(await chosen.count()).toBe(1);
    await expect
      .poll(() => field(window).getAttribute('aria-activedescendant'))
      .toBe(await chosen.getAttribute('id'));
    await field(window).fill('');
    for (let presses = 0; presses < 30; presses++) await window.page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => {
        const [item, list] = [
          await chosen.boundingBox(),
          await window.page.getByRole('dialog').boundingBox(),
        ];
        return (
          item !== null && list !== null && item.y > list.y && item.y + item.height < list.y + list.height
        );
      })
      .toBe(true);
  });

  it('does what is found by a few letters', async () => {
    const window = await inWorkshop(12);
    await ask(window, 'keyb short');
    await window.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await window.page.keyboard.press('Escape');
    await ask(window, 'import use');
    await window.page
      .getByRole('heading', { name: /Import/ })
      .first()
      .waitFor();
  });

  it('acts on the card that had the focus, and gives it back', async () => {
    const window = await inWorkshop();
    const card = window.page.getByRole('button', { name: /^Claims hand-over events,/ });
    await card.focus();
    await ask(window, 'move stage 2');
    await expect.poll(() => stageOf(window, 'Claims hand-over events')).toBe(2);
    await expect
      .poll(() =>
        window.page.evaluate(
          () =>
            document.activeElement?.querySelector('[role=img]')?.getAttribute('aria-label') ??
            document.activeElement?.getAttribute('data-stack') ??
            '',
        ),
      )
      .toMatch(/^Claims hand-over|^2$/);
    await ask(window, 'undo');
    await expect.poll(() => stageOf(window, 'Claims hand-over events')).toBe(5);
  });

  it('goes to a use case by title or number: chosen, opened beside the curve, in focus', async () => {
    const window = await inWorkshop();
    await ask(window, 'claims hand');
    await window.page.getByRole('heading', { name: 'Use case 11' }).waitFor();
    await ask(window, '#12');
    await window.page.getByRole('heading', { name: 'Use case 12' }).waitFor();
    await expect
      .poll(() =>
        window.page.evaluate(
          () => document.activeElement?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
        ),
      )
      .toMatch(/^ATM cash forecast, number 12/);
  });

  it('opens the stack that a use case is in, and comes back from another screen', async () => {
    const window = await inWorkshop(500);
    await window.page.goto(`${stage.renderer.url}#/import/${window.key}`);
    await window.page
      .getByRole('heading', { name: /Import/ })
      .first()
      .waitFor();
    await ask(window, '497');
    await window.page.getByRole('heading', { name: 'Use case 497' }).waitFor();
    await expect
      .poll(() =>
        window.page.evaluate(
          () => document.activeElement?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
        ),
      )
      .toMatch(/number 497/);
  });

  it('says so when nothing is called that', async () => {
    const window = await inWorkshop(12);
    await window.page.keyboard.press('ControlOrMeta+k');
    await field(window).fill('qqqq');
    await window.page.getByText('Nothing is called that.').waitFor();
  });
});

describe('one table', () => {
  it('gives no key to two actions', () => {
    const keys = Object.values(ACTIONS).flatMap((action: { keys: readonly string[] }) => action.keys);
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
  });

  it('is what the shortcut sheet shows', async () => {
    const window = await inWorkshop(12);
    await window.page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    const sheet = await window.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).textContent();
    for (const { label, keys } of Object.values(ACTIONS) as { label: string; keys: readonly string[] }[])
      if (keys.length > 0) expect(sheet).toContain(label.replace('…', ''));
  });

  it('leaves letters alone where they are typed', async () => {
    const window = await inWorkshop(12);
    const box = window.page.getByRole('textbox', { name: 'Add a use case' });
    await box.focus();
    await window.page.keyboard.type('unit 3 ?');
    expect(await box.inputValue()).toBe('unit 3 ?');
    expect(await window.page.getByRole('dialog').count()).toBe(0);
  });
});
