import { TABLE_FIELDS, type TableField } from '../contract/table.ts';
import { plainWords } from './import-words.ts';

/** What a column is called for each field, as `plainWords` answers: English, German, French, Dutch, Spanish. */
const NAMES: Record<TableField, string> = {
  title:
    'title|use case|use cases|use case title|use case name|name|idea|initiative|topic|headline|titel|anwendungsfall|bezeichnung|thema|idee|titre|cas d usage|nom|intitule|sujet|naam|onderwerp|toepassing|titulo|caso de uso|nombre|tema|iniciativa',
  description:
    'description|details|detail|story|summary|explanation|beschreibung|erlauterung|erklarung|descriptif|explication|omschrijving|beschrijving|toelichting|descripcion|detalle|detalles|explicacion',
  pattern: 'pattern|type|kind|muster|typ|art|modele|patroon|patron|tipo',
  driver:
    'driver|value driver|business driver|money|benefit type|treiber|werttreiber|levier|moteur|drijfveer|waardedrijver|impulsor|palanca',
  unit: 'unit|business unit|department|division|area|business area|team|lob|line of business|abteilung|bereich|fachbereich|geschaftsbereich|einheit|departement|service|direction|entite|metier|afdeling|bedrijfsonderdeel|eenheid|departamento|area de negocio|unidad|unidad de negocio|division de negocio',
  sponsor:
    'sponsor|owner|business owner|champion|contact|verantwortlich|verantwortlicher|verantwortliche|auftraggeber|ansprechpartner|commanditaire|proprietaire|responsable|eigenaar|verantwoordelijke|opdrachtgever|patrocinador|propietario',
  stage:
    'stage|current stage|stage now|now|maturity|phase|level|stufe|aktuelle stufe|reifegrad|etape|stade|niveau|maturite|fase|huidige fase|stadium|etapa|etapa actual|nivel|madurez',
  target:
    'target|target stage|goal|future stage|to be|ziel|zielstufe|cible|objectif|doel|doelfase|objetivo|meta|etapa objetivo',
  produces:
    'produces|produced streams|streams produced|topics produced|output|outputs|output streams|erzeugt|produziert|ausgabe|produit|sorties|produceert|uitvoer|produce|salidas',
  consumes:
    'consumes|consumed streams|streams consumed|topics consumed|streams|topics|input|inputs|input streams|konsumiert|verbraucht|eingabe|consomme|entrees|consumeert|verbruikt|invoer|consume|entradas',
  low: 'low|value low|low value|min|minimum|lowest|pessimistic|worst case|niedrig|untergrenze|bas|mini|laag|bajo|minimo',
  likely:
    'likely|value likely|likely value|most likely|value|target value|benefit|benefits|expected|expected value|expected benefit|amount|wert|nutzen|betrag|wahrscheinlich|valeur|gain|montant|benefice|waarde|opbrengst|bedrag|waarschijnlijk|valor|beneficio|importe|probable',
  high: 'high|value high|high value|max|maximum|highest|optimistic|best case|hoch|obergrenze|haut|maxi|hoog|alto|maximo',
  effort:
    'effort|size|t shirt|t shirt size|complexity|aufwand|grosse|komplexitat|charge|taille|complexite|inspanning|omvang|complexiteit|esfuerzo|tamano|complejidad',
  notes:
    'notes|note|comment|comments|remark|remarks|notiz|notizen|bemerkung|bemerkungen|kommentar|kommentare|commentaire|commentaires|remarques|notities|opmerking|opmerkingen|notas|nota|comentario|comentarios|observaciones',
};

/** Columns that can stand for a title when no better one is there. */
const WEAK_TITLES = new Set(
  'organisation organization company client customer project system application unternehmen firma projekt kunde entreprise societe projet bedrijf klant empresa proyecto cliente'.split(
    ' ',
  ),
);

const EXACT: ReadonlyMap<string, TableField> = new Map(
  TABLE_FIELDS.flatMap(field => NAMES[field].split('|').map(name => [name, field] as const)),
);

/** Where a heading holds names of several fields ("Use case description"), the first of these is meant. */
const BY_PRECEDENCE: readonly TableField[] = [
  'description',
  'notes',
  'sponsor',
  'unit',
  'driver',
  'pattern',
  'effort',
  'low',
  'high',
  'target',
  'stage',
  'produces',
  'consumes',
  'likely',
  'title',
];

/** Which field a heading names, and how surely: 3 by its full name, 2 by a word in it, 1 perhaps. */
export function fieldNamed(heading: string): { field: TableField; certainty: 1 | 2 | 3 } | null {
  const words = plainWords(heading);
  if (words === '') return null;
  const exact = EXACT.get(words);
  if (exact) return { field: exact, certainty: 3 };
  if (words.length <= 60) {
    const spaced = ` ${words} `;
    const field = BY_PRECEDENCE.find(one => NAMES[one].split('|').some(name => spaced.includes(` ${name} `)));
    if (field) return { field, certainty: 2 };
  }
  return words.split(' ').some(word => WEAK_TITLES.has(word)) ? { field: 'title', certainty: 1 } : null;
}

/** A heading is short and no figure. */
const canHead = (cell: string) =>
  cell.trim().length <= 80 && !/^[\d\s.,€$£%-]+$/.test(cell) && cell.trim() !== '';

/** A row of data may hold one word that is also a heading ("Service"); a heading row says title or text, or mostly fields. */
function saysFields(cells: readonly string[]): boolean {
  const named = cells.map(fieldNamed).filter(claim => claim !== null);
  const exact = named.filter(claim => claim.certainty === 3);
  if (exact.some(({ field }) => field === 'title' || field === 'description')) return true;
  return exact.length > 0 && named.length * 2 > cells.length;
}

/**
 * Whether the first row names the columns: its cells are fields' own names, or every cell could head a column and
 * what stands below one of them is of another kind (figures, or far longer).
 */
export function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first) return false;
  const filled = first.filter(cell => cell.trim() !== '');
  if (!filled.every(canHead)) return false;
  if (saysFields(filled)) return true;
  if (rest.length === 0 || filled.length < 2 || new Set(filled.map(plainWords)).size < filled.length)
    return false;
  return first.some((head, column) => {
    const below = rest.map(row => (row[column] ?? '').trim()).filter(cell => cell !== '');
    if (below.length === 0 || head.trim() === '') return false;
    const length = below.reduce((sum, cell) => sum + cell.length, 0) / below.length;
    return (
      below.every(cell => /^[\d\s.,€$£%-]+$/.test(cell)) || length > Math.max(60, head.trim().length * 4)
    );
  });
}
