import type { BrowserContext, Frame, Page, Request, Route } from 'playwright';
import type { Link } from '../link.ts';
import type { DialogAnswer, DialogRequest, MenuNode, ToBrowser, ToMain, WindowSpec } from '../wire.ts';
import { toAppAddress, toBrowserAddress } from './mapping.ts';
import { type PageWire, wirePage } from './page-wire.ts';
import { itemForKey } from './shortcuts.ts';

interface OpenWindow {
  readonly spec: WindowSpec;
  page: Page;
  wire: PageWire;
  crashed: boolean;
  /** The address that the app itself is loading: its own loads are not asked about. */
  loading: string | null;
  /** Documents put in by a test in place of what the address would answer. */
  readonly planted: Map<string, string>;
}

/** What Electron's own Chromium side does for the main process: windows, requests, dialogs, menu. */
export class BrowserSide {
  readonly specs: WindowSpec[] = [];
  readonly strays: string[] = [];
  readonly asked: DialogRequest[] = [];
  readonly paths: (string | null)[] = [];
  readonly buttons: number[] = [];
  menu: readonly MenuNode[] = [];
  private readonly windows = new Map<number, OpenWindow>();
  private readonly context: BrowserContext;
  private readonly main: Link<ToMain, ToBrowser>;
  private begin = (): void => undefined;
  /** Resolves when a window shows a page of the app's for the first time. */
  readonly begun: Promise<void> = new Promise(resolve => {
    this.begin = resolve;
  });

  /** @param context whose every request is to be handed to `handle` */
  constructor(context: BrowserContext, main: Link<ToMain, ToBrowser>) {
    this.context = context;
    this.main = main;
    main.answer('window.create', spec => this.create(spec));
    main.answer('window.load', ({ window, url }) => this.load(this.get(window), url));
    main.answer('window.reload', ({ window }) => this.reload(this.get(window)));
    main.answer('window.crash', ({ window }) => this.crash(window));
    main.answer('window.close', ({ window, ask }) => this.close(window, ask));
    main.answer('window.size', async ({ window, bounds }) => {
      await this.get(window).page.setViewportSize(bounds);
      return undefined;
    });
    main.answer('page.send', ({ window, channel, args }) => {
      this.windows.get(window)?.wire.send(channel, args);
      return undefined;
    });
    main.answer('menu.set', ({ items }) => {
      this.menu = items;
      return undefined;
    });
    main.answer('dialog', request => this.dialog(request));
  }

  get page(): Page {
    const [window] = this.windows.values();
    if (!window) throw new Error('No window is open.');
    return window.page;
  }
  get pages(): readonly Page[] {
    return [...this.windows.values()].map(({ page }) => page);
  }
  get frontId(): number {
    const [id] = this.windows.keys();
    if (id === undefined) throw new Error('No window is open.');
    return id;
  }
  async plant(url: string, html: string): Promise<void> {
    const window = this.get(this.frontId);
    window.planted.set(url, html);
    await window.page.goto(toBrowserAddress(url));
  }
  async crash(id: number): Promise<undefined> {
    const { page } = this.get(id);
    const gone = new Promise(resolve => page.once('crash', resolve));
    page.goto('chrome://crash').catch(() => undefined);
    await gone;
    return undefined;
  }

  private get(id: number): OpenWindow {
    const window = this.windows.get(id);
    if (!window) throw new Error(`Window ${id} is not open.`);
    return window;
  }

  private async create(spec: WindowSpec): Promise<undefined> {
    this.specs.push(spec);
    const made = await this.openPage(spec);
    const window = { ...made, spec, crashed: false, loading: null, planted: new Map<string, string>() };
    this.windows.set(spec.window, window);
    return undefined;
  }

