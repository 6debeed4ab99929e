import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { Instrument } from '#shared/features/questionnaires/instrument.ts'
import type {
  InstrumentDraft,
  InstrumentDraftRefusalCode,
  instrumentDraftsContract,
} from '#shared/features/questionnaires/instrument-drafts.contract.ts'
import { withWording, wordingOf, wordingSchema } from '#shared/features/questionnaires/instrument-wording.ts'
import { openItems } from '#shared/features/questionnaires/open-values.rules.ts'
import type { QuestionnaireBinding } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Actor, CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import {
  findDraft,
  type InstrumentDraftRow,
  insertDraft,
  listDrafts,
  updateDraft,
} from './instrument-drafts.repository.ts'
import { signInstrument } from './instrument-signer.ts'
import { insertInstrumentFile, insertSignature, keepSnapshot } from './instruments.repository.ts'
import { contentHash, isSameVersion, knownInstruments } from './known-instruments.ts'

const refuse = (reason: InstrumentDraftRefusalCode): Failure => new Failure('refused', { reason })

const editorsSchema = z.array(z.string())
const editorsOf = ({ editors }: Pick<InstrumentDraftRow, 'editors'>) => editorsSchema.parse(JSON.parse(editors))
const savedWording = ({ wording }: Pick<InstrumentDraftRow, 'wording'>) => wordingSchema.parse(JSON.parse(wording))

/** Words and points of the office, from the first draft to the signed version, for whichever kind of work they are bound to. */
export function instrumentDraftHandlers({ use }: QuestionnaireBinding): ServiceOf<typeof instrumentDraftsContract> {
  const known = ({ db, services }: QueryContext | CommandContext) => knownInstruments(db, services, use)

  const found = async (context: QueryContext | CommandContext, id: string): Promise<InstrumentDraftRow> => {
    const row = await findDraft(context.db, use, id)
    if (!row) throw new Failure('not-found')
    return row
  }

  const open = async (context: CommandContext, id: string): Promise<InstrumentDraftRow> => {
    const row = await found(context, id)
    if (row.state !== 'open') throw refuse('draft-not-open')
    return row
  }

  const requireNewVersion = async (context: CommandContext, url: string, version: string) => {
    if ((await known(context)).some(({ instrument }) => isSameVersion(instrument, { url, version })))
      throw refuse('version-known')
  }

  return {
    list: async (_input, context) => (await listDrafts(context.db, use)).map((row) => presentDraft(row, context.actor)),

    get: async ({ id }, context) => {
      const row = await found(context, id)
      const wording = savedWording(row)
      const { instrument, faults } = readInstrument(withWording(row.base_content, wording, { version: row.version }))
      return {
        ...presentDraft(row, context.actor),
        base: row.base_content,
        baseVersion: row.base_version,
        wording,
        faults: faults.map((fault) => ({ ...fault })),
        openItems: instrument ? openItems(instrument).map(({ prefix, linkId }) => prefix ?? linkId) : [],
        approval: approvalOf(row),
      }
    },

    start: async ({ versionId }, context) => {
      const { db, newId, now, actor } = context
      const versions = await known(context)
      const base = versions.find(({ hash }) => hash === versionId)
      if (!base) throw new Failure('not-found')
      const { url, version, title } = base.instrument
      const taken = [...versions.map(({ instrument }) => instrument), ...(await listDrafts(db, use))]
      await keepSnapshot(db, { hash: base.hash, url, version, content: base.content })
      const id = newId()
      await insertDraft(db, {
        ...{ id, use, url, title, base: base.hash, version: nextVersion(base.instrument, taken), state: 'open' },
        wording: JSON.stringify(wordingOf(base.instrument)),
        editors: JSON.stringify([actor.accountId]),
        started_at: now,
        changed_at: now,
        changed_by: actor.accountId,
      })
      return { id }
    },

    save: async ({ id, revision, version, wording }, context) => {
      const { db, now, actor } = context
      const row = await open(context, id)
      await requireNewVersion(context, row.url, version)
      const saved = await updateDraft(
        db,
        { id, revision },
        {
          version,
          wording: JSON.stringify(wording),
          editors: JSON.stringify([...new Set([...editorsOf(row), actor.accountId])]),
          changed_at: now,
          changed_by: actor.accountId,
        },
      )
      if (!saved) throw new Failure('changed-meanwhile')
      return { revision: revision + 1 }
    },

    approve: async ({ id, revision, name, post, basisNumber, basisDate, effectiveFrom }, context) => {
      const { db, now, newId, actor } = context
      const row = await open(context, id)
      if (editorsOf(row).includes(actor.accountId)) throw refuse('own-draft')
      await requireNewVersion(context, row.url, row.version)
      const office = await currentProfile(db, now)
      const approvedBy = `${name}, ${post} (${basisNumber}, ${basisDate})`
      const content = withWording(row.base_content, savedWording(row), {
        version: row.version,
        effectiveFrom,
        approvedBy,
        publisher: office.name,
        date: toCalendarDate(now, office.timeZone),
      })
      const instrument = requireSound(content)
      const snapshot = contentHash(content)
      await keepSnapshot(db, { hash: snapshot, url: row.url, version: row.version, content })
      const fileId = newId()
      await insertInstrumentFile(db, {
        ...{ id: fileId, use, url: row.url, version: row.version, title: instrument.title, snapshot },
        effective_from: effectiveFrom,
        approved_by: approvedBy,
        state: 'approved',
        imported_at: now,
        imported_by: actor.accountId,
      })
      const { signature, publicKey, fingerprint } = await signInstrument(context, content, {
        office: office.name,
        approvedBy,
      })
      await insertSignature(db, {
        ...{ id: newId(), use, file_id: fileId, signer: 'own', signer_name: office.name, fingerprint, signature },
        public_key: publicKey,
        kept_at: now,
        kept_by: actor.accountId,
      })
      const approved = await updateDraft(
        db,
        { id, revision },
        {
          state: 'approved',
          approved_at: now,
          approved_by: actor.accountId,
          approver_name: name,
          approver_post: post,
          basis_number: basisNumber,
          basis_date: basisDate,
          file_id: fileId,
        },
      )
      if (!approved) throw new Failure('changed-meanwhile')
      return { fileId }
    },

    withdraw: async ({ id, revision, reason }, context) => {
      await open(context, id)
      const change = {
        state: 'withdrawn',
        withdrawn_at: context.now,
        withdrawn_by: context.actor.accountId,
        withdrawn_reason: reason,
      } as const
      if (!(await updateDraft(context.db, { id, revision }, change))) throw new Failure('changed-meanwhile')
      return { revision: revision + 1 }
    },

    restore: async ({ id, revision }, context) => {
      const row = await found(context, id)
      if (row.state !== 'withdrawn') throw refuse('draft-not-withdrawn')
      const change = { state: 'open', withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null } as const
      if (!(await updateDraft(context.db, { id, revision }, change))) throw new Failure('changed-meanwhile')
      return { revision: revision + 1 }
    },
  }
}

