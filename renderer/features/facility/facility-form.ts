import type { UseFormReturnType } from '@mantine/form'
import type { FacilityDetails } from '#shared/features/facility/facility.contract.ts'

/** What stands in the fields of a unit's data; empty text where there is nothing. */
export interface FacilityValues {
  name: string
  kind: FacilityDetails['kind']
  class: string
  unitCode: string
  address: string
  city: string
  phone: string
  email: string
  website: string
  /** One line of the letterhead per line of text. */
  letterheadLines: string
  timeZone: FacilityDetails['timeZone']
  capacity: number | null
  regionalOffice: string
  regionalOfficeCity: string
  headName: string
  headEmployeeNumber: string
  headTitle: string
  headActing: 'definitive' | 'Plh.' | 'Plt.'
}

/** The part of a form that the facility's fields need, whatever else the form holds. */
export type FacilityForm = Pick<UseFormReturnType<FacilityValues>, 'getInputProps'>

export function facilityValuesOf(details: FacilityDetails): FacilityValues {
  return {
    name: details.name,
    kind: details.kind,
    class: details.class,
    unitCode: details.unitCode,
    address: details.address,
    city: details.city,
    phone: details.phone ?? '',
    email: details.email ?? '',
    website: details.website ?? '',
    letterheadLines: details.letterheadLines.join('\n'),
    timeZone: details.timeZone,
    capacity: details.capacity,
    regionalOffice: details.regionalOffice,
    regionalOfficeCity: details.regionalOfficeCity,
    headName: details.headName,
    headEmployeeNumber: details.headEmployeeNumber ?? '',
    headTitle: details.headTitle,
    headActing: details.headActing ?? 'definitive',
  }
}

/** Letterhead text as its lines, empty ones left out. */
export function letterheadLinesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The fields as the contract wants them; an empty capacity is 0, which the contract refuses. */
export function facilityDetailsOf(values: FacilityValues): FacilityDetails {
  return {
    name: values.name,
    kind: values.kind,
    class: values.class,
    unitCode: values.unitCode,
    address: values.address,
    city: values.city,
    phone: values.phone.trim() || null,
    email: values.email.trim() || null,
    website: values.website.trim() || null,
    letterheadLines: letterheadLinesOf(values.letterheadLines),
    timeZone: values.timeZone,
    capacity: values.capacity ?? 0,
    regionalOffice: values.regionalOffice,
    regionalOfficeCity: values.regionalOfficeCity,
    headName: values.headName,
    headEmployeeNumber: values.headEmployeeNumber.replaceAll(/\s/g, '') || null,
    headTitle: values.headTitle,
    headActing: values.headActing === 'definitive' ? null : values.headActing,
  }
}
