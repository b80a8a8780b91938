import type { Range, Statement } from '../../core/index.ts'
import { resolveBody } from './descriptions/resolve-body.ts'
import { resolveDescription } from './descriptions/resolve-description.ts'
import type { PersonMention } from './persons/persons.ts'
import { resolvePronoun } from './pronouns/resolve-pronoun.ts'
import type { Scene } from './scene.ts'
import { readSource, type SourceForm } from './source-form.ts'
import type { Speaker, Voice } from './speakers.ts'

/** What of a statement says whom its source means. */
export type Attributed = Pick<Statement, 'id' | 'source' | 'cue' | 'content' | 'parent'>

const asks = /\b(?:ask|press|question|challeng|quizz|grill)(?:e?d|s|ing)?\b/i

/** Hears the statements of an article one after the other and remembers who spoke. */
export class Hearing {
  private readonly speakers = new Map<number, readonly Speaker[]>()
  private readonly waiting = new Set<number>()
  private readonly numbers: ReadonlyMap<string, number>

  constructor(
    private readonly scene: Scene,
    private readonly statements: readonly Attributed[],
  ) {
    this.numbers = new Map(statements.map(({ id }, number) => [id, number]))
  }

  hear(number: number): void {
    const statement = this.statements[number]
    const [first] = statement?.source ?? []
    if (!statement || !first) return
    const speakers = this.speakersOf(number)
    if (speakers.length === 0) return
    const sentence = this.scene.sentenceAt(first.start)
    const quoted = this.scene.isQuoted(first.start)
    this.scene.hear({ at: first.start, sentence, speakers, nested: statement.parent !== null, quoted })
  }

  /** The words that name who speaks in a statement, where its own do not. */
  namings(number: number): readonly Range[] {
    const statement = this.statements[number]
    const form = statement && readSource(statement, this.scene.found)
    if (form?.kind === 'persons') return form.mentions.filter(isShort).map(({ person }) => person.naming)
    return (this.speakers.get(number) ?? [])
      .filter((speaker) => speaker.kind === 'person' || speaker.bare !== true)
      .map(({ naming }) => naming)
  }

  private speakersOf(number: number): readonly Speaker[] {
    const known = this.speakers.get(number)
    const statement = this.statements[number]
    // Statements that stand in each other would ask each other for ever.
    if (known || !statement || this.waiting.has(number)) return known ?? []
    this.waiting.add(number)
    const speakers = this.resolve(statement, readSource(statement, this.scene.found))
    this.waiting.delete(number)
    this.speakers.set(number, speakers)
    return speakers
  }

  /** The statement in which one stands; for "I" over any whose source cannot be read: "as you know, I think". */
  private parentOf({ parent }: Attributed, isFirst: boolean): number | undefined {
    const seen = new Set<string>()
    for (let at = parent; at !== null && !seen.has(at); ) {
      seen.add(at)
      const number = this.numbers.get(at)
      const statement = this.statements[number ?? -1]
      if (!statement) return undefined
      const isYou = statement.source.length > 0 && readSource(statement, this.scene.found).kind === 'none'
      if (!isFirst || !isYou) return number
      at = statement.parent
    }
    return undefined
  }

  private resolve(statement: Attributed, form: SourceForm): readonly Speaker[] {
    const { scene } = this
    switch (form.kind) {
      case 'none':
        return []
      case 'persons':
        return form.mentions.map(({ person }) => person)
      case 'joint':
        return form.forms.flatMap((one) => this.resolve(statement, one))
      case 'body':
        return [resolveBody(scene, form.body)]
      case 'acronym':
        return [toVoice(form.text, scene.acronyms.get(form.text) ?? form.range)]
      case 'description':
        return resolveDescription(scene, form)
      case 'pronoun': {
        const parent = this.parentOf(statement, form.pronoun.person === 'first')
        const { cue = [], content = [] } = this.statements[parent ?? -1] ?? {}
        return resolvePronoun(scene, form.pronoun, {
          word: form.word,
          content: statement.content,
          sayers: parent === undefined ? [] : this.speakersOf(parent),
          isAsked: cue.some(({ text }) => asks.test(text)),
          around: content,
        })
      }
    }
  }
}

function isShort({ parts, person }: PersonMention): boolean {
  return parts.length < person.parts.length
}

function toVoice(name: string, naming: Range): Voice {
  return {
    kind: 'voice',
    naming,
    head: name.toLowerCase(),
    marks: new Set(),
    many: true,
    human: false,
    gender: null,
  }
}
