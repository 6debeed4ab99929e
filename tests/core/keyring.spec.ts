import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Keyring } from '#electron/core/keyring.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const cost = 10
const password = 'sandi-yang-cukup-panjang'

/** A saved keyring with one account. */
async function saved(folder: string, key: Buffer): Promise<Keyring> {
  const keyring = Keyring.create(folder, key, cost)
  await keyring.addPasswordSlot(key, 'account-1', 'sari', password)
  keyring.save()
  return keyring
}

test('two passwords chosen at the same moment both stay', async ({ folder }) => {
  const key = randomBytes(32)
  await saved(folder, key)
  const add = (id: string) => Keyring.read(folder, cost).addPasswordSlot(key, id, id, password)
  await Promise.all([add('budi'), add('rini')])
  for (const name of ['sari', 'budi', 'rini'])
    expect((await Keyring.read(folder, cost).open(name, password))?.data).toEqual(key)
})

test('the key is changed while a password is worked on: refused, and the new file is left as it is', async ({
  folder,
}) => {
  const key = randomBytes(32)
  const keyring = await saved(folder, key)
  const next = join(folder, 'next')
  await saved(next, randomBytes(32))
  const adding = keyring.addPasswordSlot(key, 'account-2', 'budi', password)
  cpSync(join(next, 'keyring.json'), join(folder, 'keyring.json'))
  await expect(adding).rejects.toMatchObject({ code: 'key-changing' })
  expect(readFileSync(join(folder, 'keyring.json'), 'utf8')).toBe(readFileSync(join(next, 'keyring.json'), 'utf8'))
})

test('the data is closed while a password is worked on: the slot holds the key, not what the closing left of it', async ({
  folder,
}) => {
  const key = randomBytes(32)
  const keyring = await saved(folder, key)
  const given = Buffer.from(key)
  const adding = keyring.addPasswordSlot(given, 'account-2', 'budi', password)
  given.fill(0)
  await adding
  expect((await Keyring.read(folder, cost).open('budi', password))?.data).toEqual(key)
  const wiped = keyring.addPasswordSlot(given, 'account-3', 'rini', password)
  await expect(wiped).rejects.toMatchObject({ code: 'key-changing' })
})
