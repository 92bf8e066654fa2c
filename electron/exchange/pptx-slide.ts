import type { TextMeasure } from '../../shared/plan/board-types.ts';
import type { Block, Mark, PhotoMark } from '../../shared/plan/report-marks.ts';
import type { Slide } from '../../shared/plan/slides-plan.ts';
import {
  type Drawn,
  drawMarks,
  facts,
  group,
  photoShape,
  runsOf,
  type SlidePen,
  textBox,
} from './pptx-shapes.ts';
import { drawTable } from './pptx-table.ts';
import { isText, textGroups } from './pptx-text.ts';
import { emu, escaped, HEAD, offAndExt, SPACES } from './pptx-xml.ts';

/** A slide of 13.33 × 7.5 inches, in points. */
export const SLIDE = { width: 960, height: 540 } as const;

/**
 * One slide as XML: its blocks in their order, which is the order they are read in.
 * @param number from 1
 * @param footer empty: none
 * @param photo the relation of a photo by its hash
 */
export function slideXml(
  { page, title }: Slide,
  number: number,
  footer: string,
  measure: TextMeasure,
  photo: SlidePen['photo'],
): string {
  // 1 is the slide's own.
  let last = 1;
  const pen: SlidePen = {
    ...{ scale: SLIDE.width / page.width, measure, photo },
    next: () => {
      last += 1;
      return last;
    },
  };
  const state = { hasTitle: false };
  const drawn = page.blocks.flatMap(block => drawBlock(block, pen, state));
  const unseen = state.hasTitle ? '' : hiddenTitle(title, pen);
  return (
    `${HEAD}<p:sld ${SPACES}><p:cSld name="${escaped(title)}"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${unseen}${drawn.map(one => one.xml).join('')}${slideFooter(footer, pen)}${slideNumber(number, pen)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  );
}

function drawBlock(block: Block, pen: SlidePen, state: { hasTitle: boolean }): Drawn[] {
  switch (block.tag) {
    case 'table':
      return drawTable(block, pen);
    case 'figure': {
      const [only, ...others] = marksIn(block);
      if (only?.kind === 'photo' && others.length === 0) {
        const photo = photoShape(only as PhotoMark, pen, block.alt ?? '');
        return photo ? [photo] : [];
      }
      const members = inside(block, pen, state);
      return group(members, pen, { name: 'Figure', descr: block.alt ?? '' });
    }
    case 'artifact': {
      const members = runsOf(block.parts).flatMap(run =>
        'tag' in run ? drawBlock(run, pen, state) : drawMarks(run, pen, true),
      );
      return members.length > 1 ? group(members, pen, { name: 'Ground', isDecoration: true }) : members;
    }
    case 'list-item': {
      const members = inside(block, pen, state);
      return members.length > 1 ? group(members, pen, { name: 'Item' }) : members;
    }
    case 'heading-1': {
      if (state.hasTitle) return inside(block, pen, state);
      const texts = marksIn(block).filter(isText);
      const [first, ...others] = textGroups(texts, pen.measure);
      if (!first) return inside(block, pen, state);
      state.hasTitle = true;
      return [textBox(first, pen, false, true), ...others.map(one => textBox(one, pen))];
    }
    default:
      return inside(block, pen, state);
  }
}

const inside = (block: Block, pen: SlidePen, state: { hasTitle: boolean }): Drawn[] =>
  runsOf(block.parts).flatMap(run => ('tag' in run ? drawBlock(run, pen, state) : drawMarks(run, pen)));

const marksIn = (block: Block): Mark[] =>
  block.parts.flatMap(part =>
    'tag' in part ? marksIn(part) : part.kind === 'link' || part.kind === 'anchor' ? [] : part,
  );

/** Every slide has a title, for the outline and for who has it read: above its edge where none is drawn. */
function hiddenTitle(title: string, pen: SlidePen): string {
  const place = { x: 48, y: -40, width: 860, height: 28 };
  return (
    `<p:sp><p:nvSpPr>${facts(pen, { name: 'Title' })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm>${offAndExt(place)}</a:xfrm></p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1400"/><a:t>${escaped(title)}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

const slideNumber = (number: number, pen: SlidePen): string =>
  `<p:sp><p:nvSpPr>${facts(pen, { name: 'Slide number' })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/>` +
  `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{6B7C8D9E-0F1A-4B2C-8D3E-4F5A6B7C8D9E}" type="slidenum"><a:rPr lang="en-GB" sz="900"/><a:t>${number}</a:t></a:fld><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;

const slideFooter = (footer: string, pen: SlidePen): string =>
  footer === ''
    ? ''
    : `<p:sp><p:nvSpPr>${facts(pen, { name: 'Footer' })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr><p:spPr/>` +
      `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="900"/><a:t>${escaped(footer)}</a:t></a:r></a:p></p:txBody></p:sp>`;

/** Where a slide's number and its footer stand, for the master. */
export const NUMBER_PLACE = { x: emu(SLIDE.width - 120), y: emu(SLIDE.height - 28) } as const;
export const FOOTER_PLACE = { x: emu(48), y: NUMBER_PLACE.y } as const;
