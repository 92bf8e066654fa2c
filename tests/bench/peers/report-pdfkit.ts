import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Mark } from '../../../shared/plan/report-marks.ts';
import { flat } from '../pdf/plain.ts';
import type { Paragraph, PlainPage } from '../pdf/report.ts';

const FACES = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const;
type Weight = keyof typeof FACES;
const faceOf = (weight: number) => FACES[(Math.round(weight / 100) * 100) as Weight] ?? 'Regular';

/**
 * The same pages by plain pdfkit, as its guide shows it: registered fonts, `text()` with a width, no tags, no bookmarks,
 * no word cached between calls. It is told where everything stands and breaks paragraphs itself.
 */
export async function draw(pages: readonly PlainPage[], fonts: string, out: string): Promise<void> {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0 });
  for (const face of Object.values(FACES)) doc.registerFont(face, join(fonts, `Inter-${face}.ttf`));
  const file = createWriteStream(out);
  const written = new Promise<void>((resolve, reject) => {
    file.on('finish', resolve).on('error', reject);
  });
  doc.pipe(file);
  for (const { width, height, parts } of pages) {
    doc.addPage({ size: [width, height], margin: 0 });
    for (const part of parts) drawPart(doc, part);
  }
  doc.end();
  await written;
}

type Doc = InstanceType<typeof PDFDocument>;

function drawPart(doc: Doc, part: Mark | Paragraph): void {
  switch (part.kind) {
    case 'paragraph': {
      const { first, text, width, leading } = part;
      const { size, weight, ink } = first.style;
      doc.font(faceOf(weight)).fontSize(size).fillColor(ink);
      const lineGap = leading - doc.currentLineHeight();
      doc.text(text, first.x, first.y, { width, lineGap, baseline: 'alphabetic' });
      return;
    }
    case 'text': {
      const { style, align, text, x, y } = part;
      doc.font(faceOf(style.weight)).fontSize(style.size).fillColor(style.ink);
      const shift = align === 'start' ? 0 : doc.widthOfString(text) * (align === 'end' ? 1 : 0.5);
      doc.text(text, x - shift, y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    case 'box': {
      const { x, y, width, height, radius, fill, stroke } = part;
      const shape = () =>
        radius ? doc.roundedRect(x, y, width, height, radius) : doc.rect(x, y, width, height);
      if (fill) shape().fill(fill);
      if (stroke) shape().lineWidth(stroke.width).stroke(stroke.ink);
      return;
    }
    case 'line':
      doc.moveTo(part.x1, part.y1).lineTo(part.x2, part.y2).lineWidth(part.width).stroke(part.ink);
      return;
    case 'path':
      doc.save().translate(part.x, part.y);
      if (part.fill) doc.path(part.data).fill(flat(part.fill));
      if (part.stroke) doc.path(part.data).lineWidth(part.stroke.width).stroke(flat(part.stroke.ink));
      doc.restore();
  }
}
