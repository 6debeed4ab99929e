import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import { memberMessages as words } from './members.messages.ts'

/** What is written about a member in a form of its own; the name stands in the address. */
export const memberSteps = ['terima', 'tolak', 'keluar', 'jeda'] as const

export type MemberStep = (typeof memberSteps)[number]

/** What can be done with somebody as things stand, the commonest first. */
export const stepsIn: Readonly<Record<Member['state'], readonly MemberStep[]>> = {
  waiting: ['terima', 'tolak'],
  accepted: ['jeda', 'keluar'],
  refused: [],
  withdrawn: [],
  ended: [],
}

export const stepWords = {
  terima: {
    act: words.accept,
    title: words.acceptTitle,
    on: words.acceptOn,
    done: words.accepted,
  },
  tolak: {
    act: words.refuse,
    title: words.refuseTitle,
    on: words.refuseOn,
    done: words.refused,
  },
  keluar: {
    act: words.leave,
    title: words.leaveTitle,
    on: words.leaveOn,
    done: words.left,
  },
  jeda: {
    act: words.suspend,
    title: words.suspendTitle,
    on: words.suspendFrom,
    done: words.suspended,
  },
} as const

export const formOf = {
  terima: 'coaching.accept',
  tolak: 'coaching.refuse',
  keluar: 'coaching.leave',
  jeda: 'coaching.suspend',
} as const
