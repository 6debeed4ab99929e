import { z } from 'zod'
import { bundlePartSchema, type OutgoingBundle, type OutgoingRow } from '#shared/features/exchange/exchange.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import type { BundleRow, copiesOf } from './exchange.repository.ts'

const recipientsSchema = z.array(z.string())
const partsSchema = z.array(bundlePartSchema)

/** Being outdated outranks everything: whoever handed it over must hand over the newer one. */
function stateOf(row: BundleRow): OutgoingRow['state'] {
  return row.superseded_by === null ? row.state : 'superseded'
}

export function presentRow(row: BundleRow): OutgoingRow {
  return {
    id: row.id,
    name: row.name,
    caseId: row.case_id,
    caseNumber: row.case_number,
    serviceId: row.service_id,
    madeAt: instantSchema.parse(row.made_at),
    madeByName: row.made_by_name,
    size: row.size,
    sha256: row.sha256,
    state: stateOf(row),
    handedOverOn: row.handed_over_on === null ? null : calendarDateSchema.parse(row.handed_over_on),
    handedOverTo: row.handed_over_to,
    training: row.training === 1,
  }
}

export function presentBundle(
  row: BundleRow,
  copies: Awaited<ReturnType<typeof copiesOf>>,
  services: CoreServices,
): OutgoingBundle {
  const on = row.handed_over_on === null ? null : calendarDateSchema.parse(row.handed_over_on)
  return {
    ...presentRow(row),
    revision: row.revision,
    profileId: row.profile_id,
    recipients: recipientsSchema.parse(JSON.parse(row.recipients)),
    parts: partsSchema.parse(JSON.parse(row.parts)),
    signature: { keyId: row.key_id, publicKey: row.public_key },
    logHead: { number: row.log_head_number, hash: row.log_head_hash },
    copies: copies.map((copy) => ({
      id: copy.id,
      kind: copy.kind,
      at: instantSchema.parse(copy.at),
      byName: copy.by_name,
    })),
    handedOver:
      on === null
        ? null
        : {
            on,
            to: row.handed_over_to ?? '',
            recordedAt: instantSchema.parse(row.handed_over_recorded_at),
            byName: row.handed_over_by_name ?? '',
            receiptFileId: row.receipt_file_id,
          },
    supersededBy: row.superseded_by === null ? null : { id: row.superseded_by, name: row.superseded_by_name ?? '' },
    means: services.shell ? 'stick' : 'download',
  }
}
