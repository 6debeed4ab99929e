import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import { facilityMessages } from './facility.messages.ts'

export interface FactGroup {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string | null }[]
}

/** Everything a profile says, in words and in the order of the form. The letterhead and the logo are shown, not told. */
export function factGroupsOf(profile: FacilityProfile): readonly FactGroup[] {
  const words = facilityMessages
  return [
    {
      title: words.sections.unit,
      facts: [
        { label: words.name, value: profile.name },
        { label: words.kind, value: words.kinds[profile.kind] },
        { label: words.class, value: profile.class },
        { label: words.unitCode, value: profile.unitCode },
        { label: words.capacity, value: `${formatNumber(profile.capacity)} ${words.capacityUnit}` },
        { label: words.timeZone, value: words.zones[profile.timeZone] },
      ],
    },
    {
      title: words.sections.contact,
      facts: [
        { label: words.address, value: profile.address },
        { label: words.city, value: profile.city },
        { label: words.phone, value: profile.phone },
        { label: words.email, value: profile.email },
        { label: words.website, value: profile.website },
      ],
    },
    {
      title: words.sections.head,
      facts: [
        { label: words.headName, value: profile.headName },
        { label: words.headEmployeeNumber, value: profile.headEmployeeNumber },
        { label: words.headTitle, value: profile.headTitle },
        { label: words.headActing, value: words.actings[profile.headActing ?? 'definitive'] },
      ],
    },
    {
      title: words.sections.region,
      facts: [
        { label: words.regionalOffice, value: profile.regionalOffice },
        { label: words.regionalOfficeCity, value: profile.regionalOfficeCity },
      ],
    },
  ]
}

/** The labels of what differs between two versions. */
export function differencesOf(profile: FacilityProfile, before: FacilityProfile): readonly string[] {
  const old = factGroupsOf(before).flatMap((group) => group.facts)
  const changed = factGroupsOf(profile)
    .flatMap((group) => group.facts)
    .filter((fact, index) => fact.value !== old[index]?.value)
    .map((fact) => fact.label)
  const isSameHead = profile.letterheadLines.join('\n') === before.letterheadLines.join('\n')
  return [
    ...changed,
    ...(isSameHead ? [] : [facilityMessages.letterheadLines]),
    ...(profile.logoFileId === before.logoFileId ? [] : [facilityMessages.logo]),
  ]
}
