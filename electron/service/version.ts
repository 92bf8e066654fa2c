import manifest from '../../package.json' with { type: 'json' };

/** Headwater's own version, from package.json; the bundler writes it into the program. */
export const VERSION: string = manifest.version;
