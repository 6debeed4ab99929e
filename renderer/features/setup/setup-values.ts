import type { FacilityDetails } from '#shared/features/facility/facility.contract.ts'
import { type FacilityZone, facilityZoneSchema } from '#shared/time/facility-zone.ts'
import { everything, type InstallationValues } from '../installation/installation-values.ts'
import { setupMessages } from './setup.messages.ts'

/** Everything typed in first run, as the fields hold it. */
export interface SetupValues {
  readonly kind: FacilityDetails['kind'] | null
  readonly class: string
  readonly name: string
  readonly unitCode: string
  readonly capacity: number | null
  readonly address: string
  readonly city: string
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly headName: string
  readonly headEmployeeNumber: string
  /** null: as suggested from the unit's name. */
  readonly headTitle: string | null
  readonly headActing: FacilityDetails['headActing']
  readonly regionalOffice: string
  readonly regionalOfficeCity: string
  /** null: as suggested from kind, name and regional office. */
  readonly letterheadLines: readonly string[] | null
  readonly timeZone: FacilityZone
  readonly installation: InstallationValues
  readonly adminFullName: string
  readonly adminName: string
  readonly password: string
  readonly passwordAgain: string
}

/** An empty wizard; the zone is the computer's own where it is one of Indonesia's. */
export function emptySetup(): SetupValues {
  const zone = facilityZoneSchema.safeParse(new Intl.DateTimeFormat().resolvedOptions().timeZone)
  return {
    kind: null,
    class: '',
    name: '',
    unitCode: '',
    capacity: null,
    address: '',
    city: '',
    phone: '',
    email: '',
    website: '',
    headName: '',
    headEmployeeNumber: '',
    headTitle: null,
    headActing: null,
    regionalOffice: setupMessages.regionalOfficePrefix,
    regionalOfficeCity: '',
    letterheadLines: null,
    timeZone: zone.success ? zone.data : 'Asia/Jakarta',
    installation: everything,
    adminFullName: '',
    adminName: '',
    password: '',
    passwordAgain: '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
const oneSpace = (text: string) => text.trim().replaceAll(/\s+/g, ' ')

/** The post under the signature. */
export function headTitleOf(values: SetupValues): string {
  return values.headTitle ?? (values.name.trim() === '' ? '' : setupMessages.headTitleOf(oneSpace(values.name)))
}

/** The lines of the kop: the person's own, else the ministry's usual ones for this unit. */
export function letterheadOf(values: SetupValues): readonly string[] {
  if (values.letterheadLines) return values.letterheadLines
  const { ministry, directorate, regionalOffice, kinds } = setupMessages.letterheadLines
  const place = oneSpace(values.regionalOffice).slice(setupMessages.regionalOfficePrefix.trim().length).trim()
  const unit = oneSpace(values.name)
    .replace(/^(lapas|rutan|lpka|lpp)\b/i, '')
    .trim()
  return [
    ministry,
    directorate,
    [regionalOffice, place.toUpperCase()].join(' ').trim(),
    [values.kind ? kinds[values.kind] : '', unit.toUpperCase()].join(' ').trim(),
  ]
}

/** What the core is sent, before it is checked: empty fields that may be empty are null. */
export function facilityOf(values: SetupValues): Record<keyof FacilityDetails, unknown> {
  return {
    name: oneSpace(values.name),
    kind: values.kind,
    class: values.class,
    unitCode: values.unitCode,
    address: oneSpace(values.address),
    city: values.city,
    phone: orNull(values.phone),
    email: orNull(values.email),
    website: orNull(values.website),
    letterheadLines: letterheadOf(values).map(oneSpace),
    timeZone: values.timeZone,
    capacity: values.capacity,
    regionalOffice: oneSpace(values.regionalOffice),
    regionalOfficeCity: values.regionalOfficeCity,
    headName: values.headName,
    headEmployeeNumber: orNull(values.headEmployeeNumber.replaceAll(' ', '')),
    headTitle: headTitleOf(values),
    headActing: values.headActing,
  }
}
