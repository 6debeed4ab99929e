import { Stack } from '@mantine/core'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { TabSection } from '../medical-records/TabSection.tsx'
import { OrderDetail } from './OrderDetail.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { useOrdersOfVisit } from './visiting-doctor.queries.ts'

/** What doctors from outside ordered at one visit; nothing where nobody did. */
export function VisitOrders({ encounterId }: { readonly encounterId: string }) {
  const orders = useOrdersOfVisit(encounterId)
  if (orders.data?.length === 0) return null
  return (
    <TabSection title={words.orders}>
      <QueryContent query={orders} shape="form">
        {(list) => (
          <Stack gap="md">
            {list.map((order) => (
              <OrderDetail key={order.id} order={order} />
            ))}
          </Stack>
        )}
      </QueryContent>
    </TabSection>
  )
}
