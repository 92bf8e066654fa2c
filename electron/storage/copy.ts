import { type Document, documentOf } from '../../shared/model/document.ts';
import { appender, type NewCommit } from './append.ts';
import type { Head } from './chain.ts';
import { checkFile } from './check.ts';
import { codeOf, storageFailure } from './errors.ts';
import { buildStore } from './open.ts';
import { publish } from './publish.ts';
import { reachWorkshop } from './reach.ts';
import { readRecords } from './records.ts';

/**
 * Copies a workshop with its whole log into a new file: to duplicate it, to take a file into the library, to export it. The original, open here or
 * closed, is not touched; the copy is checked before it gets its name.
 * @param first the commit that makes the copy a workshop of its own, given the copied document; null for an exact copy
 * @returns the copy's last commit
 * @throws FailureError locked, newer, foreign, damaged, exists, disk-full, no-access, not-found
 */
export function copyWorkshopFile(
  from: string,
  to: string,
  first: ((document: Document) => NewCommit | null) | null = null,
): Head {
  try {
    return publish(to, part => {
      const head = reachWorkshop(from, source => {
        try {
          source.copyTo(part);
        } catch (cause) {
          // Its pages could not all be read: that is the original's trouble. Anything else is the copy's.
          throw storageFailure(cause, 'copy', /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(cause)) ? from : to);
        }
        return checkFile(source.reader, from, 'records');
      });
      return buildStore(part, writer => {
        checkFile(writer, to, 'whole file');
        const entry = first?.(documentOf(readRecords(writer, to)));
        if (!entry) return head;
        const { number, hash } = appender(writer)(head, entry);
        return { number, hash };
      });
    });
  } catch (cause) {
    throw storageFailure(cause, 'copy', to);
  }
}
