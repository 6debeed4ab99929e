import { Failure } from '#shared/contract/failure.ts'
import { isQuestion } from '#shared/features/questionnaires/instrument.ts'
import { structureChanges } from '#shared/features/questionnaires/instrument-structure.rules.ts'
import type {
  InstrumentEntry,
  InstrumentParameter,
  InstrumentRefusalCode,
  InstrumentVersion,
  instrumentsContract,
} from '#shared/features/questionnaires/instruments.contract.ts'
import { openItems } from '#shared/features/questionnaires/open-values.rules.ts'
import type { QuestionnaireBinding } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { isAllowed, parametersFor } from '#shared/features/questionnaires/scores.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { judgeInstrumentSigner } from './instrument-signer.ts'
import {
  type InstrumentFileRow,
  type InstrumentParameterRow,
  insertInstrumentFile,
  insertParameter,
  insertSignature,
  keepSnapshot,
  listParameters,
  updateInstrumentFile,
} from './instruments.repository.ts'
import {
  contentHash,
  inForceOn,
  isSameVersion,
  type KnownInstrument,
  knownInstruments,
  shippedInstruments,
} from './known-instruments.ts'
import { newestByParameter, valueOfRow } from './office-parameters.ts'

const refuse = (reason: InstrumentRefusalCode): Failure => new Failure('refused', { reason })

/** Versions, cut-offs and files of the office, for whichever kind of work they are bound to. */
export function instrumentHandlers({
  use,
  needsSignature,
}: QuestionnaireBinding): ServiceOf<typeof instrumentsContract> {
  const known = ({ db, services }: QueryContext | CommandContext) => knownInstruments(db, services, use)

  return {
    list: async (_input, context) => {
      const { timeZone } = await currentProfile(context.db, context.now)
      const today = toCalendarDate(context.now, timeZone)
      const rows = await listParameters(context.db, use)
      const byUrl = Map.groupBy(await known(context), ({ instrument }) => instrument.url)
      const instruments = [...byUrl.values()].map((versions) => presentInstrument(versions, rows, today))
      return {
        instruments: instruments.toSorted((left, right) => left.title.localeCompare(right.title, 'id')),
        faulty: shippedInstruments(context.services).faulty.map(({ file, faults }) => ({
          file,
          faults: faults.map((fault) => ({ ...fault })),
        })),
      }
    },

    preview: async ({ content, signature }, context) => {
      const { publicKey: _key, ...signer } = await judgeInstrumentSigner(context, content, signature)
      const { instrument, faults } = readInstrument(content)
      if (!instrument) return { faults: faults.map((fault) => ({ ...fault })), signer, found: null }
      const { url, version, title, publisher, source, scores, parameters, effectiveFrom } = instrument
      const versions = (await known(context)).filter((one) => one.instrument.url === url)
      const { timeZone } = await currentProfile(context.db, context.now)
      const shown = shownVersion(versions, toCalendarDate(context.now, timeZone))
      return {
        faults: [],
        signer,
        found: {
          url,
          version,
          title,
          publisher,
          source,
          questions: instrument.items.filter(isQuestion).length,
          effectiveFrom: calendarDateSchema.parse(effectiveFrom),
          scores: scores.map((score) => score.title),
          parameters: parameters.map((parameter) => parameter.title),
          known: versions.map((one) => one.instrument.version),
          differs: shown ? [...structureChanges(shown.instrument, instrument)] : [],
        },
      }
    },

    import: async ({ content, signature, acceptedAs, approvedBy, effectiveFrom }, context) => {
      const { db, now, newId, actor } = context
      const { instrument } = readInstrument(content)
      if (!instrument) throw refuse('file-faulty')
      if (instrument.use !== use) throw refuse('other-use')
      if ((await known(context)).some((one) => isSameVersion(one.instrument, instrument))) throw refuse('version-known')
      const signer = await believedSigner(context, { content, signature, acceptedAs })
      if (!signer && needsSignature) throw refuse('signature-missing')
      const { url, version, title } = instrument
      const snapshot = contentHash(content)
      await keepSnapshot(db, { hash: snapshot, url, version, content })
      const id = newId()
      await insertInstrumentFile(db, {
        ...{ id, use, url, version, title, snapshot },
        effective_from: effectiveFrom,
        approved_by: approvedBy,
        state: 'approved',
        imported_at: now,
        imported_by: actor.accountId,
      })
      if (signer)
        await insertSignature(db, {
          ...{ ...signer, id: newId(), use, file_id: id, kept_at: now, kept_by: actor.accountId },
        })
      return { id }
    },

    withdraw: async ({ id, revision, reason }, context) => {
      const found = (await known(context)).find(({ file }) => file?.id === id)
      if (!found?.file) throw new Failure('not-found')
      if (found.file.state === 'withdrawn') throw refuse('already-withdrawn')
      const withdrawn = {
        state: 'withdrawn',
        withdrawn_at: context.now,
        withdrawn_by: context.actor.accountId,
        withdrawn_reason: reason,
      } as const
      if (!(await updateInstrumentFile(context.db, { id, revision }, withdrawn))) throw new Failure('changed-meanwhile')
      return { revision: revision + 1 }
    },

    setParameter: async ({ url, parameter: parameterId, value, reason, basis }, context) => {
      const { db, now, newId, actor } = context
      const { timeZone } = await currentProfile(db, now)
      const versions = (await known(context)).filter(({ instrument }) => instrument.url === url)
      const shown = shownVersion(versions, toCalendarDate(now, timeZone))
      const parameter = shown?.instrument.parameters.find(({ id }) => id === parameterId)
      if (!parameter) throw new Failure('not-found')
      if (!isAllowed(parameter, value)) throw refuse('parameter-not-allowed')
      const newest = newestByParameter(await listParameters(db, use), url).get(parameterId)
      if ((newest?.id ?? null) !== basis) throw new Failure('changed-meanwhile')
      const id = newId()
      await insertParameter(db, {
        ...{ id, use, url, reason, parameter: parameterId, title: parameter.title },
        value: JSON.stringify(value),
        set_at: now,
        set_by: actor.accountId,
      })
      return { id }
    },
  }
}

