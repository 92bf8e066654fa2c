/** What storage needs from the world outside it. The services' ports fit. */
export interface StorageOptions {
  /** The moment, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** Who sits here, told to whoever finds the file locked. */
  readonly actor: string;
  /** Where faults are written that must not disturb the person, such as a backup that failed. */
  readonly log?: { error(message: string, cause?: unknown): void };
}
