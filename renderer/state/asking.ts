import { useCheck } from './check-pdf.ts';
import { useDialog } from './dialogs.ts';
import { useExport } from './export.ts';
import { useSealing } from './sealing.ts';

/** Whether a dialog stands over the screen, whose question has to be answered or whose work ended first. */
export const isAsking = (): boolean =>
  useDialog.getState().dialog !== null ||
  [useExport, useSealing, useCheck].some(store => store.getState().phase.kind !== 'idle');
