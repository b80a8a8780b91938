import { z } from 'zod'

/** What a JSON Schema of zod says, as far as the page needs it. */
interface Shape {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Record<string, Shape>
  readonly description?: string
  readonly $ref?: string
}

/** A schema as a Markdown table: field, type, meaning. */
export function describeFields(schema: z.ZodType): string {
  const { properties = {} }: Shape = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'output' })))
  const rows = Object.entries(properties).map(
    ([name, shape]) => `| \`${name}\` | ${typeOf(shape)} | ${shape.description ?? ''} |`,
  )
  return ['| field | type | |', '|---|---|---|', ...rows].join('\n')
}

function typeOf(shape: Shape): string {
  if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``
  if (shape.enum) return shape.enum.map((value) => `\`${value}\``).join(', ')
  if (shape.anyOf) return shape.anyOf.map(typeOf).join(' or ')
  if (shape.type === 'array') return `list of ${typeOf(shape.items ?? {})}`
  if (shape.type === 'object' && shape.properties) return `{${Object.keys(shape.properties).join(', ')}}`
  return [shape.type ?? 'anything'].flat().join(' or ')
}
