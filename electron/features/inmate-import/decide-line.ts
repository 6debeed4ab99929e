import { Failure } from '#shared/contract/failure.ts'
import { type ImportRowContent, importRowContentSchema } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import { findPlan, findRow, updateRow } from './inmate-import.repository.ts'
import type { ImportRowsTable } from './inmate-import.tables.ts'
import { loadKnownRecords } from './known-people.ts'
import { compareLine, missingForNew } from './plan-lines.ts'

type Choice =
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'take-in' }
  | { readonly kind: 'new-person' }
  | { readonly kind: 'same-as'; readonly inmateId: string }

type Decided = Pick<ImportRowsTable, 'kind' | 'state'>

const refuse = (reason: string): Failure => new Failure('refused', { reason })

/** Puts down what a person says about one line. @throws Failure not-found, refused */
export async function decideLine(
  context: CommandContext,
  reference: { readonly planId: string; readonly number: number },
  choice: Choice,
): Promise<Decided> {
  const plan = await findPlan(context.db, reference.planId)
  const row = await findRow(context.db, reference.planId, reference.number)
  if (!plan || !row) throw new Failure('not-found')
  if (plan.state === 'done' || plan.state === 'discarded') throw refuse('import-finished')
  if (row.state === 'applied' || row.kind === 'bad' || row.kind === 'unchanged') throw refuse('row-not-open')
  const change = await changeOf(context, row, choice)
  await updateRow(context.db, reference, { ...change, failure: null })
  return { kind: change.kind ?? row.kind, state: change.state ?? row.state }
}

async function changeOf(
  context: CommandContext,
  row: ImportRowsTable,
  choice: Choice,
): Promise<Partial<Omit<ImportRowsTable, 'plan_id' | 'number'>>> {
  if (choice.kind === 'leave-out') return { state: 'left-out' }
  if (choice.kind === 'take-in') return { state: 'waiting' }
  const content = importRowContentSchema.parse(JSON.parse(row.content))
  if (content.candidateIds.length === 0) throw refuse('row-not-open')
  const planned = { line: row.line, kind: row.kind, inmateId: null, inmateRevision: null, name: row.name, content }
  if (choice.kind === 'new-person') {
    const problems = missingForNew(content.values)
    const made: ImportRowContent = { ...content, differences: [], problems: [...problems] }
    return {
      kind: problems.length > 0 ? 'bad' : 'new',
      state: 'waiting',
      inmate_id: null,
      inmate_revision: null,
      content: JSON.stringify(made),
    }
  }
  if (!content.candidateIds.includes(choice.inmateId)) throw new Failure('not-found')
  const record = (await loadKnownRecords(context.db, [choice.inmateId])).get(choice.inmateId)
  if (!record) throw new Failure('not-found')
  const compared = compareLine(planned, record, context.actor.permissions.has('move:inmates'))
  return {
    kind: compared.kind,
    state: 'waiting',
    inmate_id: compared.inmateId,
    inmate_revision: compared.inmateRevision,
    content: JSON.stringify(compared.content),
  }
}
