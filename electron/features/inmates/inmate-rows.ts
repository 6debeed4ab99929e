import {
  type InmateDetails,
  inmateDetailsSchema,
  type Sentence,
} from '#shared/features/inmates/inmate-details.contract.ts'
import { type InmateEvent, inmateEventSchema } from '#shared/features/inmates/inmate-events.contract.ts'
import { normaliseNumber, spellingKey } from '#shared/features/inmates/inmate-name.rules.ts'
import type { InmateBanner, InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import { ageInYears, type CalendarDate, daysBetween } from '#shared/time/calendar-date.ts'
import type { InmateEventRow } from './inmate-events.repository.ts'
import type { InmateSummaryRow } from './inmates.repository.ts'
import type { InmateSentencesTable, InmatesTable } from './inmates.tables.ts'

/** Dates were checked on their way in; inside the database they are plain text. */
export const dateOf = (text: string | null): CalendarDate | null => text as CalendarDate | null

export function toSummary(row: InmateSummaryRow): InmateSummary {
  return {
    id: row.id,
    name: row.name,
    aliases: JSON.parse(row.aliases) as string[],
    sex: row.sex,
    birthDate: dateOf(row.birth_date),
    registerNumber: row.written,
    legalStatus: row.legal_status,
    block: row.block,
    room: row.room,
    state: row.state,
    photoFileId: row.photo_file_id,
  }
}

interface BannerFacts {
  readonly expiresOn: CalendarDate | null
  readonly today: CalendarDate
  readonly nearReleaseDays: number
  readonly isStranger: boolean
}

export function toBanner(
  row: InmateSummaryRow,
  { expiresOn, today, nearReleaseDays, isStranger }: BannerFacts,
): InmateBanner {
  const birthDate = dateOf(row.birth_date)
  const daysToRelease = expiresOn === null || row.state !== 'present' ? null : daysBetween(today, expiresOn)
  return {
    ...toSummary(row),
    ageInYears: birthDate === null ? null : ageInYears(birthDate, today),
    daysToRelease,
    isNearRelease: daysToRelease !== null && daysToRelease <= nearReleaseDays,
    isStranger,
  }
}

export function toEvent(row: InmateEventRow): InmateEvent {
  return inmateEventSchema.parse({
    id: row.id,
    inmateId: row.inmate_id,
    kind: row.kind,
    on: row.occurred_on,
    at: row.occurred_at,
    details: JSON.parse(row.details),
    recordedAt: row.recorded_at,
    recordedBy: row.recorder,
    voidedReason: row.voided_reason,
  })
}

export function toDetails(
  row: InmatesTable | (Omit<InmatesTable, 'revision'> & { revision: number }),
  aliases: readonly string[],
  sentence: InmateSentencesTable | undefined,
): InmateDetails {
  return inmateDetailsSchema.parse({
    name: row.name,
    aliases,
    sex: row.sex,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    nationalId: row.national_id,
    religion: row.religion,
    nationality: row.nationality,
    address: row.address,
    family: { name: row.family_name, relation: row.family_relation, phone: row.family_phone },
    jkn: {
      number: row.jkn_number,
      segment: row.jkn_segment,
      status: row.jkn_status,
      checkedOn: row.jkn_checked_on,
      missingReason: row.jkn_missing_reason,
    },
    photoFileId: row.photo_file_id,
    sentence: sentence ? toSentence(sentence) : blankSentence,
  })
}

export const blankSentence: Sentence = {
  firstDetainedOn: null,
  breaks: [],
  detentionEndsOn: null,
  kind: 'none',
  years: 0,
  months: 0,
  days: 0,
  fineRupiah: null,
  subsidiaryMonths: 0,
  subsidiaryDays: 0,
  expiresOn: null,
}

export function toSentence(row: InmateSentencesTable) {
  return {
    firstDetainedOn: row.first_detained_on,
    breaks: JSON.parse(row.breaks) as unknown,
    detentionEndsOn: row.detention_ends_on,
    kind: row.kind,
    years: row.years,
    months: row.months,
    days: row.days,
    fineRupiah: row.fine_rupiah,
    subsidiaryMonths: row.subsidiary_months,
    subsidiaryDays: row.subsidiary_days,
    expiresOn: row.expires_on,
  }
}

export function sentenceRow(sentence: Sentence) {
  return {
    first_detained_on: sentence.firstDetainedOn,
    breaks: JSON.stringify(sentence.breaks),
    detention_ends_on: sentence.detentionEndsOn,
    kind: sentence.kind,
    years: sentence.years,
    months: sentence.months,
    days: sentence.days,
    fine_rupiah: sentence.fineRupiah,
    subsidiary_months: sentence.subsidiaryMonths,
    subsidiary_days: sentence.subsidiaryDays,
    expires_on: sentence.expiresOn,
  }
}

/** The columns that the registry may correct. */
export function detailsRow(details: InmateDetails) {
  return {
    name: details.name,
    name_key: spellingKey(details.name),
    sex: details.sex,
    birth_place: details.birthPlace,
    birth_date: details.birthDate,
    national_id: details.nationalId,
    national_id_key: details.nationalId === null ? null : normaliseNumber(details.nationalId),
    religion: details.religion,
    nationality: details.nationality,
    address: details.address,
    family_name: details.family.name,
    family_relation: details.family.relation,
    family_phone: details.family.phone,
    jkn_number: details.jkn.number,
    jkn_segment: details.jkn.segment,
    jkn_status: details.jkn.status,
    jkn_checked_on: details.jkn.checkedOn,
    jkn_missing_reason: details.jkn.missingReason,
    photo_file_id: details.photoFileId,
  }
}
