import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../../api/client.ts'
import { HistorySection } from '../../../components/History/HistorySection.tsx'
import { PageHead } from '../../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../../components/QueryContent/WithToday.tsx'
import { ServiceSheet } from './ServiceSheet.tsx'
import { ServiceTerms } from './ServiceTerms.tsx'
import { ServiceVersions } from './ServiceVersions.tsx'
import classes from './Settings.module.css'
import { serviceTermMessages as words } from './service-terms.messages.ts'

/** Every procedure that Lentera knows: its terms, which the office may change, its sheet, its versions. */
export function ServiceProceduresScreen() {
  return (
    <WithToday title={words.title} shape="form">
      {(today) => <Procedures today={today} />}
    </WithToday>
  )
}

function Procedures({ today }: { readonly today: CalendarDate }) {
  const [address, setAddress] = useSearchParams()
  const services = useQuery(orpc.serviceCases.services.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={words.title} subtitle={words.subtitle} />
      <QueryContent query={services} shape="form">
        {(known) => {
          const chosen = known.find(({ id }) => id === address.get('layanan')) ?? known[0]
          return chosen ? (
            <>
              <Select
                label={words.service}
                data={known.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen.id}
                onChange={(id) => setAddress({ layanan: id ?? chosen.id }, { replace: true })}
                maw="28rem"
                mb="lg"
              />
              <Procedure key={chosen.id} serviceId={chosen.id} today={today} />
            </>
          ) : null
        }}
      </QueryContent>
    </>
  )
}

function Procedure({ serviceId, today }: { readonly serviceId: string; readonly today: CalendarDate }) {
  const sheet = useQuery(orpc.serviceCases.standard.queryOptions({ input: { serviceId } }))
  const terms = useQuery(orpc.serviceCases.terms.queryOptions({ input: { serviceId } }))
  return (
    <>
      <div className={classes.columns}>
        <QueryContent query={terms} shape="form">
          {(told) => <ServiceTerms serviceId={serviceId} told={told} today={today} />}
        </QueryContent>
        <QueryContent query={sheet} shape="form">
          {({ standard }) => <ServiceSheet standard={standard} />}
        </QueryContent>
      </div>
      <ServiceVersions serviceId={serviceId} />
      <HistorySection subject={{ type: 'service', id: serviceId }} />
    </>
  )
}
