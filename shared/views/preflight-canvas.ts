import type { Rule } from '../content/canvas-rule.ts';
import type { Box } from '../content/canvas-template.ts';
import type { Canvas } from '../model/canvas.ts';
import type { Document } from '../model/document.ts';
import { amountIn, completenessOf } from './canvas-complete.ts';
import { boxContents, canvasesOf } from './canvas-contents.ts';
import { type Finding, lintCanvas } from './canvas-lint.ts';
import type { PreflightFinding } from './preflight-finding.ts';
import { findingKey, quote } from './preflight-key.ts';

/** Boxes of begun canvases with nothing in them, and what the canvases' own rules speak against. */
export const canvasFindings = (document: Document): PreflightFinding[] =>
  canvasesOf(document).flatMap(canvas => findingsIn(document, canvas));

/** What a canvas is called among the others. */
const canvasName = ({ template, about }: Pick<Canvas, 'template' | 'about'>): string =>
  about === '' ? template.name : `${template.name}, ${about}`;

function findingsIn(document: Document, canvas: Canvas): PreflightFinding[] {
  const name = canvasName(canvas);
  const { open, filled } = completenessOf(document, canvas);
  const amount = (box: Box) => amountIn(box, boxContents(document, canvas, box.key));
  // A canvas that nobody has written on would only fill the list with each of its boxes.
  if (filled === 0 && open.length > 0 && open.every(box => amount(box) === 0)) {
    return [
      {
        key: `canvas/${canvas.id}/empty`,
        ...{ group: 'canvases', kind: 'Canvases that were begun and left empty', severity: 'hint' },
        sentence: `${name}: nothing has been filled in yet.`,
        place: { route: 'canvases', canvas: canvas.id, item: null },
      },
    ];
  }
  const kindOfRules = `Rules of ${name}`;
  const [empty, broken] = [new Map<string, Finding>(), [] as PreflightFinding[]];
  for (const rule of canvas.template.rules) {
    // One rule at a time: a finding does not say which it is from.
    for (const finding of lintCanvas(document, {
      ...canvas,
      template: { ...canvas.template, rules: [rule] },
    })) {
      if (rule.rule === 'filled') empty.set(finding.box, finding);
      else
        broken.push({
          key: keyOf(canvas, rule, finding),
          ...{ group: 'canvases', kind: kindOfRules, severity: finding.severity },
          sentence: finding.message,
          place: { route: 'canvases', canvas: canvas.id, item: itemOf(finding) },
        });
    }
  }
  const boxes = canvas.template.boxes
    .filter(box => empty.has(box.key) || open.includes(box))
    .map((box): PreflightFinding => {
      const finding = empty.get(box.key);
      return {
        key: findingKey('canvas', canvas.id, 'box', box.key),
        ...{ group: 'canvases', kind: `Open boxes of ${name}` },
        severity: finding?.severity ?? 'hint',
        sentence: finding?.message ?? `${quote(box.title)} ${openWords(canvas, box, amount(box))}.`,
        place: { route: 'canvases', canvas: canvas.id, item: `box:${box.key}` },
      };
    });
  return [...boxes, ...broken];
}

function openWords({ mode }: Canvas, { kind }: Box, amount: number): string {
  if (mode === 'decision' && (kind === 'notes' || kind === 'checklist')) return 'has no agreed sentence yet';
  return amount === 0 ? 'is empty' : 'is filled in only in part';
}

/** The item of the canvas that a finding is about. */
function itemOf({ box, row, column }: Finding): string {
  if (row && column) return `cell:${row}/${column}`;
  if (row) return `row:${row}`;
  return column ? `head:${box}/${column}` : `box:${box}`;
}

function keyOf(canvas: Canvas, rule: Rule, { box, row, column }: Finding): string {
  const of = 'mark' in rule ? rule.mark : 'column' in rule ? rule.column : '';
  return row !== undefined
    ? findingKey('row', row, rule.rule, of)
    : findingKey('canvas', canvas.id, box, rule.rule, of, column ?? '');
}
