import type { MedicineGroup } from './medicine-data.ts'

/** What is compared: its substances and its groups, or the words of a medicine from outside. */
export interface Compared {
  readonly label: string
  readonly substances: readonly string[]
  readonly groups: readonly string[]
}

/** An allergy that holds (FHIR AllergyIntolerance, active). */
export interface ActiveAllergy {
  readonly substance: string
  /** Ids of the groups that the substance belongs to, as far as the lists of medicines tell. */
  readonly groups: readonly string[]
}

export const warningKinds = [
  'allergy',
  'allergy-group',
  'allergy-cross',
  'duplicate-substance',
  'duplicate-group',
] as const

export type WarningKind = (typeof warningKinds)[number]

export interface MedicineWarning {
  readonly kind: WarningKind
  /** The substance or the group's label that both have. */
  readonly about: string
  /** What it clashes with: the allergy as written down, or the other medicine. */
  readonly with: string
}

/** Everything to be said before this medicine is written down for this person. Empty: nothing known. */
export function warningsFor(
  medicine: Compared,
  known: {
    readonly allergies: readonly ActiveAllergy[]
    readonly taking: readonly Compared[]
    readonly groups: readonly MedicineGroup[]
  },
): readonly MedicineWarning[] {
  return [
    ...known.allergies.flatMap((allergy) => allergyWarning(medicine, allergy, known.groups) ?? []),
    ...known.taking.flatMap((other) => duplicateWarning(medicine, other, known.groups) ?? []),
  ]
}

function allergyWarning(
  medicine: Compared,
  allergy: ActiveAllergy,
  groups: readonly MedicineGroup[],
): MedicineWarning | null {
  const substance = medicine.substances.find((one) => isSameSubstance(one, allergy.substance))
  if (substance !== undefined) return { kind: 'allergy', about: substance, with: allergy.substance }
  const allergic = groups.filter((group) => isGroupOf(group, allergy))
  const own = allergic.find(({ id }) => medicine.groups.includes(id))
  if (own) return { kind: 'allergy-group', about: own.label, with: allergy.substance }
  const cross = groups.find(
    ({ id }) => medicine.groups.includes(id) && allergic.some(({ crossReacts }) => crossReacts.includes(id)),
  )
  return cross ? { kind: 'allergy-cross', about: cross.label, with: allergy.substance } : null
}

/** By its substance, or because what is written down is the group's own name. */
const isGroupOf = (group: MedicineGroup, { substance, groups }: ActiveAllergy): boolean =>
  groups.includes(group.id) ||
  [group.id, group.label, ...group.alsoCalled].some((word) => plain(word) === plain(substance))

function duplicateWarning(
  medicine: Compared,
  other: Compared,
  groups: readonly MedicineGroup[],
): MedicineWarning | null {
  const pairs = medicine.substances.flatMap((one) => other.substances.map((known) => [one, known] as const))
  const same = pairs.find(([one, known]) => isSameSubstance(one, known))
  // The bare name of the two: words of a medicine from outside say more than its substance.
  if (same) {
    const about = same[0].length <= same[1].length ? same[0] : same[1]
    return { kind: 'duplicate-substance', about, with: other.label }
  }
  const group = groups.find(
    ({ id, warnsTwice }) => warnsTwice && medicine.groups.includes(id) && other.groups.includes(id),
  )
  return group ? { kind: 'duplicate-group', about: group.label, with: other.label } : null
}

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('id')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "amoksisilin" and "Amoksisilin trihidrat" are one; "asam mefenamat" and "asam askorbat" are not. */
export function isSameSubstance(left: string, right: string): boolean {
  const [one, other] = [` ${plain(left)} `, ` ${plain(right)} `]
  if (one.trim() === '' || other.trim() === '') return false
  return one.includes(other) || other.includes(one)
}

/** Whether the two lists say the same, so that a reason given for one still covers the other. */
export const isCovered = (now: readonly MedicineWarning[], overridden: readonly MedicineWarning[]): boolean =>
  now.every((warning) =>
    overridden.some(
      (known) => known.kind === warning.kind && known.about === warning.about && known.with === warning.with,
    ),
  )

/** The allergy to a substance, with the groups that the lists of medicines put it in. */
export const allergyTo = (
  substance: string,
  medicines: readonly Pick<Compared, 'label' | 'substances' | 'groups'>[],
): ActiveAllergy => ({
  substance,
  groups: [
    ...new Set(
      medicines
        .filter(({ label, substances }) => [label, ...substances].some((one) => isSameSubstance(one, substance)))
        .flatMap(({ groups }) => groups),
    ),
  ],
})
