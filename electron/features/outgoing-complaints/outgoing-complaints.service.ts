import { Failure } from '#shared/contract/failure.ts'
import { complaintRights } from '#shared/features/complaints/complaint-cases.contract.ts'
import {
  type OutgoingRow,
  type outgoingComplaintsContract,
  weighingStep,
} from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import type { OutgoingLetterRefusal } from '#shared/features/outgoing-complaints/outgoing-letters.contract.ts'
import { outgoingServices } from '#shared/features/outgoing-complaints/outgoing-proposals.contract.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { answerOf, casePhase, reopeningOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { rightsOfCommands } from '#shared/features/service-cases/case-rights.rules.ts'
import { nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listsIn, refuse } from '../complaints/complaint-facts.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { caseCommands } from '../service-cases/case-commands.ts'
import { isTurnOf } from '../service-cases/case-due-items.ts'
import { handlingCommands } from '../service-cases/case-handling.ts'
import {
  presentCopies,
  presentRequirements,
  presentSteps,
  presentTimeline,
  presentTurn,
  titled,
} from '../service-cases/case-presentation.ts'
import { type LoadedCase, loadCase, loadCases } from '../service-cases/load-case.ts'
import { openCase } from '../service-cases/open-case.ts'
import { choiceTitle, presentClockChoices, presentDeadline } from '../service-cases/present-clock.ts'
import { standardOn } from '../service-cases/service-standards.ts'
import { outgoingBinding, outgoingServiceOf } from './outgoing-case.ts'
import {
  findOutgoing,
  insertOutgoing,
  insertWeighing,
  listOutgoing,
  listWeighings,
  type OutgoingFound,
  updateOutgoing,
} from './outgoing-complaints.repository.ts'
import { outgoingLetters } from './outgoing-letters.ts'
import { closeWaiting, originOf, waitingProposals } from './outgoing-proposals.ts'

/** Prefix of the number: Aduan keluar. */
const series = 'AK'
const caseReason = 'Pengaduan'

const commandsFor = async (context: CommandContext, { caseId }: { readonly caseId: string }) => {
  const binding = outgoingBinding(await outgoingServiceOf(context.db, caseId))
  return { ...caseCommands(binding), ...handlingCommands(binding) }
}

const rights: Readonly<Partial<Record<string, string>>> = {
  ...rightsOfCommands(complaintRights),
  'attach-paper': complaintRights.prepare,
  'advance-paper': complaintRights.prepare,
}

function presentRow(own: OutgoingFound, loaded: LoadedCase, { actor, now }: QueryContext): OutgoingRow {
  const { row, facts } = loaded
  const clock = deadline(facts, now)
  const isRunning = clock.started && clock.endedOn === null
  const service = outgoingServices.find((one) => one === facts.standard.id)
  if (!service) throw new Failure('not-found')
  return {
    ...{ id: own.id, number: row.number, service, serviceName: facts.standard.name, recipient: own.recipient },
    ...{ channel: own.channel, about: own.about, theirNumber: own.their_number },
    openedAt: own.opened_at as OutgoingRow['openedAt'],
    turn: presentTurn(facts, whoseTurn(facts), now),
    isMyTurn: isTurnOf(loaded, actor),
    phase: casePhase(facts.events),
    due: isRunning ? clock.due : null,
    workingDaysLeft: isRunning ? clock.workingDaysLeft : null,
    isLate: isRunning && clock.late,
    answer: choiceTitle(facts, answerOf(facts)?.choice ?? null),
    satisfaction: own.satisfaction,
  }
}

