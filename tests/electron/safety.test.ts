import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { bridgeOf, type Desk, newDesk, type StandInRun } from './desk.ts';

type PageWithBridge = { readonly headwater: Bridge };

let desk: Desk;
let run: StandInRun;
beforeAll(async () => {
  desk = newDesk();
  run = await desk.launch();
  await run.page.getByRole('heading', { name: 'Workshops' }).waitFor();
});
afterAll(() => desk.clear());

describe('the window', () => {
  it('keeps its page in the sandbox, away from Node', () => {
    expect(run.standIn.windows).toHaveLength(1);
    const [{ options }] = run.standIn.windows as [(typeof run.standIn.windows)[number]];
    expect(options).toMatchObject({ minWidth: 1024, minHeight: 700, show: false });
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
    expect(options.webPreferences).not.toHaveProperty('allowRunningInsecureContent');
  });

  it('gives its page the bridge, and not a thing more', async () => {
    const seen = await run.page.evaluate(() => {
      const { headwater } = window as unknown as PageWithBridge;
      const globals = ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'];
      return {
        bridge: Object.keys(headwater).sort(),
        strangers: globals.filter(name => name in window),
        frozen: Object.isFrozen(headwater) && !Reflect.set(window, 'headwater', {}),
      };
    });
    expect(seen).toEqual({ bridge: ['call', 'listen', 'upload'], strangers: [], frozen: true });
  });

  it('draws its page without a complaint of its policy', async () => {
    const complaints: string[] = [];
    run.page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await run.page.reload();
    await run.page.getByRole('button', { name: 'New workshop' }).first().click();
    await run.page.getByRole('dialog').waitFor();
    await run.page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
    expect(run.standIn.strays).toEqual([]);
  });
});

describe('a page that wants out', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb', 'fileSystem'])(
    'is not allowed %s',
    async permission => {
      expect(await run.standIn.permission(permission)).toEqual({ request: false, check: false });
    },
  );

  it.each(['https://example.com/', 'app://headwater/other.html', 'app://elsewhere/', 'file:///etc/passwd'])(
    'does not get to %s',
    async address => {
      const before = run.page.url();
      await run.page.evaluate(to => {
        window.location.href = to.replace(/^app:\/\/(\w+)/, 'https://$1.app.invalid');
      }, address);
      await run.page.getByRole('heading', { name: 'Workshops' }).waitFor();
      expect(run.page.url()).toBe(before);
    },
  );

  it('gets no window, no frame and no answer from outside', async () => {
    const opened = run.page.waitForEvent('popup');
    await run.page.evaluate(() => void window.open('https://example.com/'));
    const popup = await opened;
    if (!popup.isClosed()) await popup.waitForEvent('close');
    expect(run.page.context().pages()).toHaveLength(1);

    const outcome = await run.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      const tried = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      );
      frame.remove();
      return tried;
    });
    expect(outcome).toBe('refused');
    expect(run.standIn.strays).toEqual([]);
  });

  it('runs no script from text', async () => {
    const outcome = await run.page.evaluate(() => {
      const names = (work: () => unknown) => {
        try {
          work();
          return 'ran';
        } catch (cause) {
          return (cause as Error).name;
        }
      };
      return [
        names(() => {
          document.createElement('div').innerHTML = '<b>text</b>';
        }),
        names(() => {
          document.createElement('script').text = 'window.ran = true';
        }),
      ];
    });
    expect(outcome).toEqual(['TypeError', 'TypeError']);
  });
});

describe('the app’s origin, asked past every client', () => {
  it('serves the page with its policy, and nothing outside its folder', async () => {
    const page = await run.standIn.fetch('app://headwater/');
    expect(page?.status).toBe(200);
    expect(page?.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await run.standIn.fetch('app://headwater/%2e%2e%2fmain/main.js'))?.status).toBe(400);
    expect((await run.standIn.fetch('app://headwater/', 'POST'))?.status).toBe(405);
    expect(await run.standIn.fetch('app://elsewhere/')).toBeNull();
    expect(await run.standIn.fetch('https://example.com/')).toBeNull();
  });
});

describe('who may call', () => {
  it('is our page, whose calls are parsed like any others', async () => {
    const { page } = await desk.launch({ home: `${desk.home}/other`, library: `${desk.home}/other/library` });
    const bridge = await bridgeOf(page);
    expect(await bridge.call('app.info', {})).toMatchObject({ ok: true, value: { host: 'electron' } });
    for (const [name, input] of [
      [7, {}],
      ['no.such.call', {}],
      ['app.info', { stray: 1 }],
    ] as const) {
      const answer = await bridge.call(name as string, input);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    }
    expect(await bridge.upload('a.csv', 'not bytes' as unknown as Uint8Array)).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    });
  });

  it.each(['https://example.com/', 'app://headwater.example/', 'app://elsewhere/'])(
    'is not a page from %s, were one to get into the window',
    async address => {
      const other = newDesk();
      onTestFinished(() => other.clear());
      const { page, standIn } = await other.launch();
      await standIn.intrude(address, '<title>Not ours</title>');
      expect(await page.title()).toBe('Not ours');
      const refusal = await page.evaluate(async () => {
        const { headwater } = window as unknown as PageWithBridge;
        const outcome = await headwater.call('library.list', {}).catch((cause: Error) => cause.message);
        return [
          outcome,
          await headwater.upload('a.csv', new Uint8Array(1)).catch((cause: Error) => cause.message),
        ];
      });
      expect(refusal).toEqual([
        expect.stringContaining('may not talk to Headwater'),
        expect.stringContaining('may not talk to Headwater'),
      ]);
      // Nor does it get an answer from anywhere: nothing that the app shows can reach out.
      const reached = await page.evaluate(() =>
        fetch('https://leak.example/').then(
          () => true,
          () => false,
        ),
      );
      expect(reached).toBe(false);
      expect(standIn.strays).toEqual([]);
    },
  );
});
