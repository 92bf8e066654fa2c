import { useMemo } from 'react';
import { recordsOf } from '../../shared/model/document.ts';
import { useApp } from '../state/app.ts';
import { useWorkshop } from '../state/workshop.ts';
import type { CellContext } from './cell-text.ts';

/** What the open workshop's cells are read and written with. */
export function useCellContext(): CellContext {
  const stages = useApp(state => state.info?.stages.stages);
  const locale = useWorkshop(state => recordsOf(state.document, 'workshop')[0]?.locale ?? 'en-GB');
  return useMemo(() => ({ locale, stages: stages ?? [] }), [locale, stages]);
}
