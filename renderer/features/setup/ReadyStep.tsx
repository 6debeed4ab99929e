import { Button, List, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { uploadFile } from '../../api/files.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { type ChosenFile, FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { StepHead } from './StepHead.tsx'
import { setupMessages as words } from './setup.messages.ts'

interface ReadyStepProps {
  readonly unitName: string
  readonly onStart: () => void
}

const largestLogo = 2 * 1024 * 1024

async function setLogo(file: File): Promise<void> {
  const { id } = await uploadFile(file)
  const { id: _version, ...profile } = await client.facility.current({})
  await client.facility.change({ ...profile, logoFileId: id })
}

/** Step 6: everything is stored. The logo is the one thing that could not come earlier. */
export function ReadyStep({ unitName, onStart }: ReadyStepProps) {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [isStored, setStored] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)

  const choose = async (chosen: File) => {
    setFailure(null)
    setFile({ name: chosen.name, sizeInBytes: chosen.size, progress: 0 })
    try {
      await setLogo(chosen)
      setFile({ name: chosen.name, sizeInBytes: chosen.size })
      setStored(true)
    } catch (error) {
      setFile(null)
      setFailure(errorText(error))
    }
  }
  const isStoring = file !== null && !isStored
  return (
    <>
      <StepHead title={words.readyTitle(unitName)} hint={words.readyText} />
      <Stack gap="lg">
        <FileDrop
          label={words.logo}
          description={isStored ? words.logoSaved : words.logoHint}
          kinds={['png', 'jpeg', 'webp']}
          largestInBytes={largestLogo}
          file={file}
          onChoose={(chosen) => void choose(chosen)}
        />
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Title order={2} mb="xs">
            {words.nextStepsTitle}
          </Title>
          <List spacing="xs">
            {words.nextSteps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </div>
        <div>
          <Button onClick={onStart} disabled={isStoring} data-autofocus>
            {words.start}
          </Button>
        </div>
      </Stack>
    </>
  )
}
