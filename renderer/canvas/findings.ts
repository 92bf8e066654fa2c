import type { Canvas } from '../../shared/model/canvas.ts';
import type { Document } from '../../shared/model/document.ts';
import { amountIn } from '../../shared/views/canvas-complete.ts';
import { boxContents } from '../../shared/views/canvas-contents.ts';
import { type Finding, lintCanvas } from '../../shared/views/canvas-lint.ts';

/**
 * What the rules of a canvas speak against, faults first. A box that nobody has touched yet has no faults: what is missing in it is
 * still to come, and an empty canvas shall not begin in red.
 */
export function findingsOf(document: Document, canvas: Canvas): readonly Finding[] {
  const untouched = new Set(
    canvas.template.boxes
      .filter(box => amountIn(box, boxContents(document, canvas, box.key)) === 0)
      .map(box => box.key),
  );
  return lintCanvas(document, canvas)
    .map(finding => (untouched.has(finding.box) ? { ...finding, severity: 'hint' as const } : finding))
    .sort((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint'));
}
