import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const CANVAS = fixture('fixtures/content/canvases/data-contract.json');
const shipped = (path: string) => fixture(`../resources/content/${path}`);
const [ROLES, ASSESSMENT, STAGES] = ['lists/roles.json', 'assessment.json', 'stages.json'].map(shipped);

/** One pack with one mistake in it. */
export interface Malformed {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  /** The part of the text that the refusal must point to; null: its end. */
  readonly at: string | null;
  /** What the sentence must say. */
  readonly says: readonly string[];
}

/** The text with one part put in the place of another, which must be there exactly once or is the first. */
function swap(text: string | undefined, from: string, to: string): string {
  if (!text?.includes(from)) throw new Error(`The pattern lacks ${from}`);
  return text.replace(from, () => to);
}

type Case = readonly [what: string, from: string, to: string, at: string | null, says: readonly string[]];

const canvas: readonly Case[] = [
  ['a comma too few', '"version": 1,', '"version": 1', '\n  "name"', ['lacks a comma or "}"']],
  [
    'a comma too many in a list',
    '"serves": [3, 4]',
    '"serves": [3, 4, ]',
    ']',
    ['comma too many before "]"'],
  ],
  ['a comma too many in an object', '"rows": 5 }', '"rows": 5, }', '}', ['comma too many before "}"']],
  [
    'a comment',
    '"position": 55,',
    '// after the map\n  "position": 55,',
    '// after',
    ['comment', 'take it out'],
  ],
  ['typographic quotation marks', '"key": "owner"', '“key”: “owner”', '“key”', ['other quotation marks']],
  ['single quotation marks', '"key": "owner"', "'key': 'owner'", "'key'", ['other quotation marks']],
  ['an open text', '"label": "Never"', '"label": "Never', '"Never', ['closing quotation mark is missing']],
  ['no colon', '"word": "right"', '"word" "right"', ' "right"', ['lacks the colon after "word"']],
  ['half a file', CANVAS.slice(CANVAS.indexOf('"kind": "checklist"')), '', null, ['ends in the middle']],
  [
    'a field twice',
    '"position": 55,',
    '"position": 55, "position": 56,',
    '"position": 56',
    ['"position" twice'],
  ],
  ['a number with a leading nought', '"version": 1,', '"version": 01,', '1,\n  "name"', ['lacks a comma']],
  [
    'a second object behind the first',
    '"most": 1 }\n  ]\n}',
    '"most": 1 }\n  ]\n}\n{}',
    '{}',
    ['goes on after its end'],
  ],
  ['no name', '  "name": "Data contract",\n', '', '{', ['"name" is missing', 'a text']],
  ['an empty name', '"name": "Data contract"', '"name": "  "', '"name"', ['"name" is empty']],
  [
    'a name that is a number',
    '"name": "Data contract"',
    '"name": 7',
    '"name"',
    ['"name" is 7', 'must be a text'],
  ],
  [
    'a key with capitals',
    '"key": "data-contract"',
    '"key": "Data Contract"',
    '"key": "Data',
    ['"key"', 'small letters'],
  ],
  ['no version', '  "version": 1,\n', '', '{', ['"version" is missing', 'must be a number']],
  [
    'a version that is a text',
    '"version": 1',
    '"version": "1"',
    '"version"',
    ['"version" is "1"', 'a number'],
  ],
  ['version nought', '"version": 1', '"version": 0', '"version"', ['"version" must be at least 1']],
  [
    'a field nobody reads',
    '"position": 55,',
    '"position": 55, "colour": "red",',
    '"colour"',
    ['"colour"', 'which nothing reads', 'spelling'],
  ],
  [
    'a kind of box there is none of',
    '"kind": "people"',
    '"kind": "persons"',
    '"kind": "persons"',
    ['the box "owner"', '"kind" is "persons"', '"people"'],
  ],
  [
    'a box without a kind',
    '"kind": "people",',
    '',
    '{\n      \n      "key": "owner"',
    ['the box "owner"', '"kind" is missing'],
  ],
  [
    'a box without a title',
    '"title": "Owner",',
    '',
    '{\n      "kind": "people"',
    ['the box "owner"', '"title" is missing'],
  ],
  [
    'a title that is too long',
    '"title": "Owner"',
    `"title": "${'Owner '.repeat(12)}"`,
    '"title": "Owner Owner',
    ['the box "owner"', '"title" is longer than 60'],
  ],
  [
    'a box with options of another',
    '"accent": true',
    '"accent": true, "options": []',
    '"options": []',
    ['the box "owner"', '"options"', 'which nothing reads'],
  ],
  [
    'a box without a place',
    '"at": { "column": 0, "row": 0, "columns": 4, "rows": 2 },',
    '',
    '{\n      "kind": "people"',
    ['the box "owner"', '"at" is missing'],
  ],
  [
    'a box over the edge',
    '"column": 4, "row": 0, "columns": 8',
    '"column": 4, "row": 0, "columns": 9',
    '"at": { "column": 4',
    ['the box "schema"', 'over the edge'],
  ],
  [
    'a box over another',
    '"column": 0, "row": 0, "columns": 4',
    '"column": 0, "row": 0, "columns": 5',
    '"at": { "column": 4',
    ['"schema" lies over "owner"'],
  ],
  [
    'two boxes with one key',
    '"key": "quality"',
    '"key": "owner"',
    '"boxes"',
    ['"boxes" must each have a key of their own'],
  ],
  [
    'no boxes',
    CANVAS.slice(CANVAS.indexOf('"boxes": ['), CANVAS.indexOf('"rules"')),
    '"boxes": [],\n  ',
    '"boxes": []',
    ['"boxes" must have at least 1 item'],
  ],
  [
    'boxes that are no list',
    CANVAS.slice(CANVAS.indexOf('"boxes": ['), CANVAS.indexOf('"rules"')),
    '"boxes": {},\n  ',
    '"boxes"',
    ['"boxes" is an object', 'must be a list'],
  ],
  [
    'a column of no kind',
    '"kind": "choice"',
    '"kind": "chioce"',
    '"kind": "chioce"',
    ['the box "schema", the column "need"', '"kind" is "chioce"', '"choice"'],
  ],
  [
    'a choice with one option',
    '{ "key": "required", "label": "Never" },',
    '',
    '"options": [',
    ['the box "schema", the column "need"', 'two or more'],
  ],
  [
    'a column twice',
    '"key": "need"',
    '"key": "meaning"',
    '{\n      "kind": "table"',
    ['the box "schema"', 'uses a key twice'],
  ],
  [
    'a list that is not there',
    '"list": "roles"',
    '"list": "rolls"',
    '"list": "rolls"',
    ['no list "rolls"', '"roles"', '"skills"'],
  ],
  [
    'a mark of five characters',
    '"short": "✓"',
    '"short": "allow"',
    '"short": "allow"',
    ['the box "access", the mark "yes"', '"short" is longer than 4'],
  ],
  [
    'a tone there is none of',
    '"tone": "good"',
    '"tone": "green"',
    '"tone": "green"',
    ['the mark "yes"', '"tone" is "green"', '"good"'],
  ],
  [
    'a matrix without marks',
    CANVAS.slice(CANVAS.indexOf('"marks": ['), CANVAS.indexOf('},\n    {\n      "kind": "text"')),
    '"marks": []\n    ',
    '"marks": []',
    ['the box "access"', '"marks" must have at least 1 item'],
  ],
  [
    'rows from nowhere',
    '"from": "fixed"',
    '"from": "elsewhere"',
    '"from": "elsewhere"',
    ['the box "access"', '"from" is "elsewhere"', '"fixed"'],
  ],
  ['a stage there cannot be', '"serves": [3, 4]', '"serves": [3, 14]', '14', ['stage served', 'at most 11']],
  [
    'a rule there is none of',
    '"rule": "few-a-column"',
    '"rule": "few-per-column"',
    '"rule": "few-per-column"',
    ['"rule" is "few-per-column"', '"few-a-column"'],
  ],
  [
    'a rule for no box',
    '"box": "schema", "least": 2',
    '"box": "scheme", "least": 2',
    '{ "rule": "filled", "box": "scheme"',
    ['the rule no. 2', '"scheme" is no box of this canvas'],
  ],
  [
    'a rule for no column',
    '"column": "meaning", "say"',
    '"column": "sense", "say"',
    '{ "rule": "cell-filled"',
    ['the rule no. 3', '"sense" is no column of "schema"'],
  ],
  [
    'a rule for no mark',
    '"mark": "no", "most"',
    '"mark": "maybe", "most"',
    '{ "rule": "few-a-column"',
    ['the rule no. 4', '"maybe" is no mark of "access"'],
  ],
  [
    'a rule on the wrong kind of box',
    '"rule": "few-a-column", "box": "access"',
    '"rule": "few-a-column", "box": "owner"',
    '{ "rule": "few-a-column"',
    ['"owner" is no matrix'],
  ],
  [
    'a grid of nothing',
    '"grid": { "columns": 12',
    '"grid": { "columns": 0',
    '"columns": 0',
    ['"grid"', '"columns" must be at least 1'],
  ],
  [
    'a start cell in no column',
    '{ "key": "read", "label": "Read the stream" }',
    '{ "key": "read", "label": "Read the stream", "cells": { "nobody": "yes" } }',
    '"nobody"',
    ['"nobody"', 'no column of "access"'],
  ],
];

