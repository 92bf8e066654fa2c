import { createRequire } from 'node:module';
import { _electron } from 'playwright';
import type { DialogAnswer, DialogRequest, MenuNode } from '../wire.ts';
import { environment, mainBundle, root } from './machine.ts';
import type { ElectronRun, LaunchOptions } from './run.ts';
import { itemByLabels } from './shortcuts.ts';

interface Scripted {
  readonly asked: DialogRequest[];
  readonly answers: DialogAnswer[];
}

/** Runs the built app on the real Electron binary, with the dialogs alone replaced: nobody sits in front of them. */
export async function launchReal(options: LaunchOptions): Promise<ElectronRun> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const { colorScheme, locale, timezoneId } = options;
  const electron = await _electron.launch({
    executablePath: createRequire(import.meta.url)('electron') as string,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      mainBundle,
      '--library',
      options.library,
      ...(options.args ?? []),
    ],
    cwd: root,
    env: environment(options),
    ...(colorScheme ? { colorScheme } : {}),
    ...(locale ? { locale } : {}),
    ...(timezoneId ? { timezoneId } : {}),
  });
  const child = electron.process();
  const ended = new Promise<number | null>(resolve => {
    child.once('exit', code => resolve(code));
  });
  const script = await electron.evaluateHandle(({ dialog }) => {
    const state: Scripted = { asked: [], answers: [] };
    const optionsOf = <T>(args: unknown[]) => args.at(-1) as T;
    const path = (kind: 'open' | 'save', args: unknown[]) => {
      state.asked.push({ kind, options: JSON.parse(JSON.stringify(optionsOf(args))) });
      const at = state.answers.findIndex(answer => 'path' in answer);
      const [answer] = at < 0 ? [] : state.answers.splice(at, 1);
      return answer && 'path' in answer ? answer.path : null;
    };
    Object.assign(dialog, {
      showOpenDialog: async (...args: unknown[]) => {
        const chosen = path('open', args);
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
      },
      showSaveDialog: async (...args: unknown[]) => {
        const chosen = path('save', args);
        return { canceled: chosen === null, filePath: chosen ?? '' };
      },
      showMessageBox: async (...args: unknown[]) => {
        const asked = JSON.parse(JSON.stringify(optionsOf<{ message: string; cancelId?: number }>(args)));
        state.asked.push({ kind: 'message', options: asked });
        const at = state.answers.findIndex(answer => 'button' in answer);
        const [answer] = at < 0 ? [] : state.answers.splice(at, 1);
        const response = answer && 'button' in answer ? answer.button : (asked.cancelId ?? 0);
        return { response, checkboxChecked: false };
      },
      showErrorBox: (title: string, content: string) => {
        state.asked.push({ kind: 'error', title, content });
      },
    });
    return state;
  });
  const page = await electron.firstWindow();
  const menu = () =>
    electron.evaluate(({ Menu }) => {
      const node = (item: Electron.MenuItem): MenuNode => ({
        label: item.label.replace(/&(&?)/g, '$1'),
        id: item.id ?? null,
        role: item.role ?? null,
        type: item.type,
        enabled: item.enabled,
        accelerator: item.accelerator ? String(item.accelerator) : null,
        items: (item.submenu?.items ?? []).map(node),
      });
      return (Menu.getApplicationMenu()?.items ?? []).map(node);
    });
  return {
    page,
    app: {
      ended,
      real: true,
      menu,
      async choose(...labels) {
        const path = itemByLabels(await menu(), labels);
        await electron.evaluate(({ Menu }, way) => {
          let items = Menu.getApplicationMenu()?.items ?? [];
          let item: Electron.MenuItem | undefined;
          for (const at of way) {
            item = items[at];
            items = item?.submenu?.items ?? [];
          }
          item?.click();
        }, path);
      },
      async quit() {
        await electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
        return ended;
      },
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    },
    dialogs: {
      choose: path => script.evaluate((state, answer) => void state.answers.push(answer), { path }),
      press: button => script.evaluate((state, answer) => void state.answers.push(answer), { button }),
      asked: () => script.evaluate(state => state.asked),
    },
    standIn: null,
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
