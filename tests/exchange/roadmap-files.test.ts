import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { loadStagesPack } from '../../electron/exchange/load-content.ts';
import { roadmapIcs } from '../../electron/exchange/write-ics.ts';
import { roadmapCsv } from '../../electron/exchange/write-roadmap.ts';
import { workshopXlsx } from '../../electron/exchange/write-xlsx.ts';
import { anId, aRoom } from '../support/room.ts';

const STAGES = loadStagesPack('resources');

function aRoadmap() {
  const room = aRoom();
  room.add('Fraud alerts');
  const [first, second, third] = [anId(), anId(), anId()];
  room.do({
    type: 'action.add',
    actions: [
      {
        id: first,
        text: '=HYPERLINK("http://x")',
        owner: 'Ada; Lovelace, née B.',
        due: '2026-12-31',
        stage: 2,
      },
      {
        ...{
          id: second,
          text: 'Schulung für alle Kolleginnen und Kollegen der Zahlungsverkehrsabteilung planen',
        },
        ...{ due: '2027-02-28', horizon: 'next', blockedBy: [first], note: 'Line one\nline two' },
        useCases: [room.useCase('Fraud alerts').id],
      },
      { id: third, text: 'Dropped', due: '2027-03-01', state: 'dropped' },
    ],
  });
  room.do({ type: 'decision.add', id: anId(), text: 'Fraud first', day: '2026-11-12', decidedBy: 'Mara' });
  room.do({ type: 'parked.add', items: [{ id: anId(), text: 'Licences' }] });
  return room.document;
}

describe('the roadmap as a table', () => {
  it('holds every decision, action and parked point, and nothing that a spreadsheet would run', () => {
    const { data } = Papa.parse<Record<string, string>>(roadmapCsv(aRoadmap(), STAGES).slice(1).trimEnd(), {
      header: true,
    });
    expect(data.map(row => [row.Kind, row.Number, row.Text, row['Waits for'], row['Use cases']])).toEqual([
      ['Decision', '1', 'Fraud first', '', ''],
      ['Action', '1', '\'=HYPERLINK("http://x")', '', ''],
      ['Action', '3', 'Dropped', '', ''],
      ['Action', '2', expect.stringContaining('Schulung'), '1', '1'],
      ['Parked', '', 'Licences', '', ''],
    ]);
    expect(data[1]?.['Stage name']).toBe('Early production');
  });
});

describe('the roadmap as a calendar', () => {
  const text = roadmapIcs(aRoadmap(), STAGES, '2026-11-12T16:05:00.123Z');
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');

  it('has one all-day event for each action that has a date and is not dropped', () => {
    expect(unfolded.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261231');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20270101');
    expect(unfolded).toContain('DTSTAMP:20261112T160500Z');
    expect(text).not.toContain('Dropped');
  });

  it('escapes what the format keeps for itself and folds lines at 75 bytes', () => {
    expect(unfolded).toContain('SUMMARY:=HYPERLINK("http://x") (Ada\\; Lovelace\\, née B.)');
    expect(unfolded).toContain(
      'DESCRIPTION:Use cases: 1 Fraud alerts\\nWaits for: action 1\\nLine one\\nline two',
    );
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('the roadmap in a workbook', () => {
  it('has a sheet for decisions, for actions and for what was parked', async () => {
    const sheets = await readXlsxFile(Buffer.from(workshopXlsx(aRoadmap(), STAGES)));
    const rows = new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]));
    expect([...rows.keys()]).toEqual(['Use cases', 'Participants', 'Decisions', 'Actions', 'Parking lot']);
    expect(rows.get('Decisions')?.[1]?.slice(0, 2)).toEqual([1, 'Fraud first']);
    const planned = rows.get('Actions')?.find(row => String(row[1]).startsWith('Schulung'));
    expect(planned?.slice(3, 6)).toEqual([new Date('2027-02-28T00:00:00Z'), 'Next', 'Open']);
    expect(planned?.[9]).toBe('1');
  });
});
