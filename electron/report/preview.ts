import { PREVIEW_LIMITS, type PreviewPage, type ReportPreview } from '../../shared/contract/preview.ts';
import type { Block, Bookmark, Mark, Page } from '../../shared/plan/report-marks.ts';
import type { ReportPlan } from '../../shared/plan/report-plan.ts';
import type { PreviewRange, ReportInput } from './client.ts';
import { layOutReport } from './make-report.ts';

// Paging through a report asks for the same plan again and again; only the last one is kept.
let last: { readonly name: string; readonly plan: ReportPlan } | null = null;

/** Pages as they will be painted. @throws RangeError when the records hold no workshop */
export function previewReport(input: ReportInput, { from, count }: PreviewRange): ReportPreview {
  const {
    records: _records,
    stages: _stages,
    photos: _photos,
    changes: _changes,
    audit: _audit,
    ...rest
  } = input;
  const name = JSON.stringify(rest);
  if (last?.name !== name) last = { name, plan: layOutReport(input) };
  const { plan } = last;
  const pages = plan.pages
    .slice(from, from + Math.min(count, PREVIEW_LIMITS.pages))
    .map((page, index) => previewPage(page, sectionOf(plan.bookmarks, from + index)));
  return { total: plan.pages.length, from, pages };
}

function previewPage({ width, height, blocks }: Page, section: string): PreviewPage {
  const marks: PreviewPage['marks'] = [];
  const take = (parts: Block['parts']) => {
    for (const part of parts) {
      if ('tag' in part) take(part.parts);
      else if (marks.length < PREVIEW_LIMITS.marks) {
        const mark = seenOf(part);
        if (mark) marks.push(plain(mark));
      }
    }
  };
  take(blocks);
  return { width, height, section, marks };
}

/** What is seen of a mark; null for what only leads elsewhere. What only the PDF needs is left out. */
function seenOf(mark: Mark): Mark | null {
  switch (mark.kind) {
    case 'text': {
      const { kind, text, x, y, align, rtl, style } = mark;
      const { size, weight, ink, tabular, tracking } = style;
      return {
        ...{ kind, text, x, y, align, rtl },
        style: { size, weight, ink, ...(tabular && { tabular }), ...(tracking && { tracking }) },
      };
    }
    case 'box':
    case 'line':
    case 'path':
    case 'photo':
      return mark;
    default:
      return null;
  }
}

/** Hundredths of a point are finer than any screen, and half as long to send. */
const plain = (mark: Mark): PreviewPage['marks'][number] =>
  JSON.parse(
    JSON.stringify(mark, (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
  );

/** The deepest bookmark at or before a page. */
function sectionOf(bookmarks: readonly Bookmark[], page: number): string {
  let title = '';
  const look = (list: readonly Bookmark[]) => {
    for (const bookmark of list) {
      if (bookmark.page > page) return;
      title = bookmark.title;
      look(bookmark.children);
    }
  };
  look(bookmarks);
  return title.slice(0, 300);
}
