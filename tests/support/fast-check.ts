import * as fc from 'fast-check';
import { SEED } from './seed.ts';

/** Properties with one seed for everybody: a run that was green stays green until somebody changes something. */
fc.configureGlobal({ seed: SEED });

export { fc };
