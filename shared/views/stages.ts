import type { StagesPack } from '../content/stages.ts';
import { type Document, recordsOf } from '../model/document.ts';

/** The stages of a workshop: those it was begun with, or `shipped` for one from before workshops carried them. */
export const stagesOf = (document: Document, shipped: StagesPack): StagesPack =>
  recordsOf(document, 'stages')[0]?.pack ?? shipped;
