import type { Role } from '#shared/people/roles.ts'
import { type App, createAccount, installApp, signIn } from './app.ts'
import { passwordOf } from './core.ts'
import { approveCase, staff } from './exchange-office.ts'

const overHost = (app: App) => ({
  fetch: async (request: Request) => {
    const body = request.method === 'GET' ? null : await request.arrayBuffer()
    return app.host.fetch(new URL(request.url).pathname, { method: request.method, headers: request.headers, body })
  },
})

/** A unit whose only case has been approved; the nurse is signed in. */
export async function approvedApp(app: App): Promise<void> {
  const { admin } = await installApp(app)
  for (const [name, roles] of Object.entries(staff))
    await createAccount(admin, name, [...roles] as Role[], `Petugas ${name}`)
  await approveCase(async (name) => {
    const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
    return { core: overHost(app), client: app.client(token), token }
  })
  await signIn(app, app.page, 'sari')
}
