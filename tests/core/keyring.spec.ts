import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPasswordSlot, createRecoverySlot } from '#electron/core/key-slot.ts'
import { Keyring } from '#electron/core/keyring.ts'
import { createRecoveryCode } from '#electron/core/recovery-code.ts'
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

test('a second slot under the id of a colleague makes the file a damaged one; so does a second recovery slot', async ({
  folder,
}) => {
  const key = randomBytes(32)
  const keyring = await saved(folder, key)
  keyring.addRecoverySlot(key, createRecoveryCode())
  const path = join(folder, 'keyring.json')
  type Slots = { id: string; kind: string }[]
  const good = JSON.parse(readFileSync(path, 'utf8')) as { slots: Slots }
  const write = (slots: Slots) => writeFileSync(path, JSON.stringify({ ...good, slots }))
  const hers = good.slots.find(({ kind }) => kind === 'password')?.id ?? ''
  // Whoever held the key can make a slot with a good proof, under any id.
  const { slot: mine } = await createPasswordSlot(
    { id: hers, accountId: 'account-1', nameHash: keyring.nameHash('jahat') },
    { data: key, password, passwordCost: cost },
  )
  write([...good.slots, mine])
  expect(() => Keyring.read(folder)).toThrow('keyring-damaged')
  write([...good.slots, createRecoverySlot('another', key, createRecoveryCode())])
  expect(() => Keyring.read(folder)).toThrow('keyring-damaged')
  write(good.slots)
  Keyring.read(folder)
})

test('the next key goes to exactly one slot for each who stays, or to nobody', async ({ folder }) => {
  const key = randomBytes(32)
  const keyring = await saved(folder, key)
  const id = (await keyring.open('sari', password))?.slotId ?? ''
  const next = join(folder, 'next')
  const keys = { present: key, next: randomBytes(32), recoveryCode: createRecoveryCode() }
  expect(() => keyring.renewInto(next, keys, new Set([id, 'somebody-without-slot']))).toThrow('keyring-damaged')
  expect(existsSync(next)).toBe(false)
  keyring.renewInto(next, keys, new Set([id]))
  expect((await Keyring.read(next, cost).open('sari', password))?.data).toEqual(keys.next)
})
