import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { permissionsOf, type Role, roles } from '#shared/people/roles.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

/** Procedure -> roles that may call it, frozen from the contract and the roles: a new procedure or a moved right fails here until the file is changed on purpose. */
const wallsFile = resolve(import.meta.dirname, 'walls.matrix.json')
const walls = JSON.parse(readFileSync(wallsFile, 'utf8')) as Readonly<Record<string, 'anyone' | 'signed-in' | Role[]>>

const procedures = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group).map(([name, procedure]) => ({
    name: `${feature}.${name}`,
    path: `${feature}/${name}`,
    meta: procedure['~orpc'].meta as unknown as ProcedureMeta,
  })),
)

test('every procedure has its line in the matrix, and the line is what the roles say', () => {
  const derived = Object.fromEntries(
    procedures.map(({ name, meta: { permission } }) => [
      name,
      permission === 'anyone' || permission === 'signed-in'
        ? permission
        : roles.filter((role) => permissionsOf([role]).has(permission)),
    ]),
  )
  expect(
    derived,
    'a right was added, moved or taken away: correct tests/security/walls.matrix.json on purpose',
  ).toEqual(walls)
})

test('every procedure as every role: what the matrix does not allow is refused, whatever is sent', async ({ core }) => {
  // Some sixty thousand calls.
  test.setTimeout(900_000)
  const { admin } = await install(core)
  const call = (path: string, token: string | null, body: string) =>
    core.fetch(
      new Request(`http://lentera.test/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body,
      }),
    )
  const bodies = [
    '{"json":{}}',
    '{"json":{"accountId":"00000000-0000-7000-8000-000000000000","role":"admin"}}',
    '{"json":null}',
  ]
  for (const { name, path, meta } of procedures) {
    if (meta.permission === 'anyone') continue
    expect((await call(path, null, '{"json":{}}')).status, `${name} without a session`).toBe(401)
  }
  for (const role of roles) {
    const { token } = await signInAs(core, admin, `uji.${role}`, [role])
    for (const { name, path } of procedures) {
      const allowed = walls[name]
      if (allowed === undefined || allowed === 'anyone' || allowed === 'signed-in' || allowed.includes(role)) continue
      for (const body of bodies) {
        const response = await call(path, token, body)
        expect(response.status, `${name} as ${role}`).toBe(403)
        expect(await response.json(), `${name} as ${role}`).toMatchObject({ json: { code: 'forbidden', data: {} } })
      }
    }
  }
})

test('health content is walled off from the registry, coaching, the complaint desk, assessors, personnel and the administrator', () => {
  const outside: readonly Role[] = [
    'admin',
    'kepala',
    'registrasi',
    'pembina',
    'wali',
    'asesor',
    'petugas-aduan',
    'penangan-aduan',
    'kepegawaian',
    'sekretaris-tpp',
  ]
  for (const role of outside) expect(permissionsOf([role]), role).not.toContain('view:health')
  for (const role of outside.filter((one) => one !== 'kepala'))
    expect(permissionsOf([role]), role).not.toContain('view:case-papers')
})
