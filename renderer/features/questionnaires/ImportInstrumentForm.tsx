import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { longestSignature } from '#shared/features/questionnaires/instrument-signature.ts'
import { longestInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { InstrumentPreview } from './InstrumentPreview.tsx'
import { useDesk } from './instrument-desk.ts'
import { instrumentMessages as words } from './instruments.messages.ts'
import { instrumentFailure, useImportInstrument } from './questionnaires.queries.ts'

interface Chosen {
  readonly name: string
  readonly size: number
  readonly text: string
}

interface Typed {
  readonly approvedBy: string
  /** Whose key it is, where nobody knows it yet. */
  readonly acceptedAs: string
  readonly effectiveFrom: CalendarDate | null
}

/** A file of the office: looked at first, then approved by name. */
export function ImportInstrumentForm({ onDone }: { readonly onDone: () => void }) {
  const desk = useDesk()
  const [file, setFile] = useState<Chosen | null>(null)
  const [signature, setSignature] = useState<Chosen | null>(null)
  const form = useDraftForm<Typed>({
    name: desk.forms.import,
    initialValues: { approvedBy: '', acceptedAs: '', effectiveFrom: null },
    validate: ({ approvedBy, effectiveFrom }) => ({
      ...(file === null ? { file: words.fileMissing } : {}),
      ...(desk.needsSignature && signature === null ? { signature: words.signatureMissing } : {}),
      ...(approvedBy.trim() === '' ? { approvedBy: words.approvedByMissing } : {}),
      ...(effectiveFrom === null ? { effectiveFrom: words.effectiveFromMissing } : {}),
    }),
  })
  const take = useImportInstrument(form.draft.key)
  const submit = form.onSubmit(({ approvedBy, acceptedAs, effectiveFrom }) => {
    if (file === null || effectiveFrom === null) return
    take.mutate(
      {
        content: file.text,
        signature: signature?.text ?? null,
        acceptedAs: acceptedAs.trim() === '' ? null : acceptedAs,
        approvedBy,
        effectiveFrom,
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.taken(file.name) })
          onDone()
        },
      },
    )
  })
  const choose = async (field: 'file' | 'signature', chosen: File | null) => {
    take.reset()
    form.clearFieldError(field)
    const read = chosen && { name: chosen.name, size: chosen.size, text: await chosen.text() }
    if (field === 'file') setFile(read)
    else setSignature(read)
  }
  return (
    <FormBody
      onSubmit={submit}
      errors={form.errors}
      submitLabel={words.take}
      isSubmitting={take.isPending}
      failure={instrumentFailure(take.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Text size="sm">{desk.importText}</Text>
      <FileDrop
        label={words.file}
        description={words.fileHint}
        kinds={['json']}
        largestInBytes={longestInstrument}
        file={file && { name: file.name, sizeInBytes: file.size }}
        onChoose={(chosen) => void choose('file', chosen)}
        onRemove={() => void choose('file', null)}
        error={form.errors.file}
        data-path="file"
      />
      {desk.needsSignature && (
        <FileDrop
          label={words.signature}
          description={words.signatureHint}
          kinds={['signature']}
          largestInBytes={longestSignature}
          file={signature && { name: signature.name, sizeInBytes: signature.size }}
          onChoose={(chosen) => void choose('signature', chosen)}
          onRemove={() => void choose('signature', null)}
          error={form.errors.signature}
          data-path="signature"
        />
      )}
      {file && (
        <InstrumentPreview content={file.text} signature={signature?.text ?? null}>
          <TextInput
            label={words.acceptedAs}
            description={words.acceptedAsHint}
            autoComplete="off"
            {...form.getInputProps('acceptedAs')}
          />
        </InstrumentPreview>
      )}
      <TextInput
        label={words.approvedBy}
        description={words.approvedByHint}
        autoComplete="off"
        {...form.getInputProps('approvedBy')}
      />
      <CalendarDateInput
        label={words.effectiveFrom}
        {...form.getInputProps('effectiveFrom')}
        value={form.values.effectiveFrom}
      />
    </FormBody>
  )
}
