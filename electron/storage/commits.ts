import { type Commit, GENESIS_HASH } from '../../shared/change/commit.ts';
import { type CommitText, type Head, linkFault } from './chain.ts';
import type { Reader, Writer } from './handles.ts';

/** A row of the table `commits`: a commit whose command and diff are canonical text. */
export interface CommitRow extends CommitText {
  readonly hash: string;
}

const COLUMNS = 'number, time, actor, kind, mark, "of", label, command, diff, previous, hash';

/** The head of a log that has not begun. */
export const BEFORE_ALL: Head = { number: 0, hash: GENESIS_HASH };

export function readHead(reader: Reader): Head {
  return (
    reader.select<[], Head>('SELECT number, hash FROM commits ORDER BY number DESC LIMIT 1').get() ??
    BEFORE_ALL
  );
}

/** The commit a row holds. @throws SyntaxError when a column is not JSON */
export function commitFrom(row: CommitRow): Commit {
  return { ...row, command: JSON.parse(row.command), diff: JSON.parse(row.diff) };
}

// Rows are fetched by the page, not with an open cursor: better-sqlite3 lets nothing else use the file while a cursor is open.
const PAGE = 200;

/** Rows of the log from a number on, in order. The log may grow meanwhile. */
export function* commitRows(reader: Reader, from = 1): Generator<CommitRow, void, void> {
  const page = reader.select<[number], CommitRow>(
    `SELECT ${COLUMNS} FROM commits WHERE number >= ? ORDER BY number LIMIT ${PAGE}`,
  );
  for (let next = from; ; ) {
    const rows = page.all(next);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    next = last.number + 1;
  }
}

/** One row by its number, for a file whose other rows may not be readable. */
export function commitRow(reader: Reader): (number: number) => CommitRow | undefined {
  const one = reader.select<[number], CommitRow>(`SELECT ${COLUMNS} FROM commits WHERE number = ?`);
  return number => one.get(number);
}

/** How many of the last commits are checked at every open. */
const TAIL = 100;

/** What is wrong with the last commits of the log, as a clause, or null. */
export function tailFault(reader: Reader, head: Head): string | null {
  if (head.number === 0) return 'its log is empty';
  const from = Math.max(1, head.number - TAIL + 1);
  const before = reader
    .select<[number], Head>('SELECT number, hash FROM commits WHERE number = ?')
    .get(from - 1);
  if (!before && from > 1) return `change ${from - 1} is missing from its log`;
  let last = before ?? BEFORE_ALL;
  for (const row of commitRows(reader, from)) {
    const fault = linkFault(last, row);
    if (fault) return fault;
    last = row;
  }
  return null;
}

/** Prepares the statement that adds a row to the log. */
export function commitInsert(writer: Writer): (row: CommitRow) => void {
  const insert = writer.change<(string | number | null)[]>(
    `INSERT INTO commits (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return row => {
    const { number, time, actor, kind, mark, of, label, command, diff, previous, hash } = row;
    insert(number, time, actor, kind, mark, of, label, command, diff, previous, hash);
  };
}
