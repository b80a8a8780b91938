import type { Act } from '../../core/index.ts'

/** Words by which a cue says that it was not done. */
const negation = /\b(?:not|never|neither|nor|no|nobody|without|yet to|none)\b/
/** What one does not say, claim, confirm or deny; "rule out" and "condemn" are kept back in the same way. */
const saying =
  /\b(?:confirm|acknowledge|admit|claim|comment|say|specify|announce|report|explain|reveal|disclose|publish|provide|give|make|lay|mention|tell|elaborate|name|identify|blame|accuse|declare|release|detail|recognise|recognize|verify|write|corroborate|address|deny|condemn|rule out|(?<!be )ask|own up)\b/
/** Who does not know a thing keeps nothing back. */
const believed = /\b(?:know|think|believe|expect|clear|sure|certain|see|understand)\b/
/** What one declines to do who declines to comment. */
const telling =
  /\b(?:comment|say|confirm|discuss|answer|elaborate|specify|disclose|reveal|name|identify|speak|explain|provide|give|be drawn|be named|be identified|divulge|respond|address|detail|verify|deny|share|talk|acknowledge|speculate|go into|get into|be pressed|react)\b/

/** What a source does when it does not say the thing. Words in lower case, lemmas in the cue; null for none of these. */
export function readSilence(cue: string, content: string): Act | null {
  const denied = negation.test(cue)
  if (cannotCheck(cue, content, denied)) return 'cannotVerify'
  if (
    /\bno (?:\p{L}+ )?confirmation\b|\bwithout confirm/u.test(`${cue} ${content.slice(0, 40)}`) &&
    !/\bask|\bsay\b/.test(cue)
  )
    return /\bindependent/.test(cue) ? 'cannotVerify' : 'notConfirmed'
  if (noAnswer(cue, content, denied)) return 'noResponse'
  if (declines(cue, content)) return 'declinesToComment'
  if (/\bstop short\b|\bunconfirmed\b|\byet to\b/.test(cue)) return 'notConfirmed'
  if (denied && saying.test(cue) && !believed.test(cue)) return 'notConfirmed'
  return null
}

function cannotCheck(cue: string, content: string, denied: boolean): boolean {
  const check =
    /\b(?:verif\w*|confirm\w*|corroborate\w*|authenticate\w*|establish\w*|determine\w*|ascertain\w*|check\w*|substantiate\w*)\b/
  const unable =
    /\b(?:can|could) not\b|\bunable to\b|\bnot (?:be )?(?:able|possible) to\b|\bimpossible to\b|\bno way (?:of|to)\b|\bnot in a position to\b/
  if (denied && /\b(?:can|could)\b/.test(cue) && check.test(cue)) return true
  if (unable.test(cue) && check.test(`${cue} ${content.split(' ').slice(0, 3).join(' ')}`)) return true
  return (
    /\bunverified\b/.test(cue) || (denied && /\bverif|\bindependently (?:confirm|corroborat|check)/.test(cue))
  )
}

function noAnswer(cue: string, content: string, denied: boolean): boolean {
  if (
    /\b(?:could|can) not (?:immediately )?be reach|\bunreachable\b|\bno (?:immediate |official |public )?(?:comment|response|reply|answer|word|reaction)\b|\bunanswered\b|\bsilent\b|\bsilence\b|\bnot (?:immediately )?(?:be )?available\b|\bignore\b|\bwithout (?:a )?(?:reply|response|answer)/.test(
      cue,
    )
  )
    return true
  if (/\b(?:would|will) not (?:\w+ )?comment\b/.test(cue)) return false
  if (!denied && !/\byet to\b|\bfail(?:s|ed)? to\b/.test(cue)) return false
  if (/\b(?:respond|response|reply|answer|react)\b/.test(cue)) return true
  if (
    /\breturn\b/.test(cue) &&
    /\b(?:call|calls|message|messages|request|requests|email|emails)\b/.test(`${cue} ${content}`)
  )
    return true
  return /\bcomment\b/.test(cue) && !/\bto comment\b/.test(cue)
}

function declines(cue: string, content: string): boolean {
  const start = content.split(' ').slice(0, 5).join(' ')
  if (
    /\b(?:refer|direct|defer)\b/.test(cue) &&
    /\b(?:questions?|queries|query|inquir\w+|enquir\w+|requests?|calls|reporters|journalists|comment)\b/.test(
      `${cue} ${start}`,
    )
  )
    return true
  if (
    /\b(?:choose|opt|prefer)\b/.test(cue) &&
    /\bnot to\b/.test(`${cue} ${start}`) &&
    telling.test(`${cue} ${start}`)
  )
    return true
  if (/\b(?:decline|refuse)\b/.test(cue))
    return (
      /\bcomment\b/.test(content) ||
      telling.test(cue.replace(/.*\b(?:decline|refuse)\b/, '')) ||
      telling.test(start)
    )
  if (
    /\b(?:would|will) not (?:\w+ )?(?:say|comment|confirm|be drawn|elaborate|discuss|specify|disclose|reveal|name|identify|answer)\b/.test(
      cue,
    )
  )
    return true
  if (/\bhave nothing\b/.test(cue) && /^to (?:say|add|share|report|announce)\b/.test(start)) return true
  return /\brefusal to (?:comment|say|answer|discuss)|\bno comment\b|\bkept? quiet\b|\bremain tight-lipped\b|\bdodge|\bsidestep|\bdeflect/.test(
    `${cue} ${start}`,
  )
}
