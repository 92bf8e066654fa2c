import type { Signature } from '../model/sign-off.ts';
import type { Mark } from './report-marks.ts';
import { signaturePath } from './signature-path.ts';

type Drawn = Extract<Signature, { kind: 'drawn' }>;

const PEN = 1.25;

/**
 * A drawn signature inside a box, with its own proportions. It stands at the box's bottom left and is not made larger than it was drawn, in a field
 * of the box's width.
 */
export function signatureMarks(
  { strokes }: Pick<Drawn, 'strokes'>,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ink: string,
): Mark[] {
  const [left, right] = ends(strokes, 0);
  const [top, bottom] = ends(strokes, 1);
  const scale = Math.min(
    box.width / 1000,
    (box.width - PEN * 2) / Math.max(1, right - left),
    (box.height - PEN * 2) / Math.max(1, bottom - top),
  );
  const x = box.x + PEN - left * scale;
  const y = box.y + box.height - PEN - bottom * scale;
  const dots = strokes.filter(stroke => stroke.length < 4);
  const lines = strokes.filter(stroke => stroke.length >= 4);
  const r = PEN * 0.9;
  const curve: Mark = {
    ...{ kind: 'path', data: signaturePath(lines, scale), x, y },
    stroke: { ink, width: PEN },
  };
  return [
    ...(lines.length > 0 ? [curve] : []),
    ...dots.map(
      ([dotX = 0, dotY = 0]): Mark => ({
        ...{ kind: 'box', x: x + dotX * scale - r, y: y + dotY * scale - r, width: r * 2, height: r * 2 },
        ...{ radius: r, fill: ink },
      }),
    ),
  ];
}

/** The least and the largest of one axis: 0 is x, 1 is y. */
function ends(strokes: Drawn['strokes'], axis: 0 | 1): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const stroke of strokes) {
    for (let at = axis; at < stroke.length; at += 2) {
      low = Math.min(low, stroke[at] as number);
      high = Math.max(high, stroke[at] as number);
    }
  }
  return [low, high];
}
