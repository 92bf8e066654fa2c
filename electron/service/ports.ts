import type { SaveOutcome } from '../../shared/contract/export.ts';

/** Everything a service needs from the world outside it. Hosts and tests hand these in. */
export interface Ports {
  /** The moment, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** A fresh lower-case UUID. */
  newId(): string;
  /** A fresh unguessable 22-character token (base64url of 16 random bytes), for handles, tables and jobs. */
  newToken(): string;
  /** Which host this is, for `app.info`. */
  readonly host: Host;
  /** Who sits at this machine, for the log's actor: the operating system's user name. */
  readonly actor: string;
  readonly dialogs: Dialogs;
  /** The second window for the projector; a host without windows of its own has none, and the page opens one. */
  readonly projector?: Projector | undefined;
  readonly paths: Paths;
  readonly log: Log;
}

export type Host = 'electron' | 'loopback' | 'in-process';

/** The host's own file dialogs; a host without any (the browser) answers with downloads and uploads instead. */
export interface Dialogs {
  /** The path the person chose, or null. */
  open(kind: 'table' | 'workshop' | 'pdf' | 'key'): Promise<string | null>;
  /**
   * Brings a finished file to the person: asks for a place and copies it there, or answers with a
   * download address. `source` stays where it is.
   */
  save(file: { token: string; source: string; name: string }): Promise<SaveOutcome>;
}

/** The host's window for the room to look at. At most one. */
export interface Projector {
  /**
   * Opens it on a workshop, or brings it to the front; `onClosed` is called when it goes, however it goes. Answers
   * whether it has a screen of its own.
   */
  open(key: string, onClosed: () => void): 'own-screen' | 'shared-screen';
  close(): void;
  /** Fills the screen, or gives it back. */
  fill(): void;
}

interface Paths {
  /** The library folder; made when it is not there. */
  readonly library: string;
  /** A folder of this process's own for uploads and unfinished exports, emptied at every start and at the end. */
  readonly temporary: string;
  /** This installation's keys: the app's own data, never inside a workshop. */
  readonly keys: string;
  /** The shipped `resources/` folder. */
  readonly resources: string;
  /** The report worker's module, as a path that `new Worker` takes. */
  readonly reportWorker: string;
}

/** Where faults of ours are written with their details; never shown to the person. */
export interface Log {
  error(message: string, cause?: unknown): void;
}
