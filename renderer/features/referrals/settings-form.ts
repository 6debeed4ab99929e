import { type ReferralSettings, referralSettingsSchema } from '#shared/features/referrals/referral-settings.contract.ts'

/** Lists as lines of text, limits as numbers. */
export interface SettingsValues {
  readonly hospitals: string
  readonly payers: string
  readonly permissionHours: number | null
  readonly leaveHours: number | null
  readonly familyHours: number | null
  readonly returnHours: number | null
  readonly admittedDays: number | null
  readonly resultHours: number | null
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const valuesOfSettings = ({ hospitals, payers, ...limits }: ReferralSettings): SettingsValues => ({
  ...limits,
  hospitals: hospitals
    .map(({ name, clinics }) => (clinics.length === 0 ? name : `${name}: ${clinics.join(', ')}`))
    .join('\n'),
  payers: payers.join('\n'),
})

const hospitalOf = (line: string) => {
  const [name = '', ...rest] = line.split(':')
  const clinics = rest
    .join(':')
    .split(',')
    .map((clinic) => clinic.trim())
    .filter((clinic) => clinic !== '')
  return { name: name.trim(), clinics }
}

/** What is sent; the faults by field where it does not fit. */
export function readSettings(values: SettingsValues) {
  const { hospitals, payers, ...limits } = values
  return referralSettingsSchema.safeParse({
    ...limits,
    hospitals: linesOf(hospitals).map(hospitalOf),
    payers: linesOf(payers),
  })
}
