import { basename } from 'node:path';
import { SEAL_NOTICE, type SealedFacts } from '../../shared/contract/seal.ts';
import { countedVerdicts, signatureWords, VERDICT_WORDS } from '../../shared/views/verdict-words.ts';
import { createKeyStore } from '../seal/key-store.ts';
import { LibraryFolder } from '../service/library-folder.ts';
import { checkPdf } from '../service/pdfs.ts';
import { oneSentence } from './one-sentence.ts';
import type { World } from './world.ts';

/**
 * Says what a PDF is, and of a whole one what it holds.
 * @param against a workshop's file to compare it with; null: those of the library
 * @returns the exit code: 0 for a PDF that is whole
 */
export async function verifyPdfCommand(path: string, against: string | null, world: World): Promise<number> {
  const ports = world.ports();
  const candidates =
    against === null ? new LibraryFolder(ports.paths.library).places() : [{ key: null, path: against }];
  const watch = { signal: world.interrupted, progress: () => {} };
  const verdict = await checkPdf(path, createKeyStore(ports.paths.keys, ports), candidates, watch);
  const name = basename(path);
  if (verdict.state !== 'whole') {
    const message = `“${name}”: ${verdict.reason}`;
    world.err(`headwater: ${oneSentence({ code: 'unreadable', message, where: null })}\n`);
    return 1;
  }
  world.out(`${name} is whole.\n${tell(verdict.facts, against)}\n${SEAL_NOTICE}\n`);
  return 0;
}

const KEYS: Record<SealedFacts['key'], string> = {
  this: 'this installation’s',
  earlier: 'this installation’s, replaced since',
  other: 'another installation’s; compare the fingerprint with whoever sealed it',
};

function tell(facts: SealedFacts, against: string | null): string {
  const lines = [
    `Workshop: ${[facts.client, facts.title, facts.date].filter(Boolean).join(' – ')}`,
    `Revision: ${facts.revision}, sealed ${facts.time}`,
    `Head: change ${facts.head.number}, ${facts.head.hash}`,
    `Fingerprint: ${facts.fingerprint}`,
    `Key: ${KEYS[facts.key]} (${facts.holder})`,
  ];
  lines.push(`Signatures: ${countedVerdicts(facts.signatories, String)}`);
  for (const signatory of facts.signatories) {
    const { name, role, organisation, verdict, words } = signatory;
    const who = [name, role, organisation].filter(Boolean).join(', ');
    const why = words === '' ? '' : `: ${words.replace(/\s+/g, ' ')}`;
    lines.push(`  ${who}: ${VERDICT_WORDS[verdict].toLowerCase()} (${signatureWords(signatory)})${why}`);
  }
  for (const { file, status } of facts.matches) {
    lines.push(`Matches: ${file}${status === 'changed' ? ', changed since' : ''}`);
  }
  if (facts.matches.length === 0) {
    const where = against === null ? 'no workshop of the library' : basename(against);
    lines.push(`Matches: ${where}${against === null ? '' : ' does not hold this revision'}`);
  }
  return lines.join('\n');
}
