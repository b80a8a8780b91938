/** Longest line that can be furniture. Words. A body paragraph that begins like furniture is longer. */
const mostWords = 25

/**
 * Longest line that can be furniture. UTF-16 units: words can be of any length, and a pattern with two parts looks for
 * the second behind every first. 25 long words have 300.
 */
const longestLine = 1000

/**
 * Lines that a news site puts around a report. Each fits a whole line or its unmistakable beginning, since
 * dropping a sentence of the report is worse than keeping a line too many.
 */
const furniture: readonly RegExp[] = [
  /^sign (?:up|in)\b(?!.*\b(?:said|says)\b).*(?:newsletter|inbox|alert|free|account|email|e-mail|briefing|now|here|today)/i,
  /^(?:subscribe|register)(?: (?:now|here|today|for|to)\b.*)?[.!]?$/i,
  /^(?:get|receive)\b.*\b(?:newsletters?|alerts?|in(?:to)? your inbox|delivered)\b/i,
  /\bnewsletters?\b.*\b(?:inbox|sign up|subscribe)\b/i,
  /^follow (?:topics?|us|our|this|@\S+|\S+(?: \S+){0,3} on (?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|google))\b/i,
  /^(?:join|download|install) (?:us|our|the)\b.*\b(?:channel|app|telegram|whatsapp|community|group)\b/i,
  /^(?:photo|photos|picture|image|graphic|video|foto|illustration|credit|photograph)s?(?: credits?| by| courtesy)?(?: \d)?\s?: ?\S.{0,80}$/i,
  /^(?:\(?photo by|getty images|shutterstock|©)/i,
  /^(?:read|see|learn|show|load|view|find out) (?:more|also|next|all|less)(?:\s*[:|»›>→…].*|\.{0,3})?$/i,
  /^(?:also read|must read|read also|see also|recommended reading|related|related (?:stories|articles|news|coverage|topics?|content|posts?|links?)|more (?:on this (?:story|topic)|stories|news|from \S+(?: \S+){0,3}))\s*(?::.*|[»›>→]?)$/i,
  /^(?:advertisements?|sponsored(?: content)?|promoted|ads? by \S+|publicidad|anzeige|werbung|publicité)$/i,
  /^(?:story|article|text|report) continues (?:below|after)\b/i,
  /^(?:continue reading|keep reading|scroll (?:down )?(?:to|for)|skip (?:to|past|advertisement|the)|back to top|jump to)\b.{0,60}$/i,
  /^share(?: this| on| via| it| with)?(?: (?:article|story|page|post|link|news|facebook|twitter|x|whatsapp|telegram|email|linkedin))*[:.!]?$/i,
  /^(?:(?:tweet|e-?mail|print|copy(?: link)?|link copied|save|bookmark|whatsapp|facebook|twitter|x|linkedin|reddit|telegram|pinterest|messenger|flipboard|listen|comments?|share|pocket|viber|close|gift)(?:\s*[|/,·•]\s*|\s+|$)){1,10}$/i,
  /^(?:\d[\d,.]* (?:comments?|shares?|views?)|no comments(?: yet)?|(?:leave|post|add) a comment|view (?:all )?comments|join the (?:conversation|discussion))[.!]?$/i,
  /^(?:reading time:? )?\d+ ?min(?:ute)?s?(?: read| ago)?$/i,
  /^(?:first )?(?:published|updated|last updated|posted|modified|created|last modified)(?: on| at)?\s*:?\s+(?=.{0,40}(?:\d{4}|\d:\d\d|\bago\b))(?:[a-z]{3,9}\.?,?\s+){0,2}\d.{0,40}$/i,
  /^(?:©|\(c\)|copyright\b).{0,120}/i,
  /\ball rights reserved\b/i,
  /^(?:top stories|most (?:read|popular|viewed|shared)|trending(?: now)?|latest(?: news)?|editor['’]s picks?|recommended(?: for you)?|you (?:may|might) (?:also )?like|what to read next|up next|popular|in this article|in pictures|watch live)[:.]?$/i,
  /^(?:topics?|tags?|filed under|keywords|categories|labels|more on|explore more on these topics)\s?:.{0,200}$/i,
  /^(?:thank you for|thanks for) (?:reading|subscribing|signing)\b/i,
  /^(?:support|fund) (?:our|independent|quality) (?:journalism|reporting|work)\b/i,
  /^(?:click|tap) (?:here|on|to|the)\b.{0,80}$/i,
  /^(?:listen to|watch) (?:this|the) (?:article|story|video|audio|report|full)\b.{0,40}$/i,
  /^(?:enable|allow|accept|manage|we use|this (?:site|website) uses) (?:cookies|javascript|notifications)\b/i,
  /^(?:have a (?:news )?tip|got a tip|send (?:us )?(?:your )?tips|contact (?:us|the author|the newsroom))\b/i,
  /^your (?:browser|device) (?:does not|doesn['’]t|is not)\b/i,
  /^(?:loading|please wait|getting your .{1,40} ready)\b.{0,3}$/i,
  /^(?:sign|log)[ -]?(?:in|out|up)\W*$/i,
  /^https?:\/\/\S+$/i,
  /^(?:(?:image|photo|slide|picture|bild|foto)\s+)?\d{1,3}\s*(?:of\s*\/?|\/|von)\s*\d{1,3}$/i,
  /^(?:caption|(?:enlarge|view|open|show) (?:image|gallery|photos?|slideshow|author archive)|(?:email|contact|follow) the author|follow (?:me )?on (?:twitter|x|facebook|instagram))$/i,
  /^(?:advert|annonce|reklama?|anuncio|pubblicità|advertentie|mainos)$/i,
  /^media playback is (?:unsupported|not supported)\b/i,
  /^image (?:copyright|source|credit)s?\b.{0,60}$/i,
  /^(?:like|enjoy(?:ed)?) (?:this|the) (?:story|article|post)\b.*[?!]/i,
  /^(?:also on|more (?:on|at|from)|read (?:it )?(?:more )?(?:on|at)) (?:[^\s.]+\.)+[a-z]{2,12}\b/i,
  /^post (?:a |your )?comments?\b.{0,12}$/i,
  /^(?:don['’]t miss|more|must see|news updates|current issue|breaking news|key event|author of the article)\s?:?$/i,
  /^(?:more|related|watch|listen|read next|read on|related (?:story|article|video))\s?[:|]\s*\S/i,
  /^(?:join|visit) our\b.*\b(?:forums?|communit(?:y|ies)|channels?)\b/i,
  /^(?:about the authors?|author bio|want more stories like this|tell us what you think|have your say|what do you think)\W*$/i,
  /^you can save this article\b/i,
  /^this (?:post|article|story|page) (?:may )?(?:contains?|includes?) (?:\S+ ){0,3}(?:affiliate|referral)\b/i,
  /^(?:get in touch with|contact) our (?:news )?(?:team|desk)\b/i,
  /^for more (?:stories|news) like this\b/i,
  /^stay up to date with\b/i,
  /^(?:photo|video|audio|image)\s?:$/i,
  /^this (?:document|material|content) (?:is subject to copyright|may not be published)\b/i,
  /^(?:i would|we['’]d|we would) like to (?:be emailed|send you)\b/i,
  // A page's own code that a broken element lets through.
  /^(?:[#.@][\w-]+[^{}]{0,80}\{|\w+ = (?:"[^"]*"|\d+);)/,
  // The same boxes in the languages of most other pages that people pass.
  /^(?:mehr zum thema|auch interessant|(?:lesen sie|lest|lies) auch|das könnte (?:sie|dich) (?:auch )?interessieren|empfohlener redaktioneller inhalt|weitere informationen|häufig gelesen|quellen?|schlagwörter|kommentare?|\d+ kommentare?|teilen|jetzt teilen|inhalt|zur startseite|weitere newsletter)(?:\s*:.*|\W*)$/i,
  /^(?:an dieser stelle finden sie|hier finden sie) (?:\S+ ){0,6}externen? inhalt/i,
  /^(?:stand|aktualisiert(?: am)?|publiziert|veröffentlicht(?: am)?|erstellt(?: am)?|lesedauer)\s?:?\s+.{0,12}\d.{0,40}$/i,
  /^(?:quelle|fotos?|bild|grafik)(?:\(s\))?\s?:\s?\S.{0,80}$/i,
  /^(?:lire aussi|à lire aussi|article réservé aux abonnés|la suite est réservée|lee también|leer más|le puede interesar|te puede interesar|leggi anche|les også|läs också|læs også|lees ook|czytaj także|čtěte také)(?:\s*[:|].*|\W*)$/i,
  /^【?関連(?:記事|キーワード)】?$/,
]

/**
 * Whether a line belongs to the site and not to the report.
 * @example isFurniture('Sign up now: our newsletter in your inbox') // true
 */
export function isFurniture(line: string): boolean {
  const words = line.trim()
  if (words === '' || words.length > longestLine) return false
  if (countWords(words) > mostWords || isAttribution(words)) return false
  return furniture.some((pattern) => pattern.test(words))
}

/** A whole sentence in which somebody says something is never the site's, whatever it begins with. */
export function isAttribution(words: string): boolean {
  return (
    /[.!?]["”’]?$/.test(words) &&
    /\b(?:said|says|told|denie[sd]|declined|refused|confirmed|added)\b/i.test(words)
  )
}

/** Whether a line credits a picture: "PHOTO: AFP", "(Photo by Jane Roe)". The line before it is a caption. */
export function isPictureCredit(line: string): boolean {
  const words = line.trim()
  return (
    words.length <= longestLine &&
    countWords(words) <= 15 &&
    /^(?:[([]?(?:photo|photos|picture|image|foto|photograph|illustration)s?(?: credits?)?(?: by| courtesy(?: of)?)?\s*[:/]|[([]?(?:photos?|image|picture) by |©|(?:ap|afp|reuters) photo\b|getty images|(?:[^\s.]+ ){0,4}(?:via |\/ ?|\| ?)getty images$|[^\s.]{2,30}\/(?:[^\s.]+ ){0,3}getty images$)/i.test(
      words,
    )
  )
}

/** A credit at a line's end, in the forms that stand nowhere but under pictures. */
const endsInCredit =
  /(?:[([](?:(?:image|photo|picture|foto|bild|file photo)s?(?: credits?| by| courtesy(?: of)?)?|credits?|source)\s?[:/]\s?[^()[\]]{1,80}[)\]]|[([](?:photos?|images?|picture) by [^()[\]]{1,100}[)\]]|\s©\s?[^.!?:]{2,80}|\|\s?(?:foto|photo|getty images|credit)\b[^.!?]{0,60})\.?$/iu

/** "Foto: Jane Roe/Sample Wire" after whatever the caption says; small letters begin a sentence's part. */
const endsInName =
  /\s(?:Foto|Photo|Bild|Image|Photograph|Picture)s?(?: [Cc]redits?)?\s?:\s?(?:[\p{Lu}/&|,][^\s.!?:]{0,60}\s){0,5}[\p{Lu}/&|,][^\s.!?:]{0,60}\.?$/u

/** Whether a line is a caption with its credit at its end: "The bridge of Vell (Photo: Jane Roe)", "... © Sample Wire". */
export function endsInPictureCredit(line: string): boolean {
  const words = line.trim()
  return countWords(words) <= 60 && (endsInCredit.test(words) || endsInName.test(words))
}

/** Whether a line reads as a caption without a credit to tell: "A photograph posted ...", "FILE PHOTO: ...". */
export function isCaption(line: string): boolean {
  return (
    countWords(line) <= 80 &&
    /^(?:FILE(?: PHOTO| PICTURE| IMAGE)?\s?(?:[-–—:]|$)|(?:file|archive|handout) (?:photo|image|picture)\b|(?:this|in this|an?) (?:undated |handout |satellite |aerial |screen ?grab |archive |file )*(?:photograph|photo|picture|image|screengrab|screenshot|still image|video grab|handout)(?: \w+)? (?:posted|taken|released|provided|published|shows|showing|shared|made|grabbed|obtained|distributed)\b|pictured\b)/i.test(
      line.trim(),
    )
  )
}

/**
 * The names of a byline: a line that says who wrote and nothing else. Null for any other line.
 * @example bylineOf('By Jane Roe in Port Belmar') // 'Jane Roe in Port Belmar'
 */
export function bylineOf(line: string): string | null {
  const match = /^(?:by|written by|words by|reported by|story by):?\s+(\p{Lu}.{1,100})$/iu.exec(line.trim())
  const names = match?.[1]
  if (!names || countWords(names) > 14 || /[.!?:;]$/.test(names)) return null
  // "By Friday the army had ..." is a sentence: a byline's words are names, small words or posts.
  const small = new Set([
    'and',
    'in',
    'of',
    'for',
    'at',
    'the',
    'with',
    'de',
    'van',
    'von',
    'der',
    'al',
    'bin',
    'la',
    'el',
    'with',
  ])
  const words = names.split(/[\s,|]+/)
  const isName = words.every(
    (word) => /^[\p{Lu}\d&(]/u.test(word) || small.has(word) || /^(?:al|el)-/.test(word),
  )
  return isName ? names : null
}

/** Words between white space. */
export function countWords(line: string): number {
  return line.split(/\s+/).filter((word) => word !== '').length
}
