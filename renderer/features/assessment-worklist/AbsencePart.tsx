import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from '../assessments/Assessments.module.css'
import { worklistMessages as words } from './worklist.messages.ts'
import { useAbsences, useCapacity, useWorklistCommand, worklistFailure } from './worklist.queries.ts'

interface Values {
  readonly accountId: string | null
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  readonly reason: string
}

const missing = (value: string | null) => (value === null || value.trim() === '' ? words.missing : null)

/** Who is away now or soon: given nothing new, and what he holds is shown as held by nobody. */
export function AbsencePart() {
  const absences = useAbsences()
  const mayManage = useMay('manage:assessments')
  const [isAdding, setAdding] = useState(false)
  const [asked, setAsked] = useState<{ readonly id: string; readonly revision: number } | null>(null)
  const withdraw = useWorklistCommand(client.assessmentWorklist.withdrawAbsence, useSubmitKey(asked !== null))
  const close = () => {
    withdraw.reset()
    setAsked(null)
  }
  return (
    <section aria-label={words.absencesTitle} className={classes.work}>
      <Title order={2}>{words.absencesTitle}</Title>
      <QueryContent query={absences} shape="form">
        {(rows) =>
          rows.length === 0 ? (
            <Text>{words.absencesNone}</Text>
          ) : (
            rows.map(({ id, revision, name, from, until, reason }) => (
              <Group key={id} gap="sm">
                <div>
                  <Text>{words.absenceLine(name, formatDate(from), formatDate(until))}</Text>
                  <Text size="sm" c="dimmed">
                    {reason}
                  </Text>
                </div>
                {mayManage && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.absenceWithdrawOf(name)}
                    onClick={() => setAsked({ id, revision })}
                  >
                    {words.absenceWithdraw}
                  </Button>
                )}
              </Group>
            ))
          )
        }
      </QueryContent>
      {mayManage && !isAdding && (
        <Button
          variant="default"
          className={classes.start ?? ''}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {words.absenceAdd}
        </Button>
      )}
      {isAdding && <AbsenceForm onDone={() => setAdding(false)} />}
      <ReasonDialog
        isOpen={asked !== null}
        title={words.absenceWithdraw}
        confirmLabel={words.absenceWithdraw}
        isBusy={withdraw.isPending}
        failure={worklistFailure(withdraw.error)}
        onClose={close}
        onConfirm={(reason) =>
          asked &&
          withdraw.mutate(
            { ...asked, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.absenceWithdrawn })
                close()
              },
            },
          )
        }
      >
        {words.absenceWithdrawText}
      </ReasonDialog>
    </section>
  )
}

function AbsenceForm({ onDone }: { readonly onDone: () => void }) {
  const assessors = (useCapacity().data?.lines ?? []).flatMap(({ assessor }) => assessor ?? [])
  const form = useDraftForm<Values>({
    name: 'assessment-worklist.absence',
    subject: '',
    initialValues: { accountId: null, from: null, until: null, reason: '' },
    validate: { accountId: missing, from: missing, until: missing, reason: missing },
  })
  const record = useWorklistCommand(client.assessmentWorklist.recordAbsence, form.draft.key)
  const save = ({ accountId, from, until, reason }: Values) => {
    if (accountId === null || from === null || until === null) return
    record.mutate(
      { accountId, from, until, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.absenceSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.absenceSave}
      isSubmitting={record.isPending}
      failure={worklistFailure(record.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Select
        label={words.absenceWho}
        data={assessors.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('accountId')}
      />
      <CalendarDateInput label={words.absenceFrom} {...form.getInputProps('from')} value={form.values.from} />
      <CalendarDateInput label={words.absenceUntil} {...form.getInputProps('until')} value={form.values.until} />
      <TextInput
        label={words.absenceReason}
        description={words.absenceReasonHint}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
    </FormBody>
  )
}
