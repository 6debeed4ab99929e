import { createHash } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import type {
  clinicProtocolsContract,
  KeptProtocol,
  ProtocolApproval,
  ProtocolRefusal,
} from '#shared/features/clinic-protocols/clinic-protocols.contract.ts'
import { type Protocol, protocolSchema } from '#shared/features/clinic-protocols/protocol.ts'
import { protocolFaults } from '#shared/features/clinic-protocols/protocol-faults.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { readResources } from '../../core/resources.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { type ApprovalRow, insertApproval, listApprovals, withdrawApproval } from './clinic-protocols.repository.ts'

const refuse = (reason: ProtocolRefusal): Failure => new Failure('refused', { reason })

export const clinicProtocolsService: ServiceOf<typeof clinicProtocolsContract> = {
  list: async (_input, { db, services }) =>
    (await keptProtocols(db, services.resourcesFolder)).map(({ protocol, approval }) => ({ protocol, approval })),

  kept: async (_input, { db, services }) => keptProtocols(db, services.resourcesFolder),

  approve: async ({ id, fingerprint, doctorName, licenceNumber, approvedOn }, context) => {
    const { db, now, actor, newId, services } = context
    const kept = (await keptProtocols(db, services.resourcesFolder)).find(({ protocol }) => protocol.id === id)
    if (!kept) throw new Failure('not-found')
    if (kept.fingerprint !== fingerprint) throw refuse('version-gone')
    if (kept.approval !== null) throw refuse('already-approved')
    if (approvedOn > (await unitDay(context)).today) throw refuse('date-in-future')
    const approvalId = newId()
    await insertApproval(db, {
      id: approvalId,
      protocol_id: id,
      version: kept.protocol.version,
      fingerprint,
      doctor_name: doctorName,
      licence_number: licenceNumber,
      approved_on: approvedOn,
      state: 'in-force',
      recorded_at: now,
      recorded_by: actor.accountId,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    })
    return { id: approvalId }
  },

  withdraw: async ({ approvalId, reason }, { db, now, actor }) => {
    const change = { withdrawn_at: now, withdrawn_by: actor.accountId, withdrawn_reason: reason }
    if (!(await withdrawApproval(db, approvalId, change))) throw new Failure('not-found')
    return {}
  },
}

/** A protocol with a fault is left out: a nurse would be led nowhere. A test looks that none is shipped. */
async function keptProtocols(db: Reader, resourcesFolder: string): Promise<KeptProtocol[]> {
  const rows = Map.groupBy(await listApprovals(db), (row) => row.protocol_id)
  return readResources(resourcesFolder, 'protocols', protocolSchema)
    .filter((protocol) => protocolFaults(protocol).length === 0)
    .map((protocol) => {
      const fingerprint = fingerprintOf(protocol)
      const approvals = (rows.get(protocol.id) ?? []).map((row) => presentApproval(row, fingerprint))
      const approval = approvals.find(({ isForThisText, withdrawn }) => isForThisText && withdrawn === null) ?? null
      return { protocol, fingerprint, approval, approvals }
    })
    .toSorted((one, other) => one.protocol.title.localeCompare(other.protocol.title, 'id'))
}

const fingerprintOf = (protocol: Protocol): string =>
  createHash('sha256').update(JSON.stringify(protocol)).digest('hex')

const presentApproval = (row: ApprovalRow, fingerprint: string): ProtocolApproval => ({
  id: row.id,
  version: row.version,
  doctorName: row.doctor_name,
  licenceNumber: row.licence_number,
  approvedOn: calendarDateSchema.parse(row.approved_on),
  recorded: { at: instantSchema.parse(row.recorded_at), byName: row.recorded_by_name },
  withdrawn:
    row.withdrawn_at === null
      ? null
      : {
          at: instantSchema.parse(row.withdrawn_at),
          byName: row.withdrawn_by_name ?? '',
          reason: row.withdrawn_reason ?? '',
        },
  isForThisText: row.fingerprint === fingerprint,
})
