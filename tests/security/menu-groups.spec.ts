import { v7 as newId } from 'uuid'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { isInForce, menuGroups } from '#shared/people/menu-groups.ts'
import { type Permission, permissions } from '#shared/people/permissions.ts'
import { permissionsOf, roles } from '#shared/people/roles.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { sourceFiles } from '../architecture/source-files.ts'

// The attack: a desk computer stands in the hall. Whoever gets at it with an account that may do everything elsewhere calls the core
// directly, past the menu that shows only the desk.

const guarded = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group).flatMap(([name, procedure]) => {
    const { permission } = procedure['~orpc'].meta as unknown as ProcedureMeta
    return permission === 'anyone' || permission === 'signed-in' ? [] : [{ path: `${feature}/${name}`, permission }]
  }),
)

test('on a computer limited to one menu group every procedure of the others is refused to everybody', async ({
  core,
}) => {
  test.setTimeout(180_000)
  const { admin } = await install(core)
  const { client, token } = await signInAs(core, admin, 'serba.bisa', [...roles])
  for (const group of menuGroups) {
    const { mark, revision } = await admin.installation.settings({})
    await admin.installation.change({ mark, groups: [group], revision })
    for (const { path, permission } of guarded) {
      const response = await core.fetch(
        new Request(`http://lentera.test/rpc/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: '{"json":{"forged":true}}',
        }),
      )
      const code = ((await response.json()) as { json?: { code?: string } }).json?.code
      if (isInForce(permission, [group])) expect(code, `${path} with ${group}`).not.toBe('not-on-this-computer')
      else expect(code, `${path} with ${group}`).toBe('not-on-this-computer')
    }
    const held = new Set((await client.session.current({})).permissions)
    expect([...held].every((one) => isInForce(one, [group]))).toBe(true)
  }
})

test('a computer without the clinic knows no health right at all, and none to the papers of a case', () => {
  const clinical: readonly Permission[] = [
    'view:health',
    'view:case-papers',
    'view:recommendations',
    'issue:doctor-letter',
  ]
  const others = menuGroups.filter((group) => group !== 'clinic')
  for (const permission of clinical) expect(isInForce(permission, others), permission).toBe(false)
  for (const permission of permissions) expect(isInForce(permission, menuGroups), permission).toBe(true)
  for (const permission of permissionsOf(['admin'])) {
    if (!['change:services', 'manage:clinic'].includes(permission))
      expect(isInForce(permission, ['staff']), permission).toBe(true)
  }
})

test('only the administrator limits a computer; a mark stays; the choice is in the change log', async ({ core }) => {
  const { admin } = await install(core)
  const { client: head } = await signInAs(core, admin, 'kepala', ['kepala'])
  const desk = { mark: 'MA', groups: ['complaints' as const], revision: 0 }
  expect((await failureOf(head.installation.change(desk))).code).toBe('forbidden')
  expect((await head.installation.settings({})).groups).toEqual([...menuGroups])
  await admin.installation.change(desk)
  expect((await failureOf(admin.installation.change(desk))).code).toBe('changed-meanwhile')
  expect(
    (await failureOf(head.recommendations.list({ states: [], turn: 'any', includeEnded: false, inmateId: null }))).code,
  ).toBe('not-on-this-computer')
  expect((await failureOf(admin.installation.change({ ...desk, mark: null, revision: 1 }))).details.reason).toBe(
    'mark-kept',
  )
  const invalid = { ...desk, revision: 1 }
  expect((await failureOf(admin.installation.change({ ...invalid, groups: [] }))).code).toBe('invalid-input')
  expect((await failureOf(admin.installation.change({ ...invalid, groups: ['complaints', 'complaints'] }))).code).toBe(
    'invalid-input',
  )
  const commands = await admin.audit.commands({ before: null, accountId: null })
  expect(commands.filter(({ procedure }) => procedure === 'installation.change')).toHaveLength(1)
})

test('files follow the same rule as procedures, with the same words, and there is one piece that refuses', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: nurse, token } = await signInAs(core, admin, 'sari', ['perawat'])
  const { client: clerk, token: clerkToken } = await signInAs(core, admin, 'rini', ['registrasi'])
  const bundle = (bearer: string) =>
    core.fetch(new Request('http://lentera/files/bundles/x', { headers: { authorization: `Bearer ${bearer}` } }))
  const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code
  expect(permissionsOf(['perawat']).has('seal:bundles')).toBe(true)
  expect(await codeOf(await bundle(token))).toBe('not-found')
  await admin.installation.change({ mark: 'MA', groups: ['complaints'], revision: 0 })
  expect(await codeOf(await bundle(token))).toBe('not-on-this-computer')
  expect(await codeOf(await bundle(clerkToken))).toBe('forbidden')
  const history = { subject: { type: 'recommendation' as const, id: newId() }, before: null }
  expect((await failureOf(nurse.history.of(history))).code).toBe('not-on-this-computer')
  expect((await failureOf(clerk.history.of(history))).code).toBe('forbidden')
  const refusing = sourceFiles('electron').filter(({ text }) => text.includes("event: 'forbidden'"))
  expect(refusing.map(({ path }) => path)).toEqual(['electron/core/require-right.ts'])
})
