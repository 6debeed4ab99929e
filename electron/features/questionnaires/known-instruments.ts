import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instrument } from '#shared/features/questionnaires/instrument.ts'
import { faultAt, type InstrumentFault } from '#shared/features/questionnaires/instrument-faults.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { type InstrumentFileRow, listInstrumentFiles } from './instruments.repository.ts'

/** One version of an instrument, from the product or from the office. */
export interface KnownInstrument {
  readonly instrument: Instrument
  readonly content: string
  /** SHA-256 of the content. */
  readonly hash: string
  readonly effectiveFrom: CalendarDate
  readonly effectiveUntil: CalendarDate | null
  /** Null for what comes with the product. */
  readonly file: InstrumentFileRow | null
}

interface Shipped {
  readonly instruments: readonly KnownInstrument[]
  readonly faulty: readonly { readonly file: string; readonly faults: readonly InstrumentFault[] }[]
}

export const contentHash = (content: string): string => createHash('sha256').update(content).digest('hex')

/** The files never change while the application runs. */
const shippedByFolder = new Map<string, Shipped>()

/** A file that is broken is set aside with its faults; the others go on being used. */
export function shippedInstruments({ resourcesFolder, log }: Pick<CoreServices, 'resourcesFolder' | 'log'>): Shipped {
  const known = shippedByFolder.get(resourcesFolder)
  if (known) return known
  const folder = join(resourcesFolder, 'instruments')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  const instruments: KnownInstrument[] = []
  const faulty: Shipped['faulty'][number][] = []
  for (const file of names.sort()) {
    const content = readFileSync(join(folder, file), 'utf8')
    const { instrument, faults } = readInstrument(content)
    const isTwice = instrument !== null && instruments.some((other) => isSameVersion(other.instrument, instrument))
    if (instrument && !isTwice) instruments.push(knownOf(instrument, content, null))
    else faulty.push({ file, faults: isTwice ? [faultAt('url-taken', 'version')] : faults })
  }
  log.info('instruments.read', { sound: instruments.length, faulty: faulty.length })
  const read = { instruments, faulty }
  shippedByFolder.set(resourcesFolder, read)
  return read
}

export const isSameVersion = (
  one: Pick<Instrument, 'url' | 'version'>,
  other: Pick<Instrument, 'url' | 'version'>,
): boolean => one.url === other.url && one.version === other.version

function knownOf(instrument: Instrument, content: string, file: InstrumentFileRow | null): KnownInstrument {
  return {
    instrument,
    content,
    hash: contentHash(content),
    effectiveFrom: calendarDateSchema.parse(file?.effective_from ?? instrument.effectiveFrom),
    effectiveUntil: calendarDateSchema.nullable().parse(instrument.effectiveUntil),
    file,
  }
}

/** All versions for one kind of work, withdrawn ones too. A file of the office that this version of Lentera no longer understands is left out. */
export async function knownInstruments(
  db: Reader,
  services: CoreServices,
  use: string,
): Promise<readonly KnownInstrument[]> {
  const shipped = shippedInstruments(services).instruments.filter(({ instrument }) => instrument.use === use)
  const office = (await listInstrumentFiles(db, use)).flatMap((file) => {
    const { instrument } = readInstrument(file.content)
    return instrument ? [knownOf(instrument, file.content, file)] : []
  })
  return [...shipped, ...office]
}

const isUsable = ({ instrument, file }: KnownInstrument): boolean =>
  instrument.status === 'active' && file?.state !== 'withdrawn'

/** Of each instrument the version that holds on a day: the one whose day came last; on one day, that of the office. */
export function inForceOn(known: readonly KnownInstrument[], day: CalendarDate): readonly KnownInstrument[] {
  const candidates = known.filter(
    (one) => isUsable(one) && one.effectiveFrom <= day && (one.effectiveUntil === null || day <= one.effectiveUntil),
  )
  const byUrl = Map.groupBy(candidates, ({ instrument }) => instrument.url)
  return [...byUrl.values()]
    .flatMap((versions) => versions.toSorted(laterFirst).slice(0, 1))
    .toSorted((left, right) => left.instrument.title.localeCompare(right.instrument.title, 'id'))
}

function laterFirst(left: KnownInstrument, right: KnownInstrument): number {
  if (left.effectiveFrom !== right.effectiveFrom) return left.effectiveFrom < right.effectiveFrom ? 1 : -1
  if ((left.file === null) !== (right.file === null)) return left.file === null ? 1 : -1
  return right.instrument.version.localeCompare(left.instrument.version, 'en', { numeric: true })
}
