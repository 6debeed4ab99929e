import { useQuery } from '@tanstack/react-query'
import { carryingPapers, type PaperReference } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { orpc } from '../../api/client.ts'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'

const mark = ':'

/** The value of a choice, taken apart; null for no choice. */
export function paperIn(value: string | null): PaperReference | null {
  const [name, id] = (value ?? '').split(mark)
  const kind = carryingPapers.find((one) => one === name)
  return kind === undefined || id === undefined ? null : { kind, id }
}

/** Prescriptions and referrals of a person that may carry an order out, newest first. */
export function usePaperChoices(inmateId: string) {
  const prescriptions = useQuery(orpc.prescriptions.list.queryOptions({ input: { inmateId, states: [] } }))
  const referrals = useQuery(
    orpc.referrals.list.queryOptions({ input: { inmateId, states: [], path: null, overdueOn: null } }),
  )
  return [
    ...(prescriptions.data ?? [])
      .filter(({ state }) => state !== 'voided')
      .map(({ id, number, medicines }) => ({
        value: ['prescription', id].join(mark),
        label: words.paperChoice(words.papers.prescription, number, medicines.join(', ')),
      })),
    ...(referrals.data?.referrals ?? [])
      .filter(({ state }) => state !== 'cancelled' && state !== 'refused')
      .map(({ id, number, hospital }) => ({
        value: ['referral', id].join(mark),
        label: words.paperChoice(words.papers.referral, number, hospital),
      })),
  ]
}
