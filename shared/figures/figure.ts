import type { FigureName } from '../content/canvas-template.ts';
import { benefitDrift } from './benefit-drift.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { flagRanking } from './flag-ranking.ts';
import { links } from './links.ts';
import { minutes } from './minutes.ts';
import { organisationTiming } from './organisation-timing.ts';
import { readiness } from './readiness.ts';
import { recovery } from './recovery.ts';
import { responsibilityLoad } from './responsibility-load.ts';
import { servedValue } from './served-value.ts';
import { skillsGap } from './skills-gap.ts';
import { streamMap } from './stream-map.ts';

/*
 * What Headwater works out from a canvas. A template asks for a figure by name in a box of kind `figure`; `of` names the box that it reads. A figure
 * finds its columns, marks and rows by their keys, so a template may call them what it likes. One that lacks a key gets a sentence that names
 * it in place of the figure.
 *
 * | figure              | `of`                         | keys it needs                          | keys it takes when there        |
 * |---------------------|------------------------------|----------------------------------------|---------------------------------|
 * | links               | table; a row is a system, or | column `to`: names, with commas        | `from` (else the row's head),   |
 * |                     | with `from` a link           | between                                | `how` (a choice; counted)       |
 * | stream-map          | nothing: the use cases       |                                        |                                 |
 * | served-value        | notes, checklist, or nothing:| notes linked to use cases; or a table  |                                 |
 * |                     | all of them on the canvas    | whose rows are use cases               |                                 |
 * | responsibility-load | matrix; a row is a task, a   | marks `a` (accountable) and            | other marks are told, and weigh |
 * |                     | column a role                | `r` (responsible)                      | nothing; `few-a-column` rules   |
 * | organisation-timing | matrix; rows `stage-0` …;    | column `here`; other columns are       |                                 |
 * |                     | marks: the models, loosest   | schools whose `texts` begin with a     |                                 |
 * |                     | first                        | mark's label (or are its key)          |                                 |
 * | flag-ranking        | table with `votes`           | column `recommendation`                | `owner`, `due`                  |
 * | recovery            | table; a row is a region     | columns `rto`, `rpo`, `law`            | `rto` as a number is drawn      |
 * | benefit-drift       | table; a row is a benefit    | columns `baseline`, `target`, `actual` | `unit`, `owner`, `review`       |
 * |                     |                              | of kind number, money or percent       |                                 |
 * | skills-gap          | table; a row is a skill      | columns `have`, `need` (numbers)       | `plan` (anything)               |
 * |                     | or matrix with such rows     | marks `have`, `need`                   | any other mark is a plan        |
 * | readiness           | matrix with `notes`; a row   | any marks; tone `bad` is not met and   |                                 |
 * |                     | is a use case                | needs no evidence, `warn` is in part   |                                 |
 * | minutes             | table; a row is an item      | column `minutes` (a number)            | `start`: 09:30 sets the clock   |
 */

/** Every figure that a template can ask for. A name without an entry does not compile. */
const FIGURES: Readonly<Record<FigureName, (input: FigureInput) => Figure>> = {
  links,
  'stream-map': streamMap,
  'served-value': servedValue,
  'responsibility-load': responsibilityLoad,
  'organisation-timing': organisationTiming,
  'flag-ranking': flagRanking,
  recovery,
  'benefit-drift': benefitDrift,
  'skills-gap': skillsGap,
  readiness,
  minutes,
};

/** Works a figure out. Never throws: what a template lacks is said in the headline. */
export function figureOf(name: FigureName, input: FigureInput): Figure {
  return FIGURES[name](input);
}
