import { randomInt } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import { formatLetterNumber } from '#shared/features/letters/letter-number.rules.ts'
import { typedNumberFault } from '#shared/features/letters/letter-register.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext, CoreServices } from '../../core/context.ts'
import { nextNumber, readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { profileOn } from '../facility/facility.service.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { isNumbered, isScattered } from './letter-classes.ts'
import {
  findByNumber,
  findClass,
  insertNumberSource,
  lastOfSeries,
  listBlocks,
  moveBlock,
} from './letter-numbers.repository.ts'
import type { LetterClassesTable } from './letter-numbers.tables.ts'

export const numberPatternKey = 'letters.number-pattern'
export const defaultNumberPattern = '{unit}-{klasifikasi}-{nomor}'

export interface NumberRequest {
  readonly template: string
  readonly date: CalendarDate
  /** Klasifikasi arsip, as in the letter's number. */
  readonly classification: string
}

interface TakenNumber {
  readonly number: string
  readonly series: string
  readonly sequence: number
}

type ClassSetting = Pick<LetterClassesTable, 'source' | 'pattern' | 'own_series' | 'few_numbers'>

const unchanged: ClassSetting = { source: 'register', pattern: null, own_series: 0, few_numbers: null }

export async function classSetting(db: Reader, template: string): Promise<ClassSetting> {
  return (await findClass(db, template)) ?? unchanged
}

export async function commonPattern(db: Reader): Promise<string> {
  return (await readSetting<string>(db, numberPatternKey)) ?? defaultNumberPattern
}

/** Books begin anew each year. */
const seriesOf = ({ template, date }: NumberRequest, setting: ClassSetting): string =>
  setting.own_series === 1 ? `letters-${template}-${date.slice(0, 4)}` : `letters-${date.slice(0, 4)}`

/** Writes running numbers out as the class wants them. @throws Failure refused (details: reason) */
async function writerOf(db: Reader, request: NumberRequest, setting: ClassSetting) {
  const { unitCode } = await profileOn(db, request.date)
  const pattern = setting.pattern ?? (await commonPattern(db))
  // A block comes out of the unit's one book, which hands each number out once: it is written as the book has it.
  const isFromBook = setting.source === 'block' && !pattern.includes('{tanda}')
  const mark = isFromBook ? null : (await readInstallation(db)).mark
  return (sequence: number): string => {
    const result = formatLetterNumber(pattern, {
      unit: unitCode,
      classification: request.classification,
      sequence,
      mark,
      date: request.date,
    })
    if (!result.ok) throw new Failure('refused', { reason: `letter-${result.error.code}` })
    // Only plain numbers are compared safely with those that were typed.
    if (typedNumberFault(result.number)) throw new Failure('refused', { reason: 'letter-number-unreadable' })
    return result.number
  }
}

/** The first of the running numbers from `from` on that no letter of that year has yet; null when it lies beyond `last`. */
async function firstFree(
  db: Reader,
  request: NumberRequest,
  write: (sequence: number) => string,
  range: { readonly from: number; readonly last: number },
): Promise<{ readonly number: string; readonly sequence: number } | null> {
  for (let sequence = range.from; sequence <= range.last; sequence += 1) {
    const number = write(sequence)
    if (!(await findByNumber(db, request.date.slice(0, 4), number))) return { number, sequence }
  }
  return null
}

const blocksFor = async (db: Reader, { template, date }: NumberRequest) =>
  listBlocks(db, { template, year: Number(date.slice(0, 4)) })

/**
 * Takes the number of a letter that is being issued and notes where it came from. Null when the number is typed in later.
 * It is part of the running command: a failure gives the number back, so a series has no gap.
 * @throws Failure refused (letter-block-missing, letter-block-used-up, letter-number-unreadable, letter-<pattern fault>)
 */
export async function takeNumber(
  { db, services }: CommandContext,
  letter: { readonly id: string; readonly template: string; readonly date: string; readonly classification: string },
): Promise<TakenNumber | null> {
  const { template } = letter
  if (!isNumbered(services.resourcesFolder, template)) return null
  const request = { template, date: letter.date as CalendarDate, classification: letter.classification }
  const setting = await classSetting(db, template)
  const note = (blockId: string | null) =>
    insertNumberSource(db, { letter_id: letter.id, source: setting.source, block_id: blockId })
  if (setting.source === 'typed') {
    await note(null)
    return null
  }
  const write = await writerOf(db, request, setting)
  if (setting.source === 'block') {
    const blocks = await blocksFor(db, request)
    for (const block of blocks.filter(({ state, next, last }) => state === 'open' && next <= last)) {
      const found = await firstFree(db, request, write, { from: block.next, last: block.last })
      await moveBlock(db, block.id, (found?.sequence ?? block.last) + 1)
      if (!found) continue
      await note(block.id)
      return { ...found, series: `block-${block.id}` }
    }
    throw new Failure('refused', { reason: blocks.length === 0 ? 'letter-block-missing' : 'letter-block-used-up' })
  }
  if (isScattered(services.resourcesFolder, template)) {
    await note(null)
    return scatteredNumber(db, request, write)
  }
  const series = seriesOf(request, setting)
  // A number that a block or a person has already put into this year's register is no gap, so counting goes on behind it.
  let sequence = await nextNumber(db, series)
  while (await findByNumber(db, request.date.slice(0, 4), write(sequence))) sequence = await nextNumber(db, series)
  await note(null)
  return { number: write(sequence), series, sequence }
}

/** Far above every row, so that neither of the two is ever taken for the other. */
const scattered = { from: 100_000, below: 1_000_000 } as const

/** A free number that says nothing of those before it, and leaves the row of the other letters without a gap. */
async function scatteredNumber(
  db: Reader,
  request: NumberRequest,
  write: (sequence: number) => string,
): Promise<TakenNumber> {
  const year = request.date.slice(0, 4)
  let sequence = randomInt(scattered.from, scattered.below)
  while (await findByNumber(db, year, write(sequence))) sequence = randomInt(scattered.from, scattered.below)
  return { number: write(sequence), series: `letters-scattered-${year}`, sequence }
}

/** The number that `takeNumber` would give now; null where none can be told. */
export async function peekNumber(
  { db, services }: { readonly db: Reader; readonly services: Pick<CoreServices, 'resourcesFolder'> },
  request: NumberRequest,
): Promise<string | null> {
  const setting = await classSetting(db, request.template)
  if (setting.source === 'typed') return null
  if (setting.source === 'register' && isScattered(services.resourcesFolder, request.template)) return null
  try {
    const write = await writerOf(db, request, setting)
    const ranges =
      setting.source === 'block'
        ? (await blocksFor(db, request))
            .filter(({ state }) => state === 'open')
            .map(({ next, last }) => ({ from: next, last }))
        : [{ from: (await lastOfSeries(db, seriesOf(request, setting))) + 1, last: Number.MAX_SAFE_INTEGER }]
    for (const range of ranges) {
      const found = await firstFree(db, request, write, range)
      if (found) return found.number
    }
    return null
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}
