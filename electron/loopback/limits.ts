import { MOST_BYTES } from '../../shared/contract/file-limits.ts';

/** Bounds of what one visitor may take from the host. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** A call as JSON: a pasted table of 32 Mi characters fits, most of them beyond ASCII included. */
  readonly call: number;
  /** An upload, whatever its kind may have: it goes to disk as it comes. */
  readonly upload: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headers: number;
  /** From the first byte of a request to its last: a whole workshop may come from a slow stick. */
  readonly request: number;
  /** A line on which nothing moves, either way. */
  readonly idle: number;
  readonly heartbeat: number;
  readonly connections: number;
}

export const LIMITS: Limits = {
  call: 96 * 1024 * 1024,
  upload: MOST_BYTES,
  headers: 10_000,
  request: 300_000,
  idle: 120_000,
  heartbeat: 15_000,
  connections: 128,
};
