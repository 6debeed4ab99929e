import type { Role } from '#shared/people/roles.ts'
import { keptAnswer } from './answer-office.ts'
import { type App, createAccount, installApp, signIn } from './app.ts'
import type { Client } from './client.ts'
import { passwordOf, sampleFacility } from './core.ts'
import { approveCase, plainly, sealingDay, staff } from './exchange-office.ts'
import type { About } from './kanwil.ts'

/** The core behind the host, as the tests of the core know it. */
const overHost = (app: App) => ({
  fetch: async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const body = request.method === 'GET' ? null : await request.arrayBuffer()
    return app.host.fetch(`${pathname}${search}`, { method: request.method, headers: request.headers, body })
  },
})

/** A unit whose only case has been approved; the nurse is signed in. */
export async function approvedApp(app: App): Promise<void> {
  const { admin } = await installApp(app)
  for (const [name, roles] of Object.entries(staff))
    await createAccount(admin, name, [...roles] as Role[], `Petugas ${name}`)
  await approveCase((name) => sessionOf(app, name))
  await signIn(app, app.page, 'sari')
}

async function sessionOf(app: App, name: keyof typeof staff) {
  const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
  return { core: overHost(app), client: app.client(token), token }
}

/** Another session of one of its people, past the page. */
export const clientNamed = async (app: App, name: keyof typeof staff): Promise<Client> =>
  (await sessionOf(app, name)).client

/** The nurse brings an answer file in; its id. */
export async function answerBrought(app: App, envelope: Uint8Array): Promise<string> {
  const nurse = await sessionOf(app, 'sari')
  return (await keptAnswer(nurse, nurse, envelope)).id
}

export interface HandedOverCase {
  readonly caseId: string
  readonly bundleId: string
  /** What answers to it have to name. */
  readonly about: About
}

/** The approved case, sealed plainly and handed over by the nurse. */
export async function handedOver(app: App): Promise<HandedOverCase> {
  const nurse = await clientNamed(app, 'sari')
  const [row] = await nurse.recommendations.list({ states: [], turn: 'any', includeEnded: true, inmateId: null })
  const caseId = row?.id ?? ''
  const { revision } = await nurse.recommendations.get({ caseId })
  let bundleId = ''
  for await (const event of await nurse.exchange.seal({ ...plainly, caseId, revision }))
    if (event.kind === 'sealed') bundleId = event.id
  const bundle = await nurse.exchange.outgoingBundle({ id: bundleId })
  await nurse.exchange.recordHandedOver({
    id: bundleId,
    revision: bundle.revision,
    on: sealingDay,
    to: 'Rahmat, Kanwil Contoh',
    receiptFileId: null,
  })
  const about: About = {
    bundleName: bundle.name,
    bundleSha256: bundle.sha256,
    serviceId: bundle.serviceId,
    caseNumber: bundle.caseNumber,
    unitName: sampleFacility.name,
  }
  return { caseId, bundleId, about }
}
