import { existsSync } from 'node:fs'
import { z } from 'zod'
import {
  bundlePartSchema,
  type OutgoingBundle,
  type OutgoingRow,
  type SealRecipient,
  sealRecipientSchema,
} from '#shared/features/exchange/exchange.contract.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import type { BundleRow, copiesOf } from './exchange.repository.ts'
import type { IncomingFileRow } from './incoming.repository.ts'
import { verifierPagePath } from './verifier-page.ts'

const recipientsSchema = z.array(z.string())
const partsSchema = z.array(bundlePartSchema)
const keyRecipientsSchema = z.array(sealRecipientSchema)

export const keyRecipientsOf = (row: Pick<BundleRow, 'key_recipients'>): SealRecipient[] =>
  keyRecipientsSchema.parse(JSON.parse(row.key_recipients))

/** Being outdated outranks everything: whoever handed it over must hand over the newer one. */
function stateOf(row: BundleRow, handedOverOn: CalendarDate | null): OutgoingRow['state'] {
  if (row.superseded_by !== null) return 'superseded'
  if (row.has_last_word || row.has_last_word_by_hand) return 'answered'
  if (row.has_answer || row.has_step_by_hand) return 'acknowledged'
  return handedOverOn === null ? 'made' : 'handed-over'
}

/** Told here with receiver and receipt, or on the case's own page with the day alone. */
function handedOverOnOf(row: BundleRow, zone: FacilityZone): CalendarDate | null {
  if (row.handed_over_on !== null) return calendarDateSchema.parse(row.handed_over_on)
  if (row.superseded_by !== null || row.case_handed_over_at === null) return null
  return toCalendarDate(instantSchema.parse(row.case_handed_over_at), zone)
}

export function presentRow(row: BundleRow, zone: FacilityZone): OutgoingRow {
  const handedOverOn = handedOverOnOf(row, zone)
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
    state: stateOf(row, handedOverOn),
    handedOverOn,
    handedOverTo: row.handed_over_to,
    training: row.training === 1,
    isEncrypted: row.age_size !== null,
  }
}

export function presentBundle(
  row: BundleRow,
  copies: Awaited<ReturnType<typeof copiesOf>>,
  context: {
    readonly services: CoreServices
    readonly zone: FacilityZone
    readonly incoming: readonly Pick<IncomingFileRow, 'id' | 'name' | 'received_at' | 'sender_name'>[]
  },
): OutgoingBundle {
  const on = row.handed_over_on === null ? null : calendarDateSchema.parse(row.handed_over_on)
  return {
    ...presentRow(row, context.zone),
    revision: row.revision,
    profileId: row.profile_id,
    recipients: recipientsSchema.parse(JSON.parse(row.recipients)),
    parts: partsSchema.parse(JSON.parse(row.parts)),
    signature: { keyId: row.key_id, publicKey: row.public_key },
    logHead: { number: row.log_head_number, hash: row.log_head_hash },
    encryption:
      row.age_size === null
        ? null
        : { size: row.age_size, sha256: row.age_sha256 ?? '', recipients: keyRecipientsOf(row) },
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
    answers: context.incoming.map((file) => ({
      id: file.id,
      name: file.name,
      receivedAt: instantSchema.parse(file.received_at),
      senderName: file.sender_name,
    })),
    means: context.services.shell ? 'stick' : 'download',
    hasCheckingPage: existsSync(verifierPagePath(context.services.assetsFolder)),
  }
}
