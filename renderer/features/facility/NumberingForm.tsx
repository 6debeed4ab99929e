import { Text, TextInput, Title } from '@mantine/core'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import { formatLetterNumber, parseLetterNumberPattern } from '#shared/features/letters/letter-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { errorText } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { useInstallation } from '../installation/installation.queries.ts'
import { facilityMessages } from './facility.messages.ts'
import classes from './facility.module.css'
import { useChangeNumbering } from './facility.queries.ts'

interface NumberingFormProps {
  readonly profile: FacilityProfile
  readonly today: CalendarDate
  readonly pattern: string
}

const sampleClassification = 'PK.01.07.01'

function problemOf(pattern: string): string | null {
  const parsed = parseLetterNumberPattern(pattern.trim())
  return parsed.ok ? null : facilityMessages.patternProblems[parsed.error.code]
}

/** The pattern of letter numbers, with what it makes of today's first letter while it is being typed. */
export function NumberingForm({ profile, today, pattern }: NumberingFormProps) {
  const form = useDraftForm({
    name: 'facility.numbering',
    basis: pattern,
    initialValues: { pattern },
    validate: { pattern: problemOf },
    validateInputOnChange: true,
  })
  const { data: installation } = useInstallation()
  const change = useChangeNumbering(form.draft.key)
  const made = formatLetterNumber(form.values.pattern.trim(), {
    unit: profile.unitCode,
    classification: sampleClassification,
    sequence: 1,
    mark: installation?.mark ?? null,
    date: today,
  })
  const save = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => noticeDone({ text: facilityMessages.numberingSaved }),
    }),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={{}}
      submitLabel={facilityMessages.saveNumbering}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <section>
        <Title order={2}>{facilityMessages.numberingTitle}</Title>
        <Text c="dimmed">{facilityMessages.numberingText}</Text>
      </section>
      <TextInput
        label={facilityMessages.pattern}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('pattern')}
      />
      <output className={classes.example}>
        <span className={classes.exampleLabel}>{facilityMessages.example}</span>
        {made.ok ? made.number : '…'}
      </output>
      <section>
        <Title order={3}>{facilityMessages.tokensTitle}</Title>
        <dl className={classes.tokens}>
          {Object.entries(facilityMessages.tokens).map(([token, meaning]) => (
            <div key={token} style={{ display: 'contents' }}>
              <dt>
                <code>{token}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </FormBody>
  )
}
