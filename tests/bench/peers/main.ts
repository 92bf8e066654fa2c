import './bench.css';
import type { BenchWindow } from './bench-page.ts';

/*
 * One page a peer, chosen by `?page=`. Each is loaded before the clock starts: what is measured begins with the
 * first render.
 */
const PAGES = {
  floor: () => import('./Floor.tsx'),
  'dnd-kit': () => import('./DndKit.tsx'),
  'react-flow': () => import('./ReactFlowBoard.tsx'),
  pragmatic: () => import('./Pragmatic.tsx'),
  tldraw: () => import('./TldrawBoard.tsx'),
  excalidraw: () => import('./ExcalidrawBoard.tsx'),
};

const name = new URLSearchParams(location.search).get('page') ?? '';
const load = PAGES[name as keyof typeof PAGES];
const root = document.getElementById('root');
if (load && root) {
  const { mount } = await load();
  const view = window as unknown as BenchWindow;
  performance.mark('bench-mount');
  view.bench = mount(root, view.benchBoard);
}
