import { isSameFingerprint } from '#shared/bundle/fingerprint.ts'
import { Failure } from '#shared/contract/failure.ts'
import { cardFingerprint, type KeyCard } from '#shared/features/exchange/key-card.ts'
import type { PartnerKey, partnerKeysContract } from '#shared/features/partner-keys/partner-keys.contract.ts'
import { isSameOffice, keyStanding } from '#shared/features/partner-keys/partner-keys.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { ownAgeRecipient } from '../../core/age-identity.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { keyFactsOf } from './judge-signer.ts'
import { ownCards } from './own-cards.ts'
import {
  findPartnerKey,
  insertPartnerKey,
  listPartnerKeys,
  type PartnerKeyRow,
  updatePartnerKey,
} from './partner-keys.repository.ts'
import { readCard, refuse } from './read-card.ts'

type Change = Parameters<typeof updatePartnerKey>[2]

export const partnerKeysService: ServiceOf<typeof partnerKeysContract> = {
  ...ownCards,

  list: async (_input, { db, now }) => {
    const { timeZone } = await currentProfile(db, now)
    const today = toCalendarDate(now, timeZone)
    const rows = await listPartnerKeys(db)
    return rows.map((row) => presentKey(row, rows, today))
  },

  import: async ({ card: text }, context) => {
    const { db, now, newId, actor } = context
    const card = await readCard(text)
    await refuseOwn(context, card)
    const fingerprint = cardFingerprint(card)
    const rows = await listPartnerKeys(db)
    const same = rows.find((row) => row.fingerprint === fingerprint)
    if (same?.state === 'withdrawn') throw refuse('card-withdrawn')
    if (same) return { id: same.id, outcome: 'known' }
    refuseBorrowedKeys(card, rows)
    const earlier = rows.find((row) => row.state !== 'withdrawn' && isSameOffice(row, card.owner))
    const id = newId()
    await insertPartnerKey(db, {
      id,
      kind: card.owner.kind,
      name: card.owner.name,
      post: card.owner.post,
      person: card.owner.person,
      age: card.age,
      minisign: card.minisign,
      fingerprint,
      valid_from: card.validFrom,
      valid_until: card.validUntil,
      card: JSON.stringify(card),
      changes_key_id: earlier?.id ?? null,
      state: 'unconfirmed',
      imported_at: now,
      imported_by: actor.accountId,
    })
    return { id, outcome: earlier ? 'changed' : 'new' }
  },

  correct: async ({ id, revision, validFrom, validUntil, ...names }, context) => {
    await requireKey(context, id, (row) => (row.state === 'withdrawn' ? 'key-is-withdrawn' : null))
    if (validUntil !== null && validUntil < validFrom) throw refuse('dates-reversed')
    return change(context, { id, revision }, { ...names, valid_from: validFrom, valid_until: validUntil })
  },

  confirm: async ({ id, revision, fingerprint, spokenWith }, context) => {
    const row = await requireKey(context, id, ({ state }) => (state === 'unconfirmed' ? null : 'key-not-unconfirmed'))
    if (!isSameFingerprint(fingerprint, row.fingerprint)) throw refuse('fingerprint-differs')
    const confirmed = { confirmed_at: context.now, confirmed_by: context.actor.accountId, confirmed_with: spokenWith }
    return change(context, { id, revision }, { state: 'confirmed', ...confirmed })
  },

  withdraw: async ({ id, revision, reason }, context) => {
    await requireKey(context, id, ({ state }) => (state === 'withdrawn' ? 'key-is-withdrawn' : null))
    const withdrawn = { withdrawn_at: context.now, withdrawn_by: context.actor.accountId, withdrawn_reason: reason }
    return change(context, { id, revision }, { state: 'withdrawn', ...withdrawn })
  },
}

function presentKey(row: PartnerKeyRow, all: readonly PartnerKeyRow[], today: CalendarDate): PartnerKey {
  const earlier = all.find(({ id }) => id === row.changes_key_id)
  const { validFrom, validUntil } = keyFactsOf(row)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    post: row.post,
    person: row.person,
    validFrom,
    validUntil,
    standing: keyStanding(keyFactsOf(row), today),
    fingerprint: row.confirmed_at === null ? null : row.fingerprint,
    changes: earlier ? { id: earlier.id, isInForce: keyStanding(keyFactsOf(earlier), today) === 'confirmed' } : null,
    imported: { at: instantSchema.parse(row.imported_at), byName: row.imported_by_name },
    confirmed:
      row.confirmed_at === null
        ? null
        : {
            at: instantSchema.parse(row.confirmed_at),
            byName: row.confirmed_by_name ?? '',
            with: row.confirmed_with ?? '',
          },
    withdrawn:
      row.withdrawn_at === null
        ? null
        : {
            at: instantSchema.parse(row.withdrawn_at),
            byName: row.withdrawn_by_name ?? '',
            reason: row.withdrawn_reason ?? '',
          },
    revision: row.revision,
  }
}

async function refuseOwn(context: CommandContext, card: KeyCard): Promise<void> {
  const { publicKey } = await readSigningKey(context)
  if (card.minisign === publicKey || card.age === (await ownAgeRecipient(context.db))) throw refuse('own-card')
}

/** Half of a known pair of keys on another card: of a withdrawn pair it stays withdrawn, of another office it is somebody's pretence. */
function refuseBorrowedKeys(card: KeyCard, rows: readonly PartnerKeyRow[]): void {
  for (const row of rows.filter(({ age, minisign }) => age === card.age || minisign === card.minisign)) {
    if (row.state === 'withdrawn') throw refuse('card-withdrawn')
    if (!isSameOffice(row, card.owner)) throw refuse('key-of-other-office')
  }
}

async function requireKey(
  { db }: CommandContext,
  id: string,
  fault: (row: Pick<PartnerKeyRow, 'state'>) => Parameters<typeof refuse>[0] | null,
) {
  const row = await findPartnerKey(db, id)
  if (!row) throw new Failure('not-found')
  const reason = fault(row)
  if (reason) throw refuse(reason)
  return row
}

async function change(
  { db }: CommandContext,
  reference: { readonly id: string; readonly revision: number },
  wanted: Change,
) {
  if (!(await updatePartnerKey(db, reference, wanted))) throw new Failure('changed-meanwhile')
  return { revision: reference.revision + 1 }
}
