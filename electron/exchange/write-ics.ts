import type { StagesPack } from '../../shared/content/stages.ts';
import { type Document, find, recordsOf } from '../../shared/model/document.ts';
import type { Action } from '../../shared/model/roadmap.ts';
import { actionsByHorizon, waitsFor } from '../../shared/views/roadmap.ts';

/**
 * The actions that have a date, as a calendar (RFC 5545): one all-day event an action on the day it is due, since hardly any
 * calendar shows the to-dos of the format. What is dropped is left out.
 * @param stamp when the file is made, ISO 8601 in UTC
 */
export function roadmapIcs(document: Document, stages: StagesPack, stamp: string): string {
  const workshop = recordsOf(document, 'workshop')[0];
  const actions = actionsByHorizon(document).flatMap(one => one.actions);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Headwater//Roadmap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped([workshop?.client, 'Roadmap'].filter(Boolean).join(' · '))}`,
    ...actions.flatMap(action =>
      action.due === null || action.state === 'dropped'
        ? []
        : eventOf(document, stages, action, action.due, stamp),
    ),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventOf(
  document: Document,
  stages: StagesPack,
  action: Action,
  due: string,
  stamp: string,
): string[] {
  const waits = waitsFor(document, action).map(other => other.number);
  const about = action.useCases.flatMap(id => find(document, 'use-case', id) ?? []);
  const stage =
    action.stage === null ? null : `${action.stage} ${stages.stages[action.stage]?.name ?? ''}`.trim();
  const description = [
    action.owner && `Owner: ${action.owner}`,
    stage && `Stage: ${stage}`,
    about.length > 0 && `Use cases: ${about.map(one => `${one.number} ${one.title}`).join('; ')}`,
    waits.length > 0 && `Waits for: ${waits.map(number => `action ${number}`).join(', ')}`,
    action.note,
  ].filter(Boolean);
  return [
    'BEGIN:VEVENT',
    `UID:${action.id}@headwater`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(due).replaceAll('-', '')}`,
    `SUMMARY:${escaped(action.owner ? `${action.text} (${action.owner})` : action.text)}`,
    ...(description.length > 0 ? [`DESCRIPTION:${escaped(description.join('\n'))}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The end of an all-day event is the first day that is no longer in it. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** RFC 5545, 3.1: lines of at most 75 bytes, broken between characters; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
