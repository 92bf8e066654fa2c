/**
 * Marks a SQLite file as a Headwater workshop: "HDWR" in ASCII, kept in the header's application id (bytes 68 to 71).
 * Never to be changed: every file there is carries it.
 */
export const APPLICATION_ID = 0x48445752;

/** What every SQLite 3 file begins with. */
export const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/** The extension of a workshop's file. */
export const EXTENSION = '.headwater';

/** What SQLite may keep beside a file while it is open, or leave there after a crash. */
export const SIDECARS = ['-wal', '-journal', '-shm'] as const;
