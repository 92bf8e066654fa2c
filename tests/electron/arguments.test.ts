import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../electron/desktop/arguments.ts';

const folder = resolve('/work-folder');

describe('a start of the app', () => {
  it('takes a library and workshop files, in any place', () => {
    const argv = [
      'electron',
      'out/main/main.js',
      'bank.headwater',
      '--library',
      'shelf',
      '/abs/two.HEADWATER',
    ];
    expect(readArguments(argv, folder)).toEqual({
      library: resolve(folder, 'shelf'),
      files: [resolve(folder, 'bank.headwater'), resolve('/abs/two.HEADWATER')],
    });
  });

  it('takes the file of a packaged app, which has no script among its arguments', () => {
    expect(readArguments(['/opt/Headwater', '/abs/bank.headwater'], folder).files).toEqual([
      resolve('/abs/bank.headwater'),
    ]);
  });

  it('lets Chromium’s switches be, and no other file through', () => {
    const argv = [
      'electron',
      '--inspect=0',
      '.',
      '--no-sandbox',
      'notes.txt',
      '--original-process-start-time=1',
    ];
    expect(readArguments(argv, folder)).toEqual({ library: undefined, files: [] });
  });

  it('does not stumble over a library without a folder', () => {
    expect(readArguments(['electron', '--library'], folder).library).toBeUndefined();
  });
});
