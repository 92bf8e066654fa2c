import type { MessageBoxOptions, OpenDialogOptions, Rectangle, SaveDialogOptions } from 'electron';

/** A page's frame, as the browser itself knows it. */
export interface FrameInfo {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** The part of a window's options that can be looked at from outside. */
export interface WindowSpec {
  readonly window: number;
  readonly bounds: Rectangle;
  readonly preload: string | null;
  /** The constructor's options, as they were given. */
  readonly options: Record<string, unknown>;
}

export interface MenuNode {
  readonly label: string;
  readonly id: string | null;
  readonly role: string | null;
  readonly type: string;
  readonly enabled: boolean;
  readonly accelerator: string | null;
  readonly items: readonly MenuNode[];
}

export type DialogRequest =
  | { readonly kind: 'open'; readonly options: OpenDialogOptions }
  | { readonly kind: 'save'; readonly options: SaveDialogOptions }
  | { readonly kind: 'message'; readonly options: MessageBoxOptions }
  | { readonly kind: 'error'; readonly title: string; readonly content: string };

/** What answers a dialog: a path (null when given up), or the number of the button pressed. */
export type DialogAnswer = { readonly path: string | null } | { readonly button: number };

export interface ServedResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** What the main process asks of the browser side: name, input, answer. */
export interface ToBrowser {
  'window.create': [WindowSpec, undefined];
  'window.load': [{ window: number; url: string }, { error: string | null; sameDocument: boolean }];
  'window.reload': [{ window: number }, undefined];
  'window.crash': [{ window: number }, undefined];
  'window.size': [{ window: number; bounds: Rectangle }, undefined];
  /** Closes the page, its `beforeunload` asked first; false when the page stays. */
  'window.close': [{ window: number; ask: boolean }, boolean];
  'page.send': [{ window: number; channel: string; args: unknown[] }, undefined];
  'menu.set': [{ items: readonly MenuNode[] }, undefined];
  dialog: [DialogRequest, DialogAnswer];
}

/** What the browser side asks of the main process. */
export interface ToMain {
  'page.invoke': [{ window: number; channel: string; args: unknown[]; frame: FrameInfo }, unknown];
  /** A page's own wish to go somewhere; true when the app allows it. */
  'page.navigate': [{ window: number; url: string; isMainFrame: boolean }, boolean];
  /** A page's own wish for a new window; true when the app allows it. */
  'page.popup': [{ window: number; url: string }, boolean];
  /** A request before it is made: cancelled, answered by a protocol handler, or nobody's (null). */
  'page.request': [
    { window: number; url: string; method: string; headers: Record<string, string>; resourceType: string },
    { cancelled: true } | ServedResponse | null,
  ];
  'page.address': [{ window: number; url: string }, undefined];
  'page.loaded': [{ window: number }, undefined];
  'page.gone': [{ window: number; reason: 'crashed' }, undefined];
  'page.permission': [{ window: number; permission: string }, { request: boolean; check: boolean }];
  /** The person closes the window with its own button. */
  'window.close': [{ window: number }, undefined];
  'menu.click': [{ path: readonly number[] }, undefined];
  'app.quit': [Record<never, never>, undefined];
  'app.open-file': [{ path: string }, undefined];
}
