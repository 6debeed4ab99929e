import { Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate, useSearchParams } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { AssessedPicker } from '../assessments/AssessedPicker.tsx'
import classes from '../assessments/Assessments.module.css'
import { personParameter } from '../assessments/assessment-paths.ts'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { worklistMessages as words } from './worklist.messages.ts'
import { useWorklistCommand, worklistFailure } from './worklist.queries.ts'
import { worklistPaths } from './worklist-paths.ts'

interface Values {
  readonly inmateId: string | null
  readonly told: string
  readonly source: string
  readonly learntOn: CalendarDate | null
}

const missing = (value: string | null) => (value === null || value.trim() === '' ? words.missing : null)

/** What an officer learnt about somebody that makes an assessment due. */
export function ReportNoticeScreen() {
  return (
    <WithToday title={words.reportTitle} shape="form">
      {(today) => <ReportForm today={today} />}
    </WithToday>
  )
}

function ReportForm({ today }: { readonly today: CalendarDate }) {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const asked = address.get(personParameter)
  const form = useDraftForm<Values>({
    name: 'assessment-worklist.report',
    subject: asked ?? '',
    initialValues: { inmateId: asked, told: '', source: '', learntOn: today },
    validate: {
      inmateId: (value) => (value === null ? words.personMissing : null),
      ...{ told: missing, source: missing, learntOn: missing },
    },
  })
  const report = useWorklistCommand(client.assessmentWorklist.report, form.draft.key)
  const { inmateId } = form.values
  const save = ({ told, source, learntOn }: Values) => {
    if (inmateId === null || learntOn === null) return
    report.mutate(
      { inmateId, told: told.trim(), source: source.trim(), learntOn },
      {
        onSuccess: () => {
          noticeDone({ text: words.reported })
          void navigate(worklistPaths.list, { replace: true })
        },
      },
    )
  }
  return (
    <FormPage
      head={{ title: words.reportTitle, breadcrumb: [{ label: words.title, to: worklistPaths.list }] }}
      banner={inmateId !== null && <CasePersonBanner inmateId={inmateId} />}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.reportSave}
      isSubmitting={report.isPending}
      failure={worklistFailure(report.error)}
      draft={form.draft}
      onCancel={() => void navigate(worklistPaths.list)}
    >
      <FormSection title={words.reportSection} hint={words.reportWhy}>
        {inmateId === null ? (
          <AssessedPicker
            label={words.person}
            onPick={(id) => form.setFieldValue('inmateId', id)}
            error={form.errors.inmateId}
          />
        ) : (
          <Button
            variant="default"
            className={classes.start ?? ''}
            onClick={() => form.setFieldValue('inmateId', null)}
          >
            {words.personChange}
          </Button>
        )}
        <Textarea
          label={words.told}
          description={words.toldHint}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('told')}
        />
        <TextInput
          label={words.source}
          description={words.sourceHint}
          maxLength={200}
          {...form.getInputProps('source')}
        />
        <CalendarDateInput label={words.learntOn} {...form.getInputProps('learntOn')} value={form.values.learntOn} />
      </FormSection>
    </FormPage>
  )
}
