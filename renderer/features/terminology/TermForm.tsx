import { Button, Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseDiagnosisCode } from '#shared/features/terminology/diagnosis-codes.ts'
import { type ListedDiagnosis, saveTermSchema } from '#shared/features/terminology/terminology.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { linesOf } from './lines.ts'
import { terminologyMessages as words } from './terminology.messages.ts'
import { diagnosisFailure, useSaveTerm, useWithdrawTerm } from './terminology.queries.ts'

interface TermFormProps {
  /** Null for a code that no list knows. */
  readonly diagnosis: ListedDiagnosis | null
  readonly onClose: () => void
}

interface Typed {
  readonly code: string
  readonly term: string
  readonly english: string
  readonly synonyms: string
  readonly isConfidential: boolean
  readonly isNotifiable: boolean
}

const inputOf = ({ synonyms, code, ...typed }: Typed) => ({
  ...typed,
  code: parseDiagnosisCode(code) ?? code,
  synonyms: [...new Set(linesOf(synonyms.toLowerCase()))],
})

/** The office's own words for a code. */
export function TermForm({ diagnosis, onClose }: TermFormProps) {
  const form = useDraftForm<Typed>({
    name: 'terminology.term',
    subject: diagnosis?.code ?? 'baru',
    basis: diagnosis?.own.revision ?? 0,
    initialValues: {
      code: diagnosis?.code ?? '',
      term: diagnosis?.term ?? '',
      english: diagnosis?.english ?? '',
      synonyms: (diagnosis?.synonyms ?? []).join('\n'),
      isConfidential: diagnosis?.isConfidential ?? false,
      isNotifiable: diagnosis?.isNotifiable ?? false,
    },
    validate: (values) => schemaProblems(saveTermSchema.omit({ revision: true }), inputOf(values), words.problems),
  })
  const saveTerm = useSaveTerm(form.draft.key)
  const save = form.onSubmit((values) => {
    const input = { ...inputOf(values), revision: Number(form.draft.basis) }
    saveTerm.mutate(input, {
      onSuccess: () => {
        noticeDone({ text: words.saved(input.code) })
        onClose()
      },
    })
  })
  return (
    <>
      <FormBody
        onSubmit={save}
        errors={form.errors}
        submitLabel={words.save}
        isSubmitting={saveTerm.isPending}
        failure={diagnosisFailure(saveTerm.error)}
        draft={form.draft}
        onCancel={onClose}
      >
        {diagnosis === null && (
          <TextInput
            label={words.code}
            description={words.codeHint}
            autoComplete="off"
            {...form.getInputProps('code')}
          />
        )}
        <TextInput label={words.term} autoComplete="off" {...form.getInputProps('term')} />
        <TextInput label={optionalLabel(words.english)} autoComplete="off" {...form.getInputProps('english')} />
        <Textarea
          label={optionalLabel(words.synonyms)}
          description={words.synonymsHint}
          autosize
          minRows={4}
          maxRows={12}
          {...form.getInputProps('synonyms')}
        />
        <Checkbox label={words.isConfidential} {...form.getInputProps('isConfidential', { type: 'checkbox' })} />
        <Checkbox label={words.isNotifiable} {...form.getInputProps('isNotifiable', { type: 'checkbox' })} />
      </FormBody>
      {diagnosis && <OwnWords diagnosis={diagnosis} onClose={onClose} />}
    </>
  )
}

/** Who wrote the office's words, and the way back to those of the lists. */
function OwnWords({ diagnosis, onClose }: { readonly diagnosis: ListedDiagnosis; readonly onClose: () => void }) {
  const zone = useZone()
  const [isAsking, setAsking] = useState(false)
  const withdraw = useWithdrawTerm(useSubmitKey(isAsking))
  const { code, own, used } = diagnosis
  return (
    <>
      {used > 0 && <Text size="sm">{words.usedTimes(formatNumber(used))}</Text>}
      {own.changedAt !== null && (
        <div>
          <Text size="sm">{words.ownBy(formatInstant(own.changedAt, zone), own.changedByName ?? '')}</Text>
          <Button variant="subtle" color="gray" size="compact-md" px={0} onClick={() => setAsking(true)}>
            {words.withdraw}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={words.withdrawTitle(code)}
        confirmLabel={words.withdraw}
        onConfirm={() =>
          withdraw.mutate(
            { code, revision: own.revision },
            {
              onSuccess: () => {
                noticeDone({ text: words.withdrawn(code) })
                onClose()
              },
            },
          )
        }
        onClose={() => setAsking(false)}
        isBusy={withdraw.isPending}
        failure={diagnosisFailure(withdraw.error)}
      >
        {words.withdrawText}
      </ConfirmDialog>
    </>
  )
}
