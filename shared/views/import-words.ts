import type { StagesPack } from '../content/stages.ts';
import type { Driver, Effort, Pattern } from '../model/use-case.ts';

/** Letters and digits in lower case, one space between words, no accents: "Coût (élevé)" is "cout eleve". */
export function plainWords(raw: string): string {
  return raw
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Understood (null: nothing said), or not understood. */
export type Reading<T> = { readonly ok: true; readonly value: T | null } | { readonly ok: false };
const NOTHING_SAID = { ok: true, value: null } as const;
const NOT_UNDERSTOOD = { ok: false } as const;

type Vocabulary<T extends string> = ReadonlyMap<T, ReadonlySet<string>>;
const vocabulary = <T extends string>(lists: Record<T, string>): Vocabulary<T> =>
  new Map((Object.entries(lists) as [T, string][]).map(([key, words]) => [key, new Set(words.split(' '))]));

// English, German, French, Dutch, Spanish; accents off, as `plainWords` answers.
const DRIVER_WORDS = vocabulary<Driver>({
  make: 'make earn earnings revenue revenues growth grow income sales customer experience umsatz ertrag wachstum verdienen gagner revenu revenus croissance omzet groei ingresos ganar crecimiento ventas',
  save: 'save saving savings cost costs efficiency kosten sparen einsparen einsparung einsparungen effizienz cout couts economie economies economiser efficacite besparen besparing efficientie ahorrar ahorro coste costes costo costos eficiencia',
  protect:
    'protect protection risk risks compliance regulation regulatory fraud security risiko risiken schutz schutzen schuetzen betrug sicherheit regulatorik risque risques proteger conformite fraude securite risico beschermen naleving veiligheid riesgo riesgos cumplimiento seguridad',
});
const PATTERN_WORDS = vocabulary<Pattern>({
  connect:
    'connect connecting existing legacy integrate integration offload verbinden anbinden anbindung bestand bestehend bestehende bestehenden vorhanden vorhandene connecter existant existante existantes koppelen bestaand bestaande conectar existente existentes',
  new: 'new neu neue neuer neuen neues nouveau nouvelle nouveaux nieuw nieuwe nuevo nueva nuevos',
});
const EFFORT_WORDS: ReadonlyMap<string, Effort> = new Map(
  (
    [
      [
        'XS',
        [
          'xs',
          'tiny',
          'very small',
          'extra small',
          'sehr klein',
          'tres petit',
          'zeer klein',
          'muy pequeno',
          'very low',
        ],
      ],
      [
        'S',
        ['s', 'small', 'low', 'klein', 'niedrig', 'gering', 'petit', 'faible', 'laag', 'pequeno', 'bajo'],
      ],
      ['M', ['m', 'medium', 'mid', 'moderate', 'mittel', 'moyen', 'middel', 'gemiddeld', 'medio', 'mediano']],
      [
        'L',
        ['l', 'large', 'high', 'big', 'gross', 'hoch', 'grand', 'eleve', 'groot', 'hoog', 'grande', 'alto'],
      ],
      [
        'XL',
        [
          'xl',
          'very large',
          'extra large',
          'huge',
          'very high',
          'sehr gross',
          'sehr hoch',
          'tres grand',
          'tres eleve',
          'zeer groot',
          'zeer hoog',
          'muy grande',
          'muy alto',
        ],
      ],
    ] as const
  ).flatMap(([effort, words]) => words.map(word => [word, effort] as const)),
);
const SHAPES: ReadonlyMap<string, Driver> = new Map([
  ['▲', 'make'],
  ['◆', 'save'],
  ['●', 'protect'],
]);

/** Exactly one key whose words occur. Two at once ("cost and risk") are for the person to decide. */
function oneOf<T extends string>(words: string, lists: Vocabulary<T>): Reading<T> {
  const said = words.split(' ');
  const hits = [...lists].filter(([, list]) => said.some(word => list.has(word)));
  return hits.length === 1 && hits[0] ? { ok: true, value: hits[0][0] } : NOT_UNDERSTOOD;
}

export function readDriver(cell: string): Reading<Driver> {
  const shape = SHAPES.get(cell.trim());
  if (shape) return { ok: true, value: shape };
  const words = plainWords(cell);
  return words === '' ? NOTHING_SAID : oneOf(words, DRIVER_WORDS);
}

export function readPattern(cell: string): Reading<Pattern> {
  const words = plainWords(cell);
  return words === '' ? NOTHING_SAID : oneOf(words, PATTERN_WORDS);
}

export function readEffort(cell: string): Reading<Effort> {
  const words = plainWords(cell);
  if (words === '') return NOTHING_SAID;
  const effort = EFFORT_WORDS.get(words);
  return effort ? { ok: true, value: effort } : NOT_UNDERSTOOD;
}

const UNPLACED = new Set([
  'unplaced',
  'none',
  'n a',
  'na',
  'tbd',
  'keine',
  'aucun',
  'aucune',
  'geen',
  'ninguno',
  'ninguna',
]);

/** A stage by its number ("3", "Stage 3", "3 Mission-critical") or by its name or a part that no other name has. */
export function readStage(cell: string, pack: StagesPack): Reading<number> {
  const words = plainWords(cell);
  if (words === '' || UNPLACED.has(words)) return NOTHING_SAID;
  const numbered = /^(?:\p{L}+ )?(\d{1,2})(?: 0)?(?: (\D.*))?$/u.exec(words);
  const named = stageNamed(numbered ? (numbered[2] ?? '') : words, pack);
  if (!numbered) return named === null ? NOT_UNDERSTOOD : { ok: true, value: named };
  const position = Number(numbered[1]);
  if (position >= pack.stages.length) return NOT_UNDERSTOOD;
  // "3 Global" names two stages at once.
  return named === null || named === position ? { ok: true, value: position } : NOT_UNDERSTOOD;
}

function stageNamed(words: string, pack: StagesPack): number | null {
  if (words === '') return null;
  const names = pack.stages.map(stage => plainWords(stage.name));
  const whole = names.indexOf(words);
  if (whole >= 0) return whole;
  const parts = names.flatMap((name, position) => (` ${name} `.includes(` ${words} `) ? [position] : []));
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

// Line ends divide and are no blanks here, so that no run of them is walked twice.
const LIST_ITEM = /[^\S\n]*(?:"((?:[^"]|"")*)"(?=[^\S\n]*(?:[;,|\n]|$))|([^;,|\n]+))/g;

/** Names in one cell, divided by semicolons, commas, bars or line ends; a name with one of these stands in quotation marks. */
export function readList(cell: string): string[] {
  const names: string[] = [];
  for (const found of cell.matchAll(LIST_ITEM)) {
    const name = (found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim();
    if (name !== '') names.push(name);
  }
  return names;
}

/** One cell that `readList` reads back as the same names. */
export function writeList(names: readonly string[]): string {
  return names.map(name => (/[;,|\n]|^"/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ');
}
