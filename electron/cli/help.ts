/** What each command is called, takes and does, as `--help` prints it. */
export const COMMANDS = {
  new: {
    about: 'make a workshop',
    help: `Usage: headwater new FILE --client NAME [--title T] [--currency EUR] [--date YYYY-MM-DD] [--locale en-GB]

Makes an empty workshop in FILE, which must not be there yet and ends in .headwater.

  --client NAME    the client the workshop is for
  --title T        what the workshop is called
  --currency EUR   the currency of values, three capital letters (default EUR)
  --date DAY       the day of the workshop, YYYY-MM-DD (default today)
  --locale TAG     how numbers and dates are written, such as en-GB (default: this machine's)
`,
  },
  import: {
    about: 'take use cases from a table into a workshop',
    help: `Usage: headwater import FILE TABLE [--map "title=Organisation,description=Use case"] [--no-header]

Takes the rows of TABLE (CSV, TSV or semicolons; UTF-8, UTF-16 or Windows-1252; - for standard input) into the
workshop FILE as use cases: all the rows that can be taken in one step, or none. Says which rows were left out, and why.

  --map LIST       which column feeds which field, as field=column, separated by commas; without it the names of the
                   columns decide. Fields: title, description, pattern, driver, unit, sponsor, stage, target, produces,
                   consumes, low, likely, high, effort, notes
  --no-header      the first row is data; the columns are then called "Column A", "Column B" and so on
`,
  },
  export: {
    about: 'write a workshop as PDF, picture, slides, table, JSON or a copy',
    help: `Usage: headwater export FILE --to OUT [--part value|roadmap|pitch] [--page N]
                        [--paper SIZE | --profile NAME] [--force]

Writes what the workshop FILE holds to OUT, which appears whole or not at all. The ending says in which form:

  .pdf             the report, from its cover to the audit; with --part pitch one page for those who were not there
  .md              what came out, in words, for an e-mail
  .svg .png        a picture of the curve; with --page of that page of the report
  .pptx            slides: what matters most, as shapes and tables to change
  .xlsx            a workbook: every table on a sheet of its own
  .csv             the use cases; with --part value the ledger, with --part roadmap decisions and actions
  .ics             the roadmap: the actions that have a date, for a calendar
  .json            everything, for other programs
  .headwater       a copy of the file

  --to OUT         where to write
  --part PART      value or roadmap, for a table of that part; pitch, for one page
  --page N         the page of the report, from 1, that a picture shows
  --paper SIZE     A4 (default), A3, Letter or Tabloid, for a PDF or a page of it
  --profile NAME   a report profile of the workshop, in the place of --paper: its paper, parts, canvases, tiles, colour,
                   footer and logo, for a PDF, slides or a page of the report; without it every part is written
  --force          replace OUT where it is there already; a .headwater file is never replaced
`,
  },
  show: {
    about: 'print what a workshop holds',
    help: `Usage: headwater show FILE [--json]

Prints the workshop FILE: client, title, date, and the use cases stage by stage.

  --json           print all its records as JSON
`,
  },
  verify: {
    about: 'check a workshop, or a sealed PDF',
    help: `Usage: headwater verify FILE
       headwater verify FILE.pdf [--against WORKSHOP]

Checks the workshop FILE: its structure, the chain of its changes, and that its contents are what the changes come to.
The file is only read. Prints the number of changes and the hash of the last one; exit code 1 when anything is wrong.

Of a sealed PDF it says whether it is whole to the last byte, which revision it is, who signed and how, whose key
sealed it, and which workshops hold that revision; exit code 1 when it is not whole. The seal is tamper-evident; it is
not a qualified signature, and its time is that of the device that sealed it.

  --against WORKSHOP   the workshop to compare the PDF with (default: all of your library)
`,
  },
  content: {
    about: 'list canvases, assessment and stages, and check your own',
    help: `Usage: headwater content [--library DIR]

Lists the content in use: what ships, and what your own files in the library's folder Content add or put in its place.
Files that were not taken are named with line, column and reason; exit code 1 when there are any.

  --library DIR    the library whose folder Content is read (default: your library)
`,
  },
  rescue: {
    about: 'bring back what can be proved of a damaged workshop',
    help: `Usage: headwater rescue FILE --to NEW

Builds the new workshop NEW from the damaged workshop FILE and its newest good backup, and says what is lost, if
anything is. FILE and its backups stay as they are.

  --to NEW         where to write; must not be there yet and ends in .headwater
`,
  },
} as const;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** The overall help. */
export function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map(name => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(width)}   ${about}`);
  return `Headwater: workshops on the streaming adoption curve, offline.

Usage: headwater COMMAND …

${lines.join('\n')}

  headwater COMMAND --help   what a command takes
  headwater --version        which Headwater this is

Exit code: 0 done, 1 refused, 2 wrongly called.
`;
}
