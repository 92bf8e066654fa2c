import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slidesPptx } from '../../electron/exchange/write-pptx.ts';
import { planSlides } from '../../shared/plan/slides-plan.ts';
import { inputOf } from '../report/fixtures.ts';
import { convert, officeFor } from '../support/office.ts';
import { stages } from './kit.ts';
import { sampleDocument, typesetter } from './slides.ts';

const office = officeFor('slides');

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens the slides and shows all of them, with their text and tables', () => {
    const folder = mkdtempSync(join(tmpdir(), 'headwater-pptx-'));
    try {
      const records = [...sampleDocument().records.values()];
      const plan = planSlides({ ...inputOf(records), stages }, typesetter);
      writeFileSync(join(folder, 's.pptx'), slidesPptx(plan, typesetter, {}));
      convert(office ?? '', folder, 's.pptx', 'pdf');
      const text = execFileSync('pdftotext', ['-layout', join(folder, 's.pdf'), '-']).toString('utf8');
      const pages = text.split('\f').slice(0, -1);
      expect(pages).toHaveLength(plan.slides.length);
      const decisions = pages.find(page => page.includes('WHAT WAS AGREED')) ?? '';
      expect(decisions).toMatch(/NO\s+WHAT WAS AGREED\s+WHY\s+WHO, WHEN/);
      expect(decisions).toMatch(/1\s+Fraud scoring becomes critical/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
