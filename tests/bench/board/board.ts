import { chromium } from 'playwright';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../../support/chromium.ts';
import type { BenchOptions } from '../options.ts';
import { durableCommit } from '../storage.ts';
import { benchBoard } from './cards.ts';
import { countRenders, type Measured, measure, type RenderCounts } from './drag.ts';
import { countLook, type Looked, lookTable, measureLook } from './look.ts';
import { type Contestant, OWN, PEERS, peer } from './pages.ts';
import { servePeers, versions } from './peers.ts';
import { boardTables } from './tables.ts';

/** What was measured of one board at one number of cards. */
export interface Results {
  readonly name: string;
  /** One a round, in order; null where that board was not measured. */
  readonly rounds: (Measured | null)[];
  renders: RenderCounts | null;
}

/** All boards at one number of cards. */
export interface Field {
  readonly cards: number;
  readonly boards: readonly Results[];
}

/** Their targets are at 1,000 cards; elsewhere one round shows the trend. */
const SLOW: readonly string[] = ['pragmatic', 'react-flow', 'tldraw', 'excalidraw'];
const MAIN = 1000;

/** The board against its floors and peers: one card dragged over all stages, on fresh pages, round by round. */
export async function boardReport({ cards, rounds, pages, keep }: BenchOptions): Promise<string> {
  const served = await servePeers();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGUMENTS });
  try {
    const every: Contestant[] = [...OWN, ...PEERS.map(name => peer(name, served.url))];
    const chosen = every.filter(({ name }) => pages.length === 0 || pages.includes(name));
    const fields: Field[] = [];
    const looks: string[] = [];
    for (const count of cards) {
      const board = benchBoard(count);
      const boards = chosen.map(({ name }): Results => ({ name, rounds: [], renders: null }));
      for (let round = 0; round < rounds; round++) {
        // Every other round backwards, so that none is always the one after a heavy page.
        const order = [...chosen.entries()];
        if (round % 2) order.reverse();
        for (const [index, contestant] of order) {
          const skip = round > 0 && cards.length > 1 && count !== MAIN && SLOW.includes(contestant.name);
          process.stderr.write(
            `${count} cards, round ${round + 1}: ${contestant.name}${skip ? ' (skipped)' : ''}\n`,
          );
          const file = keep && `${keep}/${contestant.name.replace(/\W+/g, '-')}-${count}.json`;
          const work = () => onPage(contestant, page => measure(browser, page, contestant.native, file));
          boards[index]?.rounds.push(skip ? null : await work());
        }
      }
      if (count === MAIN || cards.length === 1) {
        for (const [index, contestant] of chosen.entries()) {
          const counted = await onPage(contestant, page => countRenders(page, contestant.native));
          const results = boards[index];
          if (results) results.renders = counted;
        }
      }
      fields.push({ cards: count, boards });
      const own = chosen.find(({ name }) => name === 'headwater');
      if (own && (count === MAIN || cards.length === 1)) {
        process.stderr.write(`${count} cards: looking around\n`);
        const looked: Looked[] = [];
        for (let round = 0; round < rounds; round++) {
          const one = await onPage(own, page => measureLook(browser, page));
          if (one) looked.push(one);
        }
        const renders = await onPage(own, countLook);
        if (looked.length > 0) looks.push(lookTable(count, looked, renders ?? []));
      }

      async function onPage<T>(
        contestant: Contestant,
        work: (page: Parameters<typeof countRenders>[0]) => Promise<T>,
      ) {
        try {
          const opened = await contestant.open(browser, board);
          try {
            return await work(opened.page);
          } finally {
            await opened.close();
          }
        } catch (error) {
          process.stderr.write(`${contestant.name}: ${error instanceof Error ? error.message : error}\n`);
          return null;
        }
      }
    }
    const used = Object.entries({ Chromium: browser.version(), ...versions() });
    return `${used.map(([name, version]) => `${name} ${version}`).join(', ')}\n\n${[...looks, boardTables(fields, durableCommit())].join('\n\n')}`;
  } finally {
    await browser.close();
    await served.stop();
  }
}
