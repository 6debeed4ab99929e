import { type App, createAccount, installApp } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import type { Desk } from '../core/assessment-desk.ts'

/** Astri assesses and Bambang is the head, behind the page. */
export async function openDesk(app: App): Promise<Desk & { readonly today: string; readonly admin: Client }> {
  const { admin } = await installApp(app)
  const officers = new Map<string, { readonly token: string; readonly client: Client }>()
  for (const [name, role] of [
    ['rini', 'registrasi'],
    ['astri', 'asesor'],
    ['bambang', 'kepala'],
  ] as const) {
    await createAccount(admin, name, [role], `${name} Sampel`)
    const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
    officers.set(name, { token, client: app.client(token) })
  }
  const officer = (name: string) => {
    const found = officers.get(name)
    if (!found) throw new Error(`nobody called ${name} works here`)
    return found
  }
  const { id: inmateId } = await officer('rini').client.inmates.register(newcomer())
  const { date: today } = await officer('astri').client.facility.today({})
  const fetch = async (request: Request) =>
    app.host.fetch(new URL(request.url).pathname, {
      method: request.method,
      headers: { authorization: request.headers.get('authorization') ?? '' },
      body: Buffer.from(await request.arrayBuffer()),
    })
  return { inmateId, today, admin, core: { fetch }, officer, client: (name) => officer(name).client }
}
