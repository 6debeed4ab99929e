import type { Core } from '#electron/core/create-core.ts'
import type { Answers } from '#shared/features/questionnaires/instrument.ts'
import type { Role } from '#shared/people/roles.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

export const srqUrl = 'urn:lentera:instrument:srq-29'
export const tbUrl = 'urn:lentera:instrument:skrining-tb'

export const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

export async function clinicOf(core: Core) {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse, token } = await signInAs(core, admin, 'wati', ['perawat'])
  const person = newcomer()
  const { id: inmateId } = await registry.inmates.register(person)
  const as = async (name: string, ...roles: Role[]) => (await signInAs(core, admin, name, roles)).client
  return { admin, registry, nurse, token, inmateId, as }
}

export const srqAnswers = (yes: number): Record<string, boolean[]> =>
  Object.fromEntries(Array.from({ length: 29 }, (_one, index) => [`q${index + 1}`, [index < yes]]))

export const mutable = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([id, values]) => [id, [...values]]))

export const completeSrq = (nurse: Client, inmateId: string, yes: number, more: object = {}) =>
  nurse.questionnaires.complete({
    inmateId,
    url: srqUrl,
    version: '1.0',
    encounterId: null,
    caredAt: null,
    lateReason: null,
    answers: srqAnswers(yes),
    ...more,
  })

export const scoreValue = (found: { scores: readonly { id: string; value: number }[] } | undefined, id: string) =>
  found?.scores.find((score) => score.id === id)?.value
