import type { z } from 'zod'
import {
  type ImportPlan,
  type ImportRow,
  type importCountsSchema,
  importRowContentSchema,
} from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { countRows, type ImportPlanRow } from './inmate-import.repository.ts'
import type { ImportRowsTable } from './inmate-import.tables.ts'

export async function presentPlan(db: Reader, plan: ImportPlanRow): Promise<ImportPlan> {
  return {
    id: plan.id,
    fileName: plan.original_name,
    sheet: plan.sheet,
    asOf: plan.as_of as CalendarDate,
    isComplete: plan.is_complete === 1,
    blankRows: plan.blank_rows,
    unknownColumns: JSON.parse(plan.unknown_columns) as string[],
    state: plan.state,
    madeBy: plan.full_name,
    madeAt: plan.made_at as Instant,
    finishedAt: plan.finished_at as Instant | null,
    counts: countsOf(await countRows(db, plan.id)),
  }
}

type Counted = Awaited<ReturnType<typeof countRows>>

function countsOf(rows: Counted): z.infer<typeof importCountsSchema> {
  const sum = (isMeant: (row: Counted[number]) => boolean) =>
    rows.filter(isMeant).reduce((total, row) => total + row.count, 0)
  const ofKind = (kind: ImportRowsTable['kind']) => sum((row) => row.kind === kind)
  return {
    new: ofKind('new'),
    changed: ofKind('changed'),
    unchanged: ofKind('unchanged'),
    bad: ofKind('bad'),
    ask: ofKind('ask'),
    question: ofKind('question'),
    waiting: sum((row) => row.state === 'waiting' && (row.kind === 'new' || row.kind === 'changed')),
    applied: sum((row) => row.state === 'applied'),
    failed: sum((row) => row.state === 'failed'),
    leftOut: sum((row) => row.state === 'left-out'),
  }
}

async function summaryOf(db: Reader, id: string): Promise<InmateSummary | null> {
  const row = await findSummary(db, id)
  return row ? toSummary(row) : null
}

export async function presentRow(db: Reader, row: ImportRowsTable): Promise<ImportRow> {
  const { cells: _cells, candidateIds, ...content } = importRowContentSchema.parse(JSON.parse(row.content))
  const candidates = await Promise.all(candidateIds.map((id) => summaryOf(db, id)))
  return {
    ...content,
    number: row.number,
    line: row.line,
    kind: row.kind,
    state: row.state,
    name: row.name,
    registerNumber: content.values.registerNumber ?? null,
    person: row.inmate_id === null ? null : await summaryOf(db, row.inmate_id),
    candidates: candidates.filter((person) => person !== null),
    failure: row.failure,
  }
}
