import { useMemo } from 'react';
import { useApp } from '../state/app.ts';
import { useLocale } from '../state/use-locale.ts';
import type { CellContext } from './cell-text.ts';

/** What the open workshop's cells are read and written with. */
export function useCellContext(): CellContext {
  const stages = useApp(state => state.info?.stages.stages);
  const locale = useLocale();
  return useMemo(() => ({ locale, stages: stages ?? [] }), [locale, stages]);
}
