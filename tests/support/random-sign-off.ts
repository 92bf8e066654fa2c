import type { Command } from '../../shared/commands/index.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import { PAPERS, REPORT_SECTIONS, VERDICTS } from '../../shared/model/sign-off.ts';
import type { Picks } from './picks.ts';

/** What a room does around its agreement. Sealing is none of it: only the main side seals, and undo stops there. */
export const SIGN_OFF_KINDS = [
  'sign-off-begin',
  'sign-off-edit',
  'sign-off-sign',
  'sign-off-strike',
  'sign-off-cancel',
  'waiver-set',
  'waiver-remove',
  'profile-add',
  'profile-edit',
  'profile-remove',
] as const;
type SignOffKind = (typeof SIGN_OFF_KINDS)[number];

/** A step about the sign-off as a command on this document: mostly valid, sometimes one that must be refused. */
export function signOffCommand(document: Document, kind: SignOffKind, picks: Picks): Command {
  const { text, pick, oneOf, idAmong, fresh } = picks;
  const signOffs = recordsOf(document, 'sign-off');
  const waivers = recordsOf(document, 'waiver');
  const profiles = recordsOf(document, 'report-profile');
  const signatories = signOffs.flatMap(one => one.signatories);
  const signed = oneOf(4, [
    { kind: 'typed' as const, name: text },
    { kind: 'drawn' as const, strokes: [[pick(1, 900), pick(2, 900), 500, 20]], height: 400 },
    null,
  ]);
  switch (kind) {
    case 'sign-off-begin':
      return { type: 'sign-off.begin', id: fresh(0), statement: text };
    case 'sign-off-edit':
      return { type: 'sign-off.edit', id: idAmong(0, signOffs), statement: text };
    case 'sign-off-sign':
      return {
        type: 'sign-off.sign',
        id: idAmong(0, signOffs),
        signatory: {
          // One time in three somebody who has signed already.
          ...{ id: pick(1, 3) === 0 ? idAmong(2, signatories) : fresh(3), name: text, role: 'CIO' },
          ...{ organisation: '', verdict: oneOf(5, VERDICTS), words: pick(6, 2) === 0 ? '' : text },
          ...{ signature: signed, time: '2026-11-12T16:42+01:00' },
        },
      };
    case 'sign-off-strike':
      return {
        type: 'sign-off.strike',
        id: idAmong(0, signOffs),
        signatory: idAmong(1, signatories),
      };
    case 'sign-off-cancel':
      return { type: 'sign-off.cancel', id: idAmong(0, signOffs) };
    case 'waiver-set':
      return {
        type: 'waiver.set',
        id: fresh(0),
        finding: oneOf(1, ['a', 'b', 'c']),
        reason: text,
        by: 'Ben',
      };
    case 'waiver-remove':
      return { type: 'waiver.remove', id: idAmong(0, waivers) };
    case 'profile-add':
      return {
        ...{ type: 'report-profile.add', id: fresh(0), name: text, paper: oneOf(1, PAPERS) },
        ...{ sections: [...REPORT_SECTIONS.slice(pick(2, 5))], tiles: false, without: [], accent: null },
        ...{ footer: text, logo: null },
      };
    case 'profile-edit':
      return {
        type: 'report-profile.edit',
        id: idAmong(0, profiles),
        changes: oneOf(1, [{ name: text }, { tiles: true }, { accent: '#1f6f8b' }, { accent: 'blue' }, {}]),
      };
    case 'profile-remove':
      return { type: 'report-profile.remove', id: idAmong(0, profiles) };
  }
}
