import { Button, Input } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { errorText } from '../../api/error-text.ts'
import { uploadFile } from '../../api/files.ts'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { facilityMessages } from './facility.messages.ts'
import classes from './facility.module.css'
import { usePreferences } from './facility.queries.ts'
import { StoredImage } from './StoredImage.tsx'

interface LogoFieldProps {
  readonly fileId: string | null
  readonly onChange: (fileId: string | null) => void
}

const bytesPerMegabyte = 1024 * 1024

/** The unit's emblem: chosen, stored at once, and shown as it is stored. */
export function LogoField({ fileId, onChange }: LogoFieldProps) {
  const preferences = usePreferences()
  const upload = useMutation({ mutationFn: uploadFile, onSuccess: (stored) => onChange(stored.id) })
  if (fileId !== null) {
    return (
      <Input.Wrapper label={facilityMessages.logo} labelElement="div">
        <div className={classes.logoLine}>
          <StoredImage fileId={fileId} label={facilityMessages.logoFile} className={classes.logoLarge} />
          <Button variant="default" onClick={() => onChange(null)}>
            {facilityMessages.logoReplace}
          </Button>
        </div>
      </Input.Wrapper>
    )
  }
  const failure = upload.error ? errorText(upload.error) : null
  return (
    <FileDrop
      label={facilityMessages.logo}
      description={facilityMessages.logoHint}
      kinds={['png', 'jpeg']}
      largestInBytes={(preferences.data?.maximumMegabytes ?? 1) * bytesPerMegabyte}
      file={
        upload.isPending ? { name: upload.variables.name, sizeInBytes: upload.variables.size, progress: 0.5 } : null
      }
      onChoose={(file) => upload.mutate(file)}
      error={failure && `${failure.title}. ${failure.text}`}
    />
  )
}
