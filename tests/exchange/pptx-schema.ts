import { type Element, within } from '../support/xml.ts';

/*
 * What ECMA-376 (transitional) says of the order of what stands in an element, for every element that slides are
 * written with. `a|b` is a choice, `*` after it as many as there are. An element without an entry may hold nothing.
 */
const FILL = 'a:noFill|a:solidFill|a:gradFill';
const COLOUR = 'a:srgbClr|a:schemeClr';
const LINE = [FILL, 'a:prstDash|a:custDash', 'a:round|a:bevel|a:miter', 'a:headEnd', 'a:tailEnd'];
const GROUP = ['p:nvGrpSpPr', 'p:grpSpPr', 'p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic *', 'p:extLst'];
const TEXT = ['a:bodyPr', 'a:lstStyle', 'a:p *'];
const RUN = ['a:ln', FILL, 'a:effectLst', 'a:highlight', 'a:latin', 'a:ea', 'a:cs', 'a:hlinkClick'];
const PARAGRAPH = ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buNone|a:buChar', 'a:tabLst', 'a:defRPr'];
const LEVELS = ['a:defPPr', ...Array.from({ length: 9 }, (_, index) => `a:lvl${index + 1}pPr`)];
const FRAME = ['a:off', 'a:ext', 'a:chOff', 'a:chExt'];
const FONT = ['a:latin', 'a:ea', 'a:cs', 'a:font *'];
const ACCENTS = [1, 2, 3, 4, 5, 6].map(number => `a:accent${number}`);
const INKS = ['a:dk1', 'a:lt1', 'a:dk2', 'a:lt2', ...ACCENTS, 'a:hlink', 'a:folHlink'];

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    ...[
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:handoutMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
    ],
    ...[
      'p:embeddedFontLst',
      'p:custShowLst',
      'p:kinsoku',
      'p:defaultTextStyle',
      'p:modifyVerifier',
      'p:extLst',
    ],
  ],
  'p:sldMasterIdLst': ['p:sldMasterId *'],
  'p:sldIdLst': ['p:sldId *'],
  'p:defaultTextStyle': LEVELS,
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:transition', 'p:timing', 'p:hf', 'p:txStyles'],
  'p:sldLayoutIdLst': ['p:sldLayoutId *'],
  'p:txStyles': ['p:titleStyle', 'p:bodyStyle', 'p:otherStyle'],
  'p:titleStyle': LEVELS,
  'p:bodyStyle': LEVELS,
  'p:otherStyle': LEVELS,
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:hf'],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing'],
  'p:clrMapOvr': ['a:masterClrMapping|a:overrideClrMapping'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls'],
  'p:bg': ['p:bgPr|p:bgRef'],
  'p:bgPr': [FILL, 'a:effectLst|a:effectDag'],
  'p:spTree': GROUP,
  'p:grpSp': GROUP,
  'p:nvGrpSpPr': ['p:cNvPr', 'p:cNvGrpSpPr', 'p:nvPr'],
  'p:grpSpPr': ['a:xfrm', FILL],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:cNvSpPr': ['a:spLocks'],
  'p:nvPr': ['p:ph'],
  'p:cNvPr': ['a:hlinkClick', 'a:hlinkHover', 'a:extLst'],
  'a:extLst': ['a:ext *'],
  'a:ext': ['adec:decorative'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr', 'p:style'],
  'p:nvCxnSpPr': ['p:cNvPr', 'p:cNvCxnSpPr', 'p:nvPr'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr', 'p:style'],
  'p:nvPicPr': ['p:cNvPr', 'p:cNvPicPr', 'p:nvPr'],
  'p:cNvPicPr': ['a:picLocks'],
  'p:blipFill': ['a:blip', 'a:srcRect', 'a:tile|a:stretch'],
  'a:stretch': ['a:fillRect'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:nvGraphicFramePr': ['p:cNvPr', 'p:cNvGraphicFramePr', 'p:nvPr'],
  'p:cNvGraphicFramePr': ['a:graphicFrameLocks'],
  'p:xfrm': FRAME,
  'a:xfrm': FRAME,
  'a:graphic': ['a:graphicData'],
  'a:graphicData': ['a:tbl'],
  'p:spPr': ['a:xfrm', 'a:custGeom|a:prstGeom', FILL, 'a:ln', 'a:effectLst'],
  'a:prstGeom': ['a:avLst'],
  'a:avLst': ['a:gd *'],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'a:pathLst': ['a:path *'],
  'a:path': ['a:close|a:moveTo|a:lnTo|a:cubicBezTo *'],
  'a:moveTo': ['a:pt'],
  'a:lnTo': ['a:pt'],
  'a:cubicBezTo': ['a:pt *'],
  'a:ln': LINE,
  'a:lnL': LINE,
  'a:lnR': LINE,
  'a:lnT': LINE,
  'a:lnB': LINE,
  'a:custDash': ['a:ds *'],
  'a:solidFill': [COLOUR],
  'a:gradFill': ['a:gsLst', 'a:lin|a:path', 'a:tileRect'],
  'a:gsLst': ['a:gs *'],
  'a:gs': [COLOUR],
  'p:txBody': TEXT,
  'a:txBody': TEXT,
  'a:bodyPr': ['a:prstTxWarp', 'a:noAutofit|a:normAutofit|a:spAutoFit'],
  'a:lstStyle': LEVELS,
  ...Object.fromEntries(LEVELS.map(level => [level, PARAGRAPH])),
  'a:p': ['a:pPr', 'a:r|a:br|a:fld *', 'a:endParaRPr'],
  'a:pPr': PARAGRAPH,
  'a:lnSpc': ['a:spcPct|a:spcPts'],
  'a:spcBef': ['a:spcPct|a:spcPts'],
  'a:r': ['a:rPr', 'a:t'],
  'a:fld': ['a:rPr', 'a:pPr', 'a:t'],
  'a:rPr': RUN,
  'a:defRPr': RUN,
  'a:endParaRPr': RUN,
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr *'],
  'a:tblPr': [FILL, 'a:tableStyle|a:tableStyleId'],
  'a:tblGrid': ['a:gridCol *'],
  'a:tr': ['a:tc *'],
  'a:tc': ['a:txBody', 'a:tcPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:lnTlToBr', 'a:lnBlToTr', 'a:cell3D', FILL],
  'a:theme': ['a:themeElements', 'a:objectDefaults', 'a:extraClrSchemeLst'],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme'],
  'a:clrScheme': INKS,
  ...Object.fromEntries(INKS.map(ink => [ink, [COLOUR]])),
  'a:fontScheme': ['a:majorFont', 'a:minorFont'],
  'a:majorFont': FONT,
  'a:minorFont': FONT,
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
  'a:fillStyleLst': [`${FILL} *`],
  'a:lnStyleLst': ['a:ln *'],
  'a:effectStyleLst': ['a:effectStyle *'],
  'a:effectStyle': ['a:effectLst'],
  'a:bgFillStyleLst': [`${FILL} *`],
};

/** What must be there, whatever else may be left out. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'p:sp': ['p:nvSpPr', 'p:spPr'],
  'p:txBody': ['a:bodyPr', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:p'],
  'a:tbl': ['a:tblGrid', 'a:tr'],
  'a:tc': ['a:txBody'],
  'a:r': ['a:t'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:presentation': ['p:notesSz'],
};

/** What of a part is not as the schema says, each in a line. */
export function faultsOf(part: Element): string[] {
  const faults: string[] = [];
  for (const element of within(part)) {
    const names = element.children.map(child => child.name);
    const steps = CHILDREN[element.name] ?? [];
    let at = 0;
    for (const name of names) {
      const here = steps.findIndex((step, index) => index >= at && step.split(/[| ]/).includes(name));
      if (here < 0) faults.push(`${element.name} holds ${names.join(' ')}: ${name} is out of place`);
      else at = steps[here]?.endsWith('*') ? here : here + 1;
    }
    for (const needed of NEEDED[element.name] ?? [])
      if (!names.includes(needed)) faults.push(`${element.name} has no ${needed}`);
    faults.push(...numbersOf(element));
  }
  return faults;
}

/** Numbers that PowerPoint takes: whole, and where a size is meant not below nothing. */
function numbersOf({ name, attributes }: Element): string[] {
  const faults: string[] = [];
  for (const [key, value] of attributes) {
    const isCount = ['x', 'y', 'cx', 'cy', 'w', 'h', 'sz', 'spc', 'pos', 'd', 'sp'].includes(key);
    if (!isCount || (name === 'p:ph' && key === 'sz')) continue;
    const size = Number(value);
    const isSize = !['x', 'y', 'spc'].includes(key);
    if (!/^-?\d+$/.test(value) || (isSize && size < 0) || Math.abs(size) > 2 ** 31 - 1)
      faults.push(`${name} ${key}="${value}"`);
    if (key === 'sz' && name.endsWith('Pr') && (size < 100 || size > 400_000))
      faults.push(`${name} sz="${value}"`);
    if (key === 'pos' && size > 100_000) faults.push(`${name} pos="${value}"`);
  }
  return faults;
}
