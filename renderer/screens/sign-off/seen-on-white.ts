/** How far a colour has to be from white, of 255, to be seen beside it; and how much of a picture has to be. */
const AWAY = 40;
const SHARE = 0.0005;

/** Whether anything of a picture stands out on white paper. A logo for dark backgrounds is white itself. @param rgba four bytes a pixel */
export function isSeenOnWhite(rgba: Uint8ClampedArray): boolean {
  const wanted = Math.max(1, (rgba.length / 4) * SHARE);
  let seen = 0;
  for (let at = 0; at < rgba.length && seen < wanted; at += 4) {
    const darkest = Math.min(rgba[at] ?? 255, rgba[at + 1] ?? 255, rgba[at + 2] ?? 255);
    if (darkest <= 255 - AWAY) seen += 1;
  }
  return seen >= wanted;
}
