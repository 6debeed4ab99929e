import { Button, Checkbox, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ClinicVital, clinicVitalSchema, clinicVitals } from '#shared/features/clinic-protocols/clinic-vitals.ts'
import { vitalNames } from '#shared/features/clinic-protocols/protocol-summary.messages.ts'
import { templateContentSchema } from '#shared/features/terminology/complaint-template.ts'
import type { KeptTemplate } from '#shared/features/terminology/complaint-templates.contract.ts'
import { parseDiagnosisCode } from '#shared/features/terminology/diagnosis-codes.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { linesOf } from './lines.ts'
import { templateMessages as words } from './templates.messages.ts'
import { plainFailure, useRestoreTemplate, useSaveTemplate } from './terminology.queries.ts'

interface TemplateFormProps {
  /** Null for a new one. */
  readonly template: KeptTemplate | null
  readonly onClose: () => void
}

/** Lists are typed one thing to a line. */
const lineFields = ['words', 'subjective', 'objective', 'codes', 'plan', 'education', 'warnings'] as const
type LineField = (typeof lineFields)[number]

type Typed = Readonly<Record<LineField, string>> & {
  readonly title: string
  readonly vitals: ClinicVital[]
  readonly isOffered: boolean
}

const contentOf = (values: Typed, protocol: string | null) => ({
  title: values.title,
  vitals: values.vitals,
  protocol,
  words: linesOf(values.words),
  subjective: linesOf(values.subjective),
  objective: linesOf(values.objective),
  codes: linesOf(values.codes).map((code) => parseDiagnosisCode(code) ?? code),
  plan: linesOf(values.plan),
  education: linesOf(values.education),
  warnings: linesOf(values.warnings),
})

const textOf = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n')

/** What a template holds; saving makes a further version. */
export function TemplateForm({ template, onClose }: TemplateFormProps) {
  const protocol = template?.protocol ?? null
  const form = useDraftForm<Typed>({
    name: 'terminology.template',
    subject: template?.id ?? 'baru',
    basis: template?.versions ?? 0,
    initialValues: {
      title: template?.title ?? '',
      words: textOf(template?.words),
      subjective: textOf(template?.subjective),
      objective: textOf(template?.objective),
      vitals: [...(template?.vitals ?? [])],
      codes: textOf(template?.codes),
      plan: textOf(template?.plan),
      education: textOf(template?.education),
      warnings: textOf(template?.warnings),
      isOffered: template?.isOffered ?? true,
    },
    validate: (values) => topLevel(schemaProblems(templateContentSchema, contentOf(values, protocol), words.problems)),
  })
  const saveTemplate = useSaveTemplate(form.draft.key)
  const save = form.onSubmit((values) => {
    const content = templateContentSchema.parse(contentOf(values, protocol))
    saveTemplate.mutate(
      { ...content, id: template?.id ?? null, isOffered: values.isOffered, versions: Number(form.draft.basis) },
      {
        onSuccess: () => {
          noticeDone({ text: words.saved(content.title) })
          onClose()
        },
      },
    )
  })
  const lines = (field: LineField, label: string, hint: string = words.linesHint) => (
    <Textarea label={label} description={hint} autosize minRows={2} maxRows={12} {...form.getInputProps(field)} />
  )
  return (
    <>
      <FormBody
        onSubmit={save}
        errors={form.errors}
        submitLabel={words.save}
        isSubmitting={saveTemplate.isPending}
        failure={plainFailure(saveTemplate.error)}
        draft={form.draft}
        onCancel={onClose}
      >
        <TextInput label={words.name} autoComplete="off" {...form.getInputProps('title')} />
        {lines('words', words.words)}
        {lines('subjective', words.subjective)}
        {lines('objective', words.objective)}
        <MultiSelect
          label={optionalLabel(words.vitals)}
          data={clinicVitals.map((value) => ({ value, label: vitalNames[value] }))}
          value={form.values.vitals}
          onChange={(chosen) => form.setFieldValue('vitals', clinicVitalSchema.array().parse(chosen))}
        />
        {lines('codes', words.codes, words.codesHint)}
        {lines('plan', words.plan)}
        {lines('education', words.education)}
        {lines('warnings', words.warnings)}
        <Checkbox label={words.isOffered} {...form.getInputProps('isOffered', { type: 'checkbox' })} />
      </FormBody>
      {template?.isShipped && template.saved !== null && <RestoreButton template={template} onClose={onClose} />}
    </>
  )
}

/** A fault of one line stands at the field that all lines share. */
const topLevel = (problems: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([path, text]) => [path.split('.')[0] ?? path, text]))

function RestoreButton({ template, onClose }: { readonly template: KeptTemplate; readonly onClose: () => void }) {
  const { id, title, versions } = template
  const [isAsking, setAsking] = useState(false)
  const restore = useRestoreTemplate(useSubmitKey(isAsking))
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-md" mt="sm" onClick={() => setAsking(true)}>
        {words.restore}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.restoreTitle(title)}
        confirmLabel={words.restore}
        onConfirm={() =>
          restore.mutate(
            { id, versions },
            {
              onSuccess: () => {
                noticeDone({ text: words.restored(title) })
                onClose()
              },
            },
          )
        }
        onClose={() => setAsking(false)}
        isBusy={restore.isPending}
        failure={plainFailure(restore.error)}
      >
        {words.restoreText}
      </ConfirmDialog>
    </>
  )
}
