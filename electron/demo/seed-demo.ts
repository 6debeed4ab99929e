import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Clock } from '#shared/time/instant.ts'
import { type Client, clientOf, type Fetcher } from './core-client.ts'
import { demoAccounts, demoPassword } from './demo-accounts.ts'
import { demoFacility } from './demo-facility.ts'
import { demoPeople } from './demo-people.ts'
import { seedClinic } from './seed-clinic.ts'
import { seedComplaints } from './seed-complaints.ts'
import { seedRequests } from './seed-requests.ts'
import { seedStaff } from './seed-staff.ts'
import { seedSurvey } from './seed-survey.ts'

const peopleInCustody = 118

/** Fills an empty training installation through the same door as everybody else; does nothing where data already lies. */
export async function seedDemo(core: Fetcher, clock: Clock): Promise<void> {
  const stranger = clientOf(core)
  if (!(await stranger.setup.status({})).isNew) return
  const [admin] = demoAccounts
  if (!admin) return
  const { ticket, recoveryCode } = await stranger.setup.prepare({
    facility: demoFacility,
    admin: { name: admin.name, fullName: admin.fullName, password: demoPassword },
  })
  const { token } = await stranger.setup.finish({ ticket, recoveryCode })
  const administrator = clientOf(core, token)
  for (const { name, fullName, position, roles } of demoAccounts.slice(1))
    await administrator.accounts.create({
      name,
      fullName,
      position,
      roles: [...roles],
      employeeNumber: null,
      password: demoPassword,
    })
  await asAccount(core, 'registrasi', (registrar) => registerPeople(registrar, clock))
  await seedRequests(core, clock, asAccount)
  await seedClinic(core, clock, asAccount)
  await seedComplaints(core, clock, asAccount)
  await seedSurvey(core, clock, asAccount)
  await seedStaff(core, clock, asAccount)
  await administrator.session.logOut({})
}

/** Acts as one of the training officers and logs out again. */
export type ActAs = <Result>(
  core: Fetcher,
  name: string,
  act: (client: Client, token: string) => Promise<Result>,
) => Promise<Result>

const asAccount: ActAs = async (core, name, act) => {
  const { token } = await clientOf(core).session.logIn({ name, password: demoPassword })
  const client = clientOf(core, token)
  try {
    return await act(client, token)
  } finally {
    await client.session.logOut({})
  }
}

async function registerPeople(registrar: Client, clock: Clock): Promise<void> {
  for (const person of demoPeople(peopleInCustody, toCalendarDate(clock.now(), demoFacility.timeZone)))
    await registrar.inmates.register({
      ...person.details,
      arrival: { on: person.arrivedOn, time: '10:00', place: person.place, from: 'Polres Teluk Lentera', note: null },
      firstRegister: person.register,
    })
}
