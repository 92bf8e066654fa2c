import { create } from 'zustand';
import type { StagesPack } from '../../shared/content/stages.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { client } from '../api.ts';
import { failureOf } from './failure.ts';

type AppInfo = CallOutput<'app.info'>;
const WORKSHOP_ROUTES = [
  'curve',
  'canvases',
  'assessment',
  'value',
  'roadmap',
  'sign-off',
  'import',
  'blind',
] as const;
export type Route = 'library' | (typeof WORKSHOP_ROUTES)[number];

interface AppState {
  /**
   * Version, host, stages pack (of the open workshop, or what ships while none is open); null until the main side has answered.
   */
  readonly info: AppInfo | null;
  /** Why the main side gave no info, when it gave none. */
  readonly trouble: Failure | null;
  readonly route: Route;
  /** The workshop that the route is about; null in the library. */
  readonly key: string | null;
  /** The canvas or assessment that the screen shows, by id; null: the screen's own first page. */
  readonly page: string | null;
}

// The place is kept in the address, so that reloading the page comes back to it.
function readAddress(): Pick<AppState, 'route' | 'key' | 'page'> {
  const [, route, key, page] =
    /^#\/([a-z-]+)\/([A-Za-z0-9_-]{22})(?:\/([0-9a-f-]{36}))?$/.exec(window.location.hash) ?? [];
  const known = WORKSHOP_ROUTES.find(one => one === route);
  return known && key
    ? { route: known, key, page: page ?? null }
    : { route: 'library', key: null, page: null };
}

export const useApp = create<AppState>()(() => ({ info: null, trouble: null, ...readAddress() }));

/**
 * Goes to a screen. Every screen but the library needs a workshop: the present one unless another is named.
 * @param page the canvas or assessment to show there
 */
export function navigate(
  route: Route,
  key: string | null = useApp.getState().key,
  page: string | null = null,
): void {
  const hash =
    route === 'library' || key === null ? '#/' : `#/${route}/${key}${page === null ? '' : `/${page}`}`;
  if (window.location.hash !== hash) window.location.hash = hash;
  useApp.setState(readAddress());
}

let shipped: StagesPack | null = null;
let carried: StagesPack | null = null;

/** Every screen shows the stages that the open workshop carries; null: it carries none, or none is open. */
export function showStages(pack: StagesPack | null): void {
  carried = pack;
  const { info } = useApp.getState();
  const stages = carried ?? shipped;
  if (info && stages && info.stages !== stages) useApp.setState({ info: { ...info, stages } });
}

/** Asks the main side who it is. Safe to call again after trouble. */
export async function loadInfo(): Promise<void> {
  useApp.setState({ trouble: null });
  try {
    const info = await client.call('app.info', {});
    shipped = info.stages;
    useApp.setState({ info: { ...info, stages: carried ?? shipped } });
  } catch (cause) {
    useApp.setState({ trouble: failureOf(cause) });
  }
}

window.addEventListener('hashchange', () => useApp.setState(readAddress()));
