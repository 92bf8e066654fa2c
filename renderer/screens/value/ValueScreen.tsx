import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { ledgerOf } from '../../../shared/views/ledger.ts';
import { totalOf } from '../../../shared/views/ledger-total.ts';
import { spanOf } from '../../../shared/views/ledger-words.ts';
import { LiveRegion } from '../../board/LiveRegion.tsx';
import { watchFonts } from '../../board/measure.ts';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { navigate, useApp } from '../../state/app.ts';
import { counted } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Buckets } from './Buckets.tsx';
import { Charts } from './Charts.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { LineDialog } from './LineDialog.tsx';
import { Matrix } from './Matrix.tsx';
import { Method } from './Method.tsx';
import { editLine, setValueView, useValue, type ValueView } from './value-state.ts';
import { Warnings } from './Warnings.tsx';
import { useAmounts } from './words.ts';

const VIEWS: readonly { value: ValueView; label: string }[] = [
  { value: 'ledger', label: 'Ledger' },
  { value: 'matrix', label: 'Value and effort' },
  { value: 'charts', label: 'Charts' },
];

/** What the use cases are worth: every amount a range with somebody who answers for it, and how they add up. */
export function ValueScreen() {
  const { view, edited } = useValue();
  useEffect(watchFonts, []);
  const ledger = useWorkshop(state => ledgerOf(state.document));
  const stages = useApp(state => state.info?.stages.stages) ?? [];
  const words = useAmounts();
  if (!words) return null;
  const total = totalOf(ledger.lines);
  const add = (
    <Button
      kind="primary"
      data-adds="line"
      icon={<Plus aria-hidden />}
      onPress={() => editLine({ kind: 'new', useCase: null })}
    >
      Add a line
    </Button>
  );
  return (
    <PageFrame
      title="Value"
      lead={
        total && (
          <>
            {spanOf(total, words)} a year, {words.short(total.expected)} expected, from{' '}
            {counted(ledger.lines.length, 'line')}. <Method total={total} words={words} />
          </>
        )
      }
      tools={
        <>
          <Choices label="How the value is shown" choices={VIEWS} value={view} onChange={setValueView} />
          {add}
        </>
      }
    >
      {total || view === 'matrix' ? (
        <>
          {total && view !== 'matrix' && <Buckets ledger={ledger} words={words} />}
          {view === 'ledger' && (
            <>
              <Warnings ledger={ledger} words={words} />
              <LedgerTable ledger={ledger} stages={stages} words={words} />
            </>
          )}
          {view === 'matrix' && <Matrix words={words} />}
          {view === 'charts' && <Charts ledger={ledger} stages={stages} words={words} />}
        </>
      ) : (
        <EmptyState
          title="No amounts yet"
          actions={
            <>
              {add}
              <Button onPress={() => navigate('curve')}>Go to the curve</Button>
            </>
          }
        >
          <p>
            A line says what one effect brings in a full year: how many of something there are today, how many
            of them change, and what one is worth. Make, save or protect money; always a range, always with
            somebody who answers for it.
          </p>
          <p>The ranges that use cases have on the curve stand here as lines, too.</p>
        </EmptyState>
      )}
      {edited && (
        <LineDialog key={edited.kind === 'line' ? edited.id : 'new'} edited={edited} words={words} />
      )}
      <LiveRegion />
    </PageFrame>
  );
}
