import type { Stranger, Supervision } from '#shared/features/assessment-clients/assessment-clients.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { textOrNull } from '../inmates/inmate-form.ts'

export interface SupervisionValues {
  readonly office: string
  readonly number: string
  readonly programme: string
  readonly since: CalendarDate | null
  readonly until: CalendarDate | null
}

export interface StrangerValues {
  readonly name: string
  readonly sex: 'male' | 'female' | null
  readonly birthPlace: string
  readonly birthDate: CalendarDate | null
  readonly nationalId: string
  readonly address: string
}

export const noSupervision: SupervisionValues = { office: '', number: '', programme: '', since: null, until: null }

export const noStranger: StrangerValues = {
  ...{ name: '', sex: null, birthPlace: '', birthDate: null, nationalId: '', address: '' },
}

/** Only of a form that was checked. */
export function supervisionOf({ office, number, programme, since, until }: SupervisionValues): Supervision | null {
  if (since === null) return null
  return { office: office.trim(), number: textOrNull(number), programme: programme.trim(), since, until }
}

export function strangerOf({ name, sex, birthPlace, birthDate, nationalId, address }: StrangerValues): Stranger | null {
  if (sex === null) return null
  const [place, id, home] = [textOrNull(birthPlace), textOrNull(nationalId), textOrNull(address)]
  return { name: name.trim(), sex, birthPlace: place, birthDate, nationalId: id, address: home }
}
