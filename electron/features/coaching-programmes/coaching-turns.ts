import type { DueItem } from '#shared/features/today/today.contract.ts'

type Turn = Pick<DueItem, 'roles' | 'isMine' | 'workingDaysLeft'>

/** Work of the coach, also where somebody else looks on. */
export const ofCoach = (isMine: boolean): Turn => ({ roles: ['pembina'], isMine, workingDaysLeft: null })

/** Work of whoever writes for the observation team. */
export const ofObservationTeam = (isMine: boolean): Turn => ({
  roles: ['sekretaris-tpp'],
  isMine,
  workingDaysLeft: null,
})
