import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startReport } from '../../electron/report/client.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { full, inputOf, recordsWith, WORKER } from './fixtures.ts';
import { makeReport, testFolder } from './tools.ts';

const base = testFolder();
let folders = 0;
const emptyFolder = () => {
  folders += 1;
  const folder = join(base, String(folders));
  mkdirSync(folder);
  return folder;
};
const many = () =>
  inputOf(recordsWith(Array.from({ length: 400 }, (_, index) => full(index, `Stream ${index}`, index % 6))));
const codeOf = (error: unknown) => (error instanceof FailureError ? error.failure.code : error);

describe('exporting', () => {
  it('tells in words what it is doing, and how far it is', async () => {
    const folder = emptyFolder();
    const said: [string, number][] = [];
    const job = startReport(many(), {
      worker: WORKER,
      out: join(folder, 'out.pdf'),
      onProgress: (step, done) => said.push([step, done]),
    });
    const { pages } = await job.finished;
    expect(said[0]).toEqual(['Laying out the pages', 0]);
    expect(said.map(([step]) => step)).toContain(`Painting page ${pages} of ${pages}`);
    const shares = said.map(([, done]) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(readdirSync(folder)).toEqual(['out.pdf']);
  });

  it('leaves no file when it is cancelled, and an older file as it was', async () => {
    const folder = emptyFolder();
    const out = join(folder, 'out.pdf');
    writeFileSync(out, 'the last one');
    const job = startReport(many(), {
      worker: WORKER,
      out,
      onProgress: step => {
        if (step.startsWith('Painting page ')) job.cancel();
      },
    });
    await expect(job.finished.catch(codeOf)).resolves.toBe('cancelled');
    expect(readdirSync(folder)).toEqual(['out.pdf']);
    expect(readFileSync(out, 'utf8')).toBe('the last one');
  });

  it('can be cancelled before it began, and the next export works', async () => {
    const folder = emptyFolder();
    const job = startReport(many(), { worker: WORKER, out: join(folder, 'out.pdf'), onProgress: () => {} });
    job.cancel();
    await expect(job.finished.catch(codeOf)).resolves.toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
    const { pages } = await makeReport(many(), folder);
    expect(pages).toBeGreaterThan(20);
  });

  it('says what is wrong when the folder is gone', async () => {
    const job = startReport(inputOf(recordsWith([])), {
      worker: WORKER,
      out: join(base, 'nowhere', 'out.pdf'),
      onProgress: () => {},
    });
    const error = await job.finished.catch(error => error);
    expect(error).toBeInstanceOf(FailureError);
    expect(error.failure.code).toBe('not-found');
    expect(error.failure.message).toContain('The workshop is safe');
  });

  it('says so when the disk is full, and cleans up', async () => {
    // A device that is always full stands in for the disk.
    const { writeWhole } = await import('../../electron/report/output-file.ts');
    const folder = emptyFolder();
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const files = { temporary: join(folder, 'out.part'), out: join(folder, 'out.pdf') };
    const write = () =>
      writeWhole(
        files,
        put => {
          put(new Uint8Array(1000));
          throw full;
        },
        () => {},
      );
    expect(write).toThrow(FailureError);
    expect(
      codeOf(
        (() => {
          try {
            return write();
          } catch (error) {
            return error;
          }
        })(),
      ),
    ).toBe('disk-full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does two exports at once without mixing them', async () => {
    const folder = emptyFolder();
    const [one, two] = await Promise.all([
      makeReport(inputOf(recordsWith([full(0, 'Only in one', 1)])), folder, 'one.pdf'),
      makeReport(inputOf(recordsWith([full(0, 'Only in two', 1)])), folder, 'two.pdf'),
    ]);
    expect(one.pdf.raw()).toContain('Only in one');
    expect(two.pdf.raw()).toContain('Only in two');
  });

  it('fails in words when the records hold no workshop', async () => {
    const folder = emptyFolder();
    const job = startReport(inputOf([]), {
      worker: WORKER,
      out: join(folder, 'x.pdf'),
      onProgress: () => {},
    });
    await expect(job.finished.catch(codeOf)).resolves.toBe('internal');
    expect(readdirSync(folder)).toEqual([]);
  });
});
