import { Stack, Text, Title } from '@mantine/core'
import { answerProblems } from '#shared/features/questionnaires/answer-problems.rules.ts'
import { enabledItems } from '#shared/features/questionnaires/enabled-items.rules.ts'
import { type Answers, type AnswerValue, type Instrument, itemOf } from '#shared/features/questionnaires/instrument.ts'
import { openItems } from '#shared/features/questionnaires/open-values.rules.ts'
import { type ParameterValues, scoresOf } from '#shared/features/questionnaires/scores.rules.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { instrumentMessages } from './instruments.messages.ts'
import { QuestionField } from './QuestionField.tsx'
import classes from './Questionnaires.module.css'
import { questionnaireMessages as words } from './questionnaires.messages.ts'
import { ScoreResults } from './ScoreResults.tsx'

interface QuestionnaireFormProps {
  readonly instrument: Instrument
  readonly parameters: ParameterValues
  readonly answers: Answers
  readonly onAnswer: (linkId: string, values: readonly AnswerValue[]) => void
  /** `form.errors`, by "answers.<link id>". */
  readonly errors: Readonly<Record<string, unknown>>
}

/** What is still wrong with the answers, by the path of each field, in words. */
export function answerErrors(instrument: Instrument, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    answerProblems(instrument, written(answers)).map(({ linkId, problem }) => {
      const item = itemOf(instrument, linkId)
      return [`answers.${linkId}`, words.problems[problem](item ? words.label(item.prefix, item.text) : linkId)]
    }),
  )
}

/** Without the empty lines that typing leaves. */
export const written = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([linkId, values]) => [
      linkId,
      values.filter((value) => typeof value !== 'string' || value.trim() !== ''),
    ]),
  )

/** The questions of any instrument: groups as sections, what is not asked out of sight, and what came out once all is answered. */
export function QuestionnaireForm({ instrument, parameters, answers, onAnswer, errors }: QuestionnaireFormProps) {
  const enabled = enabledItems(instrument, answers)
  const isComplete = answerProblems(instrument, written(answers)).length === 0
  const below = (parent: string | null) =>
    instrument.items.filter((item) => (item.ancestors.at(-1) ?? null) === parent && enabled.has(item.linkId))
  const shown = (parent: string | null) =>
    below(parent).map((item) => {
      if (item.type === 'group')
        return (
          <FormSection key={item.linkId} title={item.text}>
            {shown(item.linkId)}
          </FormSection>
        )
      if (item.type === 'display') return <Text key={item.linkId}>{item.text}</Text>
      const error = errors[`answers.${item.linkId}`]
      return (
        <QuestionField
          key={item.linkId}
          item={item}
          values={answers[item.linkId] ?? []}
          onChange={(values) => onAnswer(item.linkId, values)}
          error={typeof error === 'string' ? error : undefined}
        />
      )
    })
  const open = openItems(instrument).map(({ prefix, text }) => prefix ?? text)
  return (
    <Stack gap="md">
      {open.length > 0 && (
        <PageNote meaning="attention" title={instrumentMessages.openTitle}>
          {instrumentMessages.openText(open)}
        </PageNote>
      )}
      <Text className={classes.quiet ?? ''}>{words.keys}</Text>
      {shown(null)}
      {instrument.scores.length > 0 && (
        <section className={classes.block} aria-live="polite">
          <Title order={2}>{words.resultTitle}</Title>
          {isComplete && open.length === 0 ? (
            <ScoreResults scores={scoresOf(instrument, answers, parameters)} />
          ) : (
            <Text>{open.length > 0 ? instrumentMessages.openTitle : words.resultLater}</Text>
          )}
        </section>
      )}
    </Stack>
  )
}
