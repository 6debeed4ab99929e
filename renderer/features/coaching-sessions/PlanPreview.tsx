import { Stack, Table, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure } from './coaching-sessions.queries.ts'
import classes from './Plans.module.css'
import type { planOf } from './plan-form.ts'
import { clashText, whenOf } from './session-words.ts'

const { preview } = words

/** A year of three meetings a week; what is beyond stands in the calendar once it is made. */
const mostRows = 160

interface PlanPreviewProps {
  /** Null while something is missing. */
  readonly plan: ReturnType<typeof planOf>
}

/** What a plan would make: the days, the holidays that fall out by name, and what stands in the way. */
export function PlanPreview({ plan }: PlanPreviewProps) {
  const asked = useQuery({
    ...orpc.coachingSessions.previewPlan.queryOptions({
      input: plan ?? {
        programmeId: '',
        from: '',
        until: '',
        slots: [],
        skipsHolidays: true,
      },
    }),
    enabled: plan !== null,
    placeholderData: keepPreviousData,
  })
  return (
    <FormSection title={preview.title}>
      <PreviewContent isComplete={plan !== null} asked={asked} />
    </FormSection>
  )
}

type Preview = ReturnType<typeof useQuery<Awaited<ReturnType<typeof orpc.coachingSessions.previewPlan.call>>>>

function PreviewContent({ isComplete, asked }: { readonly isComplete: boolean; readonly asked: Preview }) {
  if (!isComplete) return <Text c="dimmed">{preview.waiting}</Text>
  const failure = sessionFailure(asked.error)
  if (failure) return <FailureNotice failure={failure} />
  if (asked.data === undefined) return <LoadingSkeleton shape="table" />
  const { sessions } = asked.data
  const holidays = sessions.filter(({ holiday }) => holiday !== null).length
  const clashing = sessions.filter(({ clashes }) => clashes.length > 0).length
  const count = sessions.length - holidays
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {[
          preview.count(formatNumber(count)),
          ...(holidays > 0 ? [preview.holidays(formatNumber(holidays))] : []),
          ...(clashing === 0 ? [preview.noClash] : []),
        ].join(' ')}
      </Text>
      {clashing > 0 && (
        <PageNote meaning="attention" title={preview.clashes(formatNumber(clashing))}>
          {preview.clashNote}
        </PageNote>
      )}
      {/* The frame scrolls, and without a mouse only a focus can scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is the frame that takes the focus */}
      <section className={classes.preview} aria-label={preview.list} tabIndex={0}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{preview.when}</Table.Th>
              <Table.Th scope="col">{preview.known}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sessions.slice(0, mostRows).map(({ holiday, clashes, ...time }) => (
              <Table.Tr key={`${time.on} ${time.startsAt} ${time.minutes}`}>
                <Table.Td>{whenOf(time)}</Table.Td>
                <Table.Td>
                  {holiday !== null && preview.holiday(holiday)}
                  {holiday === null && clashes.length === 0 && preview.fine}
                  {clashes.map((clash) => {
                    const text = clashText(clash, '')
                    return <div key={text}>{text}</div>
                  })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {sessions.length > mostRows && <Text>{preview.more(formatNumber(sessions.length - mostRows))}</Text>}
    </Stack>
  )
}
