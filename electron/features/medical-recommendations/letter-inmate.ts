import type { LetterInmate } from '#shared/features/letters/letter-parts.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { fill, type Wording } from './letter-wording.ts'

type Found<Find extends (...words: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Find>>>

/** The identity of a person as papers print it. */
export function letterInmate(
  person: Found<typeof findInmate>,
  summary: Found<typeof findSummary>,
  shared: Wording<'bagian-bersama'>,
): LetterInmate {
  return {
    name: person.name,
    aliases: (JSON.parse(summary.aliases) as string[]).slice(0, 10),
    registerNumber: summary.written ?? shared.unknownRegister,
    legalStatus: summary.legal_status === null ? null : (shared.legalStatus[summary.legal_status] ?? null),
    nationalId: person.national_id,
    birthPlace: person.birth_place,
    birthDate: person.birth_date === null ? null : calendarDateSchema.parse(person.birth_date),
    sex: person.sex,
    religion: person.religion === null ? null : (shared.religion[person.religion] ?? null),
    address: person.address,
    room: summary.block === null ? null : fill(shared.room, { blok: summary.block, kamar: summary.room ?? '' }),
  }
}
