import { Text } from '@mantine/core'
import { useState } from 'react'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { partnerKeyFailure, useImportCard } from './partner-keys.queries.ts'

const largestInBytes = 32_768

interface ImportCardFormProps {
  /** Told the id of the key, so that it can be confirmed next. */
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

/** A card from another office. It is small text, and goes to the core as such. */
export function ImportCardForm({ onDone, onCancel }: ImportCardFormProps) {
  const [file, setFile] = useState<File | null>(null)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const importing = useImportCard(useSubmitKey(true))
  const submit = async () => {
    setErrors(file === null ? { file: words.fileMissing } : {})
    if (file === null) return
    importing.mutate(
      { card: await file.text() },
      {
        onSuccess: ({ id, outcome }) => {
          noticeDone({ text: words.imported[outcome] })
          onDone(id)
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={() => void submit()}
      errors={errors}
      submitLabel={words.take}
      isSubmitting={importing.isPending}
      failure={partnerKeyFailure(importing.error)}
      draft={null}
      onCancel={onCancel}
    >
      <Text size="sm">{words.importText}</Text>
      <FileDrop
        label={words.file}
        description={words.fileHint}
        kinds={['json']}
        largestInBytes={largestInBytes}
        file={file && { name: file.name, sizeInBytes: file.size }}
        onChoose={(chosen) => {
          setFile(chosen)
          importing.reset()
        }}
        error={errors.file}
        data-path="file"
      />
    </FormBody>
  )
}
