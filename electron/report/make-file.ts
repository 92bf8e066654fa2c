import { FailureError } from '../../shared/contract/failure.ts';
import { documentOf } from '../../shared/model/document.ts';
import { workshopXlsx } from '../exchange/write-xlsx.ts';
import type { FileFormat, FileInput } from './client.ts';
import { makeSlides } from './make-slides.ts';
import { writeWhole } from './output-file.ts';
import { pictureOf } from './picture/make-picture.ts';
import { pagePicture } from './picture/page-picture.ts';

/**
 * Makes a picture of the board or of a page, slides or a workbook, and puts it under its final name in one step.
 * @param stopped asked between the steps
 * @param writing called when the file itself is begun
 * @throws FailureError('cancelled' | 'disk-full' | 'no-access' | 'not-found'); nothing is left behind then
 */
export async function makeFile(
  format: FileFormat,
  input: FileInput,
  files: { readonly temporary: string; readonly out: string },
  say: (step: string, done: number) => void,
  stopped: () => boolean,
  writing: () => void,
): Promise<{ bytes: number }> {
  const goOn = () => {
    if (stopped()) throw new FailureError('cancelled', 'The export was cancelled. No file was written.');
  };
  const next = (step: string, done: number) => {
    goOn();
    say(step, done);
  };
  const bytes = await bytesOf(format, input, next);
  next('Writing the file', 0.95);
  writing();
  return { bytes: writeWhole(files, write => write(bytes), goOn) };
}

type Next = (step: string, done: number) => void;

async function bytesOf(format: FileFormat, input: FileInput, next: Next): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return table(input, next);
    case 'pptx':
      return makeSlides(input, next);
    case 'page-svg':
    case 'page-png':
      return pagePicture(format, input, next);
    default:
      return pictureOf(format, input, next);
  }
}

function table(input: FileInput, next: Next): Uint8Array {
  next('Filling the table', 0);
  return workshopXlsx(documentOf(input.records), input.stages);
}
