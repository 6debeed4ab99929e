import { Radio, Stack, TextInput } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { may } from '../case-actions.ts'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import type { HopSheetProps } from './hop-props.ts'
import { PaperCopies } from './PaperCopies.tsx'
import classes from './Sheets.module.css'
import { SignedScanForm } from './SignedScanForm.tsx'
import { sheetMessages as words } from './sheet.messages.ts'

interface AnswerSheetProps {
  readonly recommendation: Recommendation
  readonly onDone: () => void
}

interface AnswerForm extends ScanValues {
  readonly outcome: string | null
  readonly on: CalendarDate | null
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
}

/** The letter that everything was for: what it says, when it came, and its scan. */
export function AnswerSheet({ recommendation, onDone }: AnswerSheetProps) {
  const letter = recommendation.lettersBack[0]
  return (
    <div className={classes.sheet}>
      {may(recommendation, 'record-answer') ? (
        <AnswerFields caseId={recommendation.id} answers={recommendation.answers} onDone={onDone} />
      ) : (
        letter &&
        may(recommendation, 'attach-paper', letter.id) && (
          <SignedScanForm
            caseId={recommendation.id}
            inmateId={recommendation.inmateId}
            requirementId={letter.id}
            title={letter.title}
            paperId={null}
            onDone={onDone}
          />
        )
      )}
      {recommendation.lettersBack.map((back) => (
        <PaperCopies
          key={back.id}
          caseId={recommendation.id}
          title={back.title}
          copies={back.copies ?? []}
          mayVoid={false}
        />
      ))}
    </div>
  )
}

interface AnswerFieldsProps extends HopSheetProps {
  readonly answers: Recommendation['answers']
}

function AnswerFields({ caseId, answers, onDone }: AnswerFieldsProps) {
  const record = useCaseCommand(caseId, recommendationCalls.recordAnswer)
  const form = useDraftForm<AnswerForm>({
    name: 'recommendations.answer',
    subject: caseId,
    initialValues: { outcome: null, on: null, letterNumber: '', letterDate: null, scans: [] },
    validate: {
      outcome: (value) => (value === null ? words.outcomeMissing : null),
      on: (value) => (value === null ? words.onMissing : null),
    },
  })
  const scans = useScans(form)
  const save = (values: AnswerForm) => {
    const { outcome, on, letterNumber, letterDate } = values
    if (outcome === null || on === null) return
    record.mutate(
      { outcome, on, letterNumber: letterNumber.trim() || null, letterDate, fileIds: fileIdsOf(values) },
      {
        key: form.draft.key,
        onSuccess: () => {
          noticeDone({ text: words.answerDone })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.answerSave}
      isSubmitting={record.isPending}
      failure={recommendationFailure(record.error)}
      draft={form.draft}
    >
      <Radio.Group label={words.answerOutcome} {...form.getInputProps('outcome')}>
        <Stack gap="xs" mt="xs">
          {answers.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </Stack>
      </Radio.Group>
      <CalendarDateInput label={words.answerOn} {...form.getInputProps('on')} value={form.values.on} />
      <TextInput label={optionalLabel(words.letterNumber)} {...form.getInputProps('letterNumber')} />
      <CalendarDateInput
        label={optionalLabel(words.letterDate)}
        {...form.getInputProps('letterDate')}
        value={form.values.letterDate}
      />
      <ScanField scans={scans} label={words.answerScan} />
    </FormBody>
  )
}
