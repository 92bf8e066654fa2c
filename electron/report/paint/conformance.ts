import type { ReportPlan } from '../../../shared/plan/report-plan.ts';
import { colourProfile } from './colour-profile.ts';
import type { MakeObject, PdfObject } from './pdf-file.ts';
import { text } from './pdf-value.ts';

/** What a document says of itself, in its Info dictionary and in its metadata alike. */
export interface Facts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly creator: string;
  readonly producer: string;
  readonly created: Date;
  readonly language: string;
}

/** What a file may hold as a text: no half characters, none that XML has no place for. */
const sound = (text: string): string =>
  [...text.toWellFormed()].filter(one => !/[\p{Cc}\ufffe\uffff]/u.test(one)).join('');

export const factsOf = (plan: ReportPlan): Facts => ({
  title: sound(plan.title),
  author: sound(plan.author),
  subject: sound(plan.subject),
  creator: 'Headwater',
  producer: 'Headwater',
  created: new Date(`${plan.date}T00:00:00Z`),
  language: plan.language,
});

/**
 * Says what every colour means (ISO 19005-3, 6.2.3).
 * @returns the catalog's OutputIntents
 */
export function outputIntents(make: MakeObject): PdfObject[] {
  const profile = make({ N: 3 });
  profile.end(colourProfile());
  const name = 'sRGB IEC61966-2.1';
  const intent = make({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: text(name),
    Info: text(name),
    DestOutputProfile: profile,
  });
  intent.end();
  return [intent];
}

/**
 * The metadata packet. What it claims has to be true: PDF/A-3 always, with level A and PDF/UA-1 only where every glyph says its text.
 * @param speaks whether every glyph in the document does
 */
export function metadata(facts: Facts, speaks: boolean): string {
  const { title, author, subject, creator, producer, created, language } = facts;
  const claims = [
    description('pdfaid="http://www.aiim.org/pdfa/ns/id/"', [
      '<pdfaid:part>3</pdfaid:part>',
      `<pdfaid:conformance>${speaks ? 'A' : 'B'}</pdfaid:conformance>`,
    ]),
    ...(speaks
      ? [
          description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', ['<pdfuaid:part>1</pdfuaid:part>']),
          UA_SCHEMA,
        ]
      : []),
  ];
  const said = description('dc="http://purl.org/dc/elements/1.1/"', [
    '<dc:format>application/pdf</dc:format>',
    one('title', title),
    author && `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    one('description', subject),
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
  ]);
  const day = `${created.toISOString().slice(0, 19)}Z`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...claims,
    said,
    description('xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmp:CreateDate>${day}</xmp:CreateDate>`,
      `<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    ]),
    description('pdf="http://ns.adobe.com/pdf/1.3/"', [`<pdf:Producer>${escaped(producer)}</pdf:Producer>`]),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

const description = (space: string, lines: readonly string[]): string =>
  [`<rdf:Description rdf:about="" xmlns:${space}>`, ...lines.filter(Boolean), '</rdf:Description>'].join(
    '\n',
  );

/** A text with one language: its own, whichever that is. */
const one = (name: string, text: string): string =>
  text &&
  `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** PDF/A knows no mark for PDF/UA, so a file that carries one explains it (ISO 19005-3, 6.6.2.3). */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
