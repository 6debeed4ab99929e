import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { ownAgeRecipient } from '#electron/core/age-identity.ts'
import { beginCommand, finishCommand } from '#electron/database/command-log.ts'
import { judgeSigner, usableKeys } from '#electron/features/partner-keys/judge-signer.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { expectWhole, listOf, makeBackup, openOffice, restoreWith } from '#tests/harness/backup-office.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { knownOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { identitiesIn, openRaw, readerOf } from '#tests/harness/raw-database.ts'
import { changeKey } from '#tests/harness/rekey-office.ts'

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}
const today = '2026-11-16' as CalendarDate

async function only(client: Client) {
  const [key, ...rest] = await client.partnerKeys.list({})
  expect(rest).toEqual([])
  if (!key) throw new Error('no key')
  return key
}

test('a card is believed only after its fingerprint was read out by telephone and typed in', async ({
  core,
  folder,
}) => {
  const { admin } = await install(core)
  const { client: head } = await signInAs(core, admin, 'bambang', ['kepala'])
  const office = await sampleOffice()
  const { minisign } = office.card
  const standing = async () => {
    const { db, close } = await readerOf(folder, 'admin', adminPassword)
    const found = await judgeSigner(db, minisign, today)
    close()
    return found
  }
  expect(await standing()).toBe('unknown')
  const { id, outcome } = await head.partnerKeys.import({ card: office.text })
  expect(outcome).toBe('new')
  expect(await only(head)).toMatchObject({ standing: 'unconfirmed', fingerprint: null, confirmed: null, revision: 1 })
  // Nothing on the screen tells what has to be heard.
  expect(JSON.stringify(await head.partnerKeys.list({}))).not.toContain(office.fingerprint.slice(0, 9))
  expect(await standing()).toBe('unconfirmed')

  const other = await sampleOffice()
  const wrong = head.partnerKeys.confirm({ id, revision: 1, fingerprint: other.fingerprint, spokenWith: 'Wahyu' })
  expect(await reasonOf(wrong)).toBe('fingerprint-differs')
  expect(await standing()).toBe('unconfirmed')

  const heard = office.fingerprint.toLowerCase().replaceAll('-', ' ')
  await head.partnerKeys.confirm({ id, revision: 1, fingerprint: heard, spokenWith: 'Wahyu Contoh' })
  expect(await only(head)).toMatchObject({
    standing: 'confirmed',
    fingerprint: office.fingerprint,
    confirmed: { byName: 'Petugas bambang', with: 'Wahyu Contoh' },
  })
  expect(await standing()).toBe('confirmed')
  const again = head.partnerKeys.confirm({ id, revision: 2, fingerprint: heard, spokenWith: 'Wahyu Contoh' })
  expect(await reasonOf(again)).toBe('key-not-unconfirmed')
})

test('a bad card is refused with its reason and changes nothing', async ({ core }) => {
  const { admin } = await install(core)
  const office = await sampleOffice()
  const { card } = office
  const without = ({ signature: _signature, ...rest }: typeof card) => rest
  const cases: readonly (readonly [reason: string, text: string])[] = [
    ['not-a-card', 'bukan kartu'],
    ['not-a-card', '[]'],
    ['not-a-card', JSON.stringify(without(card))],
    ['not-a-card', JSON.stringify({ ...card, more: 1 })],
    ['not-a-card', JSON.stringify({ ...card, minisign: `RW${'A'.repeat(53)}=` })],
    ['card-newer', JSON.stringify({ ...card, version: 2, more: {} })],
    ['card-signature-wrong', JSON.stringify({ ...card, age: (await sampleOffice()).card.age })],
    ['card-signature-wrong', JSON.stringify({ ...card, owner: { ...card.owner, person: 'Orang Lain' } })],
    ['card-signature-wrong', JSON.stringify({ ...card, signature: (await sampleOffice()).card.signature })],
    ['dates-reversed', (await sampleOffice({ validFrom: '2026-02-01', validUntil: '2026-01-31' })).text],
  ]
  for (const [reason, text] of cases)
    expect(await reasonOf(admin.partnerKeys.import({ card: text })), text.slice(0, 200)).toBe(reason)
  expect(await admin.partnerKeys.list({})).toEqual([])
})

