import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditOf } from '../renderer/support/audit.ts';
import { raiseStage, type Stage } from '../renderer/support/stage.ts';
import { beginRound, blindRoom, placeBy } from './room.ts';

// A whole round by hand takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 120_000);
afterAll(() => stage?.close());

const spoken = (page: import('playwright').Page) => page.getByTestId('board-speech').textContent();

describe('passing the laptop', () => {
  it('takes everybody through by keys, reveals, settles with reasons, and the cards stand there', async () => {
    const room = await blindRoom(stage);
    const { page } = room;
    await beginRound(room);
    await page.getByRole('button', { name: 'Hand over to Ana Ruiz' }).press('Enter');
    await placeBy(page, 'Ana Ruiz', ['2', '1']);
    // Keys that come faster than the disk mean what is on the screen when they come.
    const writeOn = room.hold('workshop.execute');
    await page.getByRole('button', { name: 'I am Bo Lind' }).press('Enter');
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: 'Nightly ledger extract' }).waitFor();
    await page.keyboard.press('a');
    writeOn();
    await page.getByRole('heading', { name: 'All placed' }).waitFor();
    await page.getByRole('button', { name: /^Done/ }).click();
    await placeBy(page, 'Cem Aydin', ['5', '1']);
    await page.getByText('6 of 6 votes are in').first().waitFor();
    await page.getByRole('button', { name: 'Reveal' }).press('Enter');

    await page.getByRole('heading', { name: '1 Fraud scoring on card swipe' }).waitFor();
    const votes = page.getByRole('region', { name: /^Votes on/ });
    await votes.getByText('Strong dissent: Cem Aydin stands far from the others.').waitFor();
    await expect
      .poll(() => spoken(page))
      .toMatch(/^Fraud scoring.*3 votes on stages 2 to 5, the middle stage 2/);
    expect(await page.locator('[data-dot]').count()).toBe(3);
    expect(await auditOf(page)).toEqual([]);

    await page.getByRole('textbox', { name: /^Reason/ }).fill('Two of three run it.');
    await page.getByRole('button', { name: 'Settle on stage 2' }).press('Enter');
    await page.getByRole('heading', { name: '2 Nightly ledger extract' }).waitFor();
    await votes.getByText('All 2 say stage 1. Abstained: Bo Lind.').waitFor();
    await page.getByRole('textbox', { name: /^Reason/ }).fill('All agree.');
    await page.getByRole('textbox', { name: /^Reason/ }).press('Tab');
    await page.getByRole('combobox', { name: /^Decided by/ }).fill('Ana Ruiz');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settle on stage 1' }).click();
    await page.getByRole('button', { name: 'New round' }).waitFor();

    const rounds = (await room.records()).filter(record => record.type === 'round');
    expect(rounds).toMatchObject([
      {
        state: 'settled',
        settlements: [
          { stage: 2, reason: 'Two of three run it.', decidedBy: 'The room' },
          { stage: 1, reason: 'All agree.', decidedBy: 'Ana Ruiz' },
        ],
      },
    ]);
    await page.getByRole('button', { name: 'Back to the curve' }).click();
    await page
      .getByRole('region', { name: 'Stage 2: Early production' })
      .getByRole('button', { name: /^Fraud scoring/ })
      .waitFor();
    expect(room.complaints).toEqual([]);
  });

  it('never shows one turn’s votes in another, nor does taking back', async () => {
    const room = await blindRoom(stage);
    const { page } = room;
    await beginRound(room);
    await page.getByRole('button', { name: 'Hand over to Ana Ruiz' }).click();
    await placeBy(page, 'Ana Ruiz', ['4', '3']);
    // While the laptop changes hands, Undo would be that of somebody else's vote.
    await page.getByText('Hand over to').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Back to the overview' }).click();
    await page.getByText('2 of 6 votes are in').first().waitFor();

    // The same person again, or somebody who pretends to be: nothing of the first turn.
    await page.getByRole('button', { name: 'Place again: Ana Ruiz' }).click();
    await page.getByRole('button', { name: 'I am Ana Ruiz' }).click();
    await page.getByText('1 of 2', { exact: true }).waitFor();
    const pressed = page.locator('[aria-pressed="true"]');
    expect(await pressed.count()).toBe(0);

    await page.keyboard.press('1');
    await page.getByText('2 of 2', { exact: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => pressed.count()).toBe(1);
    // What this turn said is taken back; what the first one said is there again, and not to be seen.
    await page.keyboard.press('Control+z');
    await expect.poll(() => pressed.count()).toBe(0);
    const stages = async () =>
      (await room.records()).flatMap(record =>
        record.type === 'vote' ? (record as never as { stage: number }).stage : [],
      );
    await expect.poll(stages).toEqual([4, 3]);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    // Nothing of this turn is left: what others said cannot be taken back from here.
    await page.keyboard.press('Control+z');
    await page.getByText('Nothing of this turn is left to take back.', { exact: false }).waitFor();
    expect(await stages()).toEqual([4, 3]);
    expect(await page.locator('main').textContent()).not.toMatch(/Placed|4 ·/);
  });

  it('places by pressing a stage and by dragging the card, and Escape puts the card back', async () => {
    const room = await blindRoom(stage);
    const { page } = room;
    await beginRound(room);
    await page.getByRole('button', { name: 'Hand over to Ana Ruiz' }).click();
    await page.getByRole('button', { name: 'I am Ana Ruiz' }).click();
    const heading = page.getByRole('heading', { name: 'Fraud scoring on card swipe' });
    const target = page.getByRole('button', { name: /^Stage 3 Mission-critical/ });
    const [from, to] = [await heading.boundingBox(), await target.boundingBox()];
    if (!from || !to) throw new Error('Nothing to drag.');
    const carry = async () => {
      await page.mouse.move(from.x + 20, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 30);
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
    };
    await carry();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await heading.waitFor();
    await page.getByText('1 of 2', { exact: true }).waitFor();
    await carry();
    await page.mouse.up();
    await page.getByText('2 of 2', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Stage 0 Pre-streaming/ }).click();
    await page.getByRole('heading', { name: 'All placed' }).waitFor();
    await page.getByText('3 · Mission-critical').waitFor();
    expect(await auditOf(page)).toEqual([]);
  });

  it('goes on after a reload, with every vote that was given', async () => {
    const room = await blindRoom(stage);
    const { page } = room;
    await beginRound(room);
    await page.getByRole('button', { name: 'Hand over to Ana Ruiz' }).click();
    await placeBy(page, 'Ana Ruiz', ['4', '3']);
    await page.reload();
    await page.getByText('2 of 6 votes are in').first().waitFor();
    await page.getByRole('button', { name: /^Back to the curve/ }).click();
    await page.getByRole('button', { name: 'Go on with blind placement 1' }).click();
    await page.getByText('2 of 6 votes are in').first().waitFor();
  });
});

