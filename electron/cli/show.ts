import type { StagesPack } from '../../shared/content/stages.ts';
import type { Document } from '../../shared/model/document.ts';
import { find, recordsOf } from '../../shared/model/document.ts';
import { lane } from '../../shared/model/lanes.ts';
import { stagesOf } from '../../shared/views/stages.ts';
import { loadStagesPack } from '../exchange/load-content.ts';
import { workshopJson } from '../exchange/write-json.ts';
import { readWorkshop } from '../service/sessions.ts';
import { parse, workshopPath } from './arguments.ts';
import type { World } from './world.ts';

/** `headwater show FILE [--json]` */
export async function showCommand(args: readonly string[], world: World): Promise<number> {
  const { positionals, values } = parse(args, ['FILE'], { json: { type: 'boolean', default: false } });
  const { document, head } = readWorkshop(workshopPath(positionals[0]));
  if (values.json) {
    const json = workshopJson(document, head);
    world.out(json.endsWith('\n') ? json : `${json}\n`);
  } else {
    const stages = stagesOf(document, loadStagesPack(world.ports().paths.resources));
    world.out(summary(document, head.number, stages));
  }
  return 0;
}

function summary(document: Document, commits: number, stages: StagesPack): string {
  const workshop = recordsOf(document, 'workshop')[0];
  const total = recordsOf(document, 'use-case').length;
  const lines = [
    [workshop?.client, workshop?.title].filter(Boolean).join(' – '),
    `${workshop?.date} · ${workshop?.currency} · ${counted(total, 'use case')} · ${counted(commits, 'change')}`,
  ];
  const names = [
    ...stages.stages.map(({ position, name }) => ({ stage: position, name: `Stage ${position}: ${name}` })),
  ];
  const beyond = new Set(recordsOf(document, 'placement').map(({ stage }) => stage));
  for (const stage of [...beyond].sort((a, b) => (a ?? 0) - (b ?? 0))) {
    // A workshop made with a longer pack keeps its cards in sight.
    if (stage !== null && !names.some(known => known.stage === stage))
      names.push({ stage, name: `Stage ${stage}` });
  }
  for (const { stage, name } of [...names, { stage: null, name: 'Unplaced' }]) {
    const cards = lane(document, stage);
    lines.push('', `${name} (${cards.length})`);
    for (const card of cards) {
      const useCase = find(document, 'use-case', card.useCase);
      if (!useCase) continue;
      const target = useCase.target === null || useCase.target === stage ? '' : `→ ${useCase.target}`;
      const facts = [useCase.driver, useCase.unit, target].filter(fact => fact !== null && fact !== '');
      lines.push(
        `  ${String(useCase.number).padStart(3)}  ${useCase.title}${facts.length > 0 ? `  [${facts.join(', ')}]` : ''}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
