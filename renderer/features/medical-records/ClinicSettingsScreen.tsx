import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { CardSettingsForm } from '../health-cards/CardSettingsForm.tsx'
import { RoundSettingsForm } from '../health-cards/RoundSettingsForm.tsx'
import { LabTermsForm } from '../lab-requests/LabTermsForm.tsx'
import { ClinicIdentifiersForm } from './ClinicIdentifiersForm.tsx'
import { CorrectionWindowForm } from './CorrectionWindowForm.tsx'
import { clinicSettingsMessages as words } from './clinic-settings.messages.ts'
import { LateEntryForm } from './LateEntryForm.tsx'

/** What the office has decided about its clinic, one section per decision; other parts of the clinic add theirs below. */
export function ClinicSettingsScreen() {
  const late = useQuery(orpc.recordSettings.lateEntry.queryOptions({ input: {} }))
  const correction = useQuery(orpc.recordSettings.settings.queryOptions({ input: {} }))
  const identifiers = useQuery(orpc.recordSettings.identifiers.queryOptions({ input: {} }))
  const round = useQuery(orpc.monthlyRound.settings.queryOptions({ input: {} }))
  const cards = useQuery(orpc.healthCards.settings.queryOptions({ input: {} }))
  const labs = useQuery(orpc.labRequests.terms.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={words.title} subtitle={words.subtitle} />
      <Stack gap="xl">
        <QueryContent query={late} shape="form">
          {({ hours }) => <LateEntryForm key={hours} hours={hours} />}
        </QueryContent>
        <QueryContent query={correction} shape="form">
          {(settings) => <CorrectionWindowForm key={JSON.stringify(settings)} settings={settings} />}
        </QueryContent>
        <QueryContent query={identifiers} shape="form">
          {(numbers) => <ClinicIdentifiersForm key={JSON.stringify(numbers)} identifiers={numbers} />}
        </QueryContent>
        <QueryContent query={round} shape="form">
          {(settings) => <RoundSettingsForm key={JSON.stringify(settings)} settings={settings} />}
        </QueryContent>
        <QueryContent query={cards} shape="form">
          {(settings) => <CardSettingsForm key={JSON.stringify(settings)} settings={settings} />}
        </QueryContent>
        <QueryContent query={labs} shape="form">
          {(terms) => <LabTermsForm key={JSON.stringify(terms)} terms={terms} />}
        </QueryContent>
      </Stack>
      <HistorySection subject={{ type: 'clinic-settings', id: '' }} />
    </>
  )
}
