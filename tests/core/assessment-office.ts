import { wordingOf } from '#shared/features/questionnaires/instrument-wording.ts'
import type { Client } from '#tests/harness/client.ts'
import { install, signInAs, startCore } from '#tests/harness/core.ts'
import { fictionalNeeds, needsUrl, soundInstrument } from '#tests/unit/assessment-samples.ts'

export const approval = {
  name: 'Bambang Contoh',
  post: 'Kepala Rutan',
  basisNumber: 'W1.PAS.PAS1-1234',
  basisDate: '2026-11-10',
  effectiveFrom: '2026-11-16',
}

export async function officeIn(folder: string) {
  const core = await startCore(folder)
  const { admin } = await install(core)
  const { client: assessor, token } = await signInAs(core, admin, 'asri', ['asesor'])
  const { client: head } = await signInAs(core, admin, 'bambang', ['kepala'])
  const fetchText = async (path: string, by = token) => {
    const response = await core.fetch(
      new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${by}` } }),
    )
    return { status: response.status, text: await response.text() }
  }
  return { core, admin, assessor, head, fetchText }
}

export const entryOf = async (client: Client, url: string) =>
  (await client.assessmentInstruments.list({})).instruments.find((one) => one.url === url)

export async function startNeeds(client: Client): Promise<string> {
  const versionId = (await entryOf(client, needsUrl))?.versions[0]?.id ?? ''
  return (await client.instrumentDrafts.start({ versionId })).id
}

export const needsWording = () => wordingOf(soundInstrument(fictionalNeeds()))

/** Draft, values, approval by another: a signed version. */
export async function signedNeeds(assessor: Client, head: Client, version = '02.1'): Promise<string> {
  const id = await startNeeds(assessor)
  await assessor.instrumentDrafts.save({ id, revision: 1, version, wording: needsWording() })
  return (await head.instrumentDrafts.approve({ id, revision: 2, ...approval })).fileId
}
