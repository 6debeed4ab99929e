import { Text } from '@mantine/core'
import { useMay } from '../../app/session.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'
import { useOnDutyNow } from './duty-roster.queries.ts'

/** Who is on duty at this moment, for a page that names a shift. Nothing where nobody keeps a roster. */
export function OnDutyNow() {
  const now = useOnDutyNow(useMay('view:workers'))
  if (!now.data?.shift || now.data.people.length === 0) return null
  return (
    <Text mb="sm">
      <strong>{words.nowTitle}. </strong>
      {words.nowOf(now.data.shift.name, now.data.people.map(({ name }) => name).join(', '))}
    </Text>
  )
}
