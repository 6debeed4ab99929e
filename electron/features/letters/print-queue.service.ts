import { Failure } from '#shared/contract/failure.ts'
import {
  mayChangePrintJob,
  openPrintStates,
  type PrintFailure,
  type PrintJobChange,
} from '#shared/features/letters/print-jobs.rules.ts'
import type { PrintPaper, printQueueContract } from '#shared/features/letters/print-queue.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Actor, CommandContext, TaskContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { requireBlankForm } from './blank-form-paper.ts'
import { countPrint } from './count-print.ts'
import { knownOnly, requireKnown } from './letter-walls.ts'
import { findLetter } from './letters.repository.ts'
import { paperOf, readableJob } from './print-job-paper.ts'
import { insertPrintJob, listPrintJobs, type PrintJobRow, updatePrintJob } from './print-queue.repository.ts'
import type { PrintJobsTable } from './print-queue.tables.ts'

const newestPrinted = 100

function requireRight(actor: Actor, permission: string): void {
  if (![...actor.permissions].some((held) => held === permission)) throw new Failure('forbidden')
}

type JobSubject = Pick<PrintJobsTable, 'kind' | 'letter_id' | 'form' | 'inmate_id' | 'case_id' | 'paper' | 'permission'>

/** @throws Failure not-found, forbidden, refused (letter-not-issued) */
async function subjectOf(context: CommandContext, paper: PrintPaper): Promise<JobSubject> {
  const { db, actor } = context
  if (paper.kind === 'letter') {
    const letter = await findLetter(db, paper.letterId)
    if (!letter) throw new Failure('not-found')
    await requireKnown(context, letter)
    requireRight(actor, letter.permission)
    if (letter.state !== 'issued') throw new Failure('refused', { reason: 'letter-not-issued' })
    const { id: letter_id, permission } = letter
    return { kind: 'letter', letter_id, form: null, inmate_id: null, case_id: null, paper: null, permission }
  }
  const permission = await requireBlankForm(db, actor, paper)
  return {
    kind: 'blank-form',
    letter_id: null,
    form: paper.form,
    inmate_id: paper.inmateId,
    case_id: paper.caseId,
    paper: paper.paper,
    permission,
  }
}

/** @throws Failure changed-meanwhile */
async function change(
  { db, actor, now }: CommandContext,
  job: PrintJobRow,
  kind: PrintJobChange,
  content: Partial<PrintJobsTable>,
): Promise<void> {
  const changed =
    mayChangePrintJob(job.state, kind) &&
    (await updatePrintJob(db, job, { reason: null, ...content, changed_by: actor.accountId, changed_at: now }))
  if (!changed) throw new Failure('changed-meanwhile')
}

const sendJob = (context: CommandContext, job: PrintJobRow, printer: string | null) =>
  change(context, job, 'send', { state: 'sent', printer })

const failJob = (context: CommandContext, job: PrintJobRow, reason: PrintFailure) =>
  change(context, job, 'fail', { state: 'failed', reason })

async function confirmJob(context: CommandContext, job: PrintJobRow): Promise<number | null> {
  const copyNumber = job.letter_id === null ? null : await countPrint(context, job.letter_id, job.printer)
  await change(context, job, 'confirm', { state: 'printed', copy_number: copyNumber })
  return copyNumber
}

/** @throws Failure refused (letter-voided) */
async function requireIssued({ db }: CommandContext, job: PrintJobRow): Promise<void> {
  const letter = job.letter_id === null ? null : await findLetter(db, job.letter_id)
  if (letter && letter.state !== 'issued') throw new Failure('refused', { reason: 'letter-voided' })
}

