import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import { cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import {
  type SdpImport,
  type SdpLineKind,
  type sdpAttendanceContract,
  sdpColumnsSchema,
  sdpLineKinds,
  sdpLinesShown,
} from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext, TaskContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { undoMarks, writeMarks } from '../attendance/write-marks.ts'
import { type PlannedSdpLine, planSdpLines } from './plan-sdp-lines.ts'
import { findImport, insertImport, listImports, type SdpImportRow, updateImport } from './sdp-attendance.repository.ts'
import { guessSdpColumns, keepSdpColumns, linesOf, readSdpList, refuse, sdpFileSubject } from './sdp-list.ts'

const samplesPerColumn = 3
/** Marks per command: between two commands the core answers others, and a stop loses none that was written. */
const marksPerCommand = 50
const needed = ['register', 'day', 'word'] as const

/** Lists that are being taken in; a second window must not mark beside the first. */
const running = new Set<string>()

const presentImport = (row: SdpImportRow): SdpImport => ({
  ...{ id: row.id, fileName: row.original_name, lines: row.lines, state: row.state, undoReason: row.undo_reason },
  ...{ madeAt: instantSchema.parse(row.recorded_at), madeBy: row.full_name, marked: row.marked ?? 0 },
  revision: row.revision,
})

/** @throws Failure not-found */
async function requireImport(db: Reader, id: string): Promise<SdpImportRow> {
  const row = await findImport(db, id)
  if (!row) throw new Failure('not-found')
  return row
}

/** @throws Failure not-found, refused, cancelled, file-damaged */
async function planOf(
  context: Pick<QueryContext, 'db' | 'services' | 'actor' | 'now'>,
  row: SdpImportRow,
): Promise<readonly PlannedSdpLine[]> {
  const source = { fileId: row.file_id, sheet: row.sheet, headerRow: row.header_row }
  const columns = sdpColumnsSchema.parse(JSON.parse(row.columns))
  return planSdpLines(context, await readSdpList(context, source), { columns, dateOrder: row.date_order })
}

/** Those that will be marked last: whoever looks wants to see first what will not. */
const urgency = ({ kind }: PlannedSdpLine) => (['new', 'changed', 'same'].includes(kind) ? 1 : 0)

export const sdpAttendanceService: ServiceOf<typeof sdpAttendanceContract> = {
  inspect: async (source, context) => {
    const list = await readSdpList(context, source)
    const { fields, dateOrder } = await guessSdpColumns(context, list)
    const lines = linesOf(list)
    const samplesOf = (index: number) => {
      const texts = lines.slice(0, 200).map(({ cells }) => cellText(cells[index] ?? null))
      return [...new Set(texts.filter((text) => text !== ''))].slice(0, samplesPerColumn)
    }
    return {
      ...{ fileName: list.fileName, sizeInBytes: list.sizeInBytes, sheets: [...list.sheets], sheet: list.sheet },
      ...{ headerRow: list.headerRow, rowCount: lines.length, dateOrder },
      columns: list.headings.map((heading, index) => ({
        ...{ key: list.keys[index] ?? '', heading, samples: samplesOf(index), field: fields[index] ?? null },
      })),
    }
  },

  read: async function* ({ columns, dateOrder, ...source }, context) {
    const fields = columns.map(({ field }) => field)
    if (needed.some((field) => !fields.includes(field))) throw refuse('columns-missing')
    if (new Set(fields).size !== fields.length) throw refuse('column-chosen-twice')
    yield { kind: 'progress', done: 0, total: 0 }
    const list = await readSdpList(context, source, { signal: context.signal })
    if (columns.some(({ key }) => !list.keys.includes(key))) throw refuse('columns-missing')
    // Sent again because the answer was lost, it is the import of the first time.
    const importId = await context.submit('read', async (command) => {
      const { db, now, actor, newId } = command
      const id = newId()
      await insertImport(db, {
        ...{ id, file_id: source.fileId, sheet: list.sheet || null, header_row: list.headerRow },
        ...{ columns: JSON.stringify(columns), date_order: dateOrder, lines: linesOf(list).length },
        ...{ state: 'checked', undo_reason: null, recorded_at: now, recorded_by: actor.accountId },
      })
      await keepSdpColumns(command, columns, dateOrder)
      const owner = { permission: 'mark:attendance', reads: 'nothing', subjectType: sdpFileSubject } as const
      await attachFile(db, source.fileId, { ...owner, subjectId: id })
      return id
    })
    yield { kind: 'read', importId }
  },

  imports: async (_input, { db }) => (await listImports(db)).map(presentImport),

  get: async ({ id }, context) => {
    const row = await requireImport(context.db, id)
    const lines = await planOf(context, row)
    const count = (kind: SdpLineKind) => lines.filter((line) => line.kind === kind).length
    return {
      ...presentImport(row),
      counts: Object.fromEntries(sdpLineKinds.map((kind) => [kind, count(kind)])) as Record<SdpLineKind, number>,
      rows: lines
        .toSorted((left, right) => urgency(left) - urgency(right) || left.line - right.line)
        .slice(0, sdpLinesShown)
        .map(({ note: _note, ...line }) => line),
    }
  },

  apply: takeSdpLines,

  undo: async ({ id, revision, reason }, context) => {
    const row = await requireImport(context.db, id)
    if (running.has(id)) throw refuse('import-running')
    if (row.marked === 0) throw refuse('import-not-done')
    const isChanged = await updateImport(context.db, { id, revision }, { state: 'undone', undo_reason: reason })
    if (!isChanged) throw new Failure('changed-meanwhile')
    return { withdrawn: await undoMarks(context, id) }
  },
}

type ApplyEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'applied'; readonly marked: number }

/** @throws Failure not-found, refused (import-running, nothing-to-mark), cancelled */
async function* takeSdpLines(
  { id, lateReason }: { readonly id: string; readonly lateReason: string | null },
  context: TaskContext,
): AsyncGenerator<ApplyEvent> {
  const row = await requireImport(context.db, id)
  if (running.has(id)) throw refuse('import-running')
  running.add(id)
  try {
    const mayLate = lateReason !== null && context.actor.permissions.has('manage:coaching')
    const waiting = (await planOf(context, row)).flatMap(({ kind, person, session, reason, note }) => {
      const isTaken = kind === 'new' || kind === 'changed' || (kind === 'locked' && mayLate)
      if (!isTaken || !person || !session || reason === null) return []
      return [{ sessionId: session.id, inmateId: person.id, reason, note, seenAt: null }]
    })
    if (waiting.length === 0) throw refuse('nothing-to-mark')
    let marked = 0
    for (let first = 0; first < waiting.length; first += marksPerCommand) {
      yield { kind: 'progress', done: first, total: waiting.length }
      if (context.signal.aborted) throw new Failure('cancelled')
      const some = waiting.slice(first, first + marksPerCommand)
      marked += await context.run('mark', (command) =>
        writeMarks(command, { origin: 'sdp', importId: id, lateReason, closed: 'leave-out' }, some),
      )
      await breathe()
    }
    await context.run('finish', async ({ db }) => {
      await updateImport(db, await requireImport(db, id), { state: 'done', undo_reason: null })
    })
    yield { kind: 'applied', marked }
  } finally {
    running.delete(id)
  }
}
