import type { TextMeasure } from '../../shared/plan/board-types.ts';
import type { Block } from '../../shared/plan/report-marks.ts';
import type { SlidesPlan } from '../../shared/plan/slides-plan.ts';
import { SLIDE, slideXml } from './pptx-slide.ts';
import { defaultText, LAYOUT, MASTER, TABLE_STYLES, themeXml } from './pptx-theme.ts';
import { emu, escaped, HEAD, OFFICE, SPACES } from './pptx-xml.ts';
import { type ZipEntry, zip } from './zip.ts';

/**
 * Slides as a PowerPoint file (ECMA-376, transitional): native text, shapes and tables. The same plan always gives the same bytes.
 * @param photos JPEGs by their hash
 * @param goOn called before every slide with its number, from 0; throws to stop
 */
export function slidesPptx(
  plan: SlidesPlan,
  measure: TextMeasure,
  photos: Readonly<Record<string, Uint8Array>>,
  goOn: (slide: number) => void = () => {},
): Uint8Array {
  const media = new Map<string, string>();
  const slides = plan.slides.map((slide, index) => {
    goOn(index);
    const own = new Map<string, string>();
    for (const hash of hashesIn(slide.page.blocks)) {
      if (!photos[hash] || own.has(hash)) continue;
      if (!media.has(hash)) media.set(hash, `image${media.size + 1}.jpeg`);
      own.set(hash, `rId${own.size + 2}`);
    }
    const links: Relation[] = [
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ...[...own.keys()].map(hash => ['image', `../media/${media.get(hash)}`] as const),
    ];
    return { xml: slideXml(slide, index + 1, plan.footer, measure, hash => own.get(hash) ?? null), links };
  });
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', text: contentTypes(slides.length) },
    {
      name: '_rels/.rels',
      text: relations([
        ['officeDocument', 'ppt/presentation.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    },
    { name: 'docProps/core.xml', text: core(plan) },
    { name: 'docProps/app.xml', text: app(plan) },
    { name: 'ppt/presentation.xml', text: presentation(slides.length) },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      text: relations([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ['tableStyles', 'tableStyles.xml'],
        ...slides.map((_, index) => ['slide', `slides/slide${index + 1}.xml`] as const),
      ]),
    },
    { name: 'ppt/tableStyles.xml', text: TABLE_STYLES },
    { name: 'ppt/theme/theme1.xml', text: themeXml(plan.accent) },
    { name: 'ppt/slideMasters/slideMaster1.xml', text: MASTER },
    {
      name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      text: relations([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
      ]),
    },
    { name: 'ppt/slideLayouts/slideLayout1.xml', text: LAYOUT },
    {
      name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      text: relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    },
    ...slides.flatMap(({ xml, links }, index): ZipEntry[] => [
      { name: `ppt/slides/slide${index + 1}.xml`, text: xml },
      { name: `ppt/slides/_rels/slide${index + 1}.xml.rels`, text: relations(links) },
    ]),
    ...[...media].map(
      ([hash, name]): ZipEntry => ({ name: `ppt/media/${name}`, text: photos[hash] as Uint8Array }),
    ),
  ];
  return zip(entries);
}

type Relation = readonly [type: string, target: string];

const hashesIn = (parts: Block['parts']): string[] =>
  parts.flatMap(part => ('tag' in part ? hashesIn(part.parts) : part.kind === 'photo' ? [part.hash] : []));

function contentTypes(slides: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.presentationml';
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
  const parts = [
    override('ppt/presentation.xml', `${kind}.presentation.main`),
    override('ppt/slideMasters/slideMaster1.xml', `${kind}.slideMaster`),
    override('ppt/slideLayouts/slideLayout1.xml', `${kind}.slideLayout`),
    override('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme'),
    override('ppt/tableStyles.xml', `${kind}.tableStyles`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties'),
    ...Array.from({ length: slides }, (_, index) =>
      override(`ppt/slides/slide${index + 1}.xml`, `${kind}.slide`),
    ),
  ];
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${parts.join('')}</Types>`;
}

function relations(targets: readonly Relation[]): string {
  const items = targets.map(([type, target], index) => {
    const base = type.startsWith('metadata/')
      ? 'http://schemas.openxmlformats.org/package/2006/relationships'
      : OFFICE;
    return `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function presentation(slides: number): string {
  const first = 4;
  const ids = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${first + index}"/>`,
  );
  return (
    `${HEAD}<p:presentation ${SPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/>${defaultText()}</p:presentation>`
  );
}

const core = ({ title, subject, author, date }: SlidesPlan): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

const app = ({ slides }: SlidesPlan): string =>
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Headwater</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides.length}</Slides></Properties>`;