describe('votes called out', () => {
  it('are typed many at once, hidden at once, and go on to the next use case', async () => {
    const room = await blindRoom(stage);
    const { page } = room;
    await beginRound(room);
    await page.getByRole('radio', { name: 'Called out' }).click();
    const box = page.getByRole('textbox', { name: 'Initials and stage' });
    await box.fill('ar2 zz4');
    await box.press('Enter');
    await page.getByText('Nobody in this round is “zz”. Nothing was entered.').waitFor();
    // Hidden at once and ready for the next, however slow the disk is.
    const writeOn = room.hold('workshop.execute');
    await box.fill('ar2');
    await box.press('Enter');
    await expect.poll(() => box.inputValue()).toBe('');
    await page.keyboard.type('bl3');
    await box.press('Enter');
    writeOn();
    await page.getByText('2 of 6 votes are in').first().waitFor();
    expect(await box.inputValue()).toBe('');
    await page.getByText('Cem Aydin: waiting').waitFor();
    await box.fill('CA-');
    await box.press('Enter');
    await page.getByRole('button', { name: /Nightly ledger extract/ }).waitFor();
    await page.getByText('Ana Ruiz: waiting').waitFor();
    expect(await auditOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reveal without 3 votes' }).click();
    await page
      .getByRole('region', { name: /^Votes on/ })
      .getByText('2 votes on stages 2 to 3, the middle between stages 2 and 3.', { exact: false })
      .waitFor();
    await page.getByText('As a table').click();
    await page
      .getByRole('row', { name: /Fraud scoring/ })
      .getByText('between stages 2 and 3')
      .waitFor();
    expect(await auditOf(page)).toEqual([]);
  });

  it('are as hidden as before when the reveal is undone', async () => {
    const room = await blindRoom(stage);
    const { page } = room;
    await beginRound(room);
    await page.getByRole('radio', { name: 'Called out' }).click();
    const box = page.getByRole('textbox', { name: 'Initials and stage' });
    await box.fill('ar2 bl5');
    await box.press('Enter');
    await page.getByRole('button', { name: 'Reveal without 4 votes' }).click();
    await page.getByRole('heading', { name: 'Settle one place' }).waitFor();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 of 6 votes are in').first().waitFor();
    expect(await page.locator('[data-dot]').count()).toBe(0);
  });
});

describe('around the rounds', () => {
  it('ends a round when that is meant, and undo brings it back', async () => {
    const room = await blindRoom(stage);
    const { page } = room;
    await beginRound(room);
    await page.getByRole('button', { name: 'End the round…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the round' }).click();
    await page.getByText('Blind placement 1 is over.').waitFor();
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('0 of 6 votes are in').first().waitFor();
  });

  it('adds, changes and removes participants in a dialog, by keyboard', async () => {
    const room = await blindRoom(stage, { names: [] });
    const { page } = room;
    await page.getByRole('button', { name: /, this workshop/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Participants…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Participants' });
    const name = dialog.getByRole('textbox', { name: /^Name/ });
    for (const one of ['Ana Ruiz', 'Bo Lind']) {
      await name.fill(one);
      await name.press('Enter');
      await dialog.getByRole('button', { name: `Edit ${one}` }).waitFor();
      await expect.poll(() => name.inputValue()).toBe('');
    }
    await dialog.getByRole('button', { name: 'Edit Bo Lind' }).press('Enter');
    await dialog.getByRole('textbox', { name: 'Role' }).fill('Architect');
    await dialog.getByRole('button', { name: /Level/ }).click();
    await page.getByRole('option', { name: 'Workforce' }).click();
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.getByText('Architect · Workforce').waitFor();
    expect(await auditOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove Ana Ruiz' }).press('Enter');
    await dialog.getByText('Ana Ruiz').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await dialog.getByRole('button', { name: 'Edit Ana Ruiz' }).waitFor();
    const people = (await room.records()).filter(record => record.type === 'participant');
    expect(people).toHaveLength(2);
    expect(people).toContainEqual(expect.objectContaining({ name: 'Bo Lind', level: 'workforce' }));
  });

  it('says what is missing before a round can begin', async () => {
    const { page } = await blindRoom(stage, { names: ['Ana Ruiz'] });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Blind placement/ }).click();
    await page.getByText('Tick a use case or more.').waitFor();
    await page.getByRole('checkbox', { name: /Fraud scoring/ }).check();
    await page.getByText('Two participants or more are needed.').waitFor();
    expect(await page.getByRole('button', { name: 'Begin' }).isDisabled()).toBe(true);
    expect(await auditOf(page)).toEqual([]);
  });
});
