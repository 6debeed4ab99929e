import type { PaperReference } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { pharmacyPaths } from '../pharmacy/pharmacy-paths.ts'
import { referralPaths } from '../referrals/referral-paths.ts'

/** Where what carries an order out is read. */
export const paperPath = ({ kind, id }: PaperReference): string =>
  kind === 'prescription' ? pharmacyPaths.prescription(id) : referralPaths.referral(id)
