import { execFileSync } from 'node:child_process';

type Tool = 'pdfimages' | 'pdfinfo' | 'pdftoppm' | 'qpdf';

/** What a tool that knows nothing of our code says of a PDF. */
export const ask = (tool: Tool, ...args: string[]): Buffer =>
  execFileSync(tool, args, { maxBuffer: 128 * 1024 * 1024 });

/** The pictures in a PDF, one for each place where one is shown. */
export const imagesIn = (path: string) =>
  ask('pdfimages', '-list', path)
    .toString('utf8')
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map(line => line.trim().split(/\s+/))
    .map(([page, , , width, height, colours, , , coding, , object]) => ({
      ...{ page, size: `${width}x${height}`, colours, coding, object },
    }));