interface Brought {
  readonly content: string
  readonly signature: string | null
  readonly acceptedAs: string | null
}

/** Null for a file without a signature. @throws Failure refused */
async function believedSigner(context: CommandContext, { content, signature, acceptedAs }: Brought) {
  const { kind, name, fingerprint, publicKey } = await judgeInstrumentSigner(context, content, signature)
  if (kind === 'wrong') throw refuse('signature-wrong')
  if (kind === 'withdrawn') throw refuse('signer-withdrawn')
  if (kind === 'foreign' && acceptedAs === null) throw refuse('signer-foreign')
  if (kind === 'none' || signature === null) return null
  const signer_name = kind === 'foreign' && acceptedAs !== null ? acceptedAs : name
  return { signer: kind, signer_name, fingerprint, public_key: publicKey, signature }
}

/** The version in force, else the newest one. */
function shownVersion(versions: readonly KnownInstrument[], today: CalendarDate): KnownInstrument | undefined {
  return (
    inForceOn(versions, today)[0] ??
    versions.toSorted((left, right) => (left.effectiveFrom < right.effectiveFrom ? 1 : -1))[0]
  )
}

function presentInstrument(
  versions: readonly KnownInstrument[],
  rows: readonly InstrumentParameterRow[],
  today: CalendarDate,
): InstrumentEntry {
  const [inForce] = inForceOn(versions, today)
  const shown = shownVersion(versions, today)
  const url = shown?.instrument.url ?? ''
  return {
    url,
    title: shown?.instrument.title ?? '',
    versions: versions
      .map((version) => presentVersion(version, version === inForce, today))
      .toSorted((left, right) => right.version.localeCompare(left.version, 'en', { numeric: true })),
    parameters: shown ? presentParameters(shown, rows) : [],
  }
}

function presentVersion(known: KnownInstrument, isInForce: boolean, today: CalendarDate): InstrumentVersion {
  const { instrument, hash, effectiveFrom, effectiveUntil, file } = known
  const { version, title, publisher, source, note, purpose } = instrument
  return {
    ...{ version, title, publisher, source, note, purpose, effectiveFrom, effectiveUntil },
    id: hash,
    origin: file ? 'office' : 'shipped',
    questions: instrument.items.filter(isQuestion).length,
    openItems: openItems(instrument).map(({ prefix, linkId }) => prefix ?? linkId),
    standing: standingOf(known, isInForce, today),
    office: file && {
      id: file.id,
      approvedBy: file.approved_by,
      importedAt: instantSchema.parse(file.imported_at),
      importedByName: file.imported_by_name,
      withdrawnReason: file.withdrawn_reason,
      signer: signerOf(file),
      revision: file.revision,
    },
  }
}

function signerOf({ signer, signer_name: name, fingerprint }: InstrumentFileRow) {
  return signer === null || name === null || fingerprint === null ? null : { kind: signer, name, fingerprint }
}

function standingOf(known: KnownInstrument, isInForce: boolean, today: CalendarDate): InstrumentVersion['standing'] {
  if (known.file?.state === 'withdrawn') return 'withdrawn'
  if (known.instrument.status === 'draft') return 'draft'
  if (isInForce) return openItems(known.instrument).length > 0 ? 'incomplete' : 'in-force'
  return known.effectiveFrom > today ? 'waiting' : 'past'
}

function presentParameters({ instrument }: KnownInstrument, rows: readonly InstrumentParameterRow[]) {
  const newest = newestByParameter(rows, instrument.url)
  const values = parametersFor(instrument, Object.fromEntries([...newest].map(([id, row]) => [id, valueOfRow(row)])))
  return instrument.parameters.map(({ option, ...parameter }): InstrumentParameter => {
    const row = newest.get(parameter.id)
    return {
      ...parameter,
      options: option.map(({ code, title }) => ({ id: code, title })),
      value: values[parameter.id] ?? parameter.default,
      set: row
        ? { id: row.id, at: instantSchema.parse(row.set_at), byName: row.set_by_name, reason: row.reason }
        : null,
    }
  })
}