const lists: readonly Case[] = [
  [
    'a list without items',
    '"items": [',
    '"items": [], "things": [',
    '"items": []',
    ['"items" must have at least 1 item'],
  ],
  [
    'an item without a label',
    '"label": "Sponsor",',
    '',
    '{\n      "key": "sponsor"',
    ['the item "sponsor"', '"label" is missing'],
  ],
  [
    'an item twice',
    '"key": "business-owner"',
    '"key": "sponsor"',
    '"items": [',
    ['"items" must each have a key of their own'],
  ],
];

const assessments: readonly Case[] = [
  [
    'two questions',
    '"dimensions": [',
    '"dimensions": [], "more": [',
    '"dimensions": []',
    ['"dimensions" must have at least 3 items'],
  ],
  [
    'a question with a level less',
    '        "Nobody pushes it. Data engineers carry the pain of moving data around.",\n',
    '',
    '"dimensions": [',
    ['"dimensions" must all have the same number of levels'],
  ],
  [
    'an empty descriptor',
    '"Nobody pushes it. Data engineers carry the pain of moving data around."',
    '""',
    '""',
    ['the dimension "drive"', 'is empty'],
  ],
];

const stages: readonly Case[] = [
  [
    'stages that skip one',
    '"position": 3',
    '"position": 7',
    '"stages": [',
    ['"stages" must stand in order', 'without a gap'],
  ],
  [
    'a colour by name',
    '"#3a8ba4"',
    '"teal"',
    '"colour": "teal"',
    ['stage 2', '"colour" is not a colour such as #1f6f8b'],
  ],
  [
    'a next step without a key',
    '"key": "make-aware",',
    '',
    '{\n          \n          "text": "Show people',
    ['stage 0, the next step no. 1', '"key" is missing'],
  ],
  [
    'a figure without a source',
    '"source": "Apache Kafka Report, Confluent, as quoted by L. Hedderly",',
    '',
    '{\n          "value": "94 %"',
    ['the figure no. 1', '"source" is missing'],
  ],
  [
    'a view that stands alone',
    '"topic": "How to organise early on"',
    '"topic": "Something else"',
    '"stages": [',
    ['two views or more'],
  ],
];

const from = (folder: string, pattern: string | undefined, cases: readonly Case[]): Malformed[] =>
  cases.map(([what, before, after, at, says], index) => ({
    ...{ what, at, says },
    file: folder.endsWith('/') ? `${folder}bad-${String(index + 1).padStart(2, '0')}.json` : folder,
    text: swap(pattern, before, after),
  }));

/** Canvases, lists, an assessment and stages, each with one mistake. */
export const MALFORMED: readonly Malformed[] = [
  ...from('canvases/', CANVAS, canvas),
  ...from('lists/', ROLES, lists),
  ...from('assessment.json', ASSESSMENT, assessments),
  ...from('stages.json', STAGES, stages),
];