test('a changed key of a known office is told and replaces nothing', async ({ core, folder }) => {
  const { admin } = await install(core)
  const first = await sampleOffice()
  const firstId = await knownOffice(admin, first)
  expect(await admin.partnerKeys.import({ card: first.text })).toEqual({ id: firstId, outcome: 'known' })

  const second = await sampleOffice({ owner: { name: first.card.owner.name.toUpperCase() } })
  const { id, outcome } = await admin.partnerKeys.import({ card: second.text })
  expect(outcome).toBe('changed')
  const [newest, earlier] = await admin.partnerKeys.list({})
  expect(newest).toMatchObject({ id, standing: 'unconfirmed', changes: { id: firstId, isInForce: true } })
  expect(earlier).toMatchObject({ id: firstId, standing: 'confirmed', changes: null })
  const { db, close } = await readerOf(folder, 'admin', adminPassword)
  expect((await usableKeys(db, today, ['kanwil'])).map((key) => key.id)).toEqual([firstId])

  // Half of a known pair on a card of somebody else.
  const borrowed = await sampleOffice({ owner: { name: 'Kantor Lain' }, signingKey: first.signingKey })
  expect(await reasonOf(admin.partnerKeys.import({ card: borrowed.text }))).toBe('key-of-other-office')

  await admin.partnerKeys.withdraw({ id: firstId, revision: 2, reason: 'Laptop Kanwil dicuri' })
  expect(await judgeSigner(db, first.card.minisign, today)).toBe('withdrawn')
  expect(await judgeSigner(db, first.card.minisign, '2026-01-02' as CalendarDate)).toBe('withdrawn')
  expect(await usableKeys(db, today, ['kanwil'])).toEqual([])
  close()
  expect(await reasonOf(admin.partnerKeys.import({ card: first.text }))).toBe('card-withdrawn')
  const reused = await sampleOffice({ signingKey: first.signingKey })
  expect(await reasonOf(admin.partnerKeys.import({ card: reused.text }))).toBe('card-withdrawn')
  const kept = (await admin.partnerKeys.list({})).find((key) => key.id === firstId)
  expect(kept).toMatchObject({
    standing: 'withdrawn',
    fingerprint: first.fingerprint,
    withdrawn: { byName: 'Agus Administrator', reason: 'Laptop Kanwil dicuri' },
  })
})

test('name, post and dates can be corrected; a key outside its dates is not used', async ({ core, folder }) => {
  const { admin } = await install(core)
  const office = await sampleOffice()
  const id = await knownOffice(admin, office)
  const details = { name: 'Kanwil Contoh', post: 'Kepala Bagian', person: 'Ratna Contoh', validFrom: '2026-01-01' }
  const wanted = { id, revision: 2, ...details, validUntil: '2026-11-15' } as Parameters<
    typeof admin.partnerKeys.correct
  >[0]
  expect(await admin.partnerKeys.correct(wanted)).toEqual({ revision: 3 })
  expect(await only(admin)).toMatchObject({ ...details, standing: 'expired' })
  const { db, close } = await readerOf(folder, 'admin', adminPassword)
  expect(await judgeSigner(db, office.card.minisign, today)).toBe('expired')
  expect(await judgeSigner(db, office.card.minisign, '2026-11-15' as CalendarDate)).toBe('confirmed')
  expect(await usableKeys(db, today, ['kanwil'])).toEqual([])
  close()
  expect(await reasonOf(admin.partnerKeys.correct(wanted))).toBe('changed-meanwhile')
  const reversed = { ...wanted, revision: 3, validUntil: '2025-12-31' as CalendarDate }
  expect(await reasonOf(admin.partnerKeys.correct(reversed))).toBe('dates-reversed')
})

test('the unit has an encryption key of its own, made at the first run, that nobody else can hand in here', async ({
  core,
  folder,
}) => {
  const { admin } = await install(core)
  const { db, close } = await readerOf(folder, 'admin', adminPassword)
  const recipient = await ownAgeRecipient(db)
  close()
  const [identity, ...rest] = await identitiesIn(folder, 'admin', adminPassword)
  expect(rest).toEqual([])
  expect(await identityToRecipient(identity ?? '')).toBe(recipient)
  const seed = bech32.decodeToBytes((identity ?? '').toLowerCase()).bytes
  const mine = await sampleOffice({ seed })
  expect(mine.card.age).toBe(recipient)
  expect(await reasonOf(admin.partnerKeys.import({ card: mine.text }))).toBe('own-card')
})

test('an installation from before there was encryption gets its key when it is next opened, and keeps it', async ({
  folder,
}) => {
  const first = await startCore(folder)
  await install(first)
  await first.close()
  const { database } = await openRaw(folder, 'admin', adminPassword)
  database
    .transaction(() => {
      beginCommand(database, 'before')
      database.exec('delete from age_identities')
      finishCommand(database, { id: 'before', at: testMorning, accountId: null, procedure: 'test' })
    })
    .immediate()
  database.close()
  expect(await identitiesIn(folder, 'admin', adminPassword)).toEqual([])
  const seen: (readonly string[])[] = []
  for (let round = 0; round < 2; round += 1) {
    const { close } = await openOffice(folder)
    await close()
    seen.push(await identitiesIn(folder, 'admin', adminPassword))
  }
  expect(seen[0]).toHaveLength(1)
  expect(seen[1]).toEqual(seen[0])
  await expectWhole(folder)
})

test('the encryption key survives a change of the data key and the way back from a backup', async ({ folder }) => {
  test.setTimeout(120_000)
  const first = await startCore(folder)
  await install(first)
  await first.close()
  const before = await identitiesIn(folder, 'admin', adminPassword)
  const { admin, close } = await openOffice(folder)
  await makeBackup(admin)
  const { last } = await changeKey(admin)
  expect(last).toMatchObject({ kind: 'changed' })
  await makeBackup(admin)
  await close()
  expect(await identitiesIn(folder, 'admin', adminPassword)).toEqual(before)

  const again = await openOffice(folder)
  const [newest] = await listOf(again.admin)
  const { ticket } = await again.admin.backups.preview({
    place: 'here',
    id: newest?.id ?? '',
    secret: { kind: 'password', name: 'admin', password: adminPassword },
  })
  expect(await restoreWith(again.admin, ticket)).toMatchObject({ kind: 'restored' })
  await again.close()
  expect(await identitiesIn(folder, 'admin', adminPassword)).toEqual(before)
})
