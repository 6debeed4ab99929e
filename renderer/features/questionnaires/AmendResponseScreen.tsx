import { Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from 'react-router'
import type { Answers, Instrument } from '#shared/features/questionnaires/instrument.ts'
import type { Response } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { InmateBannerView } from '../inmates/InmateBanner.tsx'
import { answersToSend } from './fill-form.ts'
import { answerErrors, QuestionnaireForm, written } from './QuestionnaireForm.tsx'
import { questionnairePaths as paths } from './questionnaire-paths.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'
import { questionnaireFailure, useAmend, useResponse } from './questionnaires.queries.ts'

/** Corrects what was entered; the first entry stays beside it. */
export function AmendResponseScreen() {
  const { responseId = '' } = useParams()
  const response = useResponse(responseId)
  return (
    <QueryContent query={response} shape="form">
      {(data) => {
        const { instrument } = readInstrument(data.content)
        return instrument ? (
          <AmendForm key={data.id} response={data} instrument={instrument} />
        ) : (
          <PageNote meaning="attention">{words.unreadable}</PageNote>
        )
      }}
    </QueryContent>
  )
}

interface AmendFormProps {
  readonly response: Response
  readonly instrument: Instrument
}

function AmendForm({ response, instrument }: AmendFormProps) {
  const navigate = useNavigate()
  const { id, inmateId, revision } = response
  const person = useQuery(orpc.inmates.banner.queryOptions({ input: { id: inmateId } }))
  const form = useDraftForm<{ readonly answers: Answers; readonly reason: string }>({
    name: 'questionnaires.amend',
    subject: id,
    basis: revision,
    initialValues: { answers: response.answers, reason: '' },
    validate: ({ answers, reason }) => ({
      ...(reason.trim().length < 5 ? { reason: words.amendReasonMissing } : {}),
      ...answerErrors(instrument, answers),
    }),
  })
  const amend = useAmend(form.draft.key)
  if (amend.data) return <Navigate to={paths.response(amend.data.id)} replace />
  const save = form.onSubmit(({ answers, reason }) =>
    amend.mutate(
      { id, revision: Number(form.draft.basis), reason, answers: answersToSend(written(answers)) },
      { onSuccess: () => noticeDone({ text: words.amended }) },
    ),
  )
  return (
    <FormPage
      head={{
        title: words.amendTitle(response.title),
        breadcrumb: person.data ? [{ label: person.data.name, to: paths.ofPerson(inmateId) }] : [],
      }}
      banner={person.data && <InmateBannerView person={person.data} />}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={amend.isPending}
      failure={questionnaireFailure(amend.error)}
      draft={form.draft}
      onCancel={() => void navigate(paths.response(id))}
      beside={
        person.data && <PersonIdentifiers name={person.data.name} registerNumber={person.data.registerNumber ?? ''} />
      }
      onSubmit={save}
    >
      <Text size="sm">{words.amendText}</Text>
      <Textarea label={words.amendReason} autosize maxLength={300} {...form.getInputProps('reason')} />
      <QuestionnaireForm
        instrument={instrument}
        parameters={response.result.parameters}
        answers={form.values.answers}
        errors={form.errors}
        onAnswer={(linkId, answer) => {
          form.setFieldValue('answers', (answers) => ({ ...answers, [linkId]: answer }))
          form.clearFieldError(`answers.${linkId}`)
        }}
      />
    </FormPage>
  )
}
