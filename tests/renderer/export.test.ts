import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { auditOf } from './support/audit.ts';
import { type AppWindow, raiseStage, type Stage } from './support/stage.ts';

let stage: Stage;
const apps: TestApp[] = [];
beforeAll(async () => {
  stage = await raiseStage();
}, 120_000);
afterAll(async () => {
  await stage?.close();
  for (const app of apps) await app.close();
});

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A window on the sample, whose save dialog keeps what it is given. */
async function inSample(): Promise<AppWindow & { saved: Saved[]; key: string }> {
  const saved: Saved[] = [];
  const main = testApp({
    now: () => new Date().toISOString(),
    dialogs: {
      open: async () => null,
      save: async ({ source, name }) => {
        saved.push({ name, bytes: readFileSync(source) });
        return { kind: 'saved', name };
      },
    },
  });
  apps.push(main);
  const window = await stage.open({ main });
  const { key } = await main.client.call('library.sample', {});
  await window.page.goto(`${stage.renderer.url}#/curve/${key}`);
  await window.page.getByRole('button', { name: 'Export' }).waitFor();
  return { ...window, saved, key };
}

async function choose({ page }: AppWindow, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

describe('exporting', () => {
  it.each([
    [/^Picture, SVG/, /\.svg$/, '<?xml'],
    [/^Picture, PNG/, /\.png$/, '\ufffdPNG'],
    [/^Excel/, /\.xlsx$/, 'PK\u0003\u0004'],
    [/^CSV/, /\.csv$/, '\ufeff'],
    [/^JSON/, /\.json$/, '{'],
    [/^A copy of the file/, /\.headwater$/, 'SQLite format 3'],
  ])('makes %s and says where it went', async (entry, name, start) => {
    const window = await inSample();
    await choose(window, entry);
    await window.page.getByText(/^Saved as “/).waitFor();
    expect(window.saved[0]?.name).toMatch(name);
    expect(window.saved[0]?.bytes.toString().startsWith(start)).toBe(true);
  });

  it('makes the PDF, after asking about the paper', async () => {
    const window = await inSample();
    await choose(window, /^PDF/);
    const dialog = window.page.getByRole('dialog', { name: 'Export the PDF' });
    await dialog.getByRole('button', { name: /Paper/ }).waitFor();
    const start = dialog.getByRole('button', { name: 'Export', exact: true });
    await expect.poll(() => start.isEnabled(), { timeout: 20_000 }).toBe(true);
    expect(await auditOf(window.page)).toEqual([]);
    await start.click();
    await window.page.getByText(/^Saved as “/).waitFor();
    expect(window.saved[0]?.bytes.toString('latin1').startsWith('%PDF-')).toBe(true);
    expect(window.complaints).toEqual([]);
  });

  it('shows characters that no font can draw before the export, and goes on only when told', async () => {
    const window = await inSample();
    await window.main.client.call('workshop.execute', {
      key: window.key,
      mark: 'm',
      // A code point that Unicode has not given away: no font has it.
      command: { type: 'workshop.edit', changes: { title: 'Before \u{1FAFF} after \u0378' } },
    });
    await choose(window, /^PDF/);
    await window.page.getByText('U+0378').waitFor({ timeout: 20_000 });
    await window.page.getByRole('button', { name: 'Cancel', exact: true }).click();
    expect(window.saved).toEqual([]);
  });

  it('shows how far it is, and can be cancelled', async () => {
    const window = await inSample();
    const { page } = window;
    const job = 'job-of-the-test-------';
    window.answer('export.start', { job });
    await choose(window, /^JSON/);
    await window.signal({ name: 'job.progress', payload: { job, step: 'Painting page 3', done: 0.4 } });
    const bar = page.getByRole('progressbar', { name: 'Painting page 3' });
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuenow')).toBe('40');
    window.answer('job.cancel', {});
    await page.getByRole('button', { name: 'Cancel export' }).click();
    await window.signal({ name: 'job.finished', payload: { job, outcome: { kind: 'cancelled' } } });
    await page.getByText('The export was cancelled. Nothing was written.').waitFor();
    expect(window.saved).toEqual([]);
  });

  it('says in words why an export failed', async () => {
    const window = await inSample();
    const message = 'The disk is full. Nothing was written. Free some space, then export again.';
    window.trouble('export.start', { kind: 'failure', failure: { code: 'disk-full', message, where: null } });
    await choose(window, /^CSV/);
    await window.page.getByText(message).waitFor();
  });
});
