import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks } from '../../electron/exchange/load-packs.ts';
import { ContentRefusal } from '../../shared/contract/content.ts';
import { ROOT } from '../support/app.ts';
import { MALFORMED } from './malformed.ts';

const resources = join(ROOT, 'resources');
const untouched = loadPacks(resources, join(ROOT, 'there-is-none'));
let own: string;

beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'headwater-own-'));
});
afterEach(() => rmSync(own, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(own, file)), { recursive: true });
  writeFileSync(join(own, file), text);
}

/** Line and column of a part of a text, counted by other means than the code's. */
function placeOf(text: string, part: string | null): { line: number; column: number } {
  const at = part === null ? text.length : text.indexOf(part);
  if (at < 0) throw new Error(`The text lacks ${part}`);
  let [line, column] = [1, 1];
  for (const sign of text.slice(0, at)) {
    if (sign === '\n') [line, column] = [line + 1, 1];
    else column += 1;
  }
  return { line, column };
}

describe('a malformed pack', () => {
  it('comes in fifty kinds and more, no two alike', () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(50);
    expect(new Set(MALFORMED.map(one => one.text)).size).toBe(MALFORMED.length);
  });

  it.each(MALFORMED)(
    'with $what is refused with file, line, column and reason',
    ({ file, text, at, says }) => {
      put(file, text);
      const packs = loadPacks(resources, own);
      expect(packs.refusals).toHaveLength(1);
      const refusal = ContentRefusal.parse(packs.refusals[0]);
      expect(refusal).toMatchObject({ file, ...placeOf(text, at) });
      for (const part of says) expect(refusal.reason.toLowerCase()).toContain(part.toLowerCase());
      expect(refusal.reason).toMatch(/^(?:[A-Z]|").*\.$/s);
      expect(refusal.reason).not.toMatch(/zod|undefined|NaN|Invalid|expected|object Object|regex/);
      expect({ ...packs, refusals: [] }).toEqual(untouched);
    },
  );

  it('keeps no other from being told: all canvases and lists at once are each refused', () => {
    const many = MALFORMED.filter(one => one.file.includes('/'));
    for (const { file, text } of many) put(file, text);
    const { refusals, ...packs } = loadPacks(resources, own);
    expect(refusals.map(one => one.file)).toEqual(many.map(one => one.file).sort());
    expect(many.length).toBeGreaterThanOrEqual(50);
    expect({ ...packs, refusals: [] }).toEqual(untouched);
  });
});
