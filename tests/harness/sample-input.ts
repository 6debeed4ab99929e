import { z } from 'zod'

interface JsonSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly minimum?: number
  readonly format?: string
  readonly pattern?: string
}

const texts = ['percobaan saja', '2026-11-16', '2026-11', '2026-11-16T01:00:00.000Z', '08:00', 'percobaan', 'uji', 'A4']

/** What fits: an id is what is looked for, a choice the one that leads to it where there is one. */
function sampleOf(schema: JsonSchema, name: string, wanted: Wanted): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum.find((one) => wanted.choices.includes(String(one))) ?? schema.enum[0]
  const ways = schema.anyOf ?? schema.oneOf
  if (ways) {
    const way = ways.find(({ type }) => type !== 'null')
    return way ? sampleOf(way, name, wanted) : null
  }
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, part]) => [key, sampleOf(part, key, wanted)]),
      )
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items ?? {}, name, wanted))
    case 'integer':
    case 'number':
      return Math.max(1, Math.min(schema.minimum ?? 1, 1000))
    case 'boolean':
      return false
    case 'string': {
      if (schema.format === 'uuid' || /^(id|into|ticket)$|Ids?$/.test(name)) return wanted.id
      return texts.find((text) => !schema.pattern || new RegExp(schema.pattern, 'u').test(text)) ?? ''
    }
    default:
      return null
  }
}

interface Wanted {
  readonly id: string
  /** Taken where they are among the choices. */
  readonly choices: readonly string[]
}

/** An input that the schema takes, with the wanted id wherever an id stands; null where none was found. */
export function sampleInput(schema: z.ZodType, wanted: Wanted): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const body = sampleOf(json, '', wanted)
  return schema.safeParse(body).success ? body : null
}
