import { Failure } from '#shared/contract/failure.ts'
import { type fingerScansContract, punchColumnsSchema } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { cellsOf, isAttlog, linesOf, separatorOf } from '#shared/features/finger-scans/punch-file.rules.ts'
import { guessFieldsOnce } from '#shared/features/inmate-import/import-columns.ts'
import type { ServiceOf } from '../../core/service.ts'
import { decodedText } from '../inmate-import/read-separated.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { applyPunches, requireImport, undoImport } from './apply-punches.ts'
import { fingerFactsIn, refuse, requirePunchFile } from './finger-facts.ts'
import {
  findDevice,
  insertDevice,
  listDevices,
  listImports,
  replaceMatch,
  updateDevice,
  updateImport,
} from './finger-scans.repository.ts'
import { keepPunches } from './keep-punches.ts'
import { presentDetail, presentImport } from './present-import.ts'

const fields = ['user', 'name', 'day', 'time'] as const
const samplesPerColumn = 3
/** Enough of a file to see its headings and a few lines. */
const seenBytes = 64 * 1024

export const fingerScansService: ServiceOf<typeof fingerScansContract> = {
  devices: async (_input, { db }) =>
    (await listDevices(db)).map(({ id, name, columns, revision }) => ({
      ...{ id, name, revision },
      columns: columns === null ? null : punchColumnsSchema.parse(JSON.parse(columns)),
    })),

  saveDevice: async ({ replaces, name }, { db, now, actor, newId }) => {
    const taken = (await listDevices(db)).find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (taken && taken.id !== replaces?.id) throw refuse('device-name-taken')
    if (replaces !== null) {
      if (!(await updateDevice(db, replaces, { name }))) throw new Failure('changed-meanwhile')
      return { id: replaces.id, revision: replaces.revision + 1 }
    }
    const id = newId()
    await insertDevice(db, { id, name, columns: null, recorded_at: now, recorded_by: actor.accountId })
    return { id, revision: 1 }
  },

  inspect: async ({ fileId }, context) => {
    const file = await requirePunchFile(context, fileId)
    const bytes = context.services.files.get(file.storage_name)
    const lines = linesOf(decodedText(bytes.subarray(0, seenBytes))).filter((line) => line.trim() !== '')
    const place = { fileName: file.original_name, sizeInBytes: file.size }
    const nothing = { user: null, day: null, time: null, name: null }
    if (isAttlog(lines)) return { ...place, isAttlog: true, columns: [], guess: nothing }
    const separator = separatorOf(lines)
    const [headings = [], ...rows] = lines.slice(0, 50).map((line) => cellsOf(line, separator) ?? [])
    const { columns } = fingerFactsIn(context.services.resourcesFolder)
    const guessed = guessFieldsOnce(headings, fields, columns)
    const samples = (index: number) => [...new Set(rows.flatMap((row) => row[index] || []))].slice(0, samplesPerColumn)
    const placeOf = (field: (typeof fields)[number]) => {
      const index = guessed.indexOf(field)
      return index < 0 ? null : index
    }
    return {
      ...{ ...place, isAttlog: false },
      columns: headings.slice(0, 60).map((heading, index) => ({ heading, samples: samples(index) })),
      guess: { user: placeOf('user'), day: placeOf('day'), time: placeOf('time'), name: placeOf('name') },
    }
  },

  read: keepPunches,
  apply: applyPunches,

  imports: async (_input, { db }) => (await listImports(db)).map(presentImport),

  get: async ({ id }, context) => presentDetail(context, await requireImport(context.db, id)),

  adjust: async ({ id, revision, offsetMinutes, minutesBefore, minutesAfter }, { db }) => {
    await requireImport(db, id)
    const change = { offset_minutes: offsetMinutes, minutes_before: minutesBefore, minutes_after: minutesAfter }
    if (!(await updateImport(db, { id, revision }, change))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  match: async ({ deviceId, user, inmateId }, { db, now, actor, newId }) => {
    if (!(await findDevice(db, deviceId))) throw new Failure('not-found')
    if (inmateId !== null && !(await findInmate(db, inmateId))) throw new Failure('not-found')
    await replaceMatch(db, {
      ...{ id: newId(), device_id: deviceId, device_user: user, inmate_id: inmateId, state: 'active' },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return {}
  },

  undo: undoImport,
}
