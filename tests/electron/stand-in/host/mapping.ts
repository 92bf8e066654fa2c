/*
 * Chromium serves no scheme of an app's own, so that `app://headwater/x` is `https://headwater.app.invalid/x` in the
 * stand-in's pages. `.invalid` never resolves, https is a secure context and a tuple origin like a standard privileged
 * scheme's. Everything on the app's side of the stand-in (protocol handlers, sender frames, navigation events) sees and
 * judges `app://`.
 */
const TAIL = '.app.invalid';

export function toBrowserAddress(address: string): string {
  const match = /^app:\/\/([^/?#]*)(.*)$/s.exec(address);
  return match ? `https://${match[1]}${TAIL}${match[2]}` : address;
}

export function toAppAddress(address: string): string {
  const match = /^https:\/\/([^/?#]*)\.app\.invalid(.*)$/s.exec(address);
  return match ? `app://${match[1]}${match[2]}` : address;
}
