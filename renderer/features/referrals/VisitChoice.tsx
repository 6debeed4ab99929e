import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { aboutVisit } from '../medical-records/visit-text.ts'
import { referralFormMessages as words } from './referral-form.messages.ts'

interface VisitChoiceProps {
  readonly inmateId: string
  readonly value: string
  readonly onChange: (visitId: string) => void
}

/** The visit from which the letter takes its words. */
export function VisitChoice({ inmateId, value, onChange }: VisitChoiceProps) {
  const zone = useZone()
  const filter = { inmateId, kinds: [], from: null, until: null, carerId: null }
  const visits = useQuery(orpc.medicalRecords.list.queryOptions({ input: { ...filter, limit: 50 } }))
  const usable = (visits.data?.encounters ?? []).filter(({ state }) => state !== 'voided')
  return (
    <FormSection title={words.visitTitle}>
      <Select
        label={words.visit}
        description={words.visitHint}
        allowDeselect={false}
        data={usable.map((visit) => ({
          value: visit.id,
          label: [visit.number, formatInstant(visit.caredAt, zone), aboutVisit(visit)].filter(Boolean).join(' · '),
        }))}
        value={value}
        onChange={(id) => id !== null && onChange(id)}
      />
    </FormSection>
  )
}
