import type { TextMeasure } from '../../shared/plan/board-types.ts';
import type {
  Block,
  BoxMark,
  LineMark,
  Mark,
  PathMark,
  PhotoMark,
  TextMark,
} from '../../shared/plan/report-marks.ts';
import { drawPath } from '../report/paint/path.ts';
import { fill, outline } from './pptx-ink.ts';
import { isText, paragraphsXml, type TextGroup, textGroups } from './pptx-text.ts';
import { around, emu, escaped, offAndExt, type Place } from './pptx-xml.ts';

/** One drawn thing: its element and where it stands, in points of the slide. */
export interface Drawn {
  readonly xml: string;
  readonly place: Place;
}

/** What draws on one slide: fresh numbers, the scale from the page to the slide, and photos by their relation. */
export interface SlidePen {
  readonly scale: number;
  readonly measure: TextMeasure;
  next(): number;
  /** The relation's id of a photo; null where the workshop's file does not have it. */
  photo(hash: string): string | null;
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** What a thing is called in the selection pane, what it shows in words, or that it shows nothing that has to be told. */
interface About {
  readonly name: string;
  readonly descr?: string;
  readonly isDecoration?: boolean;
}

/** `p:cNvPr` */
export function facts(pen: SlidePen, { name, descr, isDecoration = false }: About): string {
  const id = pen.next();
  const words = descr ? ` descr="${escaped(descr)}"` : '';
  const open = `<p:cNvPr id="${id}" name="${escaped(`${name} ${id}`)}"${words}`;
  return isDecoration ? `${open}>${DECORATIVE}</p:cNvPr>` : `${open}/>`;
}

const scaled = ({ x, y, width, height }: Place, by: number): Place => ({
  ...{ x: x * by, y: y * by, width: width * by, height: height * by },
});

/** Marks in their order: texts that belong together in one box, everything else as a shape of its own. */
export function drawMarks(marks: readonly Mark[], pen: SlidePen, isDecoration = false): Drawn[] {
  const drawn: Drawn[] = [];
  let texts: TextMark[] = [];
  const flush = () => {
    drawn.push(...textGroups(texts, pen.measure).map(group => textBox(group, pen, isDecoration)));
    texts = [];
  };
  for (const mark of marks) {
    if (isText(mark)) texts.push(mark);
    else {
      const shape = drawShape(mark, pen, isDecoration);
      if (shape) {
        flush();
        drawn.push(shape);
      }
    }
  }
  flush();
  return drawn;
}

function drawShape(mark: Mark, pen: SlidePen, isDecoration: boolean): Drawn | null {
  switch (mark.kind) {
    case 'box':
      return boxShape(mark, pen, isDecoration);
    case 'line':
      return lineShape(mark, pen);
    case 'path':
      return pathShape(mark, pen, isDecoration);
    case 'photo':
      return photoShape(mark, pen, 'Photo of a flip-chart');
    default:
      return null;
  }
}

/** A text box; `title` makes it the slide's title. */
export function textBox(group: TextGroup, pen: SlidePen, isDecoration = false, isTitle = false): Drawn {
  const place = scaled(group.place, pen.scale);
  const isOneLine = group.paragraphs.every(paragraph => paragraph.lines === 1);
  const holder = isTitle ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
  const kind = isTitle ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  const name = isTitle ? 'Title' : 'Text';
  return {
    place,
    xml:
      `<p:sp><p:nvSpPr>${facts(pen, { name, isDecoration })}${kind}${holder}</p:nvSpPr>` +
      `<p:spPr><a:xfrm>${offAndExt(place)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
      `<p:txBody><a:bodyPr wrap="${isOneLine ? 'none' : 'square'}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(group.paragraphs, pen.scale)}</p:txBody></p:sp>`,
  };
}

function shape(place: Place, geometry: string, look: string, pen: SlidePen, isDecoration: boolean): Drawn {
  return {
    place,
    xml:
      `<p:sp><p:nvSpPr>${facts(pen, { name: 'Shape', isDecoration })}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
      `<p:spPr><a:xfrm>${offAndExt(place)}</a:xfrm>${geometry}${look}</p:spPr>` +
      '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>',
  };
}

function boxShape(mark: BoxMark, pen: SlidePen, isDecoration: boolean): Drawn {
  const { width, height, radius = 0 } = mark;
  const short = Math.min(width, height);
  const round = short > 0 ? Math.min(50_000, Math.round((radius / short) * 100_000)) : 0;
  const isCircle = round === 50_000 && Math.abs(width - height) < 0.05;
  const geometry = isCircle
    ? '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    : round > 0
      ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${round}"/></a:avLst></a:prstGeom>`
      : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const look = fill(mark.fill, mark) + outline(mark.stroke, mark, pen.scale);
  return shape(scaled(mark, pen.scale), geometry, look, pen, isDecoration);
}

function lineShape(mark: LineMark, pen: SlidePen): Drawn {
  const { x1, y1, x2, y2 } = mark;
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const place = scaled(box, pen.scale);
  const flip = `${x2 < x1 ? ' flipH="1"' : ''}${y2 < y1 ? ' flipV="1"' : ''}`;
  return {
    place,
    xml:
      `<p:cxnSp><p:nvCxnSpPr>${facts(pen, { name: 'Line', isDecoration: true })}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>` +
      `<p:spPr><a:xfrm${flip}>${offAndExt(place)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>${outline(mark, box, pen.scale)}</p:spPr></p:cxnSp>`,
  };
}

function pathShape(mark: PathMark, pen: SlidePen, isDecoration: boolean): Drawn | null {
  const { ops, box } = drawPath(mark.data);
  if (ops === '') return null;
  const [left, top, right, bottom] = box;
  const own = { x: left, y: top, width: right - left, height: bottom - top };
  const place = scaled({ ...own, x: own.x + mark.x, y: own.y + mark.y }, pen.scale);
  const point = (x: number, y: number) =>
    `<a:pt x="${emu((x - left) * pen.scale)}" y="${emu((y - top) * pen.scale)}"/>`;
  const steps = ops.split('\n').map(op => {
    const words = op.trim().split(' ');
    const n = words.slice(0, -1).map(Number);
    const points = Array.from({ length: n.length / 2 }, (_, at) => point(n[2 * at] ?? 0, n[2 * at + 1] ?? 0));
    switch (words.at(-1)) {
      case 'm':
        return `<a:moveTo>${points.join('')}</a:moveTo>`;
      case 'l':
        return `<a:lnTo>${points.join('')}</a:lnTo>`;
      case 'c':
        return `<a:cubicBezTo>${points.join('')}</a:cubicBezTo>`;
      default:
        return '<a:close/>';
    }
  });
  const open = mark.fill === undefined ? ' fill="none"' : '';
  const geometry =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst><a:path w="${Math.max(0, emu(place.width))}" h="${Math.max(0, emu(place.height))}"${open}>${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
  const look = fill(mark.fill, own) + outline(mark.stroke, own, pen.scale);
  return shape(place, geometry, look, pen, isDecoration);
}

/** A photo; nothing where its bytes are not there. */
export function photoShape(mark: PhotoMark, pen: SlidePen, descr: string): Drawn | null {
  const relation = pen.photo(mark.hash);
  if (relation === null) return null;
  const place = scaled(mark, pen.scale);
  return {
    place,
    xml:
      `<p:pic><p:nvPicPr>${facts(pen, { name: 'Photo', descr })}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
      `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr><a:xfrm>${offAndExt(place)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  };
}

/** Things that move as one. */
export function group(members: readonly Drawn[], pen: SlidePen, about: About): Drawn[] {
  const place = around(members.map(one => one.place));
  if (!place) return [];
  const at = offAndExt(place);
  const inner = at.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt');
  const xml =
    `<p:grpSp><p:nvGrpSpPr>${facts(pen, about)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${at}${inner}</a:xfrm></p:grpSpPr>${members.map(one => one.xml).join('')}</p:grpSp>`;
  return [{ xml, place }];
}

/** Runs of parts that are marks, with the blocks between them in their order. */
export function runsOf(parts: Block['parts']): (Block | readonly Mark[])[] {
  const runs: (Block | Mark[])[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if ('tag' in part) runs.push(part);
    else if (Array.isArray(last)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}
