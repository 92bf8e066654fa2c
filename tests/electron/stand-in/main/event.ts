import type { EventEmitter } from 'node:events';

/** Electron's event object: something that a listener can prevent. */
interface Preventable {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** Emits an event whose default can be prevented; true when a listener did. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...rest: unknown[]
): boolean {
  let prevented = false;
  const event = {
    ...details,
    preventDefault() {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  } satisfies Preventable;
  emitter.emit(name, event, ...rest);
  return prevented;
}
