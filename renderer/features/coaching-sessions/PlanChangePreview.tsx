import { Stack, Table, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PlanChangeStep } from '#shared/features/coaching-sessions/plan-change.contract.ts'
import { orpc } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages } from './coaching-sessions.messages.ts'
import { sessionFailure } from './coaching-sessions.queries.ts'
import classes from './Plans.module.css'
import type { planChangeOf } from './plan-change-form.ts'
import { planChangeMessages as words } from './plan-changes.messages.ts'
import { clashText, whenOf } from './session-words.ts'

interface PlanChangePreviewProps {
  /** Null while something is missing. */
  readonly change: ReturnType<typeof planChangeOf>
}

/** What a change of a plan would do to each session to come. */
export function PlanChangePreview({ change }: PlanChangePreviewProps) {
  const asked = useQuery({
    ...orpc.coachingSessions.previewChange.queryOptions({
      input: change ?? {
        ...{ id: '', until: '', slots: [], skipsHolidays: true },
        ...{ place: '', instructor: '' },
      },
    }),
    enabled: change !== null,
    placeholderData: keepPreviousData,
  })
  const failure = sessionFailure(asked.error)
  return (
    <FormSection title={words.preview} hint={words.hint}>
      {change === null && <Text c="dimmed">{sessionMessages.preview.waiting}</Text>}
      {change !== null && failure && <FailureNotice failure={failure} />}
      {change !== null &&
        !failure &&
        (asked.data ? <Steps steps={asked.data.steps} /> : <LoadingSkeleton shape="table" />)}
    </FormSection>
  )
}

const kinds = ['moved', 'new', 'back', 'dropped', 'stays', 'holiday', 'same'] as const

function Steps({ steps }: { readonly steps: readonly PlanChangeStep[] }) {
  const counted = kinds.flatMap((kind) => {
    const count = steps.filter((step) => step.kind === kind).length
    return count === 0 ? [] : [words.count(kind, formatNumber(count))]
  })
  const isQuiet = steps.every(({ kind }) => kind === 'same' || kind === 'stays' || kind === 'holiday')
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {[...(isQuiet ? [words.nothing] : []), counted.join(' · ')].join(' ')}
      </Text>
      {/* The frame scrolls, and without a mouse only a focus can scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is the frame that takes the focus */}
      <section className={classes.preview} aria-label={words.list} tabIndex={0}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.columns.now}</Table.Th>
              <Table.Th scope="col">{words.columns.next}</Table.Th>
              <Table.Th scope="col">{words.columns.known}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {steps.map((step) => (
              <Table.Tr key={[step.kind, step.now && whenOf(step.now), step.next && whenOf(step.next)].join(' ')}>
                <Table.Td>{step.now ? whenOf(step.now) : words.none}</Table.Td>
                <Table.Td>{step.next && step.kind !== 'holiday' ? whenOf(step.next) : words.none}</Table.Td>
                <Table.Td>
                  {knownOf(step)}
                  {step.clashes.map((clash) => {
                    const text = clashText(clash, '')
                    return <div key={text}>{text}</div>
                  })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  )
}

function knownOf({ kind, because, holiday, next }: PlanChangeStep): string {
  if (holiday !== null && next !== null) return `${words.steps.holiday}: ${holiday}, ${whenOf(next)}`
  return because === null ? words.steps[kind] : `${words.steps[kind]}: ${words.because[because]}`
}
