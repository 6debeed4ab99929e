import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { Office } from './recommendation-office.ts'

export const day = (text: string) => text as CalendarDate

/** Rini registers, Bina coaches, Wawan is a guardian officer, Sekar writes for the observation team, Bambang is the head. */
export const openCoaching = (start?: string) =>
  Office.open(
    { bina: ['pembina'], wawan: ['wali'], sekar: ['sekretaris-tpp'], bambang: ['kepala'], sari: ['perawat'] },
    start,
  )

/** Whoever can call under the names below. */
type Desk = Pick<Office, 'client'>

/** Why a call was refused, or its code. */
export async function reasonOf(work: Promise<unknown>) {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

let written = 100

/** Somebody who lives here since 1 November, with or without a verdict. */
export async function live(
  office: Desk,
  name: string,
  sentence: Partial<ReturnType<typeof newcomer>['sentence']> | null = null,
): Promise<string> {
  const person = newcomer()
  const since = day('2026-11-01')
  written += 1
  const convict = { kind: 'fixed' as const, detentionEndsOn: null, ...sentence }
  const { id } = await office.client('rini').inmates.register({
    ...{ ...person, name, nationalId: null, arrival: { ...person.arrival, on: since, time: null } },
    sentence: sentence === null ? person.sentence : { ...person.sentence, ...convict },
    firstRegister:
      sentence === null
        ? { ...person.firstRegister, registerNumber: `AI.${written}/2026`, since }
        : { registerClass: 'B.I', registerNumber: `BI.${written}/2026`, legalStatus: 'narapidana', since },
  })
  return id
}

export const music: Parameters<Client['coachingProgrammes']['make']>[0] = {
  ...{ name: 'Musik keroncong', kind: 'musik', objective: 'Belajar bermain bersama', stages: ['early'] },
  ...{ admitsDetainees: true, capacity: 2, instructor: 'Bapak Sampel', place: 'Aula' },
  ...{ materials: 'Gitar, cak, cuk', budgetRupiah: 1_500_000, competence: 'Memainkan tiga lagu' },
  ...{ beginsOn: day('2026-11-02'), endsOn: null },
}

/** A programme with a member of each name; the ids in their order. */
export async function programmeWith(office: Desk, names: readonly string[], change: Partial<typeof music> = {}) {
  const coach = office.client('bina').coachingProgrammes
  const { id } = await coach.make({ ...music, capacity: null, ...change })
  const people: string[] = []
  for (const name of names) {
    const inmateId = await live(office, name)
    await coach.ask({ ...wish, programmeId: id, inmateId })
    people.push(inmateId)
  }
  for (const member of await coach.members({ programmeId: id }))
    await coach.accept({ id: member.id, revision: member.revision, on: day('2026-11-03'), reason: null })
  return { id, people }
}

export const wish = { askedOn: day('2026-11-02'), askedBy: 'self', asker: null, wish: null } as const
