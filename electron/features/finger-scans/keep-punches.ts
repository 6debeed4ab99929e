import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import { isAttlog, linesOf, type PunchColumns } from '#shared/features/finger-scans/punch-file.rules.ts'
import type { TaskContext } from '../../core/context.ts'
import { attachFile } from '../../database/foundation.repository.ts'
import { decodedText } from '../inmate-import/read-separated.ts'
import { fingerFactsIn, punchFileSubject, refuse, requirePunchFile } from './finger-facts.ts'
import {
  findDevice,
  insertImport,
  insertPunches,
  keepNames,
  sweepPunches,
  updateDevice,
  updateImport,
} from './finger-scans.repository.ts'
import type { PunchMessage } from './punch-messages.ts'
import { readPunches } from './read-punches.ts'

type ReadEvent =
  | { readonly kind: 'progress'; readonly stage: 'read' | 'store'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly importId: string }

interface ReadInput {
  readonly fileId: string
  readonly deviceId: string
  readonly columns: PunchColumns | null
}

/** Device of each import that is being read in this process; what an earlier process left half kept is swept. */
const underWay = new Map<string, string>()

/** Bytes that tell attlog.dat from a table. */
const firstBytes = 16 * 1024

/** @throws Failure not-found, refused (import-running, columns-missing, no-punches), cancelled */
export async function* keepPunches(input: ReadInput, context: TaskContext): AsyncGenerator<ReadEvent> {
  const { services, signal } = context
  const device = await findDevice(context.db, input.deviceId)
  if (!device) throw new Failure('not-found')
  const file = await requirePunchFile(context, input.fileId)
  const bytes = services.files.get(file.storage_name)
  if ([...underWay.values()].includes(device.id)) throw refuse('import-running')
  const isLog = isAttlog(linesOf(decodedText(bytes.subarray(0, firstBytes))))
  const columns = isLog ? null : input.columns
  if (!isLog && columns === null) throw refuse('columns-missing')

  yield { kind: 'progress', stage: 'read', done: 0, total: 0 }
  const { minutesBefore, minutesAfter } = fingerFactsIn(services.resourcesFolder)
  const importId = await context.run('begin', async (command) => {
    const id = command.newId()
    await sweepPunches(command.db, [...underWay.keys()])
    const counts = { lines: 0, fresh: 0, folded: 0, bad_lines: 0, faults: '[]', offset_minutes: 0 }
    await insertImport(command.db, {
      ...{ id, device_id: device.id, file_id: file.id, ...counts },
      ...{ minutes_before: minutesBefore, minutes_after: minutesAfter, state: 'reading', undo_reason: null },
      ...{ recorded_at: command.now, recorded_by: command.actor.accountId },
    })
    underWay.set(id, device.id)
    return id
  })
  try {
    let fresh = 0
    let end: Extract<PunchMessage, { readonly kind: 'done' }> | null = null
    for await (const message of readPunches({ bytes, columns }, signal)) {
      if (message.kind === 'done') {
        end = message
        continue
      }
      if (message.kind === 'reading') {
        yield { kind: 'progress', stage: 'read', done: message.done, total: message.total }
        continue
      }
      const place = { deviceId: device.id, importId }
      fresh += await context.run('keep', ({ db }) => insertPunches(db, place, message.json))
      yield { kind: 'progress', stage: 'store', done: message.done, total: message.total }
      if (signal.aborted) throw new Failure('cancelled')
      await breathe()
    }
    const { lines = 0, badLines = 0, faults = [], names = '[]' } = end ?? {}
    if (lines === badLines) throw refuse('no-punches')
    // Sent again because the answer was lost, it is the import of the first time.
    const kept = await context.submit('finish', async ({ db }) => {
      await updateImport(
        db,
        { id: importId, revision: 1 },
        {
          ...{ lines, fresh, folded: lines - badLines - fresh, bad_lines: badLines, faults: JSON.stringify(faults) },
          state: 'checked',
        },
      )
      await keepNames(db, device.id, names)
      if (columns !== null) await updateDevice(db, device, { columns: JSON.stringify(columns) })
      const owner = { permission: 'mark:attendance', reads: 'nothing', subjectType: punchFileSubject } as const
      await attachFile(db, file.id, { ...owner, subjectId: importId })
      return importId
    })
    yield { kind: 'read', importId: kept }
  } finally {
    underWay.delete(importId)
  }
}
