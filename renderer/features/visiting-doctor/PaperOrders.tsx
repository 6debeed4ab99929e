import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { PaperReference } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { recordPaths } from '../medical-records/record-paths.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { useOrdersOfPaper } from './visiting-doctor.queries.ts'

/** The orders that one prescription or referral carries out; nothing where there is none. */
export function PaperOrders({ paper }: { readonly paper: PaperReference }) {
  const orders = useOrdersOfPaper(paper)
  // Most papers carry out no order: nothing is shown before it is known that this one does.
  if (!(orders.error || orders.data?.length)) return null
  return (
    <TabSection title={words.ordersOfPaper}>
      <QueryContent query={orders} shape="form">
        {(list) => (
          <Stack gap="md">
            {list.map(({ id, kindName, text, doctorName, visit, state }) => (
              <div key={id}>
                <Text td={state === 'voided' ? 'line-through' : undefined} style={{ whiteSpace: 'pre-line' }}>
                  {kindName}: {text}
                </Text>
                <Text size="sm">{words.instructed(doctorName)}</Text>
                <Anchor component={Link} to={recordPaths.visit(visit.inmate.id, visit.id)} size="sm">
                  {words.openVisit} {visit.number}
                </Anchor>
              </div>
            ))}
          </Stack>
        )}
      </QueryContent>
    </TabSection>
  )
}
