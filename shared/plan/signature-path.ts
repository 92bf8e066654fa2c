/**
 * Strokes as SVG path data, round curves through the middles between points. Draw it with round ends and joins, so that dots are seen.
 * @param scale width of the field it is drawn in, over 1000
 */
export function signaturePath(strokes: readonly (readonly number[])[], scale = 1): string {
  const at = (n: number | undefined) => Math.round((n ?? 0) * scale * 100) / 100;
  return strokes
    .map(stroke => {
      const [x, y] = [at(stroke[0]), at(stroke[1])];
      if (stroke.length < 4) return `M${x} ${y}L${at((stroke[0] ?? 0) + 1)} ${y}`;
      let data = `M${x} ${y}`;
      for (let index = 2; index + 3 < stroke.length; index += 2) {
        const [cx, cy, nx, ny] = [stroke[index], stroke[index + 1], stroke[index + 2], stroke[index + 3]];
        data += `Q${at(cx)} ${at(cy)} ${at(((cx ?? 0) + (nx ?? 0)) / 2)} ${at(((cy ?? 0) + (ny ?? 0)) / 2)}`;
      }
      return `${data}L${at(stroke.at(-2))} ${at(stroke.at(-1))}`;
    })
    .join('');
}
