/** Whether a content's first sentence is a question: it ends in a question mark, before a quotation is closed. */
export function isQuestion(content: string): boolean {
  const end = content.search(/[?!](?:["”'’\s]|$)|\.(?:["”'’\s]*\s|["”'’]*$)/u)
  return end >= 0 && content[end] === '?'
}
