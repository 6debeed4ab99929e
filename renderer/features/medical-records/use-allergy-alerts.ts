import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { BannerAlert } from '../../components/PersonBanner/PersonBanner.tsx'
import { recordMessages as words } from './medical-records.messages.ts'

/** What the clinic knows of a person's allergies; nothing for those who may not read it, and while it is not known. */
export function useAllergies(inmateId: string) {
  const mayRead = useMay('view:health')
  const { data } = useQuery({
    ...orpc.recordEntries.alerts.queryOptions({ input: { inmateId } }),
    enabled: mayRead,
  })
  return data
}

/** Allergies for the banner of any screen about the person. */
export function useAllergyAlerts(inmateId: string): readonly BannerAlert[] {
  const known = useAllergies(inmateId)?.allergies ?? []
  return known.map(({ substance, severity }) => ({
    kind: 'allergy',
    text: severity === 'severe' ? words.severeAllergy(substance) : substance,
  }))
}
