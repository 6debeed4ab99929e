import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { contract } from '#shared/contract/contract.ts'
import { errorCodes } from '#shared/contract/errors.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { permissions } from '#shared/people/permissions.ts'
import { rolePermissions } from '#shared/people/roles.ts'

interface Described {
  readonly name: string
  readonly meta: ProcedureMeta
  readonly input: z.ZodType
  readonly output: z.ZodType
}

const procedures: readonly Described[] = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group).map(([name, procedure]) => {
    const definition = procedure['~orpc'] as unknown as {
      meta: ProcedureMeta
      inputSchema: z.ZodType
      outputSchema: z.ZodType
    }
    return {
      name: `${feature}.${name}`,
      meta: definition.meta,
      input: definition.inputSchema,
      output: definition.outputSchema,
    }
  }),
)

/** Every object in a JSON schema, with its path. */
function objectsOf(schema: unknown, path: string): { path: string; schema: Record<string, unknown> }[] {
  if (Array.isArray(schema)) return schema.flatMap((part, index) => objectsOf(part, `${path}/${index}`))
  if (typeof schema !== 'object' || schema === null) return []
  const record = schema as Record<string, unknown>
  const own = record.type === 'object' && 'properties' in record ? [{ path, schema: record }] : []
  return [...own, ...Object.entries(record).flatMap(([key, value]) => objectsOf(value, `${path}/${key}`))]
}

test('every procedure names who may call it and what it reads', () => {
  expect(procedures.length).toBeGreaterThan(20)
  for (const { name, meta } of procedures) {
    expect([...permissions, 'signed-in', 'anyone'], name).toContain(meta.permission)
    expect(['nothing', 'health', 'identity', 'assessment'], name).toContain(meta.reads)
    for (const code of meta.errors) expect(errorCodes, name).toContain(code)
  }
})

test('only login, first run and the way back from a backup may be called by anyone', () => {
  const open = procedures.filter(({ meta }) => meta.permission === 'anyone').map(({ name }) => name)
  expect(open.sort()).toEqual([
    'backups.chooseSource',
    'backups.list',
    'backups.preview',
    'backups.restore',
    'backups.watch',
    'session.lock',
    'session.logIn',
    'session.logOut',
    'session.recover',
    'session.unlock',
    'setup.finish',
    'setup.prepare',
    'setup.status',
  ])
})

test('every object of every input refuses unknown keys, at every depth', () => {
  for (const { name, input } of procedures) {
    for (const object of objectsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), name))
      expect(object.schema.additionalProperties, object.path).toBe(false)
  }
})

test('the walk over inputs finds a lax object deep inside', () => {
  const lax = z.strictObject({ list: z.array(z.strictObject({ inner: z.object({ a: z.string() }) })) })
  const schemas = objectsOf(z.toJSONSchema(lax, { io: 'input' }), 'lax')
  expect(schemas.filter(({ schema }) => schema.additionalProperties !== false)).toHaveLength(1)
})

test('only tasks stream, and tasks always do', () => {
  for (const { name, meta, output } of procedures)
    expect(getEventIteratorSchemaDetails(output) !== undefined, name).toBe(meta.kind === 'task')
})

test('only drafts stay outside the change log', () => {
  const unlogged = procedures.filter(({ meta }) => meta.unlogged).map(({ name }) => name)
  expect(unlogged.sort()).toEqual(['drafts.discard', 'drafts.save'])
})

/** Fields that tell a secret by their name, and such as only sound like it. */
const secretName = /password|secret|passphrase|pin$|token|ticket|code$/i
const harmless: Readonly<Record<string, string>> = {
  unitCode: "the unit's abbreviation in letter numbers",
  kfaCode: 'a code of the public dictionary of medicines',
  code: 'the subject code of a letter (letterSettings), or a code of the closed error list',
}

/** Paths of text fields that tell a secret. */
function secretFields(schema: z.ZodType, name: string): string[] {
  return objectsOf(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }), name).flatMap(
    ({ path, schema: object }) =>
      Object.entries(object.properties as Record<string, { type?: unknown; anyOf?: { type?: unknown }[] }>)
        .filter(([field, { type, anyOf }]) => {
          const isText = [type, ...(anyOf ?? []).map((one) => one.type)].flat().includes('string')
          return isText && secretName.test(field) && !(field in harmless)
        })
        .map(([field]) => `${path}.${field}`),
  )
}

test('a reply that tells a password, a code or a token is marked, and so is never kept', () => {
  const found = procedures.filter(({ name, output }) => {
    const yields = getEventIteratorSchemaDetails(output)?.yields as z.ZodType | undefined
    return secretFields(yields ?? output, name).length > 0
  })
  const marked = procedures.filter(({ meta }) => meta.reply === 'secret').map(({ name }) => name)
  expect(found.map(({ name }) => name).sort()).toEqual(marked.sort())
  expect(marked).toEqual(expect.arrayContaining(['dataKey.prepare', 'inmateLists.make', 'setup.prepare']))
})

test('the walk over replies finds a secret deep inside, also where it may be missing', () => {
  const schema = z.strictObject({
    list: z.array(z.strictObject({ firstPassword: z.string().nullable(), mustChangePassword: z.boolean() })),
  })
  expect(secretFields(schema, 'x')).toHaveLength(1)
})

test('payloads are plain JSON: no dates, maps, files or functions', () => {
  for (const { name, input, output } of procedures) {
    expect(() => z.toJSONSchema(input, { io: 'input' }), name).not.toThrow()
    const details = getEventIteratorSchemaDetails(output)
    expect(() => z.toJSONSchema((details?.yields ?? output) as z.ZodType, { io: 'input' }), name).not.toThrow()
  }
})

test('every right is held by some role, and the administrator reads nothing clinical', () => {
  const held = new Set(Object.values(rolePermissions).flat())
  for (const permission of permissions) expect(held, permission).toContain(permission)
  for (const clinical of ['view:health', 'view:case-papers', 'view:recommendations', 'view:inmates'] as const)
    expect(rolePermissions.admin).not.toContain(clinical)
})
