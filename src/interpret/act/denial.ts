import { harmVerbs } from './harm/lexicon.ts'

const untrue =
  /\b(?:(?:not|un)\s?true|false|falsehoods?|untrue|baseless|groundless|unfounded|fabricated|fabrications?|invented|made up|pure fiction|fiction|fake|fakes|a lie|lies|a hoax|nonsense|absurd|propaganda)\b/
const claims =
  /\b(?:reports?|claims?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|stor(?:y|ies)|statements?|information|figures?|videos?|footage|news|that|this|it|they|these|those|all)\b/
/** What one does not do who says so: deeds and intentions, not states. */
const deeds =
  /^(?:fire|fired|firing|attack|use|used|using|send|sent|sending|plan|planned|planning|seek|seeking|pressure|pressured|target|order|ordered|supply|supplied|supplying|recruit|recruited|hire|hired|hiring|involved|responsible|behind|interested|looking|considering|discussed|discussing|negotiating|pursue|pursuing|provide|provided|launch|launched|cross|crossed|fight|fighting|interfere|interfered|participate|participated|take|taken|carry|carried|conduct|conducted|develop|developing|intend|intending|want|deploy|deployed|deploying|aware|party|do|did|done|doing|write|written|export|exported|sell|sold|commit|committed|sign|signed|break|broken|fought|kill|killed|order|own|owned|meddle|meddled|give|given|make|made|build|built|hide|hidden|share|shared|leak|leaked|pay|paid|meet|met|call|called|ask|asked|start|started|lie|lied)$/
/** Who speaks for a body, and bodies that are spoken for. */
const speaksFor =
  /\b(?:spokes\p{L}+|officials?|commanders?|minister|envoy|chief|director|press secretary|representative)\b/iu
const bodies =
  /^(?:ministry|army|government|navy|military|office|company|firm|police|forces|troops|council|agency|side|country|kremlin|administration)$/
const own = /^(?:we|i|it|they|he|she|us|our|its|their|his)$/

/** "None of its crews", "not one ship of ours": what is the speaker's own was not there or did not do it. */
const noneOfOwn =
  /^(?:that )?(?:none|(?:not one|not a single|no)(?: [\p{L}-]+){1,3}) of (?:ours|theirs|its|our|their|his|her|my)\b/u
/** "Its army built nothing of the kind", "it had nobody there". */
const ownDidNone =
  /^(?:that )?(?:(?:we|i|it|they|he|she) |(?:our|its|their|his|her|my) (?:[\p{L}-]+ ){1,2})(?:(?<verb>\p{L}+) (?:no|nothing|none|neither)|(?:had|has|have|sent|lost) (?:nobody|no one|none))\b/u

/**
 * Whether a content's first clause says that a thing is not so which was said of its speaker or by others: "No, ...",
 * "there is no truth in", "reports ... are false", "it had not fired". That something did not happen to others ("no
 * casualties") is no denial.
 * @param clause the first clause (mainClause) of @param content; @param source the words that name the speaker
 */
export function isDenial(content: string, clause: string, source: string): boolean {
  if (/^no$/.test(clause)) return true
  if (
    /^(?:that )?(?:no|nonsense|absolutely not|not at all|of course not)(?:$| (?:that|it|this|we|i|they|there)\b)/.test(
      clause,
    ) &&
    /^\W*(?:that )?[\p{L} ]+[,.!—–]/iu.test(content)
  )
    return true
  if (
    /\bno truth (?:in|to)\b|\bnothing to do with\b|\b(?:no|nothing) (?:involvement|part|role) in\b|\bnot the case\b|^(?:that )?(?:we|i|it|they|he|she) (?:have|has|had|'ve) no (?:\w+ )?(?:intention|intent|plans?|desire|wish|connection|links?|ties|knowledge|part|role)\b/.test(
      clause,
    )
  )
    return true
  if (
    /\b(?:is|are|was|were|as)\b/.test(clause) &&
    untrue.test(clause) &&
    claims.test(clause.split(/\b(?:is|are|was|were)\b/)[0] ?? '')
  )
    return true
  if (noneOfOwn.test(clause) || deniesOwn(clause)) return true
  // Without its "that": mainClause leaves it out.
  if (/^(?:is|are|was|were) /.test(clause) && untrue.test(clause)) return true
  return deniesDeed(clause, source)
}

/**
 * Whether a clause says that there was nothing of a thing at all: "there had been no fire", "no property was damaged",
 * "none of the batteries had fired". From who speaks for a side in a conflict it answers what others say.
 */
export function deniesAll(clause: string): boolean {
  return /^(?:there (?:is|are|was|were|has been|have been|had been|'s|never was) (?:no|not|never|nothing|nobody)\b(?! (?:longer|doubt|other|way|need|time|reason|point|alternative|question)\b)|no (?:[\p{L}'-]+ ){1,3}(?:was|were|is|are|has|have|had)\b|not (?:one|a single) |none of )/u.test(
    clause,
  )
}

function deniesOwn(clause: string): boolean {
  const found = ownDidNone.exec(clause)
  const verb = found?.groups?.verb
  return found !== null && (verb === undefined || verb === 'lost' || deeds.test(verb))
}

function deniesDeed(clause: string, source: string): boolean {
  const words = clause.split(' ')
  const at = words.findIndex((word) => word === 'not' || word === 'never')
  if (
    at < 1 ||
    !/^(?:did|do|does|was|were|is|are|has|have|had|'re|'m|not|been|never)$/.test(words[at - 1] ?? '')
  )
    return false
  const subject = words.slice(Math.max(words[0] === 'that' ? 1 : 0, at - 5), at - 1)
  if (subject.some((word) => /^(?:there|who|what|nobody)$/.test(word))) return false
  const verb =
    words
      .slice(at + 1, at + 4)
      .find((word) => !/^(?:been|be|in|any|the|a|ever|at|all|yet)$|ly$/.test(word)) ?? ''
  const isOwn =
    own.test(subject.at(-1) ?? '') ||
    own.test(subject[0] ?? '') ||
    (speaksFor.test(source) && bodies.test(subject.at(-1) ?? '')) ||
    subject.some((word) => word.length > 3 && source.toLowerCase().includes(word.slice(0, 4)))
  return isOwn
    ? deeds.test(verb) || harmVerbs.has(verb)
    : /^(?:pressure|interested|responsible|behind|involved|discussed|looking|considering|planning|seeking)$/.test(
        verb,
      ) ||
        (harmVerbs.has(verb) && !/^(?:was|were|been)$/.test(words[at - 1] ?? ''))
}