  private async openPage(spec: WindowSpec): Promise<{ page: Page; wire: PageWire }> {
    const page = await this.context.newPage();
    const { window } = spec;
    await page.setViewportSize({ width: spec.bounds.width, height: spec.bounds.height });
    const wire = await wirePage(page, {
      preload: spec.preload,
      invoke: (channel, args, frame) => this.main.ask('page.invoke', { window, channel, args, frame }),
      press: pressed => {
        const path = itemForKey(this.menu, pressed);
        if (path) void this.main.ask('menu.click', { path });
      },
    });
    const tell = (work: Promise<unknown>) => void work.catch(() => undefined);
    page.on('framenavigated', frame => {
      if (frame !== page.mainFrame()) return;
      tell(this.main.ask('page.address', { window, url: toAppAddress(frame.url()) }));
    });
    page.on('load', () => {
      if (page.url() === 'about:blank') return;
      tell(this.main.ask('page.loaded', { window }));
      this.begin();
    });
    page.on('crash', () => {
      const open = this.windows.get(window);
      if (open) open.crashed = true;
      tell(this.main.ask('page.gone', { window, reason: 'crashed' }));
    });
    page.on('popup', popup => {
      tell(
        this.main.ask('page.popup', { window, url: toAppAddress(popup.url()) }).then(async allowed => {
          if (!allowed) await popup.close();
        }),
      );
    });
    page.on('dialog', dialog => {
      // Electron stays silently when a page does not want to go; alerts are shown and acknowledged.
      tell(dialog.type() === 'beforeunload' ? dialog.dismiss() : dialog.accept());
    });
    return { page, wire };
  }

  private async load(window: OpenWindow, url: string): Promise<ToBrowser['window.load'][1]> {
    const address = toBrowserAddress(url);
    window.loading = address;
    try {
      const response = await window.page.goto(address, { waitUntil: 'commit' });
      return { error: null, sameDocument: response === null };
    } catch (cause) {
      return { error: `ERR_FAILED loading '${url}': ${(cause as Error).message}`, sameDocument: false };
    } finally {
      // Another load may have begun meanwhile.
      if (window.loading === address) window.loading = null;
    }
  }

  private async reload(window: OpenWindow): Promise<undefined> {
    const url = window.page.url();
    if (window.crashed) {
      // A crashed page cannot be driven again: another takes its place in the same window.
      const old = window.page;
      Object.assign(window, await this.openPage(window.spec), { crashed: false });
      await old.close();
    }
    await this.load(window, toAppAddress(url));
    return undefined;
  }

  private async close(id: number, ask: boolean): Promise<boolean> {
    const window = this.windows.get(id);
    if (!window) return true;
    const { page } = window;
    if (ask && !window.crashed) {
      const closed = new Promise<boolean>(resolve => {
        page.once('close', () => resolve(true));
        page.once('dialog', () => resolve(false));
      });
      await page.close({ runBeforeUnload: true });
      if (!(await closed)) return false;
    } else await page.close();
    this.windows.delete(id);
    return true;
  }

  private dialog(request: DialogRequest): DialogAnswer {
    this.asked.push(request);
    if (request.kind === 'open' || request.kind === 'save') return { path: this.paths.shift() ?? null };
    if (request.kind === 'error') return { button: 0 };
    return { button: this.buttons.shift() ?? request.options.cancelId ?? 0 };
  }

  /** Every request of every page comes through here; nothing reaches a network. */
  async handle(route: Route): Promise<void> {
    try {
      await this.serve(route);
    } catch {
      // The page or the app ended while it was asked.
      await route.abort('aborted').catch(() => undefined);
    }
  }

  private async serve(route: Route): Promise<void> {
    const request = route.request();
    const frame = frameOf(request);
    if (!frame) {
      // A window that a page opened: it has to be there, empty, before the app can be asked and it can be closed.
      await route.fulfill({ status: 200, contentType: 'text/html', body: '' });
      return;
    }
    const window = [...this.windows.values()].find(one => one.page === frame.page());
    const id = window?.spec.window ?? 0;
    const url = toAppAddress(request.url());
    const planted = window?.planted.get(url);
    if (planted !== undefined) {
      await route.fulfill({ status: 200, contentType: 'text/html', body: planted });
      return;
    }
    const own = window?.loading?.replace(/#.*$/s, '') === request.url();
    if (request.isNavigationRequest() && !own) {
      const isMainFrame = frame === frame.page().mainFrame();
      const allowed = await this.main.ask('page.navigate', { window: id, url, isMainFrame });
      if (!allowed) {
        await route.abort('aborted');
        return;
      }
    }
    const answer = await this.main.ask('page.request', {
      window: id,
      url,
      method: request.method(),
      headers: await request.allHeaders(),
      resourceType: request.resourceType(),
    });
    if (answer === null) {
      this.strays.push(url);
      await route.abort('internetdisconnected');
    } else if ('cancelled' in answer) await route.abort('blockedbyclient');
    else await route.fulfill({ ...answer, body: Buffer.from(answer.body) });
  }
}

/** The frame that a request is for; null while its page is not there yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
