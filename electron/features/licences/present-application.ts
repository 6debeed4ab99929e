import { z } from 'zod'
import { portalName } from '#shared/features/licences/dossier.rules.ts'
import { type LicenceRow, type licenceCaseSchema, licenceRights } from '#shared/features/licences/licences.contract.ts'
import { conditionHolds } from '#shared/features/service-cases/case-conditions.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { missingPapers } from '#shared/features/service-cases/case-papers.rules.ts'
import { casePhase, reopeningOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { rightsOfCommands } from '#shared/features/service-cases/case-rights.rules.ts'
import { fileLeavesWith } from '#shared/features/service-cases/case-stages.rules.ts'
import { expectedStep } from '#shared/features/service-cases/case-whereabouts.rules.ts'
import { nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { stepMarks } from '#shared/features/service-cases/step-marks.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { findLicence } from '../credentials/credentials.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { proposalsOfCase } from '../outgoing-complaints/outgoing-proposals.ts'
import { isTurnOf } from '../service-cases/case-due-items.ts'
import {
  presentRequirements,
  presentSteps,
  presentTimeline,
  presentTurn,
  titled,
} from '../service-cases/case-presentation.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { presentDeadline } from '../service-cases/present-clock.ts'
import { type DocumentRow, listDocuments } from './dossier.repository.ts'
import { checksFor, presentDocument, settingsOf } from './dossier-facts.ts'
import { licenceStandardOf } from './licence-case.ts'
import { type ApplicationRow, licencePapersOf } from './licences.repository.ts'

const fileIdsSchema = z.array(z.string())

const rights: Readonly<Partial<Record<string, string>>> = {
  ...rightsOfCommands(licenceRights),
  'attach-paper': licenceRights.prepare,
}

/** A query, or a sheet that is printed. */
type Reading = Pick<QueryContext, 'db' | 'now' | 'actor' | 'services'>

/** Whether it has ever been at the office. */
export const wasHandedOver = ({ events }: LoadedCase['facts']): boolean =>
  events.some(({ kind }) => kind === 'handed-over')

export function presentRow(own: ApplicationRow, loaded: LoadedCase, { actor, now }: Reading): LicenceRow {
  const { row, facts } = loaded
  const clock = deadline(facts, now)
  const isRunning = clock.started && clock.endedOn === null
  const phase = casePhase(facts.events)
  const step = expectedStep(facts)
  const leaving = fileLeavesWith(facts.standard)
  return {
    ...{ id: own.id, number: row.number, workerId: own.worker_id, workerName: own.worker_name },
    ...{ serviceName: facts.standard.name, place: own.place, openedAt: row.opened_at as LicenceRow['openedAt'] },
    trigger: facts.standard.triggers.find(({ id }) => id === row.trigger)?.title ?? row.trigger,
    turn: presentTurn(facts, whoseTurn(facts), now),
    isMyTurn: isTurnOf(loaded, actor),
    phase,
    step: step && { letter: stepMarks(facts.standard.steps).get(step.id) ?? step.letter, title: step.title },
    due: isRunning ? clock.due : null,
    workingDaysLeft: isRunning ? clock.workingDaysLeft : null,
    isLate: isRunning && clock.late,
    missing: phase === 'preparing' || phase === 'returned' ? missingPapers(facts, leaving?.id ?? '').length : 0,
  }
}

/** The scan that each paper of the case is, by requirement: the last one that was not struck out. */
export async function attachedScans({ db }: { readonly db: Reader }, loaded: LoadedCase) {
  const documents = await listDocuments(db, loaded.row.worker_id ?? '')
  const documentOf = new Map((await licencePapersOf(db, loaded.row.id)).map((one) => [one.paper_id, one.document_id]))
  const attached = new Map<string, { readonly paperId: string; readonly row: DocumentRow }>()
  for (const paper of loaded.papers) {
    const row = documents.find(({ id }) => id === documentOf.get(paper.id))
    if (row && paper.voided_at === null) attached.set(paper.requirement_id, { paperId: paper.id, row })
  }
  return { documents, attached }
}

export async function presentApplication(
  own: ApplicationRow,
  loaded: LoadedCase,
  context: Reading,
): Promise<z.input<typeof licenceCaseSchema>> {
  const { db, now, actor, services } = context
  const { facts, row } = loaded
  const standard = licenceStandardOf(loaded)
  const { today } = await unitDay(context)
  const { letterMonths } = await settingsOf(db)
  const looking = { today, letterMonths, checksOf: checksFor(services, standard.licence.profession, today) }
  const { documents, attached } = await attachedScans(context, loaded)
  const held: ReadonlySet<string> = actor.permissions
  const mine = nextActions(facts, { accountId: actor.accountId, roles: actor.roles, now })
  const issued = own.licence_id === null ? undefined : await findLicence(db, own.licence_id)
  const proposals = await proposalsOfCase(db, row.id)
  const needed = new Map(standard.requirements.map(({ id, gate }) => [id, gate !== null]))
  return {
    ...presentRow(own, loaded, context),
    ...{ revision: row.revision, serviceId: standard.id, portal: standard.licence.portal },
    facts: standard.facts.map(({ id, title }) => ({ title, holds: conditionHolds({ fact: id, holds: true }, facts) })),
    actions: mine.filter(({ kind }) => held.has(rights[kind] ?? '')),
    steps: presentSteps(loaded, now).map((step) => ({
      ...step,
      sendsBack: standard.steps.find(({ id }) => id === step.id)?.sendsBack ?? false,
    })),
    deadline: presentDeadline(loaded, now),
    timeline: presentTimeline(loaded, () => true),
    papers: presentRequirements(loaded, () => true, now).map((paper) => {
      const scan = attached.get(paper.id)
      const kept = documents.find(
        ({ kind, state, id }) => kind === paper.id && state === 'active' && id !== scan?.row.id,
      )
      return {
        ...paper,
        isNeeded: needed.get(paper.id) ?? false,
        attached: scan ? { ...presentDocument(scan.row, looking), paperId: scan.paperId } : null,
        kept: kept ? presentDocument(kept, looking) : null,
        portalName: portalName(standard.licence, {
          ...{ requirementId: paper.id, number: paper.number, workerName: own.worker_name },
        }),
      }
    }),
    answers: standard.answers.map(({ id, title, needsReason }) => ({ id, title, needsReason })),
    issued: issued
      ? {
          number: issued.number,
          issuedOn: calendarDateSchema.parse(issued.issued_on),
          validUntil: calendarDateSchema.nullable().parse(issued.valid_until),
          fileIds: fileIdsSchema.parse(JSON.parse(issued.file_ids)),
        }
      : null,
    renews: own.renews === null ? null : { id: own.renews, number: own.renews_number ?? '' },
    reopening: titled(reopeningOf(facts)),
    mayComplain: wasHandedOver(facts) && proposals.every(({ state }) => state !== 'proposed'),
    complaints: proposals,
  }
}
