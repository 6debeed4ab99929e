import { Avatar, Button, Input } from '@mantine/core'
import type { ReactNode } from 'react'
import { UploadField } from '../../components/FileDrop/UploadField.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { usePhotoUrl } from './InmateBanner.tsx'
import classes from './Inmates.module.css'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

interface PhotoFieldProps {
  readonly fileId: string | null
  readonly onChange: (fileId: string | null) => void
  readonly error?: ReactNode
}

/** The photo of the banner: stored as soon as it is chosen, shown, replaceable. */
export function PhotoField({ fileId, onChange, error }: PhotoFieldProps) {
  const address = usePhotoUrl(fileId)
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
    <UploadField
      label={optionalLabel(words.photo)}
      kinds={['jpeg', 'png', 'webp']}
      subject="face"
      stored={null}
      onStored={(stored) => onChange(stored.id)}
      error={error}
    />
  )
}
