/** What only the browser host understands. */
const BROWSER_ONLY = /^--(browser|no-open|port)(=|$)/;

/** Which host a start asks for: the browser's when it says so, Electron otherwise. */
export function chooseHost(given) {
  return given.some(argument => BROWSER_ONLY.test(argument)) ? 'loopback' : 'electron';
}

/** Chromium refuses to run its sandbox as root, which happens in containers only. */
export function electronArguments(
  root,
  given,
  { platform = process.platform, uid = process.getuid?.() } = {},
) {
  return [root, ...(platform === 'linux' && uid === 0 ? ['--no-sandbox'] : []), ...given];
}
