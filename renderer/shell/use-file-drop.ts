import { useEffect, useState } from 'react';
import { isAsking } from '../state/asking.ts';
import { checkPdf, useCheck } from '../state/check-pdf.ts';
import { failureOf } from '../state/failure.ts';
import { isPdf, isWorkshopFile, uploadFile } from '../state/files.ts';
import { startImportOfFile } from '../state/import.ts';
import { adoptWorkshop } from '../state/library.ts';
import { say, sayFailure } from '../state/messages.ts';
import { useWorkshop } from '../state/workshop.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files dropped anywhere in the window, unless where they land takes them itself: a workshop file goes into the library, a table to the
 * import screen, and the seal of a PDF is checked.
 * Answers whether files are over the window now.
 */
export function useFileDrop(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // A place inside the window that takes these files itself has said so before.
      setIsOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      setIsOver(false);
      if (event.defaultPrevented) return;
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

async function take(files: readonly File[]): Promise<void> {
  const workshops = files.filter(file => isWorkshopFile(file.name));
  const [pdf] = files.filter(file => isPdf(file.name));
  if (pdf) check(pdf);
  const [table, ...more] = files.filter(file => !isWorkshopFile(file.name) && !isPdf(file.name));
  try {
    for (const file of workshops) await adoptWorkshop(await uploadFile(file));
    if (!table) return;
    if (useWorkshop.getState().key === null) {
      say(`Open a workshop first, then drop “${table.name}” on it.`);
    } else if (more.length > 0) {
      say('Drop one table at a time.');
    } else {
      startImportOfFile((await uploadFile(table)).file);
    }
  } catch (cause) {
    sayFailure(failureOf(cause));
  }
}

function check(pdf: File): void {
  // What somebody is in the middle of is not taken away from under them; one PDF may follow another.
  const isOther = isAsking() && useCheck.getState().phase.kind === 'idle';
  if (isOther) say(`Close what is open first, then drop “${pdf.name}” again.`);
  else void checkPdf(pdf);
}
