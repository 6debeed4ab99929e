import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import { isReady } from '#shared/features/lapor-import/lapor-decision.rules.ts'
import type { LaporDecision } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { coverParts, tellingParts } from '#shared/features/lapor-import/lapor-story.rules.ts'
import { momentAt } from '#shared/time/hour-terms.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import { settleReceipt } from '../complaints/complaint-receipts.repository.ts'
import { forgetPin } from '../complaints/receipt-pins.ts'
import { receiveComplaint } from '../complaints/receive-complaint.ts'
import { findVault } from '../identity-vault/identity-vault.repository.ts'
import { refuse as refuseVault } from '../identity-vault/vault-key.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findReport, insertReport, updateReport } from './lapor-import.repository.ts'
import { type ListAddress, laporColumnsOf, readLaporList, refuseList } from './lapor-list-source.ts'
import { type PlannedLapor, planLaporList } from './plan-lapor-list.ts'

const channel = 'lapor'

/** Where a list tells a day and no hour: a time at which the day is the same in every zone of the country. */
const noon = '12:00'

interface ApplyInput extends ListAddress {
  readonly decisions: readonly LaporDecision[]
}

interface Applied {
  taken: number
  updated: number
  readonly failed: { line: number; trackingId: string; reason: string }[]
}

type ApplyEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'applied' } & Applied)

/** Takes in what is decided. What was done stays done whenever it stops; the next call goes on behind it. */
export async function* takeLaporLines(input: ApplyInput, context: TaskContext): AsyncGenerator<ApplyEvent> {
  yield { kind: 'progress', done: 0, total: 0 }
  const list = await readLaporList(context, input, context.signal)
  const decided = new Map(input.decisions.map((decision) => [decision.trackingId, decision]))
  const ready = (await planLaporList(list, context)).flatMap((planned) => {
    const decision = decided.get(planned.shown.trackingId)
    return isReady(planned.shown, decision) ? [{ ...planned, decision }] : []
  })
  if (ready.length === 0) throw refuseList('nothing-to-take')
  const needsVault = ready.some(({ shown, read }) => shown.kind !== 'updated' && read.identity !== null)
  if (needsVault && !(await findVault(context.db))) throw refuseVault('vault-missing')
  const applied: Applied = { taken: 0, updated: 0, failed: [] }
  for (const [index, { shown, read, decision }] of ready.entries()) {
    yield { kind: 'progress', done: index, total: ready.length }
    if (context.signal.aborted) throw new Failure('cancelled')
    try {
      applied[await context.run('take', (command) => takeLine(command, { shown, read }, decision))] += 1
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      // Whoever may no longer go on stops here: no line is to blame for that.
      await context.requireStanding()
      const { line, trackingId } = shown
      applied.failed.push({
        line,
        trackingId,
        reason: String(error.details.reason ?? error.code),
      })
    }
    await breathe()
  }
  // Sent again because the answer was lost, it is what the first time brought.
  yield {
    kind: 'applied',
    ...(await context.submit('finish', async () => applied)),
  }
}

/** One line, decided anew in its own transaction: as a complaint by the counter's way, or as news of one that is here. */
async function takeLine(
  context: CommandContext,
  { shown, read }: PlannedLapor,
  decision: LaporDecision | undefined,
): Promise<'taken' | 'updated'> {
  const { db, actor, now, newId, services } = context
  const known = await findReport(db, read.trackingId)
  if (known) {
    if (read.status !== null && read.status !== known.status)
      await updateReport(db, known.id, { status: read.status, status_at: now })
    return 'updated'
  }
  const { zone } = await unitDay(context)
  const { words } = laporColumnsOf(services.resourcesFolder)
  const told = read.receivedOn === null ? now : momentAt(read.receivedOn, read.receivedAt ?? noon, zone)
  const parts = decision?.parts === 'cover' ? tellingParts(read.identity, read.story) : []
  const received = await receiveComplaint(context, {
    ...{
      channel,
      class: read.class,
      service: decision?.service ?? shown.service ?? '',
      reporterKind: 'public',
    },
    ...{
      mode: read.mode,
      identity: read.identity,
      ownWords: true,
      fileIds: [],
    },
    story: coverParts(read.story, parts, words.nameCovered),
    accused: decision?.accused ?? { units: [], accountIds: [] },
    danger: decision?.danger?.kind === 'danger' ? { where: decision.danger.where, whom: decision.danger.whom } : null,
    receivedAt: told > now ? now : told,
    boxOpeningId: null,
  })
  // Whoever wrote to LAPOR! follows it there: there is nobody at the counter to take a paper.
  const settled = {
    state: 'declined',
    settled_by: actor.accountId,
    settled_at: now,
  } as const
  await settleReceipt(db, received.receiptId, settled)
  forgetPin(services, received.receiptId)
  await insertReport(db, {
    ...{
      id: newId(),
      tracking_id: read.trackingId,
      complaint_id: received.id,
      status: read.status,
      status_at: now,
    },
    ...{ taken_by: actor.accountId, taken_at: now },
  })
  return 'taken'
}
