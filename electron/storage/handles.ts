import type { Database } from 'better-sqlite3';

/** A prepared query. It has no way to write. */
export interface Select<P extends unknown[], R> {
  get(...values: P): R | undefined;
  all(...values: P): R[];
}

/** Reads. Whatever takes a `Reader` cannot change the file: the type has no verb for it, and SQL that writes is refused. */
export interface Reader {
  select<P extends unknown[], R>(sql: string): Select<P, R>;
}

/** Reads and writes. Handed only to what has to write. */
export interface Writer extends Reader {
  /** A prepared statement that changes rows; answers how many. */
  change<P extends unknown[]>(sql: string): (...values: P) => number;
  /** All of the work or none of it, durable on return. */
  atomically<T>(work: () => T): T;
}

/** @throws TypeError from `select` when the SQL would write */
function readerOf(db: Database): Reader {
  return {
    select<P extends unknown[], R>(sql: string): Select<P, R> {
      const statement = db.prepare<P, R>(sql);
      if (!statement.readonly || !statement.reader) throw new TypeError(`Not a query: ${sql}`);
      // better-sqlite3 types a generic parameter list as a conditional type; P is a tuple, so this is the same thing.
      const query = statement as unknown as Select<P, R>;
      return { get: (...values) => query.get(...values), all: (...values) => query.all(...values) };
    },
  };
}

export function writerOf(db: Database): Writer {
  return {
    ...readerOf(db),
    change<P extends unknown[]>(sql: string) {
      const statement = db.prepare<unknown[]>(sql);
      return (...values: P) => statement.run(...values).changes;
    },
    atomically: work => db.transaction(work).immediate(),
  };
}

/** A file that can be read and copied, and not changed. */
export interface Source {
  readonly reader: Reader;
  /** Writes a compact, consistent copy, log and all, as one file. The target must not be there. */
  copyTo(target: string): void;
}

export function sourceOf(db: Database): Source {
  return { reader: readerOf(db), copyTo: target => void db.prepare('VACUUM INTO ?').run(target) };
}
