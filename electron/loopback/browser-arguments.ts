/** What the app window is started with. */
export interface WindowOptions {
  /** The first page, at the app's own origin; it holds no secret, since other users can read a command line. */
  readonly page: string;
  /** The browser profile's folder: our own, so the person's own tabs, extensions and passwords stay out of it. */
  readonly profile: string;
  readonly platform: NodeJS.Platform;
  /** Whether this process runs as root. */
  readonly root: boolean;
}

/** Chromium features that would call out or get in the way. */
const OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'Translate',
];

/** Arguments of a quiet app window: no background traffic, no lookups, no prompts. */
export function browserArguments({ page, profile, platform, root }: WindowOptions): string[] {
  return [
    `--app=${page}`,
    `--user-data-dir=${profile}`,
    // A pipe, not a port: only this process can steer the window.
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-pings',
    `--disable-features=${OFF.join(',')}`,
    // Whatever is left finds nobody: no proxy, and no name but this machine's resolves.
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // The profile holds no password, so the system's key store need not be asked.
    ...(platform === 'linux' ? ['--password-store=basic', '--class=Headwater'] : []),
    ...(platform === 'darwin' ? ['--use-mock-keychain'] : []),
    // Chromium refuses to run its sandbox as root.
    ...(platform === 'linux' && root ? ['--no-sandbox', '--test-type'] : []),
  ];
}
