import { randomInt } from 'node:crypto'
import { complaintLots, complaintNumber } from '#shared/features/complaints/complaint-number.rules.ts'
import { clockOfClass, identityFault } from '#shared/features/complaints/complaints.rules.ts'
import type { ReceivedComplaint } from '#shared/features/complaints/received-complaint.ts'
import type { CommandContext } from '../../core/context.ts'
import { attachFile, findFile } from '../../database/foundation.repository.ts'
import { tieToOpening } from '../complaint-boxes/complaint-boxes.service.ts'
import { findVault, insertIdentity } from '../identity-vault/identity-vault.repository.ts'
import { sealIdentity } from '../identity-vault/sealed-identity.ts'
import { refuse as refuseVault } from '../identity-vault/vault-key.ts'
import { applyCommand } from '../service-cases/change-case.ts'
import { loadCase } from '../service-cases/load-case.ts'
import { openCase } from '../service-cases/open-case.ts'
import { listsIn, refuse, requireAccount } from './complaint-facts.ts'
import { keeperOf } from './complaint-keeper.ts'
import { askDangerCheck } from './complaint-tasks.ts'
import { insertAccused, insertComplaint, insertComplaintFiles } from './complaints.repository.ts'
import { noteHealthReply } from './health-replies.ts'
import { makeReceipt } from './receipt-pins.ts'

/** What a case of the engine says as its reason: it is read where complaints are not, and says nothing of this one. */
const caseReason = 'Pengaduan'
const clockReason = 'Digolongkan saat diterima'

/** @throws Failure refused (see `complaintRefusals`, `vaultRefusals`), not-found */
export async function receiveComplaint(context: CommandContext, input: ReceivedComplaint) {
  const { db, actor, now, newId } = context
  const service = requireKnown(context, input)
  const receivedAt = input.receivedAt ?? now
  if (receivedAt > now) throw refuse('time-in-future')
  const fault = identityFault(input.mode, input.identity !== null)
  if (fault) throw refuse(fault)
  const officerId = await keeperOf(context, actor.accountId, input.accused)
  const { id: caseId, number } = await openCase(context, {
    serviceId: service.procedure,
    numbering: { draw: (mark) => complaintNumber(randomInt(complaintLots), mark) },
    subject: { kind: 'none' },
    trigger: input.reporterKind === 'unknown' ? 'public' : input.reporterKind,
    applicant: null,
    facts: {},
    reason: caseReason,
    emergency: null,
    receivedAt: input.receivedAt,
    renews: null,
  })
  const id = newId()
  const { what, where, when, who, how, wish } = input.story
  await chooseClock(context, service.procedure, caseId, input.class)
  await insertComplaint(db, {
    ...{ id, case_id: caseId, channel: input.channel, class: input.class, service: input.service },
    ...{ reporter_kind: input.reporterKind, mode: input.mode, own_words: input.ownWords ? 1 : 0 },
    ...{ what, where_at: where, when_at: when, who, how, wish },
    ...{ officer_id: officerId, received_at: receivedAt, recorded_at: now, recorded_by: actor.accountId },
  })
  if (input.identity) await keepIdentity(context, id, input.identity)
  await nameAccused(context, id, input.accused)
  await tieFiles(context, id, input.fileIds)
  const { channel, boxOpeningId: openingId } = input
  if (openingId !== null) await tieToOpening(context, { complaintId: id, channel, openingId })
  if (input.danger) await askDangerCheck(context, id, input.danger)
  if (input.healthReply)
    await noteHealthReply(context, { id, class: input.class, service: input.service }, input.healthReply.hasForm)
  return { id, number, ...(await makeReceipt(context, id, 'received')) }
}

/** The class is known at the counter: the step of classifying is taken with it, and may be taken again. */
async function chooseClock(
  context: CommandContext,
  serviceId: string,
  caseId: string,
  complaintClass: ReceivedComplaint['class'],
): Promise<void> {
  const loaded = await loadCase(context, serviceId, caseId)
  const clockId = clockOfClass[complaintClass]
  await applyCommand(context, loaded, { kind: 'choose-clock', clockId, reason: clockReason })
}

/** @throws Failure refused (unknown-choice) */
function requireKnown({ services }: CommandContext, { channel, service, accused }: ReceivedComplaint) {
  const lists = listsIn(services)
  const known = lists.services.find(({ id }) => id === service)
  const units = lists.units.map(({ id }) => id)
  const isKnown = lists.channels.some(({ id }) => id === channel) && accused.units.every((unit) => units.includes(unit))
  if (!known || !isKnown) throw refuse('unknown-choice')
  return known
}

async function keepIdentity(context: CommandContext, complaintId: string, identity: ReceivedComplaint['identity']) {
  const { db, actor, now, newId } = context
  const vault = await findVault(db)
  if (!vault) throw refuseVault('vault-missing')
  if (!identity) return
  const id = newId()
  await insertIdentity(db, {
    ...{ id, vault_id: vault.id, subject_type: 'complaint', subject_id: complaintId },
    ...{ sealed: sealIdentity(vault, id, identity), sealed_by: actor.accountId, sealed_at: now, replaces: null },
  })
}

/** @throws Failure not-found for an account that is not there */
export async function nameAccused(
  { db, actor, now, newId }: CommandContext,
  complaintId: string,
  accused: ReceivedComplaint['accused'],
): Promise<void> {
  for (const accountId of accused.accountIds) await requireAccount(db, accountId)
  const row = (unit: string | null, accountId: string | null) => ({
    ...{ id: newId(), complaint_id: complaintId, unit, account_id: accountId },
    ...{ named_by: actor.accountId, named_at: now },
  })
  const units = accused.units.map((unit) => row(unit, null))
  await insertAccused(db, [...units, ...accused.accountIds.map((accountId) => row(null, accountId))])
}

/** @throws Failure refused (file-not-usable) */
async function tieFiles({ db, actor, newId }: CommandContext, complaintId: string, fileIds: readonly string[]) {
  if (new Set(fileIds).size < fileIds.length) throw refuse('file-not-usable')
  for (const fileId of fileIds) {
    const file = await findFile(db, fileId)
    if (file?.uploaded_by !== actor.accountId || file.permission !== null) throw refuse('file-not-usable')
    // A form in somebody's own hand tells who it was: it came through the door that seals it.
    if (file.vault_id === null) throw refuse('file-not-usable')
    const right = { permission: 'hold:identity-vault', reads: 'identity' } as const
    await attachFile(db, fileId, { ...right, subjectType: 'complaint', subjectId: complaintId })
  }
  const rows = fileIds.map((fileId, position) => ({
    id: newId(),
    complaint_id: complaintId,
    file_id: fileId,
    position,
  }))
  await insertComplaintFiles(db, rows)
}
