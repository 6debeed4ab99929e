import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { initialAnswers } from '#shared/features/questionnaires/enabled-items.rules.ts'
import type { Instrument } from '#shared/features/questionnaires/instrument.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { arrivalPaths } from '../arrivals/arrival-paths.ts'
import { InmateBannerView } from '../inmates/InmateBanner.tsx'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { caredOf, careTimeProblems, justNow } from '../medical-records/care-time.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { answersToSend, type FillValues } from './fill-form.ts'
import { answerErrors, QuestionnaireForm, written } from './QuestionnaireForm.tsx'
import { arrivalParameter, questionnairePaths as paths, visitParameter } from './questionnaire-paths.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'
import { questionnaireFailure, useAvailable, useComplete } from './questionnaires.queries.ts'

/** Asks one person the questions of one instrument. */
export function FillQuestionnaireScreen() {
  const { inmateId = '', instrumentKey = '' } = useParams()
  const available = useAvailable()
  return (
    <QueryContent query={available} shape="form">
      {(list) => {
        const chosen = list.find(({ key }) => key === instrumentKey)
        return chosen ? (
          <Filling inmateId={inmateId} url={chosen.url} instrumentKey={instrumentKey} />
        ) : (
          <PageNote meaning="attention">{words.refusals['instrument-not-in-force']}</PageNote>
        )
      }}
    </QueryContent>
  )
}

interface FillingProps {
  readonly inmateId: string
  readonly url: string
  readonly instrumentKey: string
}

function Filling({ inmateId, url, instrumentKey }: FillingProps) {
  const form = useQuery(orpc.questionnaires.form.queryOptions({ input: { inmateId, url } }))
  return (
    <QueryContent query={form} shape="form">
      {(data) => {
        const { instrument } = readInstrument(data.content)
        return instrument ? (
          <FillForm inmateId={inmateId} instrumentKey={instrumentKey} instrument={instrument} asked={data} />
        ) : (
          <PageNote meaning="attention">{words.unreadable}</PageNote>
        )
      }}
    </QueryContent>
  )
}

interface FillFormProps {
  readonly inmateId: string
  readonly instrumentKey: string
  readonly instrument: Instrument
  readonly asked: {
    readonly context: Parameters<typeof initialAnswers>[1]
    readonly parameters: Readonly<Record<string, string | number>>
    readonly late: { readonly afterHours: number; readonly reasons: readonly string[] }
  }
}

function FillForm({ inmateId, instrumentKey, instrument, asked }: FillFormProps) {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const encounterId = address.get(visitParameter)
  const arrivalId = address.get(arrivalParameter)
  const back =
    arrivalId !== null
      ? arrivalPaths.goOn(arrivalId)
      : encounterId === null
        ? paths.ofPerson(inmateId)
        : recordPaths.visit(inmateId, encounterId)
  const zone = useZone()
  const person = useQuery(orpc.inmates.banner.queryOptions({ input: { id: inmateId } }))
  const form = useDraftForm<FillValues>({
    name: 'questionnaires.fill',
    subject: [inmateId, instrumentKey, encounterId].filter((part) => part !== null).join(' '),
    basis: instrument.version,
    initialValues: { ...justNow, answers: initialAnswers(instrument, asked.context) },
    validate: (values) => ({ ...answerErrors(instrument, values.answers), ...careTimeProblems(values) }),
  })
  const complete = useComplete(form.draft.key)
  if (complete.data) return <Navigate to={arrivalId === null ? paths.response(complete.data.id) : back} replace />
  const { values } = form
  const save = form.onSubmit(() =>
    complete.mutate(
      {
        inmateId,
        url: instrument.url,
        version: instrument.version,
        encounterId,
        ...caredOf(values, zone),
        answers: answersToSend(written(values.answers)),
      },
      { onSuccess: () => noticeDone({ text: words.saved }) },
    ),
  )
  return (
    <FormPage
      head={{
        title: instrument.title,
        breadcrumb: person.data ? [{ label: person.data.name, to: paths.ofPerson(inmateId) }] : [],
        subtitle: instrument.purpose ?? undefined,
      }}
      banner={person.data && <InmateBannerView person={person.data} />}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={complete.isPending}
      failure={questionnaireFailure(complete.error)}
      draft={form.draft}
      onCancel={() => void navigate(back)}
      beside={
        person.data && <PersonIdentifiers name={person.data.name} registerNumber={person.data.registerNumber ?? ''} />
      }
      onSubmit={save}
    >
      <QuestionnaireForm
        instrument={instrument}
        parameters={asked.parameters}
        answers={values.answers}
        errors={form.errors}
        onAnswer={(linkId, answer) => {
          form.setFieldValue('answers', (answers) => ({ ...answers, [linkId]: answer }))
          form.clearFieldError(`answers.${linkId}`)
        }}
      />
      <FormSection title={words.timeTitle}>
        <CareTimeFields isEarlier={values.isEarlier} propsOf={form.getInputProps} late={asked.late} />
      </FormSection>
    </FormPage>
  )
}
