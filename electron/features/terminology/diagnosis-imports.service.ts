import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import type {
  DiagnosisImport,
  DiagnosisImportRefusal,
  DiagnosisImportRow,
  diagnosisImportsContract,
} from '#shared/features/terminology/diagnosis-imports.contract.ts'
import { diagnosisRowProblems, guessListFields } from '#shared/features/terminology/diagnosis-list.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { checkDiagnoses } from './check-diagnoses.ts'
import {
  countKinds,
  type DiagnosisImportRecord,
  findImport,
  listImportRows,
  listImports,
  sweepImportRows,
  updateImport,
} from './diagnosis-imports.repository.ts'
import { rebuildIndex } from './diagnosis-index.ts'
import { diagnosisColumnsOf, readDiagnosisList } from './diagnosis-list-source.ts'

const samplesPerColumn = 3
const sampledLines = 200

const refuse = (reason: DiagnosisImportRefusal): Failure => new Failure('refused', { reason })

export const diagnosisImportsService: ServiceOf<typeof diagnosisImportsContract> = {
  inspect: async (input, context) => {
    const list = await readDiagnosisList(context, input)
    const fields = guessListFields(list.headings, diagnosisColumnsOf(context.services.resourcesFolder))
    const lines = list.rows.slice(list.headerRow + 1)
    const samplesOf = (index: number) => {
      const texts = lines.slice(0, sampledLines).map((cells) => cellText(cells[index] ?? null))
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
        field: fields[index] ?? null,
      })),
    }
  },

  check: checkDiagnoses,

  list: async (_input, { db }) => Promise.all((await listImports(db)).map((row) => presentImport(db, row))),

  one: async ({ id }, { db }) => presentImport(db, await requireImport(db, id)),

  rows: async ({ importId, kind, ...page }, { db }) => {
    await requireImport(db, importId)
    return (await listImportRows(db, { importId, kind }, page)).map(
      ({ import_id: _, synonyms, problem, ...row }): DiagnosisImportRow => ({
        ...row,
        synonyms: z.array(z.string()).parse(JSON.parse(synonyms)),
        problem: z.enum(diagnosisRowProblems).nullable().parse(problem),
      }),
    )
  },

  apply: async ({ id, replaces }, { db, now, actor, services }) => {
    const row = await requireImport(db, id)
    if (row.state !== 'checked') throw refuse('not-to-apply')
    const applied = { applied_at: now, applied_by: actor.accountId, replaces: replaces ? 1 : 0 }
    await updateImport(db, id, { state: 'applied', ...applied })
    await rebuildIndex(db, services.resourcesFolder)
    const { counts } = await presentImport(db, row)
    return { codes: counts.new + counts.differs + counts.same }
  },

  undo: async ({ id, reason }, { db, now, actor, services }) => {
    if ((await requireImport(db, id)).state !== 'applied') throw refuse('not-to-undo')
    const undone = { undone_at: now, undone_by: actor.accountId, undone_reason: reason }
    await updateImport(db, id, { state: 'undone', ...undone })
    await rebuildIndex(db, services.resourcesFolder)
    return {}
  },

  discard: async ({ id }, { db, now }) => {
    if ((await requireImport(db, id)).state !== 'checked') throw refuse('not-to-apply')
    await updateImport(db, id, { state: 'discarded' })
    await sweepImportRows(db, now)
    return {}
  },
}

async function requireImport(db: Reader, id: string): Promise<DiagnosisImportRecord> {
  const row = await findImport(db, id)
  if (!row || row.state === 'begun') throw new Failure('not-found')
  return row
}

async function presentImport(db: Reader, row: DiagnosisImportRecord): Promise<DiagnosisImport> {
  const counts = { new: 0, differs: 0, same: 0, bad: 0 }
  for (const { kind, count } of await countKinds(db, row.id)) counts[kind] = count
  return {
    id: row.id,
    fileName: row.original_name,
    sheet: row.sheet,
    source: row.source,
    version: row.version,
    publishedOn: calendarDateSchema.parse(row.published_on),
    state: z.enum(['checked', 'applied', 'undone', 'discarded']).parse(row.state),
    replaces: row.replaces === null ? null : row.replaces === 1,
    counts,
    made: { at: instantSchema.parse(row.made_at), byName: row.made_by_name },
    appliedAt: row.applied_at === null ? null : instantSchema.parse(row.applied_at),
    undone: row.undone_at === null ? null : { at: instantSchema.parse(row.undone_at), reason: row.undone_reason ?? '' },
  }
}
