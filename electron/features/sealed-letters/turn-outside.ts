import type { z } from 'zod'
import { liesOutside, type Standing } from '#shared/features/complaints/complaint-standing.rules.ts'
import { type SealedOffice, sealedOfficesSchema } from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import type { turnSchema } from '#shared/features/service-cases/case-view.ts'
import type { CoreServices, QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { listAccounts } from '../accounts/accounts.repository.ts'
import { listLetters } from './sealed-letters.repository.ts'

type Turn = z.input<typeof turnSchema>

export const officesIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>) =>
  readResource(resourcesFolder, 'reference-data/sealed-letters.json', sealedOfficesSchema).offices

export const officeTitle = (services: Pick<CoreServices, 'resourcesFolder'>, office: SealedOffice): string =>
  officesIn(services).find(({ id }) => id === office)?.title ?? office

interface Way {
  readonly turn: Turn
  /** The own officer has to send it out first. */
  readonly isOwn: boolean
}

/**
 * Whose turn it is where somebody is accused: the head's deputy by name; of a step that nobody in the house may take the office that has the letter,
 * or the own officer who has to write it.
 */
export async function turnsOutside({ db, services, actor }: Pick<QueryContext, 'db' | 'services' | 'actor'>) {
  const out = new Map((await listLetters(db)).map((letter) => [letter.complaint_id, letter.office]))
  const names = new Map((await listAccounts(db)).map((account) => [account.id, account.full_name]))
  return (
    { id, officer_id: officerId }: { readonly id: string; readonly officer_id: string },
    standing: Standing,
    turn: Turn,
  ): Way => {
    if (turn.kind !== 'role') return { turn, isOwn: false }
    const deputy = standing.standsIn === null ? undefined : names.get(standing.standsIn)
    if (deputy !== undefined && turn.roles.every((role) => role === 'kepala'))
      return { turn: { ...turn, kind: 'stand-in', name: deputy }, isOwn: false }
    if (!liesOutside(turn.roles, standing)) return { turn, isOwn: false }
    const office = out.get(id)
    if (office === undefined) return { turn, isOwn: officerId === actor.accountId }
    const postName = officeTitle(services, office)
    return { turn: { kind: 'post', post: office, postName, step: turn.step }, isOwn: false }
  }
}
