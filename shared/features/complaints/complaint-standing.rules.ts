import type { Role } from '../../people/roles.ts'

/** An active account, as far as the question asks who may work on one complaint. */
export interface Colleague {
  readonly id: string
  readonly roles: readonly Role[]
  /** Whether the complaint is about this account, by itself or with its unit. */
  readonly isAccused: boolean
}

export interface Standing {
  /** Who takes the steps of a head who is complained of; null where the head takes them, or nobody in the house may. */
  readonly standsIn: string | null
  /** Roles of the procedure that nobody in the house may act in: their steps go to another office. */
  readonly outside: readonly Role[]
}

/** Roles that take steps in the procedures of complaints. */
const handlingRoles: readonly Role[] = ['petugas-aduan', 'penangan-aduan', 'kepala']

/** Who is left to work on a complaint. A role that nobody has is not outside: there is only nobody yet. */
export function standingOf(colleagues: readonly Colleague[], deputyId: string | null): Standing {
  const isGone = (role: Role): boolean => {
    const holders = colleagues.filter(({ roles }) => roles.includes(role))
    return holders.length > 0 && holders.every(({ isAccused }) => isAccused)
  }
  const deputy = colleagues.find(({ id }) => id === deputyId)
  const standsIn = isGone('kepala') && deputy && !deputy.isAccused ? deputy.id : null
  return {
    standsIn,
    outside: handlingRoles.filter((role) => isGone(role) && !(role === 'kepala' && standsIn !== null)),
  }
}

/** Whether a step of these roles is one that nobody in the house may take. */
export const liesOutside = (roles: readonly Role[], { outside }: Pick<Standing, 'outside'>): boolean =>
  roles.length > 0 && roles.every((role) => outside.includes(role))
