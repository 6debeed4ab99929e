import { Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { longestInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { FaultList } from './FaultList.tsx'
import { instrumentMessages as words } from './instruments.messages.ts'
import { instrumentFailure, useImportInstrument } from './questionnaires.queries.ts'

interface Chosen {
  readonly name: string
  readonly size: number
  readonly text: string
}

interface Typed {
  readonly approvedBy: string
  readonly effectiveFrom: CalendarDate | null
}

/** A file of the office: looked at first, then approved by name. */
export function ImportInstrumentForm({ onDone }: { readonly onDone: () => void }) {
  const [file, setFile] = useState<Chosen | null>(null)
  const form = useDraftForm<Typed>({
    name: 'instruments.import',
    initialValues: { approvedBy: '', effectiveFrom: null },
    validate: ({ approvedBy, effectiveFrom }) => ({
      ...(file === null ? { file: words.fileMissing } : {}),
      ...(approvedBy.trim() === '' ? { approvedBy: words.approvedByMissing } : {}),
      ...(effectiveFrom === null ? { effectiveFrom: words.effectiveFromMissing } : {}),
    }),
  })
  const take = useImportInstrument(form.draft.key)
  const submit = form.onSubmit(({ approvedBy, effectiveFrom }) => {
    if (file === null || effectiveFrom === null) return
    take.mutate(
      { content: file.text, approvedBy, effectiveFrom },
      {
        onSuccess: () => {
          noticeDone({ text: words.taken(file.name) })
          onDone()
        },
      },
    )
  })
  const choose = async (chosen: File | null) => {
    take.reset()
    form.clearFieldError('file')
    setFile(chosen && { name: chosen.name, size: chosen.size, text: await chosen.text() })
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
      <Text size="sm">{words.importText}</Text>
      <FileDrop
        label={words.file}
        description={words.fileHint}
        kinds={['json']}
        largestInBytes={longestInstrument}
        file={file && { name: file.name, sizeInBytes: file.size }}
        onChoose={(chosen) => void choose(chosen)}
        onRemove={() => void choose(null)}
        error={form.errors.file}
        data-path="file"
      />
      {file && <Preview content={file.text} />}
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

function Preview({ content }: { readonly content: string }) {
  const preview = useQuery(orpc.instruments.preview.queryOptions({ input: { content } }))
  return (
    <QueryContent query={preview} shape="form">
      {({ faults, found }) =>
        found === null ? (
          <PageNote meaning="attention" title={words.faultsTitle(faults.length)} isSudden>
            <FaultList faults={faults} />
          </PageNote>
        ) : (
          <SummaryList
            rows={[
              { label: words.foundTitle, value: found.title },
              { label: words.versionLabel, value: found.version },
              { label: words.knownVersions, value: found.known.join(', ') || words.noKnown },
              { label: words.questions, value: formatNumber(found.questions) },
              { label: words.publisher, value: found.publisher },
              ...(found.source === null ? [] : [{ label: words.source, value: found.source }]),
              { label: words.scores, value: found.scores.join(', ') || words.noScores },
            ]}
          />
        )
      }
    </QueryContent>
  )
}