export const outgoingComplaintsService: ServiceOf<typeof outgoingComplaintsContract> = {
  choices: async (_input, context) => {
    const { today } = await unitDay(context)
    return {
      services: outgoingServices.map((id) => {
        const { name, triggers } = standardOn(context.services.resourcesFolder, id, today)
        return { id, title: name, triggers: triggers.map((one) => ({ id: one.id, title: one.title })) }
      }),
      channels: listsIn(context.services).channels,
      proposals: await waitingProposals(context.db),
    }
  },

  list: async (_input, context) => {
    const all = await Promise.all(
      outgoingServices.map((serviceId) => loadCases(context, { serviceId, includeEnded: true, inmateId: null })),
    )
    const byId = new Map(all.flat().map((loaded) => [loaded.row.id, loaded]))
    return (await listOutgoing(context.db)).flatMap((own) => {
      const loaded = byId.get(own.id)
      return loaded ? [presentRow(own, loaded, context)] : []
    })
  },

  find: async ({ id }, context) => {
    const { db, now, actor } = context
    const own = await findOutgoing(db, id)
    if (!own) throw new Failure('not-found')
    const loaded = await loadCase(context, await outgoingServiceOf(db, id), id)
    const { facts, row } = loaded
    const held: ReadonlySet<string> = actor.permissions
    const mine = nextActions(facts, { accountId: actor.accountId, roles: actor.roles, now })
    return {
      ...presentRow(own, loaded, context),
      revision: row.revision,
      actions: mine.filter(({ kind }) => held.has(rights[kind] ?? '')),
      steps: presentSteps(loaded, now),
      deadline: presentDeadline(loaded, now),
      clockChoices: presentClockChoices(loaded, now),
      clockTitle: facts.standard.clockChoice?.title ?? '',
      timeline: presentTimeline(loaded, () => true),
      weighings: (await listWeighings(db, id)).map(({ satisfaction, note, weighed_on: on, by_name: by }) => ({
        ...{ satisfaction, note, by },
        on: calendarDateSchema.parse(on),
      })),
      papers: presentRequirements(loaded, () => true, now),
      answerFiles: facts.standard.lettersBack.map(({ id: letter, title }) => ({
        title,
        copies: presentCopies(loaded, letter),
      })),
      answers: facts.standard.answers.map(({ id: answer, title, needsReason }) => ({ id: answer, title, needsReason })),
      reopening: titled(reopeningOf(loaded.facts)),
      origin: await originOf(db, id),
    }
  },

  open: async ({ service, trigger, recipient, channel, about, proposal }, context) => {
    const { db, actor, now, services } = context
    if (!listsIn(services).channels.some(({ id }) => id === channel)) throw refuse('unknown-choice')
    const { id, number } = await openCase(context, {
      ...{ serviceId: service, numbering: { series }, subject: { kind: 'none' }, trigger, applicant: null, facts: {} },
      ...{ reason: caseReason, emergency: null, receivedAt: null, renews: null },
    })
    await insertOutgoing(db, {
      ...{ id, recipient, channel, about, their_number: null, opened_by: actor.accountId, opened_at: now },
    })
    if (proposal !== null) await closeWaiting(context, proposal, { state: 'opened', complaintId: id })
    return { id, number }
  },

  noteNumber: async ({ id, theirNumber }, { db }) => {
    if (!(await findOutgoing(db, id))) throw new Failure('not-found')
    await updateOutgoing(db, id, { their_number: theirNumber })
    return {}
  },

  dismissProposal: async ({ id, reason }, context) => {
    await closeWaiting(context, id, { state: 'dismissed', reason })
    return {}
  },

  ...outgoingLetters,

  attachScan: async (input, context) => (await commandsFor(context, input)).attachScan(input, context),
  voidPaper: async (input, context) => (await commandsFor(context, input)).voidPaper(input, context),
  recordHandedOver: async (input, context) => (await commandsFor(context, input)).recordHandedOver(input, context),
  recordOutsideStep: async (input, context) => (await commandsFor(context, input)).recordOutsideStep(input, context),
  recordAnswer: async (input, context) => (await commandsFor(context, input)).recordAnswer(input, context),
  finish: async (input, context) => (await commandsFor(context, input)).finish(input, context),
  cancel: async (input, context) => (await commandsFor(context, input)).cancel(input, context),
  withdraw: async (input, context) => (await commandsFor(context, input)).withdraw(input, context),
  reopen: async (input, context) => (await commandsFor(context, input)).reopen(input, context),
  pauseClock: async (input, context) => (await commandsFor(context, input)).pauseClock(input, context),
  resumeClock: async (input, context) => (await commandsFor(context, input)).resumeClock(input, context),
  extendClock: async (input, context) => (await commandsFor(context, input)).extendClock(input, context),
  withdrawExtension: async (input, context) => (await commandsFor(context, input)).withdrawExtension(input, context),
  chooseClock: async (input, context) => (await commandsFor(context, input)).chooseClock(input, context),

  takeStep: async ({ satisfaction, ...input }, context) => {
    const { db, actor, now, newId } = context
    const { caseId, step, note, on } = input
    if ((step === weighingStep) !== (satisfaction !== null))
      throw new Failure('refused', { reason: 'satisfaction-missing' satisfies OutgoingLetterRefusal })
    const changed = await (await commandsFor(context, input)).takeStep(input, context)
    if (satisfaction !== null)
      await insertWeighing(db, {
        ...{ id: newId(), complaint_id: caseId, satisfaction, note, weighed_on: on },
        ...{ weighed_by: actor.accountId, weighed_at: now },
      })
    return changed
  },
}
