import { Failure } from '#shared/contract/failure.ts'
import type { dossierContract } from '#shared/features/licences/dossier.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { licenceStandardsOn } from '../service-cases/service-standards.ts'
import { requireWorker } from '../workers/workers.service.ts'
import { findDocument, isDocumentInUse, listDocuments, voidDocument } from './dossier.repository.ts'
import { checksFor, keepDocument, presentDocument, refuse, settingsKey, settingsOf } from './dossier-facts.ts'

export const dossierService: ServiceOf<typeof dossierContract> = {
  find: async ({ workerId }, context) => {
    const { db, services, recordRead } = context
    const worker = await requireWorker(db, workerId)
    const { today } = await unitDay(context)
    await recordRead('worker', [workerId])
    const standards = licenceStandardsOn(services.resourcesFolder, today).filter(
      ({ licence }) => licence.profession === worker.profession,
    )
    const { letterMonths } = await settingsOf(db)
    const looking = { today, letterMonths, checksOf: checksFor(services, worker.profession, today) }
    const asked = standards.flatMap(({ requirements }) =>
      requirements.toSorted((left, right) => left.number - right.number),
    )
    return {
      workerName: worker.name,
      kinds: [...new Map(asked.map(({ id, title }) => [id, { id, title }])).values()],
      documents: (await listDocuments(db, workerId)).map((row) => presentDocument(row, looking)),
    }
  },

  add: async (input, context) => {
    await requireWorker(context.db, input.workerId)
    const { today } = await unitDay(context)
    return { id: await keepDocument(context, input, today) }
  },

  voidDocument: async ({ reason, ...reference }, { db }) => {
    if (!(await findDocument(db, reference.id))) throw new Failure('not-found')
    if (await isDocumentInUse(db, reference.id)) throw refuse('document-in-use')
    if (!(await voidDocument(db, reference, reason))) throw new Failure('changed-meanwhile')
    return { revision: reference.revision + 1 }
  },

  settings: async (_input, context) => {
    const { today } = await unitDay(context)
    const checks = licenceStandardsOn(context.services.resourcesFolder, today).flatMap(({ licence }) =>
      licence.papers.flatMap((paper) => paper.checks),
    )
    const ages = checks.flatMap((check) => (check.kind === 'age' ? [check.months] : []))
    return { ...(await settingsOf(context.db)), fileMonths: Math.min(...ages) }
  },

  changeSettings: async (wanted, { db }) => {
    if ((await settingsOf(db)).revision !== wanted.revision) throw new Failure('changed-meanwhile')
    const revision = wanted.revision + 1
    await writeSetting(db, settingsKey, { ...wanted, revision })
    return { revision }
  },
}
