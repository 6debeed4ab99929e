import type { z } from 'zod'
import {
  type complaintCasesContract,
  type complaintCourseSchema,
  complaintRights,
} from '#shared/features/complaints/complaint-cases.contract.ts'
import { classOfClock } from '#shared/features/complaints/complaints.rules.ts'
import { casePhase, isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { rightsOfCommands } from '#shared/features/service-cases/case-rights.rules.ts'
import { nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { roleSchema } from '#shared/people/roles.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listAccounts } from '../accounts/accounts.repository.ts'
import { type CaseBinding, loadBound } from '../service-cases/case-binding.ts'
import { clockCommands, courseCommands, endCommands } from '../service-cases/case-course.ts'
import { isTurnOf } from '../service-cases/case-due-items.ts'
import { handlingCommands } from '../service-cases/case-handling.ts'
import { presentSteps, presentTimeline, presentTurn } from '../service-cases/case-presentation.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { presentClockChoices, presentDeadline } from '../service-cases/present-clock.ts'
import { casesJoinedTo } from '../service-cases/service-cases.repository.ts'
import { bindingBehindWall } from './complaint-binding.ts'
import { onlookerOf, requireComplaint } from './complaint-facts.ts'
import { findComplaintOfCase, updateComplaint } from './complaints.repository.ts'
import { mainCaseOf } from './main-case.ts'

const rolesSchema = roleSchema.array()

type Course = z.input<typeof complaintCourseSchema>

const commandsOf = (binding: CaseBinding) => ({
  ...courseCommands(binding),
  ...endCommands(binding),
  ...clockCommands(binding),
  ...handlingCommands(binding),
})

/** Every command asks the wall before it asks anything else. @throws Failure not-found */
const behindWall = async (context: CommandContext, { caseId }: { readonly caseId: string }) =>
  commandsOf(await bindingBehindWall(context, caseId))

const rights: Readonly<Partial<Record<string, string>>> = rightsOfCommands(complaintRights)

/** What the door would let this account do; papers of the engine are not used here. */
function offered({ facts }: LoadedCase, { actor, now }: QueryContext): Course['actions'] {
  const held: ReadonlySet<string> = actor.permissions
  return [...nextActions(facts, { accountId: actor.accountId, roles: actor.roles, now })].filter(({ kind }) =>
    held.has(rights[kind] ?? ''),
  )
}

/** Complaints joined to this one, without those that the asker may not see. */
async function joinedTo(context: QueryContext, caseId: string): Promise<Course['joinedHere']> {
  const found = await Promise.all(
    (await casesJoinedTo(context.db, caseId)).map(({ id }) => findComplaintOfCase(context.db, onlookerOf(context), id)),
  )
  return found.flatMap((row) => (row ? [{ caseId: row.case_id, complaintId: row.id, number: row.number }] : []))
}

/** The complaint in which this one goes on; null for one that stands by itself, and where the asker may not see the other. */
async function mainComplaintOf(context: QueryContext, loaded: LoadedCase): Promise<Course['joinedInto']> {
  const { row } = await mainCaseOf(context, loaded.row.service_id, loaded.row.id)
  const main = row.id === loaded.row.id ? undefined : await findComplaintOfCase(context.db, onlookerOf(context), row.id)
  return main ? { caseId: row.id, complaintId: main.id, number: main.number, isEnded: isEnded(main.phase) } : null
}

/** The history without the numbers of complaints that the asker may not see. */
async function timelineOf(context: QueryContext, loaded: LoadedCase): Promise<Course['timeline']> {
  const seen = new Set<string>()
  for (const { linked_case_id: other } of loaded.events)
    if (other !== null && (await findComplaintOfCase(context.db, onlookerOf(context), other))) seen.add(other)
  return presentTimeline(loaded, () => true).map((entry) =>
    entry.linkedCase === null || seen.has(entry.linkedCase.id) ? entry : { ...entry, linkedCase: null },
  )
}

function reopeningOf({ facts }: LoadedCase): Course['reopening'] {
  const phase = casePhase(facts.events)
  if (phase !== 'done' && phase !== 'refused' && phase !== 'cancelled') return null
  const way = facts.standard.reopening?.[phase]
  return way ? { title: way.title } : null
}

export const complaintCasesService: ServiceOf<typeof complaintCasesContract> = {
  course: async ({ id }, context) => {
    const { now, actor } = context
    const { case_id: caseId } = await requireComplaint(context, id)
    const loaded = await loadBound(await bindingBehindWall(context, caseId), context, caseId)
    const { row, facts } = loaded
    const { answers, joinReasons, clockChoice } = facts.standard
    return {
      caseId,
      revision: row.revision,
      phase: casePhase(facts.events),
      turn: presentTurn(facts, whoseTurn(facts), now),
      isMyTurn: isTurnOf(loaded, actor),
      actions: offered(loaded, context),
      steps: presentSteps(loaded, now),
      deadline: presentDeadline(loaded, now),
      clockChoices: presentClockChoices(loaded, now),
      clockTitle: clockChoice?.title ?? '',
      timeline: await timelineOf(context, loaded),
      answers: answers.map(({ id: answer, title, leadsTo, needsReason, needsLetter }) => ({
        ...{ id: answer, title, needsReason, needsLetter },
        isRefusal: leadsTo === 'refused',
      })),
      reopening: reopeningOf(loaded),
      joinReasons: joinReasons.map(({ id: cause, title }) => ({ id: cause, title })),
      joinedHere: await joinedTo(context, caseId),
      joinedInto: await mainComplaintOf(context, loaded),
    }
  },

  colleagues: async (_input, { db }) =>
    (await listAccounts(db))
      .filter(({ state }) => state === 'active')
      .map(({ id, full_name: fullName, roles }) => ({ id, fullName, roles: rolesSchema.parse(JSON.parse(roles)) })),

  recordAnswer: async (input, context) => (await behindWall(context, input)).recordAnswer(input, context),
  finish: async (input, context) => (await behindWall(context, input)).finish(input, context),
  cancel: async (input, context) => (await behindWall(context, input)).cancel(input, context),
  withdraw: async (input, context) => (await behindWall(context, input)).withdraw(input, context),
  reopen: async (input, context) => (await behindWall(context, input)).reopen(input, context),
  pauseClock: async (input, context) => (await behindWall(context, input)).pauseClock(input, context),
  resumeClock: async (input, context) => (await behindWall(context, input)).resumeClock(input, context),
  extendClock: async (input, context) => (await behindWall(context, input)).extendClock(input, context),
  withdrawExtension: async (input, context) => (await behindWall(context, input)).withdrawExtension(input, context),
  takeStep: async (input, context) => (await behindWall(context, input)).takeStep(input, context),
  skipStep: async (input, context) => (await behindWall(context, input)).skipStep(input, context),
  chooseClock: async (input, context) => {
    const changed = await (await behindWall(context, input)).chooseClock(input, context)
    // What it is counted as is what it is called.
    const complaint = await findComplaintOfCase(context.db, onlookerOf(context), input.caseId)
    const complaintClass = classOfClock(input.clockId)
    if (complaint && complaint.class !== complaintClass)
      await updateComplaint(context.db, complaint, { class: complaintClass })
    return changed
  },
  lapse: async (input, context) => (await behindWall(context, input)).lapse(input, context),
  joinCase: async (input, context) => {
    const commands = await behindWall(context, input)
    // The complaint that it goes into has a wall of its own.
    await bindingBehindWall(context, input.into)
    return commands.joinCase(input, context)
  },
  partCase: async (input, context) => (await behindWall(context, input)).partCase(input, context),
}
