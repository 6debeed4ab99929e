import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sampleSize } from '#shared/features/satisfaction/sample-size.rules.ts'
import { type SurveySettings, surveySettingsSchema } from '#shared/features/satisfaction/satisfaction-facts.ts'
import { client, orpc } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Results.module.css'
import { SurveyQuestions } from './SurveyQuestions.tsx'
import { SurveyServices } from './SurveyServices.tsx'
import { satisfactionMessages } from './satisfaction.messages.ts'
import { satisfactionPaths } from './satisfaction-paths.ts'
import { surveySettingsMessages as words } from './survey-settings.messages.ts'
import { surveyFailure, useSurveyCommand } from './use-survey-command.ts'

/** What is surveyed, when results may be told, and how many people to ask. */
export function SurveySettingsScreen() {
  const settings = useQuery(orpc.surveys.settings.queryOptions({ input: {} }))
  const services = useQuery(orpc.surveys.services.queryOptions({ input: {} }))
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        breadcrumb={[{ label: satisfactionMessages.menu, to: satisfactionPaths.results }]}
      />
      <QueryContent query={services} shape="table">
        {(list) => <SurveyServices services={list} />}
      </QueryContent>
      <section className={classes.section}>
        <QueryContent query={settings} shape="form">
          {(known) => <SettingsForm key={JSON.stringify(known)} settings={known} />}
        </QueryContent>
      </section>
      <SurveyQuestions />
      <SampleHelper />
      <HistorySection subject={{ type: 'surveys', id: 'surveys' }} />
    </>
  )
}

type Values = { readonly [Field in keyof SurveySettings]: number | null }

const bounds = {
  minimumForms: [3, 100],
  minimumAnswers: [1, 9],
  idleSeconds: [15, 600],
} as const satisfies Record<keyof SurveySettings, readonly [number, number]>

const within = (field: keyof SurveySettings) => (value: number | null) => {
  const [least, most] = bounds[field]
  return surveySettingsSchema.shape[field].safeParse(value).success ? null : words.outOfRange(least, most)
}

function SettingsForm({ settings }: { readonly settings: SurveySettings }) {
  const form = useDraftForm<Values>({
    name: 'satisfaction.settings',
    basis: JSON.stringify(settings),
    initialValues: settings,
    validateInputOnBlur: true,
    validate: {
      minimumForms: within('minimumForms'),
      minimumAnswers: within('minimumAnswers'),
      idleSeconds: within('idleSeconds'),
    },
  })
  const change = useSurveyCommand(client.surveys.changeSettings, form.draft.key)
  const save = (values: Values) => {
    const parsed = surveySettingsSchema.safeParse(values)
    if (parsed.success) change.mutate(parsed.data, { onSuccess: () => noticeDone({ text: words.saved }) })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={change.isPending}
      failure={surveyFailure(change.error)}
      draft={form.draft}
    >
      <FormSection title={words.countingTitle}>
        <UnitInput
          label={words.minimumForms}
          description={words.minimumFormsHint}
          unit={words.forms}
          {...form.getInputProps('minimumForms')}
        />
        <UnitInput
          label={words.minimumAnswers}
          description={words.minimumAnswersHint}
          unit={words.answers}
          {...form.getInputProps('minimumAnswers')}
        />
        <UnitInput
          label={words.idleSeconds}
          description={words.idleSecondsHint}
          unit={words.seconds}
          {...form.getInputProps('idleSeconds')}
        />
      </FormSection>
    </FormBody>
  )
}

function SampleHelper() {
  const [population, setPopulation] = useState<number | null>(null)
  return (
    <section className={classes.section}>
      <Title order={2} mb="xs">
        {words.sampleTitle}
      </Title>
      <div className={classes.narrow}>
        <UnitInput
          label={words.population}
          description={words.sampleHint}
          unit={words.people}
          value={population}
          smallest={1}
          largest={10_000_000}
          onChange={setPopulation}
        />
      </div>
      {population !== null && Number.isSafeInteger(population) && population > 0 && (
        <Text mt="xs" role="status" fw={600}>
          {words.sampleResult(formatNumber(sampleSize(population)))}
        </Text>
      )}
    </section>
  )
}
