import { app } from 'electron';
import { isWorkshopFile, Start } from './arguments.ts';

export interface Incoming {
  /** Somebody started Headwater again, or chose it while it ran: its window shall come forward. */
  onFocus(): void;
  /** A workshop file was opened with Headwater. Files that come before the app is ready are kept until it is. */
  onFile(path: string): void;
}

/**
 * Makes this the only Headwater on its library: false when another runs, which then shows its window and the files.
 * To be called once, before the app is ready; `receive` once it can take files.
 */
export function becomeOnlyInstance({ files }: Start): { only: boolean; receive(incoming: Incoming): void } {
  let waiting: string[] | null = [...files];
  let to: Incoming | null = null;
  const take = (path: string) => {
    if (!isWorkshopFile(path)) return;
    if (to) to.onFile(path);
    else waiting?.push(path);
  };
  // macOS hands files over by event, often before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(path);
  });
  const only = app.requestSingleInstanceLock({ files } satisfies Start);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    to?.onFocus();
    // Not from argv: Chromium reorders it and adds to it.
    const start = Start.safeParse(data);
    for (const path of start.success ? start.data.files : []) take(path);
  });
  return {
    only,
    receive(incoming) {
      to = incoming;
      for (const path of waiting ?? []) incoming.onFile(path);
      waiting = null;
    },
  };
}
