import { Menu } from 'electron';
import { answers } from '../../shared/contract/answers.ts';
import type { App } from '../service/app.ts';
import { type MenuInput, menuTemplate, type Recent } from './menu.ts';

const MOST = 8;
/** Changes that come together are one; reading a large library after each would keep the main side from its work. */
const REST = 1000;

/** Puts up the menu bar and keeps its recent workshops as the library has them. */
export function keepMenu(app: Pick<App, 'dispatch' | 'listen'>, input: Omit<MenuInput, 'recent'>): void {
  let shown: string | null = null;
  let due = false;
  const show = (recent: readonly Recent[]) => {
    const now = JSON.stringify(recent);
    // Putting up a menu closes one that is open, so only when it differs.
    if (now === shown) return;
    shown = now;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...input, recent })));
  };
  const refresh = async () => {
    due = false;
    const recent = await recentWorkshops(app);
    if (recent) show(recent);
  };
  show([]);
  app.listen(({ name }) => {
    if (name !== 'library.changed' || due) return;
    due = true;
    setTimeout(refresh, REST);
  });
  void refresh();
}

/** The workshops last worked on that can be opened, the latest first; null when the library cannot say. */
async function recentWorkshops(app: Pick<App, 'dispatch'>): Promise<Recent[] | null> {
  const answer = await app.dispatch('library.list', {});
  if (!answer.ok) return null;
  return answers['library.list']
    .parse(answer.value)
    .workshops.filter(({ archived, state }) => !archived && (state === 'ready' || state === 'open'))
    .slice(0, MOST)
    .map(({ key, client, title }) => ({ key, label: title === '' ? client : `${client}: ${title}` }));
}
