import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The libraries that LibreOffice reads each kind of file with; distributions install them apart. */
const PARTS = { tables: 'libsclo.so', slides: 'libsdlo.so' } as const;

/** The LibreOffice of this machine, where it can open such files; undefined otherwise. */
export function officeFor(kind: keyof typeof PARTS): string | undefined {
  return ['soffice', 'libreoffice'].find(name => {
    if (spawnSync(name, ['--version'], { stdio: 'ignore' }).status !== 0) return false;
    if (process.platform !== 'linux') return true;
    const path = execFileSync('which', [name]).toString().trim();
    return existsSync(join(dirname(realpathSync(path)), PARTS[kind]));
  });
}

/** Has LibreOffice write a file in another form beside it. Its own settings stay in that folder. */
export function convert(office: string, folder: string, file: string, to: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(office, [profile, '--headless', '--convert-to', to, '--outdir', folder, file], {
    cwd: folder,
    stdio: 'ignore',
  });
}
