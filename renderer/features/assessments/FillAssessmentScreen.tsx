import { Button, Select, Textarea } from '@mantine/core'
import { useNavigate, useParams } from 'react-router'
import type { Assessment, AssessmentForm } from '#shared/features/assessments/assessments.contract.ts'
import { consentAnswers } from '#shared/features/assessments/consent-answer.rules.ts'
import { initialAnswers, keptAnswers, withContext } from '#shared/features/questionnaires/enabled-items.rules.ts'
import type { Answers, Instrument } from '#shared/features/questionnaires/instrument.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { type DraftForm, useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { answersToSend } from '../questionnaires/fill-form.ts'
import { answerErrors, QuestionnaireForm, written } from '../questionnaires/QuestionnaireForm.tsx'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { answerRows } from './answer-rows.ts'
import { hasAgreed } from './assessment-consent.ts'
import { assessmentPaths } from './assessment-paths.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentFailure, useAssessment, useAssessmentCommand } from './assessments.queries.ts'

/** Asks the questions of one instrument; half a form is kept as it is, and a whole one changes only with a reason. */
export function FillAssessmentScreen() {
  const { assessmentId = '', formId = '' } = useParams()
  const assessment = useAssessment(assessmentId)
  return (
    <QueryContent query={assessment} shape="form">
      {(told) => {
        const form = told.forms.find(({ id }) => id === formId)
        const instrument = form ? readInstrument(form.content).instrument : null
        const isOpen = form?.state === 'filling' || form?.state === 'completed'
        if (!form || !instrument) return <PageNote meaning="attention">{words.unreadable}</PageNote>
        if (!isOpen) return <PageNote meaning="attention">{words.refusals['form-frozen']}</PageNote>
        return <FillForm key={form.id} assessment={told} asked={form} instrument={instrument} />
      }}
    </QueryContent>
  )
}

interface Values {
  readonly answers: Answers
  readonly reason: string
  readonly sourceId: string | null
}

interface FillFormProps {
  readonly assessment: Assessment
  readonly asked: AssessmentForm
  readonly instrument: Instrument
}

/** Whether anything that was answered before is answered otherwise now. */
function isChanged(before: Answers, now: Answers): boolean {
  return Object.entries(before).some(
    ([linkId, values]) => values.length > 0 && JSON.stringify(values) !== JSON.stringify(now[linkId] ?? []),
  )
}

function FillForm({ assessment, asked, instrument }: FillFormProps) {
  const navigate = useNavigate()
  const isWhole = asked.state === 'completed'
  const needsReason = (answers: Answers) =>
    isWhole && isChanged(asked.answers, keptAnswers(instrument, written(answers)))
  const form = useDraftForm<Values>({
    name: 'assessments.fill',
    subject: asked.id,
    basis: asked.revision,
    describe: ({ answers }) => answerRows(instrument, answers),
    initialValues: {
      answers: withContext(
        instrument,
        {
          ...initialAnswers(instrument, asked.context),
          ...consentAnswers(instrument, hasAgreed(assessment)),
          ...asked.answers,
        },
        asked.context,
      ),
      ...{ reason: '', sourceId: null },
    },
    validate: ({ answers, reason }) => ({
      ...answerErrors(instrument, answers),
      ...(needsReason(answers) && reason.trim().length < 5 ? { reason: words.refusals['change-needs-reason'] } : {}),
    }),
  })
  const save = useAssessmentCommand(client.assessments.saveForm, form.draft.key)
  const back = assessmentPaths.part(assessment.id, 'instrumen')
  const send = ({ answers, reason, sourceId }: Values, isComplete: boolean) =>
    save.mutate(
      {
        ...{ id: asked.id, revision: Number(form.draft.basis), isComplete },
        answers: answersToSend(keptAnswers(instrument, written(answers))),
        change: needsReason(answers) ? { sourceId, reason: reason.trim() } : null,
      },
      {
        onSuccess: () => {
          noticeDone({ text: isComplete ? words.completeSaved : words.halfSaved })
          void navigate(back, { replace: true })
        },
      },
    )
  const { name, registerNumber } = assessment
  return (
    <FormPage
      head={{
        title: instrument.title,
        breadcrumb: [
          { label: words.listTitle, to: assessmentPaths.list },
          { label: words.title(assessment.number), to: back },
        ],
        subtitle: instrument.purpose ?? undefined,
      }}
      banner={<CasePersonBanner inmateId={assessment.inmateId} />}
      errors={form.errors}
      submitLabel={words.completeSave}
      isSubmitting={save.isPending}
      failure={assessmentFailure(save.error)}
      draft={form.draft}
      onCancel={() => void navigate(back)}
      beside={
        <>
          {!isWhole && (
            <Button variant="default" disabled={save.isPending} onClick={() => send(form.getValues(), false)}>
              {words.halfSave}
            </Button>
          )}
          <PersonIdentifiers name={name} registerNumber={registerNumber ?? ''} />
        </>
      }
      onSubmit={form.onSubmit((values) => send(values, true))}
    >
      {isWhole && <PageNote meaning="neutral">{words.changeHint}</PageNote>}
      <QuestionnaireForm
        instrument={instrument}
        parameters={asked.result?.parameters ?? {}}
        answers={form.values.answers}
        errors={form.errors}
        onAnswer={(linkId, answer) => {
          form.setFieldValue('answers', (answers) => ({ ...answers, [linkId]: answer }))
          form.clearFieldError(`answers.${linkId}`)
        }}
      />
      {needsReason(form.values.answers) && <WhyChanged assessment={assessment} form={form} />}
    </FormPage>
  )
}

function WhyChanged({ assessment, form }: { readonly assessment: Assessment; readonly form: DraftForm<Values> }) {
  return (
    <FormSection title={words.changeTitle}>
      <Textarea label={words.changeReason} autosize minRows={2} maxLength={1000} {...form.getInputProps('reason')} />
      <Select
        label={optionalLabel(words.changeSource)}
        description={words.changeSourceHint}
        clearable
        data={assessment.sources
          .filter(({ state }) => state === 'active')
          .map(({ id, kind, source, heldOn }) => ({
            value: id,
            label: words.sourceOption(words.sourceKinds[kind], source, formatDate(heldOn)),
          }))}
        {...form.getInputProps('sourceId')}
      />
    </FormSection>
  )
}
