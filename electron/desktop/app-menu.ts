import { Menu } from 'electron';
import { calls } from '../../shared/contract/calls.ts';
import type { App } from '../service/app.ts';
import { type MenuInput, menuTemplate, type Recent } from './menu.ts';

const MOST = 8;

/** Puts up the menu bar and keeps its recent workshops as the library has them. */
export function keepMenu(app: Pick<App, 'dispatch' | 'listen'>, input: Omit<MenuInput, 'recent'>): void {
  let shown: string | null = null;
  let reading = false;
  let stale = false;
  const show = (recent: readonly Recent[]) => {
    const now = JSON.stringify(recent);
    // Putting up a menu closes one that is open, so only when it differs.
    if (now === shown) return;
    shown = now;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...input, recent })));
  };
  const refresh = async () => {
    stale = true;
    if (reading) return;
    reading = true;
    while (stale) {
      stale = false;
      show(await recentWorkshops(app));
    }
    reading = false;
  };
  show([]);
  app.listen(({ name }) => {
    if (name === 'library.changed') void refresh();
  });
  void refresh();
}

/** The workshops last worked on that can be opened, the latest first. */
async function recentWorkshops(app: Pick<App, 'dispatch'>): Promise<Recent[]> {
  const answer = await app.dispatch('library.list', {});
  if (!answer.ok) return [];
  return calls['library.list'].output
    .parse(answer.value)
    .workshops.filter(({ archived, state }) => !archived && (state === 'ready' || state === 'open'))
    .sort((a, b) => (b.changed ?? '').localeCompare(a.changed ?? ''))
    .slice(0, MOST)
    .map(({ key, client, title }) => ({ key, label: title === '' ? client : `${client}: ${title}` }));
}
