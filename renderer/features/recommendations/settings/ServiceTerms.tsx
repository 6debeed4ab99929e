import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { client } from '../../../api/client.ts'
import { formatDate } from '../../../format/dates.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { caseMessages } from '../case.messages.ts'
import { ServiceTermForm } from './ServiceTermForm.tsx'
import classes from './Settings.module.css'
import { serviceTermMessages as words } from './service-terms.messages.ts'

export type ToldTerms = Awaited<ReturnType<typeof client.serviceCases.terms>>
export type ToldTerm = ToldTerms['terms'][number]

export const amountText = (term: Pick<ToldTerm, 'unit'>, amount: number): string =>
  caseMessages.clockUnits[term.unit](formatNumber(amount))

interface ServiceTermsProps {
  readonly serviceId: string
  readonly told: ToldTerms
  readonly today: CalendarDate
}

/** The terms of a procedure, each with where it comes from and what the office entered; one is changed at a time. */
export function ServiceTerms({ serviceId, told, today }: ServiceTermsProps) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section aria-label={words.terms}>
      <Title order={2}>{words.terms}</Title>
      <Text size="sm" mb="xs">
        {words.termsHint}
      </Text>
      <ul className={classes.list}>
        {told.terms.map((term) => {
          const key = `${term.part}.${term.id}`
          return (
            <li key={key}>
              <Stack gap="0.25rem" pt="md">
                <Group justify="space-between" align="start" wrap="nowrap">
                  <div>
                    <Text fw={600}>{words.parts[term.part](term.title)}</Text>
                    <Text>{amountText(term, term.amount)}</Text>
                  </div>
                  {open !== key && (
                    <Button
                      variant="default"
                      flex="none"
                      onClick={() => setOpen(key)}
                      aria-label={words.changeOf(words.parts[term.part](term.title))}
                    >
                      {words.change}
                    </Button>
                  )}
                </Group>
                <Text size="sm" c="dimmed">
                  {words.source(term.source)}
                </Text>
                {term.changes.map((change) => (
                  <Text key={change.recordedAt} size="sm">
                    {words.changed(amountText(term, change.amount), formatDate(change.effectiveFrom), change.source)}
                  </Text>
                ))}
                {open === key && (
                  <ServiceTermForm
                    serviceId={serviceId}
                    revision={told.revision}
                    term={term}
                    today={today}
                    onDone={() => setOpen(null)}
                  />
                )}
              </Stack>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
