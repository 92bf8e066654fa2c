import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the folders are worked out from; tests hand in their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where Headwater keeps what is not a workshop (log, browser profile, unfinished exports). `HEADWATER_DATA` overrides it. */
export function dataFolder({ platform, home, env }: Machine): string {
  if (env.HEADWATER_DATA) return env.HEADWATER_DATA;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Headwater');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Headwater');
  return join(absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'headwater');
}

/** The library when nobody named one: `Headwater` in the person's documents. `HEADWATER_LIBRARY` overrides it. */
export function libraryFolder(machine: Machine): string {
  return machine.env.HEADWATER_LIBRARY || join(documentsFolder(machine), 'Headwater');
}

function documentsFolder({ platform, home, env }: Machine): string {
  const usual = join(home, 'Documents');
  if (platform === 'darwin' || platform === 'win32') return usual;
  const config = absolute(env.XDG_CONFIG_HOME) ?? join(home, '.config');
  return env.XDG_DOCUMENTS_DIR || userDirectory(join(config, 'user-dirs.dirs'), home) || usual;
}

/** `XDG_DOCUMENTS_DIR="$HOME/Dokumenty"` in user-dirs.dirs, which desktops translate; null when there is none. */
function userDirectory(file: string, home: string): string | null {
  try {
    const line = /^\s*XDG_DOCUMENTS_DIR="(.+)"\s*$/m.exec(readFileSync(file, 'utf8'));
    return line?.[1]?.replace(/^\$HOME(?=\/|$)/, () => home) ?? null;
  } catch {
    return null;
  }
}

/** The XDG specification has relative values ignored. */
const absolute = (path: string | undefined) => (path?.startsWith('/') ? path : undefined);
