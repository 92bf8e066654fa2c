import { writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawPath } from '../../../electron/report/paint/path.ts';
import type { Mark } from '../../../shared/plan/report-marks.ts';
import { flat } from '../pdf/plain.ts';
import type { Paragraph, PlainPage } from '../pdf/report.ts';

/** A text on its baseline, from its left end, its middle or its right end; a paragraph from its first baseline. */
const HEAD = `
#set text(font: "Inter", top-edge: "baseline", bottom-edge: "baseline")
#let at(x, y, it) = place(top + left, dx: x * 1pt, dy: y * 1pt, it)
#let s(x, y, size, weight, ink, body) = at(x, y, text(size: size * 1pt, weight: weight, fill: rgb(ink), body))
#let m(x, y, size, weight, ink, body) = at(x - 1000, y, box(width: 2000pt, align(center, text(size: size * 1pt, weight: weight, fill: rgb(ink), body))))
#let e(x, y, size, weight, ink, body) = at(x - 2000, y, box(width: 2000pt, align(right, text(size: size * 1pt, weight: weight, fill: rgb(ink), body))))
#let p(x, y, width, step, size, weight, ink, body) = at(x, y, block(width: width * 1pt, par(leading: step * 1pt, text(size: size * 1pt, weight: weight, fill: rgb(ink), body))))
`;

let compiler: NodeCompiler | null = null;

/** The same pages by typst, whose source says where everything stands; it breaks paragraphs itself. Nothing compiled is kept. */
export async function draw(pages: readonly PlainPage[], fonts: string, out: string): Promise<void> {
  compiler ??= NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
  const body = pages.map(
    ({ width, height, parts }) =>
      `#page(width: ${width}pt, height: ${height}pt, margin: 0pt)[${parts.map(sourceOf).join('')}]`,
  );
  writeFileSync(out, compiler.pdf({ mainFileContent: HEAD + body.join('\n') }));
  compiler.evictCache(0);
}

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
const stroke = (drawn: { readonly ink: string; readonly width: number } | undefined) =>
  drawn ? `${drawn.width}pt + rgb("${drawn.ink}")` : 'none';
const fill = (ink: string | undefined) => (ink ? `rgb("${ink}")` : 'none');

function sourceOf(part: Mark | Paragraph): string {
  switch (part.kind) {
    case 'paragraph': {
      const { first, text, width, leading } = part;
      const { size, weight, ink } = first.style;
      return `#p(${first.x}, ${first.y}, ${width}, ${leading}, ${size}, ${weight}, "${ink}", ${quoted(text)})`;
    }
    case 'text': {
      const { x, y, align, text, style } = part;
      const { size, weight, ink } = style;
      return `#${align.charAt(0)}(${x}, ${y}, ${size}, ${weight}, "${ink}", ${quoted(text)})`;
    }
    case 'box': {
      const { x, y, width, height, radius = 0 } = part;
      return `#at(${x}, ${y}, rect(width: ${width}pt, height: ${height}pt, radius: ${radius}pt, fill: ${fill(part.fill)}, stroke: ${stroke(part.stroke)}))`;
    }
    case 'line':
      return `#at(0, 0, line(start: (${part.x1}pt, ${part.y1}pt), end: (${part.x2}pt, ${part.y2}pt), stroke: ${stroke(part)}))`;
    case 'path': {
      const drawn = part.stroke && { ink: flat(part.stroke.ink), width: part.stroke.width };
      return `#at(${part.x}, ${part.y}, curve(fill: ${fill(part.fill && flat(part.fill))}, stroke: ${stroke(drawn)}, ${curveOf(part.data)}))`;
    }
    default:
      return '';
  }
}

/** Path data as typst's curve, by way of our own operators. */
function curveOf(data: string): string {
  const steps = drawPath(data).ops.split('\n');
  return steps
    .map(step => {
      const given = step.split(' ');
      const pairs = given
        .slice(0, -1)
        .flatMap((x, index, all) => (index % 2 ? [] : [`(${x}pt, ${all[index + 1]}pt)`]));
      const operator = given.at(-1);
      if (operator === 'm') return `curve.move(${pairs[0]})`;
      if (operator === 'l') return `curve.line(${pairs[0]})`;
      return operator === 'c' ? `curve.cubic(${pairs.join(', ')})` : 'curve.close()';
    })
    .join(', ');
}
