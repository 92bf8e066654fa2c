import { pack, unpack } from './values.ts';
import { crossing, rendererModule, watchKeys } from './worlds.ts';

/** The isolated world's name, Electron's own. */
export const WORLD = 'Electron Isolated Context';
/** How the isolated world reaches the browser side, and is reached from there. */
export const POST = '__standInPost';
export const DELIVER = '__standInDeliver';

const tools = `{ pack: ${pack}, unpack: ${unpack} }`;

/** For the page's own world, in every document. */
export const pageScript = `(() => {
  if (window !== window.top) return;
  (${crossing})('page', 'preload', ${tools});
})();`;

/**
 * For the isolated world, in every document: runs a CommonJS preload as a sandboxed one runs, with a `require` that
 * knows `electron` alone.
 */
export const preloadScript = (preload: string) => `(() => {
  if (window !== window.top || location.href === 'about:blank') return;
  const tools = ${tools};
  const post = text => globalThis.${POST}(text);
  const bridge = (${crossing})('preload', 'page', tools);
  const { deliver, require } = (${rendererModule})(bridge, tools, post);
  globalThis.${DELIVER} = deliver;
  (${watchKeys})(post);
  const module = { exports: {} };
  (function (exports, require, module) {
${preload}
  })(module.exports, require, module);
})();`;
