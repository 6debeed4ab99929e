import { isHealthQuestion } from '#shared/features/complaints/complaints.rules.ts'
import type { healthRepliesContract } from '#shared/features/complaints/health-reply.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listsIn, refuse, requireComplaint } from './complaint-facts.ts'
import { insertHealthReply, listHealthReplies } from './health-replies.repository.ts'

/** Of a question about health alone. @throws Failure refused (no-health-question) */
export async function noteHealthReply(
  { db, services, actor, now, newId }: CommandContext,
  complaint: { readonly id: string; readonly class: string; readonly service: string },
  hasForm: boolean,
): Promise<void> {
  if (!isHealthQuestion(listsIn(services), complaint)) throw refuse('no-health-question')
  await insertHealthReply(db, {
    ...{ id: newId(), complaint_id: complaint.id, given_by: actor.accountId, given_at: now },
    form_given: hasForm ? 1 : 0,
  })
}

export const healthRepliesService: ServiceOf<typeof healthRepliesContract> = {
  of: async ({ id }, context) => {
    await requireComplaint(context, id)
    return (await listHealthReplies(context.db, id)).map((row) => ({
      ...{ id: row.id, by: row.full_name, at: instantSchema.parse(row.given_at), hasForm: row.form_given === 1 },
    }))
  },

  give: async ({ id, hasForm }, context) => {
    await noteHealthReply(context, await requireComplaint(context, id), hasForm)
    return {}
  },
}
