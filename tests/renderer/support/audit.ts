import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe holds against a page: every serious or critical finding, with the elements. Empty is clean. */
export async function auditOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}
