import { useMemo } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { find, placementsByUseCase } from '../../../shared/model/document.ts';
import { clearSelection, useBoard } from '../../board/board-store.ts';
import { StageGuide } from '../../guide/StageGuide.tsx';
import { useWorkshop } from '../../state/workshop.ts';
import { Panel } from '../../ui/Panel.tsx';
import { EvidenceLists } from './EvidenceLists.tsx';
import { Inspector } from './Inspector.tsx';
import { Several } from './Several.tsx';
import styles from './SidePanel.module.css';
import { useWide } from './wide.ts';

interface SidePanelProps {
  readonly pack: StagesPack;
  /** The stage whose guide was asked for; null: the guide follows the selected card. */
  readonly guide: number | null;
  readonly onGuide: (stage: number | null) => void;
}

/** Beside the curve: the chosen use case with its stage's guide, or the guide alone. */
export function SidePanel({ pack, guide, onGuide }: SidePanelProps) {
  const lead = useBoard(state => state.lead);
  const several = useBoard(state => state.selection.size > 1);
  const useCase = useWorkshop(state => (lead ? find(state.document, 'use-case', lead) : undefined));
  const stage = useWorkshop(state => (lead ? placementsByUseCase(state.document).get(lead)?.stage : null));
  const isWide = useWide();
  // Decided once a card, or the panel would change sides under the hand that moves the card on.
  const side = useMemo(
    () => (typeof stage === 'number' && stage >= pack.stages.length - 2 ? 'left' : 'right'),
    [lead],
  );
  if (!useCase && guide === null && !isWide) return null;
  const close = () => {
    if (useCase) {
      const card = document.querySelector<HTMLElement>(`[data-card="${useCase.id}"]`);
      clearSelection();
      card?.focus();
    } else onGuide(null);
  };
  return (
    <aside
      className={styles.panel}
      aria-label={useCase ? 'Inspector' : 'Stage guide'}
      data-side={side}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <Panel
        title={several ? 'Selection' : useCase ? `Use case ${useCase.number}` : 'Stage guide'}
        close={
          useCase || !isWide
            ? { label: useCase ? 'Close the inspector' : 'Close the guide', keys: 'Esc', onPress: close }
            : undefined
        }
      >
        {several ? (
          <Several />
        ) : (
          useCase && <Inspector key={useCase.id} useCase={useCase} stage={stage ?? null} pack={pack} />
        )}
        {!several && (
          <StageGuide
            pack={pack}
            stage={useCase ? (stage ?? null) : (guide ?? 0)}
            onStage={useCase ? undefined : onGuide}
          />
        )}
        {!several && !useCase && <EvidenceLists pack={pack} />}
      </Panel>
    </aside>
  );
}
