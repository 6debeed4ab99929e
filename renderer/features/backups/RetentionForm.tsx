import type { BackupRetention } from '#shared/features/backups/backup-rotation.rules.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import classes from './Backups.module.css'
import { backupFailure } from './backup-failure.ts'
import { backupsMessages as words } from './backups.messages.ts'
import { useChangeRetention } from './backups.queries.ts'

type Values = { [Name in keyof BackupRetention]: number | null }

const within = (least: number, most: number) => (value: number | null) =>
  value !== null && value >= least && value <= most ? null : words.retentionProblem(least, most)

/** How many days, weeks and months keep a backup. */
export function RetentionForm({ retention }: { readonly retention: BackupRetention }) {
  const form = useDraftForm<Values>({
    name: 'backups.retention',
    basis: JSON.stringify(retention),
    initialValues: { ...retention },
    validate: { daily: within(1, 60), weekly: within(0, 52), monthly: within(0, 120) },
  })
  const change = useChangeRetention(form.draft.key)
  const save = form.onSubmit(({ daily, weekly, monthly }) => {
    if (daily === null || weekly === null || monthly === null) return
    change.mutate({ daily, weekly, monthly }, { onSuccess: () => noticeDone({ text: words.retentionSaved }) })
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.retentionSave}
      isSubmitting={change.isPending}
      failure={change.error ? backupFailure(change.error) : null}
      draft={form.draft}
    >
      <FormSection title={words.retentionTitle} hint={words.retentionHint}>
        <div className={classes.fields}>
          <UnitInput label={words.daily} unit={words.days} {...form.getInputProps('daily')} />
          <UnitInput label={words.weekly} unit={words.weeks} {...form.getInputProps('weekly')} />
          <UnitInput label={words.monthly} unit={words.months} {...form.getInputProps('monthly')} />
        </div>
      </FormSection>
    </FormBody>
  )
}