/** @throws Failure refused, where the file is broken or points are missing */
function requireSound(content: string): Instrument {
  const { instrument } = readInstrument(content)
  if (!instrument) throw refuse('draft-faulty')
  if (openItems(instrument).length > 0) throw refuse('values-missing')
  return instrument
}

/** "02" -> "02.1", and the next one that nobody has. */
function nextVersion({ url, version }: Instrument, taken: readonly Pick<Instrument, 'url' | 'version'>[]): string {
  const [first = version] = version.split('.')
  for (let number = 1; ; number++) {
    const next = `${first}.${number}`
    if (!taken.some((one) => isSameVersion(one, { url, version: next }))) return next
  }
}

function presentDraft(row: InstrumentDraftRow, { accountId }: Pick<Actor, 'accountId'>): InstrumentDraft {
  return {
    id: row.id,
    title: row.title,
    version: row.version,
    state: row.state,
    changedAt: instantSchema.parse(row.changed_at),
    changedByName: row.changed_by_name,
    isOwn: editorsOf(row).includes(accountId),
    withdrawnReason: row.withdrawn_reason,
    revision: row.revision,
  }
}

function approvalOf({
  approver_name: name,
  approver_post: post,
  basis_number: number,
  basis_date: date,
}: InstrumentDraftRow) {
  if (name === null || post === null || number === null || date === null) return null
  return { name, post, basisNumber: number, basisDate: calendarDateSchema.parse(date) }
}
