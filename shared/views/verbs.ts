/*
 * Whether a text has a verb, as well as a list of words and endings can tell. It leans to "yes" and "unsure": a hint
 * that is wrong teaches people to overlook hints.
 */

type Language = 'en' | 'de' | 'fr' | 'es';
const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Small words that give a language away; those that two of them share are left out. */
const SMALL: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(
    'the of for and with from to by our their its this that when every each before after without into',
  ),
  de: list(
    'der das und für mit vom zum zur im ist sind wird werden bei aus auf nach ohne über jede jeder wenn ein eine einer',
  ),
  fr: list('le les des du pour avec dans est sont sur par aux chaque sans une quand chez'),
  es: list('el los las del para con por cada sin una cuando es son se'),
};

const VERBS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`
    is are was were be been being am has have had having do does did can could will would shall should may
    might must let lets get gets got give gives gave go goes went know knows knew see sees saw say says said
    tell tells told send sends sent keep keeps kept make makes made take takes took bring brings brought buy
    buys bought sell sells sold build builds built show shows shown find finds found lose loses lost pay
    pays paid run runs ran become becomes begin begins began choose chooses chose come comes came feel hear
    leave leaves meet meets put puts read reads receive receives arrive arrives happen happens detect
    detects prevent prevents reduce reduces replace replaces avoid avoids notify notifies calculate
    calculates compute computes approve approves decide decides reconcile serve serves connect connects
    enrich enriches deliver delivers ensure ensures enable enables improve improves predict predicts
    recommend recommends react reacts respond responds warn warns stop stops join joins share shares publish
    publishes replicate replicates migrate migrates collect collects combine combines compare compares
    create creates drive drives allow allows assign assigns capture captures catch catches confirm confirms
    consume consumes convert converts derive derives expose exposes fill fills follow follows gather gathers
    handle handles help helps identify identifies inform informs learn learns listen listens merge merges
    monitor monitors move moves need needs observe observes optimise optimises optimize optimizes
    personalise personalises personalize personalizes produce produces propagate propose proposes protect
    protects prove proves provide provides raise raises reach reaches recover recovers refuse remind reminds
    remove removes save saves settle settles shorten shortens simplify simplifies spot spots suggest
    suggests synchronise synchronises synchronize synchronizes turn turns understand unify unifies uses
    validate validates verify verifies wait waits want wants watch watches write writes`),
  de: list(
    'ist sind war wird werden wurde wurden hat haben kann können soll sollen muss müssen darf will weiß gibt geht sieht',
  ),
  fr: list(
    'est sont a ont peut peuvent doit doivent fait font va vont sait voit reçoit permet évite suit donne envoie réduit',
  ),
  es: list(
    'es son está están ha han puede pueden debe deben hace hacen va van sabe ve recibe permite evita sigue da envía reduce',
  ),
};

/** English words that are verbs at the head of a note ("Track each order") and mostly names elsewhere. */
const AT_THE_HEAD = list(
  'feed score search link route support update check contact measure trigger push cut use switch track order stream report alert offer forecast process extract load claim stock trade price rate plan test match map plot log',
);
/** Verbs that tasks begin with, beside those above; as names they seldom stand first. */
const OF_TASKS = list(`
    accept add adjust administer advise agree analyse analyze answer archive arrange ask assess audit author
    authorise authorize award back balance budget build buy calibrate carry certify chair clarify classify clean
    close coach communicate complete conduct configure consult control coordinate correct curate deal decommission
    define delegate delete demonstrate deploy design develop direct document draft educate encrypt end enforce
    engage escalate establish estimate evaluate examine execute explain facilitate file finance fix fund govern grant
    guide hire host implement increase influence inspect install integrate interview introduce inventory invest
    investigate invite issue label launch lead license list look lower maintain manage mask measure mentor
    mitigate model modify negotiate nominate notice onboard open operate order organise organize oversee own
    participate patch perform pick pilot plan prepare present prioritise prioritize procure promote publish
    purchase qualify quantify rank record recruit refine register regulate reject release renew repair
    represent request require research resolve respond restore restrict retire retrain review revise revoke rotate scale
    schedule scope secure select separate set shape sign size solve source specify sponsor standardise
    standardize start state steer store structure supervise supply survey tag take teach tell think trace train
    transfer transform translate tune update upgrade version visit work draw describe mend name rehearse walk`);
