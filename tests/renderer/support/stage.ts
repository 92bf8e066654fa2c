import type { BrowserContextOptions, Page } from 'playwright';
import type { CallName } from '../../../shared/contract/calls.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Audience, Signal } from '../../../shared/contract/signals.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { launchBrowser } from '../../support/chromium.ts';
import { type ServedRenderer, serveRenderer } from './renderer-build.ts';

/** What a call meets on its way instead of the main side. */
type Trouble = { kind: 'failure'; failure: Failure } | { kind: 'unreachable' };

/** A window of the app over the real services in this process, with a hand on the wire between them. */
export interface AppWindow {
  readonly page: Page;
  readonly main: TestApp;
  /** From now on this call fails so; null heals it. */
  trouble(name: CallName, trouble: Trouble | null): void;
  /** Holds back this call's answers until the function it answers is called. */
  hold(name: CallName): () => void;
  /** Answers this call so from now on, without asking the main side. */
  answer(name: CallName, value: unknown): void;
  /** Lets this call through and loses its answer on the way back. */
  loseAnswers(name: CallName, isLost: boolean): void;
  /** Sends a signal as if the main side had said it. */
  signal(signal: Signal): Promise<void>;
  /** Lets signals through or swallows them. */
  setDeaf(isDeaf: boolean): void;
  /** Everything the page wrote to its console as a warning or an error. */
  readonly complaints: string[];
}

export interface Stage {
  /** `audience`: whether it is the facilitator's window, or the room's, which hears less. */
  open(options?: BrowserContextOptions & { main?: TestApp; audience?: Audience }): Promise<AppWindow>;
  readonly renderer: ServedRenderer;
  /** Closes every window, so that one test's do not slow the next one's. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    /** Made by `open`: the wire's ends in the page. */
    deliver(signal: unknown): void;
    callMain(name: string, input: unknown): Promise<unknown>;
    uploadToMain(name: string, bytes: number[]): Promise<unknown>;
  }
}

/** Builds the renderer and starts a browser; open as many windows as a test needs. */
export async function raiseStage(): Promise<Stage> {
  const [renderer, browser] = await Promise.all([serveRenderer(), launchBrowser()]);
  const apps: TestApp[] = [];

  return {
    renderer,
    async open({ main: given, audience, ...options } = {}) {
      const main = given ?? testApp({ now: () => new Date().toISOString() });
      if (!given) apps.push(main);
      const troubles = new Map<string, Trouble>();
      const held = new Map<string, Promise<void>>();
      const lost = new Set<string>();
      const answers = new Map<string, unknown>();
      const complaints: string[] = [];
      let isDeaf = false;

      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        ...options,
      });
      const page = await context.newPage();
      page.on('console', message => {
        if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', error => complaints.push(String(error)));
      page.on('request', request => {
        if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()))
          complaints.push(`left the app: ${request.url()}`);
      });

      await page.exposeFunction('callMain', async (name: string, input: unknown) => {
        const trouble = troubles.get(name);
        if (trouble?.kind === 'unreachable') throw new Error('unreachable');
        if (trouble) return { ok: false, failure: trouble.failure };
        if (answers.has(name)) return { ok: true, value: answers.get(name) };
        const answer = await main.bridge.call(name, input);
        if (lost.has(name)) throw new Error('unreachable');
        await held.get(name);
        return answer;
      });
      await page.exposeFunction('uploadToMain', (name: string, bytes: number[]) =>
        main.bridge.upload(name, Uint8Array.from(bytes)),
      );
      await page.addInitScript(() => {
        const listeners = new Set<(signal: unknown) => void>();
        window.deliver = signal => {
          for (const listener of listeners) listener(signal);
        };
        Object.defineProperty(window, 'headwater', {
          value: {
            call: (name: string, input: unknown) => window.callMain(name, input),
            upload: (name: string, bytes: Uint8Array) => window.uploadToMain(name, [...bytes]),
            listen: (listener: (signal: unknown) => void) => {
              listeners.add(listener);
              return () => listeners.delete(listener);
            },
          },
        });
      });
      const signal = (said: Signal) =>
        page.evaluate(one => window.deliver(one), said as unknown).catch(() => undefined);
      main.app.listen(said => {
        if (!isDeaf && !page.isClosed()) void signal(structuredClone(said));
      }, audience);
      await page.goto(renderer.url);

      return {
        page,
        main,
        complaints,
        trouble: (name, trouble) => void (trouble ? troubles.set(name, trouble) : troubles.delete(name)),
        answer: (name, value) => void answers.set(name, value),
        loseAnswers: (name, isLost) => void (isLost ? lost.add(name) : lost.delete(name)),
        hold(name) {
          const { promise, resolve } = Promise.withResolvers<void>();
          held.set(name, promise);
          return () => {
            held.delete(name);
            resolve();
          };
        },
        signal: async said => void (await signal(said)),
        setDeaf: value => {
          isDeaf = value;
        },
      };
    },
    async clear() {
      for (const context of browser.contexts()) await context.close();
    },
    async close() {
      await browser.close();
      for (const app of apps) await app.close();
      await renderer.close();
    },
  };
}
