import { Button } from '@mantine/core'
import { useState } from 'react'
import type { HearingPhoto } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { FileList } from '../../components/FileList/FileList.tsx'
import { TabSection } from '../medical-records/TabSection.tsx'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

interface HearingPhotosProps {
  readonly photos: readonly HearingPhoto[]
  readonly mayAdd: boolean
  readonly onAdd: () => void
}

const pathOf = ({ fileId }: HearingPhoto) => `/files/${fileId}`

/** Pictures of a session; one that was taken off stays with its reason. */
export function HearingPhotos({ photos, mayAdd, onAdd }: HearingPhotosProps) {
  const [taking, setTaking] = useState<HearingPhoto | null>(null)
  const files = photos.map((photo) => ({
    ...{ path: pathOf(photo), title: photo.title, isPicture: true, isVoid: photo.state === 'taken-off' },
    detail: photo.endReason === null ? words.photoBy(photo.byName) : words.photoTakenOff(photo.endReason),
  }))
  return (
    <TabSection title={words.tabPhotos} action={mayAdd ? { label: words.addPhoto, onClick: onAdd } : null}>
      <FileList
        label={words.tabPhotos}
        files={files}
        actions={({ path, title }) => {
          const photo = photos.find((one) => pathOf(one) === path && one.state === 'active')
          return (
            mayAdd &&
            photo && (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={words.takeOffPhotoOf(title)}
                onClick={() => setTaking(photo)}
              >
                {words.removeShort}
              </Button>
            )
          )
        }}
      />
      {taking && <TakeOff photo={taking} onClose={() => setTaking(null)} />}
    </TabSection>
  )
}

function TakeOff({ photo, onClose }: { readonly photo: HearingPhoto; readonly onClose: () => void }) {
  const command = useHearingCommand(client.coachingHearings.takeOffPhoto, useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={photo}
      command={command}
      words={{
        title: words.takeOffPhotoOf(photo.title),
        text: words.takeOffPhotoText,
        question: words.takeOffPhotoQuestion,
        confirm: words.takeOffPhoto,
        done: words.photoGone,
      }}
      failure={hearingFailure(command.error)}
      onClose={onClose}
    />
  )
}
