/** What a notice calls the thing that it speaks of. */
const article =
  '(?:news )?(?:article|story|report|post|piece|column|essay|analysis|interview|explainer|live ?blog|blog|dispatch|item|review|obituary|factbox|page|feature|newsletter|briefing|headline|(?:photo |picture |video )?caption|video|graphic|map|chart|graph|transcript|episode|podcast|version|copy|text)'

/** "(July 21, 2022, 4:20 p.m. ET)", ", Jan. 5", " 27 May 2022": a label's date has a digit. */
const dated = String.raw`(?: ?\([^()\n]{1,60}\)|,? (?=[^\n]{0,40}\d)(?:[\w.,’]|:(?=\d)| ){1,44}?)?`

const apostrophe = "['’`]"

/** How a notice begins, at the start of a sentence; the name says what still has to be looked at. */
export interface Opening {
  readonly form: 'label' | 'note' | 'update' | 'sentence' | 'tail' | 'bracket' | 'lead'
  readonly pattern: RegExp
}

/**
 * The openings, the more exact first. Written from style guides and notices of English-language newsrooms; the
 * first letter's case counts, since a sentence begins here.
 */
export const openings: readonly Opening[] = [
  opening(
    'label',
    `(?:CORRECTIONS?|Corrections?|CLARIFICATIONS?|Clarifications?|RETRACTION|Retraction|WITHDRAWAL)(?: (?:AND|and|&) (?:CLARIFICATION|[Cc]larification|CORRECTION|[Cc]orrection)s?)?${dated}\\s?[:—–]\\s`,
  ),
  opening(
    'note',
    `(?:(?:A |An )?(?:EDITOR|Editor|editor)(?:${apostrophe}?[sS]|[sS]${apostrophe})? ?(?:NOTE|Note|note)|Ed\\. [Nn]ote|(?:A )?(?:NOTE|Note) (?:TO|to) (?:READERS|[Rr]eaders)|(?:NOTE|Note))${dated}\\s?[:—–-]\\s`,
  ),
  opening(
    'lead',
    '(?:CORRECTION|Correction|CLARIFICATION|Clarification)s? (?:APPENDED|[Aa]ppended|ADDED|[Aa]dded)\\b',
  ),
  opening('update', `(?:UPDATED?|Updated?)${dated}\\s?:\\s`),
  opening('sentence', 'A (?:correction|clarification) (?:was|has been) (?:made|added|appended) on\\b'),
  opening(
    'sentence',
    `(?:An?|The|Our|Some)? ?(?:[Ee]arlier|[Pp]revious|[Pp]rior|[Oo]riginal|[Ii]nitial) (?:published |online |print )?(?:version|edition|draft|headline|caption|photo caption|iteration)s? (?:of|on|in|to|for|with) (?:this|our)(?: \\w+){0,2} ${article}\\b`,
  ),
  opening(
    'sentence',
    `(?:Because of|Due to|Owing to|As a result of|In) [^.!?\\n]{0,90}?\\b(?:earlier|previous|prior|original) versions? of this(?: \\w+)? ${article}\\b`,
  ),
  opening(
    'sentence',
    `This ${article} (?:had )?(?:originally|initially|previously|earlier|incorrectly|erroneously|mistakenly|wrongly)(?: and \\w+ly)? (?:said|stated|reported|misstated|identified|misidentified|named|gave|attributed|claimed|described|listed|contained|referred|suggested|quoted|used|included|indicated|noted|misspelled|put|had|characteri[sz]ed|omitted|implied|credited)\\b`,
  ),
  opening('sentence', `This ${article} (?:misstated|misidentified|misspelled|misattributed|misquoted)\\b`),
  opening(
    'sentence',
    `This (?:[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:, \\d{4})?,? |AP )?${article}(?:,[^.!?\\n]{0,60},)? (?:has (?:since )?been|was|is)(?: since| later| subsequently| also| officially| first)? (?:corrected|updated|amended|edited|revised|changed|clarified|modified|retracted|withdrawn|refiled|altered)\\b`,
  ),
  opening(
    'sentence',
    `This ${article} was (?:originally |first )?published [^.!?\\n]{1,60}\\b(?:has since been|was (?:later|since)) (?:updated|corrected|amended|edited)\\b`,
  ),
  opening('sentence', 'This (?:has been|was) (?:updated|corrected)\\.'),
  opening(
    'sentence',
    `This (?:AP )?${article}(?: of (?:this|the) ${article})? (?:corrects|CORRECTS|clarifies|CLARIFIES|refiles to (?:correct|fix))\\b`,
  ),
  opening(
    'sentence',
    `(?:We have|The (?:[A-Z]\\w+ ){1,3}has) (?:retracted|withdrawn|removed) this ${article}\\b`,
  ),
  opening(
    'tail',
    'The (?:story|article|headline|piece|post|caption|text) (?:has (?:since )?been|was) (?:updated|corrected|amended|clarified)\\b',
  ),
  opening(
    'bracket',
    '(?:Corrects|CORRECTS|Corrected|Clarifies|CLARIFIES|(?:Refiles|REFILES|Refiled) to (?:correct|fix|remove|delete|clarify))\\b',
  ),
  opening(
    'lead',
    'Corrects (?:to|that|the|spelling|names?|typos?|dates?|days?|dateline|para(?:graph)?s?|headline|figures?|numbers?|title|quotes?|attribution|byline|first|second|third|fourth|fifth|last|\\w+ paragraph)\\b',
  ),
]

