import { Group, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type AssessedPerson,
  contextOfAssessed,
  inputRefusals,
} from '#shared/features/assessment-instruments/assessment-input.rules.ts'
import { withContext } from '#shared/features/questionnaires/enabled-items.rules.ts'
import type { Answers } from '#shared/features/questionnaires/instrument.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { parametersFor } from '#shared/features/questionnaires/scores.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { FaultList } from '../questionnaires/FaultList.tsx'
import { QuestionnaireForm, written } from '../questionnaires/QuestionnaireForm.tsx'
import classes from './AssessmentInstruments.module.css'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'

interface TrialScoringProps {
  /** The file as the draft would make it. */
  readonly content: string
}

/** The form of a draft and what it scores, for nobody; nothing is kept. */
export function TrialScoring({ content }: TrialScoringProps) {
  const today = useQuery(orpc.facility.today.queryOptions({ input: {} }))
  return (
    <section className={classes.block} aria-label={words.trialTitle}>
      <Title order={2}>{words.trialTitle}</Title>
      <Text size="sm">{words.trialText}</Text>
      <QueryContent query={today} shape="form">
        {({ date }) => <Trial content={content} today={date} />}
      </QueryContent>
    </section>
  )
}

function Trial({ content, today }: TrialScoringProps & { readonly today: CalendarDate }) {
  const [answers, setAnswers] = useState<Answers>({})
  const [person, setPerson] = useState<Omit<AssessedPerson, 'assessedOn'>>({
    sex: 'male',
    birthDate: null,
    convictedOn: null,
  })
  const { instrument, faults } = readInstrument(content)
  if (!instrument)
    return (
      <PageNote meaning="attention" title={words.trialFaulty}>
        <FaultList faults={faults} />
      </PageNote>
    )
  const assessed = { ...person, assessedOn: today }
  const given = withContext(instrument, answers, contextOfAssessed(assessed))
  const refusals = inputRefusals(instrument, written(answers), assessed)
  return (
    <Stack gap="md">
      <Group align="end" grow>
        <Select
          label={words.sex}
          allowDeselect={false}
          value={person.sex}
          onChange={(sex) => setPerson({ ...person, sex: sex === 'female' ? 'female' : 'male' })}
          data={[
            { value: 'male', label: words.sexes.male },
            { value: 'female', label: words.sexes.female },
          ]}
        />
        <CalendarDateInput
          label={words.birthDate}
          value={person.birthDate}
          onChange={(birthDate) => setPerson({ ...person, birthDate })}
        />
        <CalendarDateInput
          label={words.convictedOn}
          value={person.convictedOn}
          onChange={(convictedOn) => setPerson({ ...person, convictedOn })}
        />
      </Group>
      {refusals.length > 0 && (
        <PageNote meaning="attention" title={words.impossibleTitle}>
          {[...new Set(refusals.map(({ refusal }) => words.impossible[refusal]))].join(' ')}
        </PageNote>
      )}
      <div className={classes.form}>
        <QuestionnaireForm
          instrument={instrument}
          parameters={parametersFor(instrument, {})}
          answers={given}
          errors={{}}
          onAnswer={(linkId, values) => setAnswers((before) => ({ ...before, [linkId]: values }))}
        />
      </div>
    </Stack>
  )
}
