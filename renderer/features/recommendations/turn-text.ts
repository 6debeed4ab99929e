import type { z } from 'zod'
import type { turnSchema } from '#shared/features/service-cases/case-view.ts'
import type { Role } from '#shared/people/roles.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'

export type TurnView = z.infer<typeof turnSchema>

const clinicRoles: readonly Role[] = ['dokter', 'perawat', 'bidan', 'perekam-medis']

/** Who is waited for, short enough for a column; null when nobody is. */
export function turnName(turn: TurnView): string | null {
  switch (turn.kind) {
    case 'role':
      return turn.roles.length > 1 && turn.roles.every((role) => clinicRoles.includes(role))
        ? words.clinicTeam
        : words.roles(turn.roles)
    case 'post':
      return turn.postName
    case 'stand-in':
      return words.standIn(turn.name)
    case 'nobody':
      return null
  }
}
