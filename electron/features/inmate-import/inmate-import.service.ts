import { Failure } from '#shared/contract/failure.ts'
import { cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import { guessColumns } from '#shared/features/inmate-import/import-columns.ts'
import { columnChoiceSchema, type inmateImportContract } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { applyPlan, isBeingApplied } from './apply-plan.ts'
import { checkList } from './check-list.ts'
import { decideLine } from './decide-line.ts'
import { importColumnsOf, readList } from './import-source.ts'
import {
  countFiltered,
  findPlan,
  insertMapping,
  listMappings,
  listPlans,
  listRows,
  sweepRows,
  updateMapping,
  updatePlan,
} from './inmate-import.repository.ts'
import { presentPlan, presentRow } from './present-plan.ts'

const samplesPerColumn = 3

export const inmateImportService: ServiceOf<typeof inmateImportContract> = {
  inspect: async (input, context) => {
    const list = await readList(context, input)
    const guessed = guessColumns(list.headings, importColumnsOf(context.services.resourcesFolder))
    const lines = list.rows.slice(list.headerRow + 1)
    const samplesOf = (index: number) => {
      const texts = lines.slice(0, 200).map((cells) => cellText(cells[index] ?? null))
      return [...new Set(texts.filter((text) => text !== ''))].slice(0, samplesPerColumn)
    }
    return {
      fileName: list.fileName,
      sizeInBytes: list.sizeInBytes,
      sheets: [...list.sheets],
      sheet: list.sheet,
      headerRow: list.headerRow,
      rowCount: lines.filter((cells) => cells.some((cell) => cellText(cell) !== '')).length,
      columns: list.headings.map((heading, index) => ({
        key: list.keys[index] ?? '',
        heading,
        samples: samplesOf(index),
        field: guessed[index]?.field ?? null,
        isIgnored: guessed[index]?.isIgnored ?? false,
      })),
    }
  },

  mappings: async (_input, { db }) =>
    (await listMappings(db)).map((row) => ({
      id: row.id,
      name: row.name,
      columns: columnChoiceSchema.array().parse(JSON.parse(row.columns)),
      dateOrder: row.date_order,
      savedAt: row.saved_at as Instant,
      revision: row.revision,
    })),

  saveMapping: async ({ replaces, name, columns, dateOrder }, context) => {
    const taken = (await listMappings(context.db)).find((row) => row.name.toLowerCase() === name.toLowerCase())
    if (taken && taken.id !== replaces?.id) throw new Failure('refused', { reason: 'mapping-name-taken' })
    const row = { name, columns: JSON.stringify(columns), date_order: dateOrder, saved_at: context.now }
    if (replaces === null) {
      const id = context.newId()
      await insertMapping(context.db, { ...row, id, state: 'active', list: 'people' })
      return { id, revision: 1 }
    }
    if (!(await updateMapping(context.db, replaces, row))) throw new Failure('changed-meanwhile')
    return { id: replaces.id, revision: replaces.revision + 1 }
  },

  removeMapping: async (input, { db }) => {
    if (!(await updateMapping(db, input, { state: 'removed' }))) throw new Failure('changed-meanwhile')
    return {}
  },

  check: checkList,
  apply: applyPlan,

  plans: async (_input, { db }) => Promise.all((await listPlans(db)).map((plan) => presentPlan(db, plan))),

  plan: async ({ id }, { db }) => {
    const plan = await findPlan(db, id)
    if (!plan) throw new Failure('not-found')
    return presentPlan(db, plan)
  },

  rows: async ({ offset, limit, ...filter }, { db }) => {
    if (!(await findPlan(db, filter.planId))) throw new Failure('not-found')
    const rows = await listRows(db, filter, { offset, limit })
    return { rows: await Promise.all(rows.map((row) => presentRow(db, row))), total: await countFiltered(db, filter) }
  },

  decide: ({ choice, ...reference }, context) => decideLine(context, reference, choice),

  discard: async ({ planId }, { db, now, actor }) => {
    const plan = await findPlan(db, planId)
    if (!plan) throw new Failure('not-found')
    if (plan.state === 'done' || plan.state === 'discarded') throw new Failure('refused', { reason: 'import-finished' })
    if (isBeingApplied(planId)) throw new Failure('refused', { reason: 'import-running' })
    await updatePlan(db, planId, { state: 'discarded', discarded_at: now, discarded_by: actor.accountId })
    await sweepRows(db, now)
    return {}
  },
}
