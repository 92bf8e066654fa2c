import { useMemo } from 'react';
import type { Action } from '../../../shared/model/roadmap.ts';
import { fitLine } from '../../../shared/plan/board-text.ts';
import {
  ACTION_STATE_NAMES,
  actionsByHorizon,
  decisionsOf,
  HORIZON_NAMES,
  isOver,
} from '../../../shared/views/roadmap.ts';
import { formatDay } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { SlideCalm } from './SlideCalm.tsx';
import type { SlideRoom } from './SlideCanvas.tsx';
import styles from './SlideRoadmap.module.css';
import { LEADING, planRoadmap, ROADMAP_HEAD, type RoadmapColumn } from './slide-roadmap.ts';

/** Who does what by when, and what was decided, for the back row. */
export function SlideRoadmap({ width, height, unit, measure }: SlideRoom) {
  const document = useWorkshop(state => state.document);
  const locale = useLocale();
  const columns = useMemo((): readonly RoadmapColumn[] => {
    const about = ({ owner, due, state }: Action) => [
      owner || (state === 'open' || state === 'doing' ? 'No owner yet' : ''),
      due === null ? '' : formatDay(due, locale),
      state === 'open' ? '' : ACTION_STATE_NAMES[state],
    ];
    return [
      ...actionsByHorizon(document).map(({ horizon, actions }) => ({
        key: horizon,
        entries: actions.map(action => ({ ...action, about: joined(about(action)), isOver: isOver(action) })),
      })),
      {
        key: 'decisions',
        entries: decisionsOf(document).map(decision => ({
          ...decision,
          about: joined([decision.decidedBy, formatDay(decision.day, locale)]),
        })),
      },
    ];
  }, [document, locale]);
  const plan = useMemo(
    () => planRoadmap({ width, height, unit, columns, measure }),
    [width, height, unit, columns, measure],
  );
  if (columns.every(({ entries }) => entries.length === 0))
    return <SlideCalm title="Roadmap">What we decide, and who does what by when, comes up here.</SlideCalm>;
  const over = new Set(
    columns.flatMap(({ entries }) =>
      entries.filter(one => 'isOver' in one && one.isOver).map(({ id }) => id),
    ),
  );
  return plan.columns.map(({ key, x, width: wide, count, entries, more, moreY }) => (
    <section
      key={key}
      className={styles.column}
      data-decisions={key === 'decisions' || undefined}
      aria-label={titleOf(key)}
      style={{ left: x, width: wide }}
    >
      <h2 className={styles.head} style={{ height: ROADMAP_HEAD * unit }}>
        {titleOf(key)} <span>{count > 0 && count}</span>
      </h2>
      <ol>
        {entries.map(({ id, number, y, height: high, lines, aboutLines, text, about }) => (
          <li
            key={id}
            className={styles.entry}
            data-over={over.has(id) || undefined}
            style={{ top: y, height: high, padding: plan.pad, paddingLeft: plan.pad + plan.gutter }}
          >
            <span
              className={styles.number}
              style={{ left: plan.pad, fontSize: plan.size, lineHeight: LEADING }}
            >
              {number}
            </span>
            <p className={styles.text} style={{ fontSize: plan.size, lineHeight: LEADING }} title={text}>
              {lines.map((line, index) => (
                <span key={index}>{shown(line)} </span>
              ))}
            </p>
            <p className={styles.about} style={{ fontSize: plan.small, lineHeight: LEADING }} title={about}>
              {aboutLines.map((line, index) => (
                <span key={index}>{shown(line)} </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className={styles.more} style={{ top: moreY }}>
          {fitLine(measure, `and ${more} more`, { size: 16 * unit, weight: 550 }, wide)}
        </p>
      )}
    </section>
  ));
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');
const titleOf = (key: string): string =>
  key === 'decisions' ? 'Decisions' : HORIZON_NAMES[key as keyof typeof HORIZON_NAMES];
const shown = (line: string): string => line.replace(/\u2010$/, '-').replace(/\u2060$/, '');
