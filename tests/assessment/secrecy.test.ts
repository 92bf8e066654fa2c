import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { workshopJson } from '../../electron/exchange/write-json.ts';
import { workshopXlsx } from '../../electron/exchange/write-xlsx.ts';
import { recordsOf } from '../../shared/model/document.ts';
import {
  answeredOn,
  assessmentProgress,
  dimensionResults,
  roomScore,
  toldScores,
} from '../../shared/views/assessment.ts';
import { earlierAssessment, latestBySubject } from '../../shared/views/assessment-compare.ts';
import { stages } from '../report/fixtures.ts';
import { atTheTable } from './table.ts';

const root = resolve(import.meta.dirname, '../..');
const HEAD = { number: 9, hash: 'a'.repeat(64) };

/** Where records of type score may be asked for. Everything else asks these. */
const READERS = [
  'shared/model/page-faults.ts',
  'shared/commands/assessment.ts',
  'shared/commands/score.ts',
  'shared/views/assessment.ts',
];

function aHiddenScore() {
  const table = atTheTable();
  const id = table.begin({ blind: ['Ana', 'Bo'] });
  table.says(id, 'Ana', 'sponsor', 4, 'The chair said so at dinner.', 'low');
  return { table, id, score: recordsOf(table.document, 'score')[0]?.id ?? '' };
}

describe('a score before its reveal', () => {
  it('is read in one view only, so that no other screen, export or report can show it', () => {
    const named = ['shared', 'electron', 'renderer']
      .flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
          path => `${folder}/${path.replaceAll('\\', '/')}`,
        ),
      )
      .filter(path => /\.tsx?$/.test(path))
      .filter(path =>
        /(recordsOf|find|list)\([^)]*'score'|(type|case) (=== )?'score'/.test(
          readFileSync(join(root, path), 'utf8'),
        ),
      );
    expect(named.toSorted()).toEqual(READERS.toSorted());
  });

  it('is told by none of the views; only that it was given', () => {
    const { table, id } = aHiddenScore();
    const { document } = table;
    const hidden = table.it(id);
    expect(dimensionResults(document, hidden)).toEqual([]);
    expect(toldScores(document)).toEqual([]);
    expect(latestBySubject(document)).toEqual([]);
    expect(earlierAssessment(document, hidden)).toBeUndefined();
    expect(roomScore(document, hidden, 'sponsor')).toEqual({ level: null, confidence: null, evidence: '' });
    expect([...(answeredOn(document, hidden).get(table.person('Ana')) ?? [])]).toEqual(['sponsor']);
    expect(assessmentProgress(document, hidden)).toEqual({ done: 1, of: 12 });
  });

  it('is not in the JSON export until it is revealed, nor after the reveal is undone', () => {
    const { table, id, score } = aHiddenScore();
    const before = workshopJson(table.document, HEAD);
    expect(JSON.parse(before)).toMatchObject({ assessments: [{ id, state: 'collecting' }], scores: [] });
    expect(before).not.toContain(score);
    expect(before).not.toContain('at dinner');
    table.do({ type: 'assessment.reveal', id });
    expect(JSON.parse(workshopJson(table.document, HEAD)).scores).toMatchObject([{ id: score, level: 4 }]);
    table.undo();
    expect(recordsOf(table.document, 'score')).toHaveLength(1);
    expect(workshopJson(table.document, HEAD)).not.toContain(score);
  });
});

describe('the workbook', () => {
  const cells = async (table: ReturnType<typeof atTheTable>) => {
    const sheets = await readXlsxFile(Buffer.from(workshopXlsx(table.document, stages)));
    return sheets.find(({ sheet }) => sheet === 'Assessment')?.data as unknown[][] | undefined;
  };

  it('has a row for each dimension once it may be told, and no sheet before', async () => {
    const { table, id } = aHiddenScore();
    expect(await cells(table)).toBeUndefined();
    table.do({ type: 'assessment.reveal', id });
    const [head, first, ...rest] = (await cells(table)) ?? [];
    const row = Object.fromEntries((head ?? []).map((name, index) => [name, first?.[index]]));
    expect(row).toMatchObject({
      ...{ Assessment: 1, About: 'Whole organisation', Scored: 'blind', Dimension: 'Sponsor', Level: 4 },
      ...{ Confidence: 'Low', 'Lowest answer': 4, Evidence: 'Ana: The chair said so at dinner.' },
    });
    expect(rest).toHaveLength(5);
  });
});