/** Prints one paper and notes what became of it; a failure is the paper's, not the queue's. */
async function printOne(context: TaskContext, id: string, printer: string): Promise<'printed' | 'failed'> {
  const { services, actor, run } = context
  const current = (command: CommandContext) => readableJob(command, id)
  const failed = async (reason: PrintFailure): Promise<'failed'> => {
    await run('fail', async (command) => failJob(command, await current(command), reason))
    return 'failed'
  }
  let pdf: Uint8Array
  try {
    pdf = await paperOf(services, actor, await readableJob(context, id), 'printQueue.print')
  } catch (error) {
    services.log.error('print.paper-unreadable', { job: id })
    return failed(error instanceof Failure && error.code === 'refused' ? 'letter-voided' : 'paper-unreadable')
  }
  await run('send', async (command) => sendJob(command, await current(command), printer))
  try {
    await services.shell?.print(pdf, printer)
  } catch {
    services.log.error('print.refused', { job: id })
    return failed('printer-refused')
  }
  await run('confirm', async (command) => confirmJob(command, await current(command)))
  return 'printed'
}

/** Applies one change to each paper, or to none. */
async function forEachJob(
  context: CommandContext,
  ids: readonly string[],
  apply: (job: PrintJobRow) => Promise<unknown>,
): Promise<void> {
  for (const id of ids) await apply(await readableJob(context, id))
}

export const printQueueService: ServiceOf<typeof printQueueContract> = {
  list: async ({ which }, context) => {
    const { db, actor } = context
    const rows = await listPrintJobs(db, {
      states: which === 'open' ? openPrintStates : ['printed'],
      permissions: [...actor.permissions],
      newestFirst: which === 'printed',
      limit: which === 'printed' ? newestPrinted : 1000,
    })
    const maySeeNames = actor.permissions.has('view:inmates')
    return (await knownOnly(context, rows)).map((row) => ({
      id: row.id,
      kind: row.kind,
      template: row.form ?? row.letter_template ?? '',
      letterId: row.letter_id,
      letterNumber: row.letter_number,
      personName: maySeeNames ? row.person_name : null,
      state: row.state,
      reason: row.reason,
      printer: row.printer,
      copyNumber: row.copy_number,
      addedBy: row.added_by_name,
      addedAt: instantSchema.parse(row.added_at),
      changedBy: row.changed_by_name,
      changedAt: instantSchema.parse(row.changed_at),
    }))
  },

  add: async ({ papers }, context) => {
    const { db, actor, now, newId } = context
    const ids: string[] = []
    for (const paper of papers) {
      const id = newId()
      await insertPrintJob(db, {
        id,
        ...(await subjectOf(context, paper)),
        state: 'waiting',
        reason: null,
        printer: null,
        copy_number: null,
        added_by: actor.accountId,
        added_at: now,
        changed_by: actor.accountId,
        changed_at: now,
      })
      ids.push(id)
    }
    return { ids }
  },

  print: async function* ({ ids, printer }, context) {
    const { services, signal } = context
    const printers = (await services.shell?.printers()) ?? []
    if (!printers.some(({ name }) => name === printer)) throw new Failure('printer-missing')
    for (const id of ids) {
      const { state } = await readableJob(context, id)
      if (!mayChangePrintJob(state, 'send')) throw new Failure('changed-meanwhile')
    }
    for (const [index, id] of ids.entries()) {
      // A paper that the printer has cannot be called back; those after it stay in the queue.
      if (signal.aborted) return
      yield { id, state: 'sent', done: index, total: ids.length }
      yield { id, state: await printOne(context, id, printer), done: index + 1, total: ids.length }
    }
  },

  send: async ({ ids }, context) => {
    await forEachJob(context, ids, async (job) => {
      await requireIssued(context, job)
      await sendJob(context, job, null)
    })
    return {}
  },

  confirm: async ({ ids }, context) => {
    const copyNumbers: (number | null)[] = []
    await forEachJob(context, ids, async (job) => copyNumbers.push(await confirmJob(context, job)))
    return { copyNumbers }
  },

  fail: async ({ ids, reason }, context) => {
    await forEachJob(context, ids, (job) => failJob(context, job, reason))
    return {}
  },

  remove: async ({ ids }, context) => {
    await forEachJob(context, ids, (job) => change(context, job, 'remove', { state: 'removed' }))
    return {}
  },
}
