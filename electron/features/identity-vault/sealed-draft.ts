import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { sealedDraftFields } from '#shared/features/drafts/sealed-fields.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { findVault } from './identity-vault.repository.ts'
import type { IdentityVaultsTable } from './identity-vault.tables.ts'
import { openText, sealText } from './sealed-identity.ts'
import { lookIntoVault, type OpenVault } from './vault-key.ts'

interface Typed {
  readonly id: string
  readonly form: string
  readonly content: string
}

const fieldsSchema = z.record(z.string(), z.unknown())
const sealedSchema = z.strictObject({ sealed: z.string() })

/** @throws Failure invalid-input when the content of such a form is no JSON object */
function fieldsOf(content: string): Record<string, unknown> {
  try {
    return fieldsSchema.parse(JSON.parse(content))
  } catch {
    throw new Failure('invalid-input')
  }
}

/** Where a form's own fields lie in what it keeps: as typed, and as they were when it was filled. */
const nests = ['values', 'from'] as const

type Fields = Record<string, unknown>

/** Puts another value in the place of every sealed field, wherever the form keeps it. */
function withFields(fields: Fields, names: readonly string[], change: (value: unknown) => unknown): Fields {
  const changed = (some: Fields): Fields =>
    Object.fromEntries(
      Object.entries(some).map(([name, value]) => [name, names.includes(name) ? change(value) : value]),
    )
  const nested = nests.flatMap((nest) => {
    const inner = fieldsSchema.safeParse(fields[nest])
    return inner.success ? [[nest, changed(inner.data)]] : []
  })
  return { ...changed(fields), ...Object.fromEntries(nested) }
}

/**
 * As a draft may be kept: what belongs into the vault lies in it as ciphertext, and where there is no vault it is not kept at all.
 * @throws Failure invalid-input
 */
export async function sealDraft({ db }: CommandContext, { id, form, content }: Typed): Promise<string> {
  const names = sealedDraftFields[form]
  if (!names) return content
  const fields = fieldsOf(content)
  const vault = await findVault(db)
  const seal = (value: unknown) =>
    vault && value !== null ? { sealed: sealText(vault, 'draft', id, JSON.stringify(value)) } : null
  return JSON.stringify(withFields(fields, names, seal))
}

/** As its author reads it: sealed fields are null for a session that cannot open the vault. */
export async function openDraft(context: QueryContext, { id, form, content }: Typed): Promise<string> {
  const names = sealedDraftFields[form]
  if (!names) return content
  const fields = fieldsOf(content)
  const { open } = await lookIntoVault(context)
  const opened = withFields(fields, names, (value) => {
    const box = sealedSchema.safeParse(value)
    return open && box.success ? JSON.parse(openText(open, 'draft', id, box.data.sealed)) : null
  })
  open?.secret.fill(0)
  return JSON.stringify(opened)
}

/** The same draft for the next vault; a field that can no longer be read is not kept. */
export function resealDraft(
  old: OpenVault,
  next: Pick<IdentityVaultsTable, 'public_key'>,
  { id, form, content }: Typed,
): string {
  const resealed = (value: unknown): unknown => {
    const box = sealedSchema.safeParse(value)
    if (!box.success) return null
    try {
      return { sealed: sealText(next, 'draft', id, openText(old, 'draft', id, box.data.sealed)) }
    } catch {
      return null
    }
  }
  return JSON.stringify(withFields(fieldsOf(content), sealedDraftFields[form] ?? [], resealed))
}
