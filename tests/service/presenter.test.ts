import { describe, expect, it } from 'vitest';
import type { Projector } from '../../electron/service/ports.ts';
import { FIRST_SIGHT, type Presentation, type PresentChange } from '../../shared/contract/present.ts';
import { newWorkshop } from '../contract/inputs.ts';
import { testApp } from '../support/app.ts';

/** An app with a host that has windows, and what became of the projector's. */
function withProjector() {
  const shown: string[] = [];
  let onClosed = () => {};
  const projector: Projector = {
    open(key, closed) {
      shown.push(key);
      onClosed = closed;
      return 'own-screen';
    },
    close: () => void shown.push('closed'),
    fill: () => void shown.push('filled'),
  };
  const main = testApp({ projector });
  const told: Presentation[] = [];
  main.client.on('present.state', state => told.push(state));
  return { ...main, shown, told, closeByHand: () => onClosed() };
}

describe('presenting', () => {
  it('begins with money, tray and spotlight off, and tells every window each change', async () => {
    const { client, told, shown, close } = withProjector();
    const key = await newWorkshop(client);
    const { window, state } = await client.call('present.open', { key });
    expect(window).toBe('own-screen');
    expect(state).toMatchObject({ key, money: false, tray: false, blank: false, spotlight: null, zoom: 1 });
    await client.call('present.state', { change: { money: true } });
    await client.call('present.state', { change: { spotlight: { on: 'stage', stage: 2 } } });
    expect(told.map(({ money, spotlight }) => [money, spotlight])).toEqual([
      [false, null],
      [true, null],
      [true, { on: 'stage', stage: 2 }],
    ]);
    expect(told.map(({ turn }) => turn)).toEqual([1, 2, 3]);
    expect(shown).toEqual([key]);
    await close();
  });

  it('goes on as it was when the same workshop is presented again, and from the start with another', async () => {
    const { client, close } = withProjector();
    const [one, other] = [await newWorkshop(client), await newWorkshop(client)];
    await client.call('present.open', { key: one });
    const look = { ...FIRST_SIGHT.look, view: 'list' as const };
    await client.call('present.state', { change: { money: true, zoom: 2, look } });
    expect((await client.call('present.open', { key: one })).state).toMatchObject({
      money: true,
      zoom: 2,
      look,
    });
    expect((await client.call('present.open', { key: other })).state).toMatchObject({
      key: other,
      look: FIRST_SIGHT.look,
      money: false,
      zoom: 1,
    });
    await close();
  });

  it('holds a picture while the facilitator goes elsewhere, and then goes on where they are', async () => {
    const { client, told, close } = withProjector();
    const key = await newWorkshop(client);
    await client.call('present.open', { key });
    const { look } = FIRST_SIGHT;
    const change = (part: PresentChange) => client.call('present.state', { change: part });
    await change({ held: true });
    const turns = told.length;
    await change({ look: { ...look, view: 'list' } });
    await change({ look: { ...look, page: { of: 'roadmap' } } });
    expect(told.length).toBe(turns);
    // What is asked of the picture itself is done, and the held one is what a new window finds.
    expect(await change({ zoom: 2 })).toMatchObject({ held: true, look, zoom: 2 });
    expect(await change({ held: false })).toMatchObject({ held: false, look: { page: { of: 'roadmap' } } });
    expect(await change({ held: true })).toMatchObject({ look: { page: { of: 'roadmap' } } });
    expect(await change({ held: false })).toMatchObject({ look: { page: { of: 'roadmap' } } });
    await close();
  });

  it('begins another picture whole and with nothing lit, and leaves one alone that is only looked at elsewhere', async () => {
    const { client, close } = withProjector();
    const key = await newWorkshop(client);
    await client.call('present.open', { key });
    const { look } = FIRST_SIGHT;
    const lit = { zoom: 2, spotlight: { on: 'stage', stage: 2 } } as const;
    const change = (part: PresentChange) => client.call('present.state', { change: part });
    await change(lit);
    expect(await change({ look: { ...look, view: 'lanes' } })).toMatchObject(lit);
    expect(await change({ look: { ...look, page: { of: 'value' } } })).toMatchObject({
      zoom: 1,
      spotlight: null,
    });
    await close();
  });

  it('ends with its workshop, so that no other client’s screen is left behind', async () => {
    const { client, told, shown, close } = withProjector();
    for (const leave of ['close', 'archive'] as const) {
      const key = await newWorkshop(client);
      await client.call('present.open', { key });
      await client.call('present.state', { change: { money: true } });
      if (leave === 'close') await client.call('workshop.close', { key });
      else await client.call('library.archive', { key, archived: true });
      expect(told.at(-1)).toMatchObject({ key: null, money: false });
      expect(shown.at(-1)).toBe('closed');
    }
    await close();
  });

  it('goes on when another workshop is closed', async () => {
    const { client, close } = withProjector();
    const [key, other] = [await newWorkshop(client), await newWorkshop(client)];
    await client.call('present.open', { key });
    await client.call('workshop.close', { key: other });
    expect(await client.call('present.state', { change: {} })).toMatchObject({ key });
    await close();
  });

  it('ends when its window is closed by hand', async () => {
    const { client, told, closeByHand, close } = withProjector();
    const key = await newWorkshop(client);
    await client.call('present.open', { key });
    closeByHand();
    expect(told.at(-1)).toMatchObject({ key: null });
    await close();
  });

  it('changes nothing while nothing is presented', async () => {
    const { client, told, close } = withProjector();
    expect(await client.call('present.state', { change: { money: true } })).toMatchObject({ money: false });
    expect(told).toEqual([]);
    await close();
  });

  it('leaves the window to the page where the host has none', async () => {
    const main = testApp();
    const key = await newWorkshop(main.client);
    expect((await main.client.call('present.open', { key })).window).toBe('page');
    expect(await main.client.call('present.fill', {})).toEqual({ done: false });
    await main.close();
  });
});
