import { type Document, recordsOf } from './document.ts';

/** What is wrong with the sign-offs, waivers and report profiles of a document: see `integrity.ts`. */
export function signOffFaults(document: Document, say: (id: string, fault: string) => void): void {
  const revisions = [...recordsOf(document, 'sign-off')].sort((a, b) => a.revision - b.revision);
  for (const [index, signOff] of revisions.entries()) {
    if (signOff.revision !== index + 1) say(signOff.id, 'is not the revision that its place says');
    if (signOff.sealed === null && index < revisions.length - 1)
      say(signOff.id, 'is still open although a later revision has begun');
    if (signOff.pdf !== null && signOff.sealed === null) say(signOff.id, 'has a PDF and is not sealed');
    if (signOff.sealed !== null && signOff.signatories.length === 0) say(signOff.id, 'is sealed by nobody');
    const ids = signOff.signatories.map(signatory => signatory.id);
    if (new Set(ids).size < ids.length) say(signOff.id, 'names a signatory twice');
    for (const { name, verdict, signature } of signOff.signatories) {
      if (signature === null && verdict !== 'refuses') say(signOff.id, `has no signature of ${name}`);
    }
  }
  const waived = new Set<string>();
  for (const { id, finding } of recordsOf(document, 'waiver')) {
    if (waived.has(finding)) say(id, 'waives what is waived already');
    waived.add(finding);
  }
}
