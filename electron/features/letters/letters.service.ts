import { Failure } from '#shared/contract/failure.ts'
import type { NumberSource } from '#shared/features/letters/letter-classes.ts'
import { formatLetterNumber } from '#shared/features/letters/letter-number.rules.ts'
import type { lettersContract } from '#shared/features/letters/letters.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { knownOnly } from './letter-walls.ts'
import { listRegister } from './letters.repository.ts'
import { commonPattern, numberPatternKey } from './take-number.ts'

/** What the pattern would make of the unit's code and number 1. @throws Failure refused (details: reason) */
async function exampleOf(db: Reader, pattern: string, now: Instant): Promise<string> {
  const profile = await currentProfile(db, now)
  const date = toCalendarDate(now, profile.timeZone)
  const { mark } = await readInstallation(db)
  const facts = { unit: profile.unitCode, classification: 'PK.01.07.01', sequence: 1, mark, date }
  const result = formatLetterNumber(pattern, facts)
  if (!result.ok) throw new Failure('refused', { reason: `letter-${result.error.code}` })
  return result.number
}

/** A letter whose number was typed in can be corrected; one without a source is older than the choice, or needs no number. */
function numberStateOf(letter: { readonly number: string | null; readonly source: NumberSource | null }) {
  if (letter.source === 'typed') return letter.number === null ? 'waiting' : 'typed'
  return letter.number === null ? 'none' : 'given'
}

export const lettersService: ServiceOf<typeof lettersContract> = {
  register: async (input, context) => {
    const { db, actor } = context
    const rows = await listRegister(db, { year: input.year, permissions: [...actor.permissions] })
    return (await knownOnly(context, rows)).map((row) => ({
      id: row.id,
      template: row.template,
      number: row.number,
      numberState: numberStateOf({ number: row.number, source: row.number_source }),
      revision: row.revision,
      date: calendarDateSchema.parse(row.date),
      state: row.state === 'voided' ? ('voided' as const) : ('issued' as const),
      issuedAt: instantSchema.parse(row.issued_at),
      issuedBy: row.issued_by_name ?? '',
      voidReason: row.void_reason,
      printCount: Number(row.print_count ?? 0),
    }))
  },

  printers: async (_input, { services }) => [...((await services.shell?.printers()) ?? [])],

  numbering: async (_input, { db, now }) => {
    const pattern = await commonPattern(db)
    return { pattern, example: await exampleOf(db, pattern, now) }
  },

  changeNumbering: async (input, { db, now }) => {
    const example = await exampleOf(db, input.pattern, now)
    await writeSetting(db, numberPatternKey, input.pattern)
    return { example }
  },
}
