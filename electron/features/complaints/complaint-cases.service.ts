import type { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { ComplaintMode } from '#shared/features/complaints/complaint.ts'
import {
  type complaintCasesContract,
  type complaintCourseSchema,
  complaintRights,
} from '#shared/features/complaints/complaint-cases.contract.ts'
import { satisfactionTitle } from '#shared/features/complaints/complaint-report-parts.ts'
import { mayPassOver } from '#shared/features/complaints/complaint-satisfaction.rules.ts'
import { classOfClock } from '#shared/features/complaints/complaints.rules.ts'
import { casePhase, isEnded, reopeningOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { rightsOfCommands } from '#shared/features/service-cases/case-rights.rules.ts'
import { nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { roleSchema } from '#shared/people/roles.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listAccounts } from '../accounts/accounts.repository.ts'
import { turnsOutside } from '../sealed-letters/turn-outside.ts'
import { type CaseBinding, loadBound } from '../service-cases/case-binding.ts'
import { clockCommands, courseCommands, endCommands } from '../service-cases/case-course.ts'
import { isTurnOf } from '../service-cases/case-due-items.ts'
import { handlingCommands } from '../service-cases/case-handling.ts'
import { presentSteps, presentTimeline, presentTurn, titled } from '../service-cases/case-presentation.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { presentClockChoices, presentDeadline } from '../service-cases/present-clock.ts'
import { casesJoinedTo } from '../service-cases/service-cases.repository.ts'
import { bindingBehindWall } from './complaint-binding.ts'
import { listsIn, onlookerOf, requireComplaint } from './complaint-facts.ts'
import { satisfactionsOf } from './complaint-satisfaction.repository.ts'
import { keepSatisfaction, requireFittingResult, requirePassable } from './complaint-satisfaction.ts'
import { inRoles, standings } from './complaint-standing.ts'
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

/** @throws Failure not-found, also for whom it is about */
async function complaintOfCase(context: CommandContext, caseId: string) {
  const complaint = await findComplaintOfCase(context.db, onlookerOf(context), caseId)
  if (!complaint) throw new Failure('not-found')
  return complaint
}

/** Whoever stands in for a head who is complained of acts in the head's role. @throws Failure not-found */
async function standingIn(context: CommandContext, caseId: string): Promise<CommandContext> {
  const complaint = await complaintOfCase(context, caseId)
  return inRoles(context, (await standings(context))(complaint.id))
}

const rights: Readonly<Partial<Record<string, string>>> = rightsOfCommands(complaintRights)

/** What the door would let this account do; papers of the engine are not used here. */
function offered({ facts }: LoadedCase, { actor, now }: QueryContext, mode: ComplaintMode): Course['actions'] {
  const held: ReadonlySet<string> = actor.permissions
  return [...nextActions(facts, { accountId: actor.accountId, roles: actor.roles, now })].filter(
    ({ kind, step }) =>
      held.has(rights[kind] ?? '') && (kind !== 'skip-step' || step === null || mayPassOver(step, mode)),
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

async function satisfactionOf({ db, services }: QueryContext, id: string): Promise<Course['satisfaction']> {
  const [last] = await satisfactionsOf(db, id)
  return last ? { title: satisfactionTitle(last.result, listsIn(services)), attempts: last.attempts } : null
}

export const complaintCasesService: ServiceOf<typeof complaintCasesContract> = {
  course: async ({ id }, context) => {
    const { now } = context
    const complaint = await requireComplaint(context, id)
    const { case_id: caseId } = complaint
    const standing = (await standings(context))(id)
    const inOwnRoles = inRoles(context, standing)
    const loaded = await loadBound(await bindingBehindWall(context, caseId), context, caseId)
    const { row, facts } = loaded
    const way = (await turnsOutside(context))(complaint, standing, presentTurn(facts, whoseTurn(facts), now))
    const { answers, joinReasons, clockChoice } = facts.standard
    return {
      caseId,
      revision: row.revision,
      phase: casePhase(facts.events),
      turn: way.turn,
      isMyTurn: way.isOwn || isTurnOf(loaded, inOwnRoles.actor),
      actions: offered(loaded, inOwnRoles, complaint.mode),
      steps: presentSteps(loaded, now),
      deadline: presentDeadline(loaded, now),
      clockChoices: presentClockChoices(loaded, now),
      clockTitle: clockChoice?.title ?? '',
      timeline: await timelineOf(context, loaded),
      answers: answers.map(({ id: answer, title, leadsTo, needsReason, needsLetter }) => ({
        ...{ id: answer, title, needsReason, needsLetter },
        isRefusal: leadsTo === 'refused',
      })),
      reopening: titled(reopeningOf(loaded.facts)),
      joinReasons: joinReasons.map(({ id: cause, title }) => ({ id: cause, title })),
      joinedHere: await joinedTo(context, caseId),
      joinedInto: await mainComplaintOf(context, loaded),
      satisfaction: await satisfactionOf(context, id),
    }
  },

  colleagues: async (_input, { db }) =>
    (await listAccounts(db))
      .filter(({ state }) => state === 'active')
      .map(({ id, full_name: fullName, roles }) => ({ id, fullName, roles: rolesSchema.parse(JSON.parse(roles)) })),

  recordAnswer: async (input, context) =>
    (await behindWall(context, input)).recordAnswer(input, await standingIn(context, input.caseId)),
  finish: async (input, context) =>
    (await behindWall(context, input)).finish(input, await standingIn(context, input.caseId)),
  cancel: async (input, context) =>
    (await behindWall(context, input)).cancel(input, await standingIn(context, input.caseId)),
  withdraw: async (input, context) =>
    (await behindWall(context, input)).withdraw(input, await standingIn(context, input.caseId)),
  reopen: async (input, context) =>
    (await behindWall(context, input)).reopen(input, await standingIn(context, input.caseId)),
  pauseClock: async (input, context) =>
    (await behindWall(context, input)).pauseClock(input, await standingIn(context, input.caseId)),
  resumeClock: async (input, context) =>
    (await behindWall(context, input)).resumeClock(input, await standingIn(context, input.caseId)),
  extendClock: async (input, context) =>
    (await behindWall(context, input)).extendClock(input, await standingIn(context, input.caseId)),
  withdrawExtension: async (input, context) =>
    (await behindWall(context, input)).withdrawExtension(input, await standingIn(context, input.caseId)),
  takeStep: async ({ satisfaction, ...input }, context) => {
    const complaint = await complaintOfCase(context, input.caseId)
    requireFittingResult(context, input.step, satisfaction)
    const changed = await (await behindWall(context, input)).takeStep(input, await standingIn(context, input.caseId))
    if (satisfaction !== null) await keepSatisfaction(context, complaint, satisfaction)
    return changed
  },
  skipStep: async (input, context) => {
    requirePassable(input.step, await complaintOfCase(context, input.caseId))
    return (await behindWall(context, input)).skipStep(input, await standingIn(context, input.caseId))
  },
  chooseClock: async (input, context) => {
    const inOwnRoles = await standingIn(context, input.caseId)
    const changed = await (await behindWall(context, input)).chooseClock(input, inOwnRoles)
    // What it is counted as is what it is called.
    const complaint = await findComplaintOfCase(context.db, onlookerOf(context), input.caseId)
    const complaintClass = classOfClock(input.clockId)
    if (complaint && complaint.class !== complaintClass)
      await updateComplaint(context.db, complaint, { class: complaintClass })
    return changed
  },
  lapse: async (input, context) =>
    (await behindWall(context, input)).lapse(input, await standingIn(context, input.caseId)),
  joinCase: async (input, context) => {
    const commands = await behindWall(context, input)
    // The complaint that it goes into has a wall of its own.
    await bindingBehindWall(context, input.into)
    return commands.joinCase(input, await standingIn(context, input.caseId))
  },
  partCase: async (input, context) =>
    (await behindWall(context, input)).partCase(input, await standingIn(context, input.caseId)),
}
