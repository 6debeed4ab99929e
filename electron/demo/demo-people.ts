import { Faker, id_ID } from '@faker-js/faker'
import type { InmateDetails } from '#shared/features/inmates/inmate-details.contract.ts'
import type { RegisterInput } from '#shared/features/inmates/inmate-events.contract.ts'
import { addDays, type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'

export interface DemoPerson {
  readonly details: InmateDetails
  readonly arrivedOn: CalendarDate
  readonly place: { readonly block: string; readonly room: string }
  readonly register: RegisterInput
}

/** Region 99 does not exist: a training NIK can never be a real person's. */
function impossibleNationalId(birthDate: CalendarDate, sex: 'male' | 'female', index: number): string {
  const { year, month, day } = datePartsOf(birthDate)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `990101${two(day + (sex === 'female' ? 40 : 0))}${two(month)}${two(year % 100)}${String(index + 1).padStart(4, '0')}`
}

/** The same fictional people every time, so that a training script can name them. */
export function demoPeople(count: number, today: CalendarDate): readonly DemoPerson[] {
  const faker = new Faker({ locale: id_ID, seed: 1945 })
  return Array.from({ length: count }, (_, index) => person(faker, index, today))
}

function person(faker: Faker, index: number, today: CalendarDate): DemoPerson {
  const sex = index % 9 === 8 ? 'female' : 'male'
  const birthDate = addDays(
    today,
    -365 * faker.number.int({ min: 19, max: 62 }) - faker.number.int({ min: 0, max: 364 }),
  )
  const arrivedOn = addDays(today, -faker.number.int({ min: 3, max: 900 }))
  const isConvict = index % 3 !== 0
  const year = arrivedOn.slice(0, 4)
  const hasNationalId = index % 7 !== 3
  return {
    arrivedOn,
    place: {
      block: sex === 'female' ? 'Wanita' : faker.helpers.arrayElement(['A', 'B', 'C']),
      room: String(faker.number.int({ min: 1, max: 12 })).padStart(2, '0'),
    },
    register: {
      registerClass: isConvict ? 'B.I' : 'A.III',
      registerNumber: `${isConvict ? 'BI' : 'AIII'}.${index + 1}/${year}`,
      legalStatus: isConvict ? 'narapidana' : 'tahanan',
      since: arrivedOn,
    },
    details: {
      name: `${faker.person.firstName(sex)} ${faker.person.lastName(sex)}`,
      aliases: index % 5 === 0 ? [faker.person.firstName(sex)] : [],
      sex,
      birthPlace: faker.location.city(),
      birthDate,
      nationalId: hasNationalId ? impossibleNationalId(birthDate, sex, index) : null,
      religion: faker.helpers.arrayElement(['islam', 'islam', 'islam', 'kristen', 'katolik', 'hindu', 'buddha']),
      nationality: 'Indonesia',
      address: `${faker.location.street()} ${faker.number.int({ min: 1, max: 99 })}, ${faker.location.city()}`,
      family: { name: faker.person.fullName(), relation: 'saudara', phone: null },
      jkn: {
        number: null,
        segment: null,
        status: hasNationalId ? 'unknown' : 'not-registered',
        checkedOn: null,
        missingReason: hasNationalId ? null : 'no-national-id',
      },
      photoFileId: null,
      sentence: {
        firstDetainedOn: arrivedOn,
        breaks: [],
        detentionEndsOn: isConvict ? null : addDays(today, faker.number.int({ min: 4, max: 50 })),
        kind: isConvict ? 'fixed' : 'none',
        years: isConvict ? faker.number.int({ min: 1, max: 6 }) : 0,
        months: isConvict ? faker.number.int({ min: 0, max: 11 }) : 0,
        days: 0,
        fineRupiah: null,
        subsidiaryMonths: 0,
        subsidiaryDays: 0,
        expiresOn: null,
      },
    },
  }
}