/** Words in -ing that name things. */
const ING_NOUNS = list(
  'banking building billing marketing pricing engineering housing clothing morning evening during nothing something anything everything string king ring thing spring wing ceiling shipping lending trading clearing accounting',
);
/** German words with the ending of a verb that are none. */
const DE_OTHERS = list(
  'den einen keinen ihren seinen unseren diesen jeden allen vielen zwischen neben gegen wegen unten oben hinten mit nicht seit jetzt fast meist erst selbst rechts gut alt echt bereits heute',
);

/** Whether there is a verb in the text; `unsure` where that cannot be told, as in a language not known here. */
export function hasVerb(text: string, locale: string): 'yes' | 'no' | 'unsure' {
  const words = text.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const language = languageOf(words, locale);
  if (!language) return 'unsure';
  const head = words[0]?.toLowerCase() ?? '';
  if (language === 'en' && AT_THE_HEAD.has(head)) return 'yes';
  return words.some(word => isVerb[language](word)) ? 'yes' : 'no';
}

/**
 * Whether a task begins with a verb, as "Approve schemas" does. In languages where it may stand elsewhere ("Schemas freigeben") a verb anywhere
 * is enough.
 */
export function beginsWithVerb(text: string, locale: string): 'yes' | 'no' | 'unsure' {
  const words = text.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  if (languageOf(words, locale) !== 'en') return hasVerb(text, locale);
  const head = words[0]?.toLowerCase() ?? '';
  return OF_TASKS.has(head) || AT_THE_HEAD.has(head) || isVerb.en(head) ? 'yes' : 'no';
}

/** The language that most small words speak for; where there are none, the workshop's, if the letters allow it. */
function languageOf(words: readonly string[], locale: string): Language | null {
  const lower = words.map(word => word.toLowerCase());
  const votes = (Object.keys(SMALL) as Language[]).map(language => ({
    language,
    count: lower.filter(word => SMALL[language].has(word)).length,
  }));
  const [first, second] = votes.sort((a, b) => b.count - a.count);
  if (!first || !second) return null;
  if (first.count > second.count) return first.language;
  if (first.count > 0) return null;
  const own = votes.find(({ language }) => locale.toLowerCase().split('-')[0] === language)?.language;
  // Where nothing but the workshop's locale speaks for it, only English is safe to judge, and only in its own letters.
  return own === 'en' && lower.every(word => /^[a-z'’]+$/.test(word)) ? 'en' : null;
}

const isVerb: Readonly<Record<Language, (word: string) => boolean>> = {
  en: word => {
    const lower = word.toLowerCase();
    if (VERBS.en.has(lower)) return true;
    if (lower.length >= 6 && lower.endsWith('ing')) return !ING_NOUNS.has(lower);
    return lower.length >= 5 && /(ed|ises?|izes?|ify|ifies|ates)$/.test(lower);
  },
  // Nouns have capitals in German, so a small letter and the ending of a verb say a good deal.
  de: word => {
    if (VERBS.de.has(word.toLowerCase())) return true;
    if (word !== word.toLowerCase() || DE_OTHERS.has(word) || SMALL.de.has(word)) return false;
    return word.length >= 4 && /(en|ern|eln|t|te|ten)$/.test(word);
  },
  fr: word => {
    const lower = word.toLowerCase();
    return VERBS.fr.has(lower) || (lower.length >= 4 && /(er|ir|oir|ons|ez|és?|ées?)$/.test(lower));
  },
  es: word => {
    const lower = word.toLowerCase();
    return (
      VERBS.es.has(lower) ||
      (lower.length >= 4 && /(ar|er|ir|arse|erse|irse|ando|iendo|ado|ido)$/.test(lower))
    );
  },
};
