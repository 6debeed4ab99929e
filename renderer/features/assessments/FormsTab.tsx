import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Assessment, AssessmentForm } from '#shared/features/assessments/assessments.contract.ts'
import { answerProblems } from '#shared/features/questionnaires/answer-problems.rules.ts'
import { type Instrument, itemOf } from '#shared/features/questionnaires/instrument.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { answerText } from '../questionnaires/answer-text.ts'
import { questionnaireMessages } from '../questionnaires/questionnaires.messages.ts'
import { ScoreResults } from '../questionnaires/ScoreResults.tsx'
import { AssessmentReasonDialog } from './AssessmentReasonDialog.tsx'
import classes from './Assessments.module.css'
import { answerRows } from './answer-rows.ts'
import { mayFill } from './assessment-consent.ts'
import { assessmentPaths } from './assessment-paths.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { formLooks, formStateWord } from './form-looks.ts'

/** Every instrument of the assessment: where it stands, what came out and why. */
export function FormsTab({ assessment }: { readonly assessment: Assessment }) {
  const mayEnter = useMay('enter:assessments')
  const navigate = useNavigate()
  const [redone, setRedone] = useState<AssessmentForm | null>(null)
  const { id, forms, phase } = assessment
  const isFillingAllowed = mayFill(assessment)
  const isOpen = phase === 'preparing'
  return (
    <div className={classes.work}>
      {!isFillingAllowed && <PageNote meaning="attention">{words.fillFirstConsent}</PageNote>}
      {forms.map((form) => {
        const isFillable = form.state === 'filling' || form.state === 'completed'
        return (
          <section key={form.id} className={classes.card} data-off={form.state === 'replaced' || undefined}>
            <div className={classes.head}>
              <Title order={2}>{words.version(form.title, form.version)}</Title>
              <MeaningBadge look={formLooks[form.state]} word={formStateWord(form)} />
            </div>
            <FormContent form={form} />
            {mayEnter && (
              <Group gap="sm">
                {isFillable && isFillingAllowed && (
                  <Button
                    component={Link}
                    to={assessmentPaths.fill(id, form.id)}
                    variant={form.state === 'filling' ? 'filled' : 'default'}
                    aria-label={form.state === 'filling' ? words.fillOf(form.title) : words.changeOf(form.title)}
                  >
                    {form.state === 'filling' ? words.fill : words.change}
                  </Button>
                )}
                {form.state === 'frozen' && isOpen && (
                  <Button variant="default" aria-label={words.redoOf(form.title)} onClick={() => setRedone(form)}>
                    {words.redo}
                  </Button>
                )}
              </Group>
            )}
          </section>
        )
      })}
      <AssessmentReasonDialog
        title={redone === null ? null : words.redoOf(redone.title)}
        text={words.redoText}
        confirmLabel={words.redo}
        send={async (reason, call) => {
          const copy = await client.assessments.redoForm(
            { id: redone?.id ?? '', revision: redone?.revision ?? 0, reason },
            call,
          )
          void navigate(assessmentPaths.fill(id, copy.id))
        }}
        onClose={() => setRedone(null)}
      />
    </div>
  )
}

function FormContent({ form }: { readonly form: AssessmentForm }) {
  const zone = useZone()
  const { instrument } = readInstrument(form.content)
  if (!instrument) return <PageNote meaning="attention">{words.unreadable}</PageNote>
  const { result, state, frozenAt, frozenByName } = form
  const isWhole = state !== 'filling' || answerProblems(instrument, form.answers).length === 0
  return (
    <>
      {result && isWhole ? (
        <>
          <Text fw={600}>{state === 'completed' || state === 'filling' ? words.provisional : words.frozenResult}</Text>
          <ScoreResults scores={result.scores} />
        </>
      ) : (
        <Text>{words.resultLater}</Text>
      )}
      {form.overrides
        .filter((one) => one.state === 'confirmed')
        .map(({ id, fromBand, toBand }) => (
          <PageNote key={id} meaning="neutral">
            {words.confirmedBand(fromBand, toBand)}
          </PageNote>
        ))}
      {frozenAt !== null && (
        <div className={classes.quiet}>{words.frozenBy(frozenByName ?? '', formatInstant(frozenAt, zone))}</div>
      )}
      <Changes form={form} instrument={instrument} />
      {Object.keys(form.answers).length > 0 && (
        <details>
          <summary className={classes.why}>{words.showAnswers}</summary>
          <SummaryList rows={answerRows(instrument, form.answers).filter(({ value }) => value !== '')} />
        </details>
      )}
    </>
  )
}

function Changes({ form, instrument }: { readonly form: AssessmentForm; readonly instrument: Instrument }) {
  const zone = useZone()
  if (form.changes.length === 0) return null
  return (
    <section aria-label={words.changesTitle}>
      <Text fw={600}>{words.changesTitle}</Text>
      <ul>
        {form.changes.map((change) => {
          const item = itemOf(instrument, change.linkId)
          return (
            <li key={`${change.linkId} ${change.changedAt}`}>
              <div>
                {item
                  ? words.changeLine(
                      questionnaireMessages.label(item.prefix, item.text),
                      answerText(item, change.before),
                      answerText(item, change.after),
                    )
                  : words.redoLine}
              </div>
              <div className={classes.quiet}>
                {words.changeWhy(
                  change.reason,
                  change.source,
                  change.changedByName,
                  formatInstant(change.changedAt, zone),
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
