import type { FormErrors } from '@mantine/form'
import type { z } from 'zod'
import type { InmateDetails, Jkn, Religion, Sentence } from '#shared/features/inmates/inmate-details.contract.ts'
import { inmateDetailsSchema } from '#shared/features/inmates/inmate-details.contract.ts'
import { inmatesContract } from '#shared/features/inmates/inmates.contract.ts'
import type { LegalStatus } from '#shared/features/inmates/legal-status.rules.ts'
import { parseRegisterNumber, type RegisterClass } from '#shared/features/inmates/register-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Client } from '../../api/client.ts'
import { parseTime } from '../../format/parse-date.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

export type Registration = Parameters<Client['inmates']['register']>[0]
export type InmateUpdate = Parameters<Client['inmates']['update']>[0]

/** The record as fields hold it: texts instead of nothing, numbers that may be empty. */
export interface InmateFormValues {
  readonly name: string
  readonly aliases: string[]
  readonly nationalId: string
  readonly sex: 'male' | 'female' | null
  readonly birthPlace: string
  readonly birthDate: CalendarDate | null
  readonly religion: Religion | null
  readonly nationality: string
  readonly address: string
  readonly photoFileId: string | null
  readonly family: { readonly name: string; readonly relation: string; readonly phone: string }
  readonly jkn: {
    readonly status: Jkn['status']
    readonly number: string
    readonly segment: Jkn['segment']
    readonly checkedOn: CalendarDate | null
    readonly missingReason: Jkn['missingReason']
  }
  readonly sentence: Omit<Sentence, 'breaks'> & {
    readonly breaks: { readonly from: CalendarDate | null; readonly to: CalendarDate | null }[]
  }
}

export interface RegisterFields {
  readonly registerClass: RegisterClass | null
  readonly registerNumber: string
  readonly legalStatus: LegalStatus | null
  readonly since: CalendarDate | null
}

export interface RegistrationFormValues extends InmateFormValues {
  readonly arrival: {
    readonly on: CalendarDate | null
    readonly time: string
    readonly block: string
    readonly room: string
    readonly from: string
    readonly note: string
  }
  readonly firstRegister: RegisterFields
}

export const emptyRegister: RegisterFields = { registerClass: null, registerNumber: '', legalStatus: null, since: null }

export function emptyRegistration(today: CalendarDate | null): RegistrationFormValues {
  return {
    name: '',
    aliases: [],
    nationalId: '',
    sex: null,
    birthPlace: '',
    birthDate: null,
    religion: null,
    nationality: words.defaultNationality,
    address: '',
    photoFileId: null,
    family: { name: '', relation: '', phone: '' },
    jkn: { status: 'unknown', number: '', segment: null, checkedOn: null, missingReason: null },
    sentence: {
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
    },
    arrival: { on: today, time: '', block: '', room: '', from: '', note: '' },
    firstRegister: emptyRegister,
  }
}

export function formOfDetails(details: InmateDetails): InmateFormValues {
  return {
    ...details,
    nationalId: details.nationalId ?? '',
    birthPlace: details.birthPlace ?? '',
    address: details.address ?? '',
    family: {
      name: details.family.name ?? '',
      relation: details.family.relation ?? '',
      phone: details.family.phone ?? '',
    },
    jkn: { ...details.jkn, number: details.jkn.number ?? '' },
  }
}

/** An empty field is nothing, not an empty text. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function detailsOfForm(values: InmateFormValues) {
  return {
    name: values.name,
    aliases: values.aliases,
    sex: values.sex,
    birthPlace: textOrNull(values.birthPlace),
    birthDate: values.birthDate,
    nationalId: textOrNull(values.nationalId),
    religion: values.religion,
    nationality: values.nationality,
    address: textOrNull(values.address),
    family: {
      name: textOrNull(values.family.name),
      relation: textOrNull(values.family.relation),
      phone: textOrNull(values.family.phone),
    },
    jkn: {
      ...values.jkn,
      number: textOrNull(values.jkn.number),
      missingReason: values.jkn.status === 'not-registered' ? values.jkn.missingReason : null,
    },
    photoFileId: values.photoFileId,
    sentence: sentenceOfForm(values.sentence),
  }
}

/** A number field that was emptied counts as zero. */
function sentenceOfForm(sentence: InmateFormValues['sentence']) {
  const { years, months, days, subsidiaryMonths, subsidiaryDays } = sentence as Partial<Sentence>
  return {
    ...sentence,
    years: years ?? 0,
    months: months ?? 0,
    days: days ?? 0,
    subsidiaryMonths: subsidiaryMonths ?? 0,
    subsidiaryDays: subsidiaryDays ?? 0,
  }
}

/** A date alone is no register number. */
export const isRegisterEmpty = (register: RegisterFields): boolean =>
  register.registerNumber.trim() === '' && register.registerClass === null && register.legalStatus === null

export function registrationOfForm(values: RegistrationFormValues) {
  const { arrival } = values
  const hasPlace = arrival.block.trim() !== '' || arrival.room.trim() !== ''
  return {
    ...detailsOfForm(values),
    arrival: {
      on: arrival.on,
      time: parseTime(arrival.time),
      place: hasPlace ? { block: arrival.block, room: arrival.room } : null,
      from: textOrNull(arrival.from),
      note: textOrNull(arrival.note),
    },
    firstRegister: isRegisterEmpty(values.firstRegister)
      ? null
      : { ...values.firstRegister, since: values.firstRegister.since ?? arrival.on },
  }
}

const labels: Readonly<Record<string, string>> = {
  name: words.name,
  sex: words.sex,
  birthDate: words.birthDate,
  nationality: words.nationality,
  nationalId: words.nationalId,
  'jkn.number': words.jknNumber,
  'arrival.on': words.arrivedOn,
  'arrival.block': words.block,
  'arrival.room': words.room,
  'firstRegister.registerClass': words.registerClass,
  'firstRegister.registerNumber': words.registerNumber,
  'firstRegister.legalStatus': words.legalStatus,
  'firstRegister.since': words.registerSince,
}

const chosen = ['sex', 'firstRegister.registerClass', 'firstRegister.legalStatus']

function problems(schema: z.ZodType, input: unknown): FormErrors {
  const result = schema.safeParse(input)
  if (result.success) return {}
  return Object.fromEntries(
    result.error.issues.map((issue) => {
      const path = issue.path.join('.').replace('arrival.place.', 'arrival.')
      const label = labels[path]
      if (label === undefined) return [path, issue.message]
      if (chosen.includes(path)) return [path, words.choose(label)]
      const isEmpty = issue.code === 'invalid_type' || issue.code === 'too_small'
      return [path, isEmpty ? words.fillIn(label) : words.invalid(label)]
    }),
  )
}

const registrationSchema = inmatesContract.register['~orpc'].inputSchema as z.ZodType

/** The contract's own schema as help while typing, in the words of the form. */
export const detailsProblems = (values: InmateFormValues): FormErrors =>
  problems(inmateDetailsSchema, detailsOfForm(values))

export function registrationProblems(values: RegistrationFormValues): FormErrors {
  const found = problems(registrationSchema, registrationOfForm(values))
  const { time } = values.arrival
  if (time.trim() !== '' && parseTime(time) === null) found['arrival.time'] = words.timeInvalid
  const { registerClass, registerNumber } = values.firstRegister
  const parsed = parseRegisterNumber(registerNumber)
  if (parsed !== null && registerClass !== null && parsed.registerClass !== registerClass)
    found['firstRegister.registerNumber'] = words.invalid(words.registerNumber)
  return found
}
