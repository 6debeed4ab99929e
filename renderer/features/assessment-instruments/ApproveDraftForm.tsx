import { Text, TextInput, Title } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import classes from './AssessmentInstruments.module.css'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'
import { draftFailure, useApproveDraft } from './instrument-drafts.queries.ts'

interface Typed {
  readonly name: string
  readonly post: string
  readonly basisNumber: string
  readonly basisDate: CalendarDate | null
  readonly effectiveFrom: CalendarDate | null
}

interface ApproveDraftFormProps {
  readonly id: string
  readonly revision: number
  /** Whether the reader wrote in the draft. */
  readonly isOwn: boolean
}

/** The named approval of a draft by somebody who did not write in it. */
export function ApproveDraftForm({ id, revision, isOwn }: ApproveDraftFormProps) {
  const form = useDraftForm<Typed>({
    name: 'assessment-instruments.approve',
    subject: id,
    basis: String(revision),
    initialValues: { name: '', post: '', basisNumber: '', basisDate: null, effectiveFrom: null },
    validate: {
      name: (name) => (name.trim() === '' ? words.nameMissing : null),
      post: (post) => (post.trim() === '' ? words.postMissing : null),
      basisNumber: (number) => (number.trim() === '' ? words.basisNumberMissing : null),
      basisDate: (date) => (date === null ? words.basisDateMissing : null),
      effectiveFrom: (date) => (date === null ? words.effectiveFromMissing : null),
    },
  })
  const approve = useApproveDraft(form.draft.key)
  const submit = form.onSubmit(({ basisDate, effectiveFrom, ...typed }) => {
    if (basisDate === null || effectiveFrom === null) return
    approve.mutate(
      { id, revision, ...typed, basisDate, effectiveFrom },
      { onSuccess: () => noticeDone({ text: words.approved }) },
    )
  })
  return (
    <section className={classes.block} aria-label={words.approveTitle}>
      <Title order={2}>{words.approveTitle}</Title>
      <Text size="sm">{isOwn ? words.approveOther : words.approveText}</Text>
      {!isOwn && (
        <FormBody
          onSubmit={submit}
          errors={form.errors}
          submitLabel={words.approve}
          isSubmitting={approve.isPending}
          failure={draftFailure(approve.error)}
          draft={form.draft}
        >
          <TextInput label={words.name} autoComplete="off" maxLength={120} {...form.getInputProps('name')} />
          <TextInput label={words.post} autoComplete="off" maxLength={120} {...form.getInputProps('post')} />
          <TextInput
            label={words.basisNumber}
            autoComplete="off"
            maxLength={120}
            {...form.getInputProps('basisNumber')}
          />
          <CalendarDateInput
            label={words.basisDate}
            {...form.getInputProps('basisDate')}
            value={form.values.basisDate}
          />
          <CalendarDateInput
            label={words.effectiveFrom}
            {...form.getInputProps('effectiveFrom')}
            value={form.values.effectiveFrom}
          />
        </FormBody>
      )}
    </section>
  )
}
