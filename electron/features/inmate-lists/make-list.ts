import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { inmateListsContract } from '#shared/features/inmate-lists/inmate-lists.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { importColumnsOf } from '../inmate-import/import-source.ts'
import { loadKnownRecords, loadResidents } from '../inmate-import/known-people.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { createListPassword, sealEnvelope } from './list-envelope.ts'
import { listText } from './list-lines.ts'
import { keepMadeList } from './made-lists.ts'
import { signList } from './sign-list.ts'

/** A list goes out only from a computer with a mark: from then on there are two, and their numbers must differ. */
export const makeList: ServiceOf<typeof inmateListsContract>['make'] = async (_input, context) => {
  const { db, now, actor, services } = context
  const { mark } = await readInstallation(db)
  if (mark === null) throw new Failure('refused', { reason: 'own-mark-missing' })
  const present = (await loadResidents(db)).filter((person) => person.state === 'present')
  if (present.length === 0) throw new Failure('refused', { reason: 'nobody-here' })
  const records = await loadKnownRecords(
    db,
    present.map((person) => person.id),
  )
  const people = [...records.values()].map((record) => record.values)
  people.sort((left, right) => ((left.name ?? '') < (right.name ?? '') ? -1 : 1))
  await context.recordRead('inmate', [...records.keys()])
  const profile = await currentProfile(db, now)
  const asOf = toCalendarDate(now, profile.timeZone)
  const { key, publicKey } = await readSigningKey(context)
  const { words } = importColumnsOf(services.resourcesFolder)
  const envelope = await signList(
    listText(people, words),
    {
      format: 'lentera-daftar-penghuni/1',
      mark,
      unitName: profile.name,
      madeAt: now,
      asOf,
      count: people.length,
    },
    key,
  )
  const password = createListPassword()
  const fileName = `daftar-penghuni-${mark}-${asOf}.txt`
  const ticket = keepMadeList({ accountId: actor.accountId, fileName, bytes: sealEnvelope(envelope, password) })
  return { ticket, fileName, password, fingerprint: fingerprintOf(publicKey), count: people.length }
}
