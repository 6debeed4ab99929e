import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { InmateBanner } from '../inmates/InmateBanner.tsx'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import { recordMessages as words } from './medical-records.messages.ts'
import { useAllergies } from './use-allergy-alerts.ts'

/** Who the record is about; allergies stand in it, and where there is none, whether anybody asked. */
export function RecordBanner({ inmateId }: { readonly inmateId: string }) {
  const allergies = useAllergies(inmateId)
  return (
    <InmateBanner inmateId={inmateId}>
      {allergies && allergies.allergies.length === 0 && (
        <Text size="sm">{allergies.isNoneKnown ? words.noneKnown : words.notAsked}</Text>
      )}
      <Anchor component={Link} to={inmatePaths.profile(inmateId)} size="sm">
        {words.profile}
      </Anchor>
    </InmateBanner>
  )
}
