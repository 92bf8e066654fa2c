import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import { DELIVER, POST, pageScript, preloadScript, WORLD } from '../page/scripts.ts';
import { pack, unpack } from '../page/values.ts';
import type { FrameInfo } from '../wire.ts';
import { toAppAddress } from './mapping.ts';

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface PageWireOptions {
  readonly preload: string | null;
  invoke(channel: string, args: unknown[], frame: FrameInfo): Promise<unknown>;
  press(pressed: Pressed): void;
}

export interface PageWire {
  /** To the preload of the main frame, if it is there. */
  send(channel: string, args: unknown[]): void;
}

/**
 * Runs the preload in an isolated world of every document of a page, and carries its messages. Who sends is what the
 * browser says of the world's frame, not what the message says.
 */
export async function wirePage(page: Page, { preload, invoke, press }: PageWireOptions): Promise<PageWire> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const frames = new Map<string, FrameInfo>();
  /** The isolated worlds there are: execution context to frame. */
  const worlds = new Map<number, string>();

  cdp.on('Page.frameNavigated', ({ frame }) => {
    frames.set(frame.id, { url: toAppAddress(frame.url), isMainFrame: frame.parentId === undefined });
  });
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const known = frames.get(frameId);
    if (known) frames.set(frameId, { ...known, url: toAppAddress(url) });
  });
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.name === WORLD && frameId) worlds.set(context.id, frameId);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  cdp.on('Runtime.executionContextsCleared', () => worlds.clear());

  const deliver = (contextId: number, message: unknown) => {
    const text = JSON.stringify(JSON.stringify(message));
    // The document may be gone meanwhile; then nobody waits for this.
    cdp
      .send('Runtime.evaluate', { contextId, expression: `globalThis.${DELIVER}(${text})` })
      .catch(() => undefined);
  };
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== POST) return;
    const message = JSON.parse(payload);
    if (message.kind === 'key') {
      press(message);
      return;
    }
    const frame = frames.get(worlds.get(executionContextId) ?? '') ?? { url: '', isMainFrame: false };
    const { id, channel } = message as { id: number; channel: string };
    const reply = (value: unknown, error: string | null) =>
      deliver(executionContextId, { kind: 'reply', id, value: pack(value), error });
    invoke(channel, unpack(message.args) as unknown[], frame).then(
      value => reply(value, null),
      (cause: Error) => reply(null, `Error invoking remote method '${channel}': ${cause.message}`),
    );
  });

  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  frames.set(frameTree.frame.id, { url: toAppAddress(frameTree.frame.url), isMainFrame: true });
  await cdp.send('Runtime.addBinding', { name: POST, executionContextName: WORLD });
  await page.addInitScript({ content: pageScript });
  if (preload !== null) {
    const source = preloadScript(readFileSync(preload, 'utf8'));
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD });
  }
  return {
    send(channel, args) {
      const packed = pack(args);
      for (const [contextId, frameId] of worlds) {
        if (frames.get(frameId)?.isMainFrame) deliver(contextId, { kind: 'event', channel, args: packed });
      }
    },
  };
}
