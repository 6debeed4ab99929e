import { fingerprintOf, isSameFingerprint } from '#shared/bundle/fingerprint.ts'
import { Failure } from '#shared/contract/failure.ts'
import { isSameOfficeName } from '#shared/features/facility/office-name.rules.ts'
import type {
  inmateListsContract,
  ListRefusalCode,
  ListStatement,
} from '#shared/features/inmate-lists/inmate-lists.contract.ts'
import { addHours, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { commaSeparatedType } from '../../core/spreadsheet-type.ts'
import { findFile, insertFile } from '../../database/foundation.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { findSender, insertReceived, insertSender, receivedFrom } from './inmate-lists.repository.ts'
import { isEnvelope, type ListEnvelope, openEnvelope } from './list-envelope.ts'
import { listColumns } from './list-lines.ts'
import { verifyList } from './sign-list.ts'

/** How far the clocks of two computers may lie apart. */
const hoursAhead = 24

const refuse = (reason: ListRefusalCode): Failure => new Failure('refused', { reason })

/** Opens, checks the signature, asks about an unknown sender, and looks whether the list brings anything new. */
export const openList: ServiceOf<typeof inmateListsContract>['open'] = async (input, context) => {
  const { envelope, statement } = await readUploaded(context, input.fileId, input.password)
  await requireOther(context, envelope, statement)
  const { mark, unitName, madeAt, asOf, count } = statement
  // A list from the future would make every later one look old.
  if (madeAt > addHours(context.now, hoursAhead)) throw refuse('made-in-future')
  const about = { mark, unitName, madeAt, asOf, count }
  const known = await findSender(context.db, mark)
  let senderId = known?.id
  if (known?.public_key !== envelope.publicKey) {
    const fingerprint = fingerprintOf(envelope.publicKey)
    if (input.fingerprint === null)
      return { kind: 'unknown-sender', fingerprint, replacesKnown: known !== undefined, ...about }
    if (!isSameFingerprint(input.fingerprint, fingerprint)) throw refuse('fingerprint-differs')
    senderId = await trust(context, envelope.publicKey, statement)
  }
  if (senderId === undefined) throw refuse('signature-wrong')
  const received = await receivedFrom(context.db, mark)
  const newest = received.find((list) => list.plan_state !== null)
  const same = received.find((list) => list.sender_id === senderId && list.made_at === madeAt)
  if (newest && newest.made_at > madeAt)
    return { kind: 'older', newestMadeAt: instantSchema.parse(newest.made_at), ...about }
  if (same?.plan_state === 'done')
    return { kind: 'same', takenInAt: instantSchema.parse(same.finished_at ?? same.received_at), ...about }
  const listFileId = same?.file_id ?? (await keepList(context, senderId, envelope, statement))
  return { kind: 'ready', listFileId, columns: [...listColumns], ...about }
}

async function readUploaded(context: CommandContext, fileId: string, password: string) {
  const file = await findFile(context.db, fileId)
  if (!file || file.permission !== null || file.uploaded_by !== context.actor.accountId) throw new Failure('not-found')
  const bytes = context.services.files.get(file.storage_name)
  if (!isEnvelope(bytes)) throw refuse('not-a-list')
  const envelope = openEnvelope(bytes, password)
  if (!envelope) throw refuse('password-or-file-wrong')
  const statement = await verifyList(envelope)
  if (!statement) throw refuse('signature-wrong')
  return { envelope, statement }
}

/** Another computer of the same unit, with another mark than this one. */
async function requireOther(context: CommandContext, envelope: ListEnvelope, statement: ListStatement): Promise<void> {
  if ((await readSigningKey(context)).publicKey === envelope.publicKey) throw refuse('own-list')
  const { mark } = await readInstallation(context.db)
  if (mark === null) throw refuse('own-mark-missing')
  if (mark === statement.mark) throw refuse('same-mark')
  const profile = await currentProfile(context.db, context.now)
  if (!isSameOfficeName(profile.name, statement.unitName)) throw refuse('other-unit')
}

async function trust({ db, now, newId, actor }: CommandContext, publicKey: string, statement: ListStatement) {
  const id = newId()
  await insertSender(db, {
    id,
    public_key: publicKey,
    mark: statement.mark,
    unit_name: statement.unitName,
    confirmed_at: now,
    confirmed_by: actor.accountId,
    state: 'trusted',
  })
  return id
}

/** From here on the list is an upload like any other: the import reads it, shows every difference, and asks about whoever is missing. */
async function keepList(context: CommandContext, senderId: string, envelope: ListEnvelope, statement: ListStatement) {
  const { db, now, newId, actor, services } = context
  const stored = services.files.putTrusted(Buffer.from(envelope.list, 'utf8'), commaSeparatedType)
  const fileId = newId()
  const originalName = `daftar-penghuni-${statement.mark}-${statement.asOf}.csv`
  await insertFile(db, { id: fileId, ...stored, originalName, uploadedBy: actor.accountId, uploadedAt: now })
  await insertReceived(db, {
    id: newId(),
    sender_id: senderId,
    made_at: statement.madeAt,
    sha256: stored.sha256,
    file_id: fileId,
    received_at: now,
    received_by: actor.accountId,
  })
  return fileId
}
