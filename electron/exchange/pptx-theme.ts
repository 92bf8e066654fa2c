import { THEME_INKS } from './pptx-ink.ts';
import { FOOTER_PLACE, NUMBER_PLACE } from './pptx-slide.ts';
import { DRAWING, emu, HEAD, SPACES } from './pptx-xml.ts';

/*
 * What every slide stands on: a theme with our colours and Inter, one master and one layout. Where a machine does not
 * have Inter, its measures (panose, pitch and family) lead to a plain sans-serif such as Arial.
 */
const INTER = '<a:latin typeface="Inter" panose="020B0604020202020204" pitchFamily="34" charset="0"/>';
const FONT = `${INTER}<a:ea typeface=""/><a:cs typeface=""/>`;

const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const PLAIN_LINE = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${PLAIN_FILL}<a:prstDash val="solid"/></a:ln>`;
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** @param accent the colour of what we draw in our own */
export function themeXml(accent: string): string {
  const inks = Object.entries({ ...THEME_INKS, accent1: accent, hlink: accent }).map(
    ([name, ink]) => `<a:${name}><a:srgbClr val="${ink.slice(1).toUpperCase()}"/></a:${name}>`,
  );
  return (
    `${HEAD}<a:theme xmlns:a="${DRAWING}" name="Headwater"><a:themeElements><a:clrScheme name="Headwater">${inks.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Headwater"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Headwater"><a:fillStyleLst>${PLAIN_FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${PLAIN_LINE.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PLAIN_FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const placed = (x: number, y: number, width: number, height: number): string =>
  `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;

const TITLE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
  placed(emu(48), emu(30), emu(864), emu(40)) +
  '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>';

const NUMBER =
  '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Slide number 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr>' +
  placed(NUMBER_PLACE.x, NUMBER_PLACE.y, emu(72), emu(14)) +
  '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="900"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>' +
  '<a:p><a:fld id="{6B7C8D9E-0F1A-4B2C-8D3E-4F5A6B7C8D9E}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>';

const FOOTER =
  '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Footer 4"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr>' +
  placed(FOOTER_PLACE.x, FOOTER_PLACE.y, emu(720), emu(14)) +
  '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="900"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>' +
  '<a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>';

const level = (tag: string, font: string, size: number): string =>
  `<a:${tag} marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${size}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${font}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:${tag}>`;
/** What text boxes begin with. */
export const defaultText = (): string => `<p:defaultTextStyle>${levels(1200)}</p:defaultTextStyle>`;

const levels = (size: number): string =>
  Array.from({ length: 9 }, (_, index) => level(`lvl${index + 1}pPr`, '+mn-lt', size)).join('');

const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

export const MASTER =
  `${HEAD}<p:sldMaster ${SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${TITLE}${NUMBER}${FOOTER}</p:spTree></p:cSld>${MAP}` +
  '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
  `<p:txStyles><p:titleStyle>${level('lvl1pPr', '+mj-lt', 2400)}</p:titleStyle><p:bodyStyle>${levels(1400)}</p:bodyStyle><p:otherStyle>${levels(1200)}</p:otherStyle></p:txStyles></p:sldMaster>`;

export const LAYOUT = `${HEAD}<p:sldLayout ${SPACES} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${TREE}${TITLE}${NUMBER}${FOOTER}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

export const TABLE_STYLES = `${HEAD}<a:tblStyleLst xmlns:a="${DRAWING}" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>`;
