import { useMemo } from 'react';
import type { Document } from '../../../shared/model/document.ts';
import { REPORT_SECTIONS, type ReportSection } from '../../../shared/model/sign-off.ts';
import { SECTION_TITLES } from '../../../shared/plan/report-titles.ts';
import { canvasesInReport } from '../../../shared/views/canvas-contents.ts';
import { counted, formatCount } from '../../state/format.ts';
import { changeProfile, type ProfileFields } from '../../state/report-profile.ts';
import { useWorkshop } from '../../state/workshop.ts';
import fields from './Fields.module.css';
import styles from './Profile.module.css';

const toggleSection = (section: ReportSection, isIn: boolean) =>
  void changeProfile(({ sections }) => ({
    sections: REPORT_SECTIONS.filter(one => (one === section ? isIn : sections.includes(one))),
  }));

const toggleCanvas = (key: string, isIn: boolean) =>
  void changeProfile(({ without }) => {
    const others = without.filter(one => one !== key);
    return { without: isIn ? others : [...others, key] };
  });

/** Which parts the report has, and which canvases. */
export function PartsField({ now }: { readonly now: ProfileFields }) {
  return (
    <fieldset className={`${fields.set} ${fields.ticks}`}>
      <legend>Parts</legend>
      {REPORT_SECTIONS.map(section => {
        const isIn = now.sections.includes(section);
        return (
          <div key={section}>
            <Tick
              label={SECTION_TITLES[section]}
              isIn={isIn}
              onChange={next => toggleSection(section, next)}
            />
            {section === 'canvases' && isIn && <CanvasTicks without={now.without} />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** The canvases that have something to show, each to be left out. */
function CanvasTicks({ without }: { readonly without: readonly string[] }) {
  const document = useWorkshop(state => state.document);
  const canvases = useMemo(() => templatesIn(document), [document]);
  if (canvases.length === 0) return null;
  const left = canvases.filter(({ key }) => !without.includes(key)).length;
  const all = counted(canvases.length, 'canvas', 'canvases');
  const isWhole = left === canvases.length;
  return (
    <details className={styles.inner}>
      <summary>{isWhole ? (left === 1 ? all : `All ${all}`) : `${formatCount(left)} of ${all}`}</summary>
      <fieldset className={`${fields.set} ${fields.ticks}`} aria-label="Canvases in the report">
        {canvases.map(({ key, name, count }) => (
          <Tick
            key={key}
            label={count === 1 ? name : `${name} (${formatCount(count)})`}
            isIn={!without.includes(key)}
            onChange={next => toggleCanvas(key, next)}
          />
        ))}
      </fieldset>
    </details>
  );
}

/** A profile leaves canvases out by their template: several of one come and go together. */
function templatesIn(document: Document) {
  const found = new Map<string, { key: string; name: string; count: number }>();
  for (const { template } of canvasesInReport(document)) {
    const { key, name } = template;
    found.set(key, { key, name, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

interface TickProps {
  readonly label: string;
  readonly isIn: boolean;
  readonly onChange: (isIn: boolean) => void;
}

function Tick({ label, isIn, onChange }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={isIn} onChange={event => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
