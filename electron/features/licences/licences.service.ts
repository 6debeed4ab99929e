import { Failure } from '#shared/contract/failure.ts'
import type { licencesContract } from '#shared/features/licences/licences.contract.ts'
import { askedFacts } from '#shared/features/service-cases/case-conditions.rules.ts'
import { requirementsOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { enterLicence } from '../credentials/enter-licence.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { caseCommands } from '../service-cases/case-commands.ts'
import { handlingCommands } from '../service-cases/case-handling.ts'
import { applyCommand, requireAllowed } from '../service-cases/change-case.ts'
import { factAnswersOf, loadCases } from '../service-cases/load-case.ts'
import { openCase } from '../service-cases/open-case.ts'
import { licenceStandardsOn } from '../service-cases/service-standards.ts'
import { professionNames } from '../workers/present-worker.ts'
import { requireWorker } from '../workers/workers.service.ts'
import { attachKept } from './attach-kept.ts'
import { listDocuments } from './dossier.repository.ts'
import { checksFor, keepDocument, presentDocument, refuse, settingsOf } from './dossier-facts.ts'
import {
  applicationForChange,
  licenceBinding,
  licenceStandardOf,
  loadApplication,
  requireApplication,
} from './licence-case.ts'
import { licenceComplaints } from './licence-complaints.ts'
import { insertApplication, listApplications, noteIssued } from './licences.repository.ts'
import { attachedScans, presentApplication, presentRow } from './present-application.ts'

/** Prefix of the number: Izin praktik. */
const series = 'IP'
const endedPhases: readonly string[] = ['done', 'refused', 'cancelled']

const commandsFor = async (context: CommandContext, { caseId }: { readonly caseId: string }) => {
  const binding = licenceBinding((await requireApplication(context, caseId)).service_id)
  return { ...caseCommands(binding), ...handlingCommands(binding) }
}

/** Attaches what the dossier holds and nothing was found in; how much that was. */
async function attachSound(context: CommandContext, id: string): Promise<number> {
  const { db, services } = context
  const row = await requireApplication(context, id)
  const { today } = await unitDay(context)
  const loaded = await loadApplication(context, row)
  const { letterMonths } = await settingsOf(db)
  const { profession } = licenceStandardOf(loaded).licence
  const looking = { today, letterMonths, checksOf: checksFor(services, profession, today) }
  const documents = await listDocuments(db, row.worker_id)
  const sound = requirementsOf(loaded.facts).flatMap(({ id: requirementId }) => {
    const kept = documents.find(({ kind, state }) => kind === requirementId && state === 'active')
    const isSound = kept !== undefined && presentDocument(kept, looking).findings.length === 0
    return isSound ? [{ requirementId, documentId: kept.id }] : []
  })
  for (const one of sound) await attachKept(context, await loadApplication(context, row), one)
  return sound.length
}

export const licencesService: ServiceOf<typeof licencesContract> = {
  choices: async ({ workerId }, context) => {
    const { db, services } = context
    const worker = await requireWorker(db, workerId)
    const { today } = await unitDay(context)
    const standards = licenceStandardsOn(services.resourcesFolder, today).filter(
      ({ licence }) => licence.profession === worker.profession,
    )
    const all = await listApplications(db, workerId)
    const renewed = all.filter(({ phase }) => phase !== 'refused' && phase !== 'cancelled').map(({ renews }) => renews)
    return {
      workerName: worker.name,
      professionTitle: professionNames(services.resourcesFolder).get(worker.profession) ?? worker.profession,
      services: standards.map((standard) => ({
        ...{ id: standard.id, name: standard.name },
        triggers: standard.triggers.map(({ id, title }) => ({ id, title })),
        facts: askedFacts(standard).flatMap(({ id, from }) =>
          from.kind === 'asked' ? [{ id, question: from.question }] : [],
        ),
        papers: standard.requirements
          .toSorted((left, right) => left.number - right.number)
          .map(({ number, title, note, condition }) => ({ number, title, note, condition })),
      })),
      renewable: all
        .filter(({ phase, id }) => phase === 'done' && !renewed.includes(id))
        .flatMap((row) =>
          row.valid_until === null
            ? []
            : [
                {
                  ...{ id: row.id, number: row.number, serviceId: row.service_id, place: row.place },
                  validUntil: calendarDateSchema.parse(row.valid_until),
                  facts: { ...factAnswersOf(row) },
                },
              ],
        ),
    }
  },

  list: async ({ workerId }, context) => {
    const rows = await listApplications(context.db, workerId)
    const services = [...new Set(rows.map(({ service_id }) => service_id))]
    const cases = await Promise.all(
      services.map((serviceId) => loadCases(context, { serviceId, includeEnded: true, inmateId: null })),
    )
    const byId = new Map(cases.flat().map((loaded) => [loaded.row.id, loaded]))
    return rows.flatMap((row) => {
      const loaded = byId.get(row.id)
      return loaded ? [presentRow(row, loaded, context)] : []
    })
  },

  find: async ({ id }, context) => {
    const row = await requireApplication(context, id)
    await context.recordRead('worker', [row.worker_id])
    return presentApplication(row, await loadApplication(context, row), context)
  },

  open: async ({ workerId, service, trigger, place, facts, renews }, context) => {
    const { db, services } = context
    const worker = await requireWorker(db, workerId)
    if (worker.state !== 'active') throw refuse('worker-has-left')
    const { today } = await unitDay(context)
    const standard = licenceStandardsOn(services.resourcesFolder, today).find(({ id }) => id === service)
    if (!standard) throw new Failure('not-found')
    if (standard.licence.profession !== worker.profession) throw refuse('profession-differs')
    const same = (await listApplications(db, workerId)).filter((one) => one.service_id === service)
    const running = same.find(
      (one) => !endedPhases.includes(one.phase) && one.place.toLowerCase() === place.toLowerCase(),
    )
    if (running) throw refuse('application-running', { number: running.number })
    if (renews !== null && !same.some(({ id }) => id === renews)) throw refuse('renewal-of-another')
    const { id, number } = await openCase(context, {
      ...{ serviceId: service, numbering: { series }, subject: { kind: 'worker', workerId } },
      ...{ trigger, applicant: null, facts, reason: standard.name, emergency: null, receivedAt: null, renews },
    })
    await insertApplication(db, { id, place })
    return { id, number, attached: await attachSound(context, id) }
  },

  attachDocument: async ({ requirementId, documentId, ...reference }, context) => {
    const { loaded } = await applicationForChange(context, reference)
    return attachKept(context, loaded, { requirementId, documentId })
  },

  attachScan: async ({ requirementId, fileId, issuedOn, validUntil, ...reference }, context) => {
    const { row, loaded } = await applicationForChange(context, reference)
    const { today } = await unitDay(context)
    const kept = { workerId: row.worker_id, kind: requirementId, fileId, issuedOn, validUntil }
    return attachKept(context, loaded, { requirementId, documentId: await keepDocument(context, kept, today) })
  },

  issue: async ({ licenceNumber, issuedOn, validUntil, fileId, isHere, ...reference }, context) => {
    const { row, loaded } = await applicationForChange(context, reference)
    requireAllowed(context, loaded, { kind: 'finish' })
    const { id: licenceId } = await enterLicence(context, {
      ...{ workerId: row.worker_id, kind: 'sip', number: licenceNumber, issuedOn, validUntil },
      ...{ issuer: licenceStandardOf(loaded).licence.issuer, place: row.place, isHere, fileIds: [fileId] },
    })
    await noteIssued(context.db, row.id, licenceId)
    return applyCommand(context, loaded, { kind: 'finish' }, { letterNumber: licenceNumber, letterDate: issuedOn })
  },

  ...licenceComplaints,

  voidPaper: async (input, context) => (await commandsFor(context, input)).voidPaper(input, context),
  takeStep: async (input, context) => (await commandsFor(context, input)).takeStep(input, context),
  skipStep: async (input, context) => (await commandsFor(context, input)).skipStep(input, context),
  recordHandedOver: async (input, context) => (await commandsFor(context, input)).recordHandedOver(input, context),
  recordOutsideStep: async (input, context) => (await commandsFor(context, input)).recordOutsideStep(input, context),
  returnForCorrection: async (input, context) =>
    (await commandsFor(context, input)).returnForCorrection(input, context),
  resubmit: async (input, context) => (await commandsFor(context, input)).resubmit(input, context),
  recordAnswer: async (input, context) => (await commandsFor(context, input)).recordAnswer(input, context),
  cancel: async (input, context) => (await commandsFor(context, input)).cancel(input, context),
  withdraw: async (input, context) => (await commandsFor(context, input)).withdraw(input, context),
  /** A scan that was struck out while the application lay still does not come back with it. */
  reopen: async (input, context) => {
    const { reopen, voidPaper } = await commandsFor(context, input)
    let { revision } = await reopen(input, context)
    const row = await requireApplication(context, input.caseId)
    const { attached } = await attachedScans(context, await loadApplication(context, row))
    for (const { paperId, row: scan } of attached.values())
      if (scan.state === 'voided') {
        const reason = scan.void_reason ?? ''
        revision = (await voidPaper({ caseId: input.caseId, revision, paperId, reason, keepLetter: false }, context))
          .revision
      }
    return { revision }
  },
}
