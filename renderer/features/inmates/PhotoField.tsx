import { Avatar, Button, Input } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { errorText } from '../../api/error-text.ts'
import { uploadFile } from '../../api/files.ts'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { usePhotoUrl } from './InmateBanner.tsx'
import classes from './Inmates.module.css'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

const largestBytes = 10 * 1024 * 1024

interface PhotoFieldProps {
  readonly fileId: string | null
  readonly onChange: (fileId: string | null) => void
  readonly error?: ReactNode
}

/** The photo of the banner: stored as soon as it is chosen, shown, replaceable. */
export function PhotoField({ fileId, onChange, error }: PhotoFieldProps) {
  const address = usePhotoUrl(fileId)
  const upload = useMutation({ mutationFn: uploadFile, onSuccess: (stored) => onChange(stored.id) })
  const failure = upload.error ? errorText(upload.error) : null
  if (fileId !== null)
    return (
      <Input.Wrapper label={optionalLabel(words.photo)} labelElement="div" error={error}>
        <div className={classes.photo}>
          <Avatar src={address ?? null} alt={words.photoShown} size={84} radius="sm" />
          <Button variant="default" onClick={() => onChange(null)}>
            {words.photoReplace}
          </Button>
        </div>
      </Input.Wrapper>
    )
  return (
    <FileDrop
      label={optionalLabel(words.photo)}
      kinds={['jpeg', 'png']}
      largestInBytes={largestBytes}
      file={
        upload.isPending ? { name: upload.variables.name, sizeInBytes: upload.variables.size, progress: 0.5 } : null
      }
      onChoose={(file) => upload.mutate(file)}
      error={failure ? `${failure.title}. ${failure.text}` : error}
    />
  )
}
