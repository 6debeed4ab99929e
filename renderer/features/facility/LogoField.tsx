import { Button, Input } from '@mantine/core'
import { UploadField } from '../../components/FileDrop/UploadField.tsx'
import { facilityMessages } from './facility.messages.ts'
import classes from './facility.module.css'
import { StoredImage } from './StoredImage.tsx'

interface LogoFieldProps {
  readonly fileId: string | null
  readonly onChange: (fileId: string | null) => void
}

/** The unit's emblem: chosen, stored at once, and shown as it is stored. */
export function LogoField({ fileId, onChange }: LogoFieldProps) {
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
  return (
    <UploadField
      label={facilityMessages.logo}
      description={facilityMessages.logoHint}
      kinds={['png', 'jpeg', 'webp']}
      stored={null}
      onStored={(stored) => onChange(stored.id)}
    />
  )
}
