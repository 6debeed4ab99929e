import { Failure } from '#shared/contract/failure.ts'
import type {
  Complaint,
  complaintReceiptsContract,
  complaintsContract,
} from '#shared/features/complaints/complaints.contract.ts'
import { namedIn } from '#shared/features/complaints/complaints.rules.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { stepTakenAt } from '#shared/features/service-cases/case-steps.rules.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { takeBackFromAccused } from '../identity-openings/opened-identity.ts'
import { mayHold } from '../identity-vault/holder-state.ts'
import { findIdentityOf } from '../identity-vault/identity-vault.repository.ts'
import { openIdentity } from '../identity-vault/sealed-identity.ts'
import { requireOpenVault } from '../identity-vault/vault-key.ts'
import { coursesIn } from './complaint-courses.ts'
import {
  isAccused,
  listsIn,
  onlookerOf,
  refuse,
  requireAccount,
  requireComplaint,
  requireOwnComplaint,
} from './complaint-facts.ts'
import { keeperOf } from './complaint-keeper.ts'
import { lettersAtDesk } from './complaint-letter-handouts.ts'
import { findReceipt, findReceiptOf, settleReceipt } from './complaint-receipts.repository.ts'
import { listTasksOf } from './complaint-tasks.repository.ts'
import { toTask } from './complaint-tasks.ts'
import {
  type ComplaintRowFound,
  clearAccused,
  listAccused,
  listComplaintFiles,
  listComplaints,
  updateComplaint,
} from './complaints.repository.ts'
import { mainCaseOf } from './main-case.ts'
import { checkPin, forgetPin, keepPinToPrint, makeReceipt } from './receipt-pins.ts'
import { nameAccused, receiveComplaint } from './receive-complaint.ts'

const toRow = (row: ComplaintRowFound) => ({
  ...{ id: row.id, caseId: row.case_id, number: row.number, channel: row.channel, class: row.class },
  ...{ service: row.service, reporterKind: row.reporter_kind, mode: row.mode },
  receivedAt: instantSchema.parse(row.received_at),
  officer: { id: row.officer_id, fullName: row.officer_name },
  isDangerous: Boolean(row.is_dangerous),
  isEnded: isEnded(row.phase),
})

const subjectOf = (id: string) => ({ subject_type: 'complaint', subject_id: id }) as const

function tasksOf(rows: Awaited<ReturnType<typeof listTasksOf>>): Complaint['tasks'] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((sent) => {
    const [first] = sent
    if (!first) return []
    const recipients = sent.map(({ full_name: fullName, read_at: readAt }) => ({
      fullName,
      readAt: readAt === null ? null : instantSchema.parse(readAt),
    }))
    return [{ ...toTask(first), recipients }]
  })
}

