import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import { cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import { guessFieldsOnce, guessHeaderBy, headingKey } from '#shared/features/inmate-import/import-columns.ts'
import { columnChoiceSchema } from '#shared/features/inmate-import/inmate-import.contract.ts'
import {
  type SdpColumn,
  type SdpRefusal,
  sdpColumnsSchema,
} from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
import { type SdpField, sdpFactsSchema, sdpFields } from '#shared/features/sdp-attendance/sdp-facts.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import { type ImportSource, type ReadList, readUploadedList } from '../inmate-import/import-source.ts'
import { insertMapping, listMappings, updateMapping } from '../inmate-import/inmate-import.repository.ts'

export const refuse = (reason: SdpRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** Under which a list is kept once it was read. */
export const sdpFileSubject = 'sdp-attendance'

export const sdpFactsIn = (folder: string) => readResource(folder, 'reference-data/sdp-attendance.json', sdpFactsSchema)

/** @throws Failure not-found, refused, cancelled, file-damaged */
export function readSdpList(
  context: Pick<QueryContext, 'db' | 'services' | 'actor'>,
  source: ImportSource,
  hooks: Parameters<typeof readUploadedList>[3] = {},
): Promise<ReadList> {
  const { columns } = sdpFactsIn(context.services.resourcesFolder)
  const guessHeader = (rows: readonly (readonly string[])[]) =>
    guessHeaderBy(rows, (row) => guessFieldsOnce(row, sdpFields, columns))
  return readUploadedList(context, source, { subject: sdpFileSubject, guessHeader }, hooks)
}

/** Lines below the headings that hold anything; `line` as the spreadsheet counts. */
export const linesOf = ({ rows, headerRow }: ReadList) =>
  rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(headerRow + 1)
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))

/** The newest saved columns that fit this list whole. */
async function savedFor(db: Reader, keys: readonly string[]) {
  const fitting = (await listMappings(db, 'attendance'))
    .map((row) => ({ ...row, columns: sdpColumnsSchema.parse(JSON.parse(row.columns)) }))
    .filter(({ columns }) => columns.every(({ key }) => keys.includes(key)))
  return fitting.toSorted((left, right) => left.saved_at.localeCompare(right.saved_at)).at(-1)
}

/** Headings that saved columns of lists of people know as the register number or the name. */
async function knownFromPeople(db: Reader): Promise<ReadonlyMap<string, SdpField>> {
  const fields: Readonly<Record<string, SdpField>> = { registerNumber: 'register', name: 'name' }
  const columns = (await listMappings(db)).flatMap((row) => columnChoiceSchema.array().parse(JSON.parse(row.columns)))
  return new Map(
    columns.flatMap(({ key, field }): [string, SdpField][] => {
      const known = fields[field]
      return known === undefined ? [] : [[key, known]]
    }),
  )
}

/** Which column is probably what, and how dates are written. */
export async function guessSdpColumns({ db, services }: Pick<QueryContext, 'db' | 'services'>, list: ReadList) {
  const saved = await savedFor(db, list.keys)
  if (saved) {
    const fields = new Map(saved.columns.map(({ key, field }) => [key, field]))
    return { dateOrder: saved.date_order, fields: list.keys.map((key) => fields.get(key) ?? null) }
  }
  const people = await knownFromPeople(db)
  const byHeading = guessFieldsOnce(list.headings, sdpFields, sdpFactsIn(services.resourcesFolder).columns)
  const fields = list.headings.map((heading, index) => {
    const known = people.get(headingKey(heading))
    return byHeading[index] ?? (known !== undefined && !byHeading.includes(known) ? known : null)
  })
  return { dateOrder: 'dmy' as const, fields }
}

/** Saves how a list was read for the next one with the same headings. */
export async function keepSdpColumns(
  { db, now, newId }: CommandContext,
  columns: readonly SdpColumn[],
  dateOrder: 'dmy' | 'mdy',
): Promise<void> {
  const wanted = new Set(columns.map(({ key }) => key))
  const all = await listMappings(db, 'attendance')
  const same = all.find((row) => {
    const kept = sdpColumnsSchema.parse(JSON.parse(row.columns))
    return kept.length === wanted.size && kept.every(({ key }) => wanted.has(key))
  })
  const row = { columns: JSON.stringify(columns), date_order: dateOrder, saved_at: now }
  if (same) await updateMapping(db, same, row)
  else
    await insertMapping(db, { ...row, id: newId(), name: `SDP ${all.length + 1}`, state: 'active', list: 'attendance' })
}
