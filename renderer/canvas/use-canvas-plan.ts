import { useMemo } from 'react';
import type { StagesPack } from '../../shared/content/stages.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { planCanvas } from '../../shared/plan/canvas-plan.ts';
import type { CanvasPlan, CanvasWords } from '../../shared/plan/canvas-types.ts';
import { canvasWords } from '../../shared/plan/canvas-words.ts';
import { contentsOf } from '../../shared/views/canvas-contents.ts';
import type { Finding } from '../../shared/views/canvas-lint.ts';
import { useMeasure } from '../board/measure.ts';
import { useApp } from '../state/app.ts';
import { useWorkshop } from '../state/workshop.ts';
import { useCanvas } from './canvas-store.ts';
import { figuresOf } from './figures.ts';
import { findingsOf } from './findings.ts';

interface PlannedCanvas {
  readonly plan: CanvasPlan;
  readonly words: CanvasWords;
  /** By the key of their box. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

const NO_STAGES: Pick<StagesPack, 'stages'> = { stages: [] };

/** The plan of a canvas for the room there is; null until that and the font are known. */
export function useCanvasPlan(canvas: Canvas, width: number, minHeight: number): PlannedCanvas | null {
  const measure = useMeasure();
  const document = useWorkshop(state => state.document);
  const stages = useApp(state => state.info?.stages) ?? NO_STAGES;
  const expand = useCanvas(state => state.whole);
  const words = useMemo(() => canvasWords(document, stages.stages), [document, stages]);
  const findings = useMemo(() => findingsOf(document, canvas), [document, canvas]);
  const figures = useMemo(
    () => measure && figuresOf(document, canvas, stages, measure),
    [document, canvas, stages, measure],
  );
  return useMemo(() => {
    if (!measure || !figures || width < 1) return null;
    const plan = planCanvas({
      ...{ canvas, contents: contentsOf(document, canvas), width: Math.max(240, width), minHeight, measure },
      ...{ scale: 1, words, figures, findings, expand, touch: true },
    });
    return { plan, words, findings: Map.groupBy(findings, finding => finding.box) };
  }, [canvas, document, width, minHeight, measure, words, figures, findings, expand]);
}
