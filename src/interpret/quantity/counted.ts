const stop = new Set(
  'the a an of in on at to for from by with and or but as that which who whose whom where when while since after before during have has had is are was were be been being will would could should may might must do does did not near across around under over between against into out up down off than because if so then also still now last this these those its their his her our my your said says today yesterday overnight per due because back again there here joining remain remained left returned arrived who'.split(
    ' ',
  ),
)
const victims =
  /^(?:people|civilians|soldiers|troops|others|men|women|children|members|fighters|servicemen|more|of them|residents|personnel)?\s*(?:have been|had been|has been|were|was|are|is|being|reported|been|)\s*(?:killed and wounded|killed or wounded|dead and wounded|killed and injured|killed or injured|dead|killed|wounded|injured|missing|captured|hurt|displaced|evacuated|arrested|detained|freed|released)/

/**
 * What a number counts, in the text's own words: the noun behind it as far as the next small word, and what befell
 * whom it counts. Null where nothing follows. Killed and wounded stay together: casualties are never killed alone.
 * @example readCounted(' North Korean troops to Russia') // 'North Korean troops'
 */
export function readCounted(after: string): string | null {
  const clause = /^[^.;:!?“”"()\n]*/.exec(after)?.[0].slice(0, 120) ?? ''
  const words =
    clause
      .replace(
        /^\s*of\s+(?:(?:its|the|their|his|her|these|those|them|which|whom)\b)?\s*(?:[\d,.]+\s+)?/i,
        ' ',
      )
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*|[,–—]/gu) ?? []
  const befell = victims.exec(
    words
      .join(' ')
      .toLowerCase()
      .replace(/^more /, ''),
  )?.[0]
  const noun: string[] = []
  for (const word of words.slice(0, 6)) {
    if (/^[,–—]$/.test(word) || stop.has(word.toLowerCase())) break
    noun.push(word)
  }
  if (befell !== undefined && befell.trim() !== '') {
    const fate =
      /(?:killed and wounded|killed or wounded|dead and wounded|killed and injured|killed or injured|dead|killed|wounded|injured|missing|captured|hurt|displaced|evacuated|arrested|detained|freed|released)$/.exec(
        befell,
      )?.[0]
    const whom = noun.filter((word) => !fate?.includes(word.toLowerCase()))
    if (fate) return [...whom, fate].join(' ')
  }
  if (noun.length > 0) return noun.join(' ').replace(/[’']$/, '')
  return null
}