export const complaintsService: ServiceOf<typeof complaintsContract> = {
  lists: async (_input, { services }) => listsIn(services),

  list: async ({ show }, context) => {
    const rows = await listComplaints(context.db, onlookerOf(context), show)
    const courses = await coursesIn(context, rows, show !== 'open')
    return rows.flatMap((row) => {
      const course = courses.get(row.case_id)
      return course ? [{ ...toRow(row), ...course }] : []
    })
  },

  find: async ({ id }, context) => {
    const { db } = context
    const row = await requireComplaint(context, id)
    const receipt = await findReceiptOf(db, id)
    return {
      ...toRow(row),
      story: { what: row.what, where: row.where_at, when: row.when_at, who: row.who, how: row.how, wish: row.wish },
      ownWords: row.own_words === 1,
      recordedAt: instantSchema.parse(row.recorded_at),
      recordedBy: row.recorder_name,
      hasIdentity: (await findIdentityOf(db, subjectOf(id))) !== undefined,
      accused: (await listAccused(db, id)).map((one) => ({
        ...{ id: one.id, unit: one.unit, account: one.full_name, namedAt: instantSchema.parse(one.named_at) },
      })),
      fileIds: (await listComplaintFiles(db, id)).map(({ file_id }) => file_id),
      receipt:
        receipt === undefined || receipt.state === 'replaced'
          ? null
          : { id: receipt.id, state: receipt.state, madeAt: instantSchema.parse(receipt.made_at) },
      tasks: tasksOf(await listTasksOf(db, id)),
      revision: row.revision,
    }
  },

  receive: (input, context) => receiveComplaint(context, input),

  nameInStory: async ({ name, story }) => [...namedIn(name, Object.values(story))],

  identity: async ({ id }, context) => {
    await requireOwnComplaint(context, id)
    const sealed = await findIdentityOf(context.db, subjectOf(id))
    if (!sealed) throw new Failure('not-found')
    const open = await requireOpenVault(context)
    await context.recordRead('complaint', [id])
    const identity = openIdentity(open, sealed)
    open.secret.fill(0)
    return identity
  },

  handOver: async ({ id, revision, accountId }, context) => {
    await requireComplaint(context, id)
    if (accountId === context.actor.accountId) throw refuse('not-to-oneself')
    const account = await requireAccount(context.db, accountId)
    if (await isAccused(context, id, account)) throw refuse('officer-accused')
    // Whoever answers the reporter must be able to hold the key to who that is.
    if (!mayHold(account.roles)) throw new Failure('not-found')
    if (!(await updateComplaint(context.db, { id, revision }, { officer_id: accountId })))
      throw new Failure('changed-meanwhile')
    return {}
  },

  nameAccused: async ({ id, ...accused }, context) => {
    const { officer_id, revision } = await requireComplaint(context, id)
    await nameAccused(context, id, accused)
    const rows = await listAccused(context.db, id)
    // It would vanish from its own officer, and nobody would answer: another one takes it first, or it goes to the head.
    const keeper = await keeperOf(context, officer_id, {
      units: rows.flatMap(({ unit }) => (unit === null ? [] : [unit])),
      accountIds: rows.flatMap(({ account_id: accountId }) => (accountId === null ? [] : [accountId])),
    })
    if (keeper !== officer_id && !(await updateComplaint(context.db, { id, revision }, { officer_id: keeper })))
      throw new Failure('changed-meanwhile')
    await takeBackFromAccused(context, id)
    return {}
  },

  clearAccused: async ({ id, accusedId, reason }, context) => {
    const { db, actor, now } = context
    await requireComplaint(context, id)
    if (!(await listAccused(db, id)).some((one) => one.id === accusedId)) throw new Failure('not-found')
    await clearAccused(db, accusedId, { cleared_by: actor.accountId, cleared_at: now, clear_reason: reason })
    return {}
  },
}

export const complaintReceiptsService: ServiceOf<typeof complaintReceiptsContract> = {
  lookUp: async (input, context) => {
    const checked = await checkPin(context, input)
    if (checked.kind !== 'right') return checked
    const { complaint } = checked
    // One that was merged is answered and reported with the other.
    const { row, facts } = await mainCaseOf(context, complaint.service_id, complaint.case_id)
    return {
      kind: 'found',
      number: complaint.number,
      class: complaint.class,
      receivedAt: instantSchema.parse(complaint.received_at),
      isEnded: isEnded(row.phase),
      steps: facts.standard.steps.map((step) => ({ title: step.title, takenAt: stepTakenAt(step, facts) })),
      isOpen: complaint.mode === 'open',
      letters: await lettersAtDesk(context, complaint.id),
    }
  },

  settle: async ({ receiptId, outcome }, context) => {
    const { db, services, actor, now } = context
    const receipt = await findReceipt(db, receiptId)
    if (!receipt) throw new Failure('not-found')
    // Whoever took it in has heard it, and prints its receipt whomever it is about; for anybody else it lies behind the wall.
    if (receipt.made_by !== actor.accountId) await requireComplaint(context, receipt.complaint_id)
    if (receipt.state !== 'pending') throw refuse('receipt-settled')
    await settleReceipt(db, receiptId, { state: outcome, settled_by: actor.accountId, settled_at: now })
    forgetPin(services, receiptId)
    return {}
  },

  reprint: async (input, context) => {
    const checked = await checkPin(context, input)
    if (checked.kind !== 'right') return checked
    keepPinToPrint(context.services, checked.receiptId, input.pin)
    return { kind: 'ready', receiptId: checked.receiptId }
  },

  renew: async ({ id, hasComparedIdentity }, context) => {
    const { db, actor, now } = context
    const row = await requireComplaint(context, id)
    const receipt = await findReceiptOf(db, id)
    const isPending = receipt?.state === 'pending'
    if (!isPending) {
      if (row.mode === 'anonymous') throw refuse('anonymous-no-receipt')
      if (row.officer_id !== actor.accountId || !hasComparedIdentity) throw refuse('not-own-officer')
      // Only who could have looked into the vault can have compared.
      const open = await requireOpenVault(context)
      open.secret.fill(0)
    }
    if (receipt) {
      await settleReceipt(db, receipt.id, { state: 'replaced', settled_by: actor.accountId, settled_at: now })
      forgetPin(context.services, receipt.id)
    }
    return makeReceipt(context, id, isPending ? 'never-printed' : 'lost')
  },
}
