import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** Nothing serious: what axe calls serious or critical, in words. */
export async function expectSound(page: Page): Promise<void> {
  // What fades in is half transparent for a moment, and would be measured as poor contrast.
  await page.waitForFunction(() => document.getAnimations().every(one => one.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => node.html).join('\n')}`),
  ).toEqual([]);
}
