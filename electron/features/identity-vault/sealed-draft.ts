import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { sealedDraftFields } from '#shared/features/drafts/sealed-fields.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { findVault } from './identity-vault.repository.ts'
import { openText, sealText } from './sealed-identity.ts'
import { lookIntoVault } from './vault-key.ts'

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

/**
 * As a draft may be kept: what belongs into the vault lies in it as ciphertext, and where there is no vault it is not kept at all.
 * @throws Failure invalid-input
 */
export async function sealDraft({ db }: CommandContext, { id, form, content }: Typed): Promise<string> {
  const names = sealedDraftFields[form]
  if (!names) return content
  const fields = fieldsOf(content)
  const vault = await findVault(db)
  const sealed = names
    .filter((name) => fields[name] !== undefined && fields[name] !== null)
    .map((name) => [name, vault ? { sealed: sealText(vault, 'draft', id, JSON.stringify(fields[name])) } : null])
  return JSON.stringify({ ...fields, ...Object.fromEntries(sealed) })
}

/** As its author reads it: sealed fields are null for a session that cannot open the vault. */
export async function openDraft(context: QueryContext, { id, form, content }: Typed): Promise<string> {
  const names = sealedDraftFields[form]
  if (!names) return content
  const fields = fieldsOf(content)
  const { open } = await lookIntoVault(context)
  const opened = names.map((name) => {
    const box = sealedSchema.safeParse(fields[name])
    return [name, open && box.success ? JSON.parse(openText(open, 'draft', id, box.data.sealed)) : null]
  })
  open?.secret.fill(0)
  return JSON.stringify({ ...fields, ...Object.fromEntries(opened) })
}
