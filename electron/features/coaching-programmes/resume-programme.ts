import { Failure } from '#shared/contract/failure.ts'
import type { CommandContext } from '../../core/context.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { refuse } from './coaching-facts.ts'
import { findPresentMember, listMembers, type MemberRow, updateMember } from './coaching-members.repository.ts'
import { findProgramme, updateProgramme } from './coaching-programmes.repository.ts'

/**
 * Takes back an end or a void. Whoever went with the end and still lives here belongs to the programme or waits for it again.
 *
 * @throws Failure not-found, changed-meanwhile, refused (programme-active)
 */
export async function resumeProgramme(
  context: CommandContext,
  reference: { readonly id: string; readonly revision: number },
): Promise<{ revision: number }> {
  const { db } = context
  const row = await findProgramme(db, reference.id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'active') throw refuse('programme-active')
  const back = { state: 'active', ended_on: null, end_reason: null, voided_at: null, voided_by: null } as const
  if (!(await updateProgramme(db, reference, back))) throw new Failure('changed-meanwhile')
  const gone = (await listMembers(db, row.id)).filter(({ gone_with }) => gone_with === 'programme-end')
  for (const member of gone)
    if ((await findInmate(db, member.inmate_id))?.state === 'present') await takeBack(context, member)
  return { revision: reference.revision + 1 }
}

/** As the person stood before something took him out; nothing where he asked again meanwhile. */
export async function takeBack({ db }: CommandContext, member: MemberRow): Promise<void> {
  if (await findPresentMember(db, member.programme_id, member.inmate_id)) return
  const here = { gone_with: null, gone_event_id: null } as const
  if (member.joined_on !== null)
    await updateMember(db, member, { ...here, state: 'accepted', left_on: null, left_reason: null })
  else {
    const undecided = { decided_on: null, decided_by: null, decision_reason: null }
    await updateMember(db, member, { ...here, state: 'waiting', ...undecided })
  }
}
