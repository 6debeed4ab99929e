import { Failure } from '#shared/contract/failure.ts'
import type { incomingContract } from '#shared/features/exchange/incoming.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { loadRecommendation } from '../medical-recommendations/load-recommendation.ts'
import { standardOfVersion } from '../service-cases/service-standards.ts'
import { standingOf, standingsOf } from './answer-signer.ts'
import {
  allAnswers,
  answersOfCase,
  answersOfFile,
  findIncoming,
  listByHand,
  listIncoming,
} from './incoming.repository.ts'
import { incomingPlaces } from './incoming-places.ts'
import { planIncoming } from './plan-incoming.ts'
import { presentByHand, presentIncoming, presentIncomingRow } from './present-incoming.ts'
import { receiveAnswer } from './receive-answer.ts'
import { takeIn } from './take-in.ts'

export const incomingService: ServiceOf<typeof incomingContract> = {
  ...incomingPlaces,
  ...takeIn,

  receive: receiveAnswer,

  means: (_input, { services }) => Promise.resolve({ stick: services.shell !== null }),

  list: async ({ caseId }, { db, services, now }) => {
    const { timeZone } = await currentProfile(db, now)
    const files = await listIncoming(db, { caseId })
    const answers = Map.groupBy(
      caseId === null ? await allAnswers(db) : await answersOfCase(db, caseId),
      (row) => row.incoming_file_id,
    )
    const standing = await standingsOf(db, files, timeZone)
    const fromFiles = files.map((file) => presentIncomingRow(file, answers.get(file.id) ?? [], standing(file)))
    const byHand = (await listByHand(db, { caseId })).map((row) =>
      presentByHand(row, standardOfVersion(services.resourcesFolder, row.service_id, row.service_version), timeZone),
    )
    return [...fromFiles, ...byHand].toSorted((left, right) => right.receivedAt.localeCompare(left.receivedAt))
  },

  file: async ({ id }, context) => {
    const { db, now } = context
    const file = await findIncoming(db, id)
    if (!file) throw new Failure('not-found')
    await context.recordRead('inmate', [file.inmate_id])
    const { timeZone } = await currentProfile(db, now)
    const rows = await answersOfFile(db, id)
    const loaded = await loadRecommendation(context, file.case_id)
    const plans = planIncoming(context, file, rows, loaded)
    const ofCase = await answersOfCase(db, file.case_id)
    return presentIncoming(file, rows, { loaded, plans, ofCase, standing: await standingOf(db, file, timeZone) })
  },
}