/** Where an opening can be: looked for before the openings are tried, since there are many words and few of these. */
export const firstWord =
  /(?<=^|[\s([*_—–•|])(?=CORRECTION|Correct|CORRECT|Clarifi|CLARIFI|RETRACTION|Retraction|WITHDRAWAL|EDITOR|[Ee]ditor|Ed\.|NOTE|Note|UPDATED?\b|Updated?\b|REFILE|Refile|An? (?:[Ee]ditor|note|Note|correction|clarification|earlier|previous|prior|original|initial)|(?:The|Our|Some) [a-zA-Z]|(?:Earlier|Previous|Prior|Original|Initial)\b|Because of|Due to|Owing to|As a result|In |This |We have)/gu

function opening(form: Opening['form'], source: string): Opening {
  return { form, pattern: new RegExp(source, 'uy') }
}

/** A wire's word before a headline. "UPDATE 1-" and "REFILE-" say nothing of what was wrong. */
export const slug =
  /^(?:CORRECTED|CORRECTION|CORRECTS|CLARIFIED|CLARIFICATION|RETRACTED|WITHDRAWN|WITHDRAWAL)(?: ?\([A-Z ]{2,30}\))?(?=\s?[-–—]\s?\S)/u

/** A line that is a heading of the notice below it. */
export const heading = /^(?:corrections?|clarifications?|retraction|editors?['’]?s? note)\s?[:.]?$/iu

/** What the words under such a heading say; "corrections" alone is also the name of a department. */
export const headedFault =
  /\b(?:corrected|misstat|misidentif|misspell|misattribut|misquot|incorrect|erroneous|inaccura|mistaken|wrongly|in error\b|editing error|(?:earlier|previous|prior|original|initial) (?:version|edition|headline|caption|report)|should have (?:said|been|read)|we regret|regrets? the)/iu

/** What a note of the editor says when it is about the article's own words. */
export const ownFault =
  /\b(?:correct(?:s|ed|ing|ions?)\b|correction\b|clarif|amended|retract|misstat|misidentif|misspell|misattribut|misquot|incorrect|erroneous|inaccura|mistaken|wrongly|in error\b|(?:earlier|previous|prior|original|initial) (?:version|edition|headline|caption|report)|(?:version|edition|issue) of this \w+ (?:said|gave|included|contained|named)|(?:story|article|report|piece|post|headline|text|caption|page) (?:has|have|had|was|were) (?:since )?(?:been )?(?:updated|changed|revised|removed|withdrawn|edited)|(?:has|have) been (?:updated|removed|revised)|we regret|regrets? the)/iu

/** Edits of length and style take nothing back. */
export const onlyEdited =
  /\b(?:edited|condensed|shortened|abridged|translated|changed)\b[^.!?]{0,60}\b(?:for (?:length|clarity|brevity|style|space|grammar|publication|readability)|to protect|from (?:the )?(?:\w+)$)/iu

/** A version that appeared elsewhere is none that was wrong. */
export const onlyPublished =
  /^[^.!?]{0,30}\b(?:appeared|was (?:first |originally )?published|ran|aired|was posted|can be (?:found|read))\b/iu

/** Who else worked on the report: the notice is over. */
export const credits =
  /\b(?:contributed (?:to|reporting)|(?:additional )?reporting by|writing by|editing by)\b/iu

/** How the sentences after the first go on with a notice. */
export const goesOn =
  /^(?:it|he|she|they|his|her|their|its|that|those|these|this (?:has|was)|in fact|not|as|we (?:regret|apologi[sz]e|have)|the (?:error|mistake|correct|current|story|article|text|headline|piece|post|caption|reference|quote|figure|information|sentence|paragraph|version|\w+ regrets))\b/iu
