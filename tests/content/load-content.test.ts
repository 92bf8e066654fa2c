import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSample, loadStagesPack } from '../../electron/exchange/load-content.ts';
import { FailureError } from '../../shared/contract/failure.ts';

const resources = join(import.meta.dirname, '../../resources');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-content-'));
  for (const part of ['content', 'sample'])
    cpSync(join(resources, part), join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

function said(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(FailureError);
    return (error as FailureError).failure.message;
  }
  throw new Error('nothing was refused');
}

describe('the content that ships', () => {
  it('names six stages, 0 to 5, each with words to work with', () => {
    const pack = loadStagesPack(resources);
    expect(pack.stages.map(stage => stage.name)).toEqual([
      'Pre-streaming',
      'Awareness & pilot',
      'Early production',
      'Mission-critical',
      'Global',
      'Central nervous system',
    ]);
    for (const stage of pack.stages) {
      expect(stage.signs.length).toBeGreaterThan(1);
      expect(stage.next.length).toBeGreaterThan(1);
    }
    expect(new Set(pack.stages.map(stage => stage.colour)).size).toBe(6);
  });

  it('is taken from a file that an editor saved with a byte order mark', () => {
    edit('content/stages.json', text => `\ufeff${text}`);
    expect(loadStagesPack(folder).stages).toHaveLength(6);
  });
});

describe('a content file with a mistake is refused', () => {
  it('naming the file, the place in it and the reason', () => {
    edit('content/stages.json', text => text.replace('#3a8ba4', 'teal'));
    const message = said(() => loadStagesPack(folder));
    expect(message).toContain('content/stages.json');
    expect(message).toMatch(/line \d+, column 7\. In stage 2: "colour" is not a colour such as #1f6f8b\./);
  });

  it('with line and column where it is not JSON', () => {
    edit('content/stages.json', text => text.replace('"version": 3,', '"version": 3'));
    expect(said(() => loadStagesPack(folder))).toMatch(
      /line 3, column \d+\. The file lacks a comma or "}" here\./,
    );
  });

  it('when stages are missing in between', () => {
    edit('content/stages.json', text => text.replace('"position": 3', '"position": 4'));
    expect(said(() => loadStagesPack(folder))).toContain('without a gap');
  });

  it('and when it is not there', () => {
    rmSync(join(folder, 'sample'), { recursive: true });
    expect(said(() => loadSample(folder))).toContain('sample/workshop.json');
  });
});
