import { Radio, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type BlankFormName, blankFormNames, blankFormPermission } from '#shared/features/letters/blank-forms.rules.ts'
import { orpc } from '../../api/client.ts'
import { useSession } from '../../app/session.ts'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { BlankFormPreview } from './BlankFormPreview.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { printingMessages as words } from './printing.messages.ts'

interface BlankFormDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly inmateId: string
  /** The request that the form belongs to, where it is opened from one. */
  readonly caseId: string | null
}

/** "Cetak formulir kosong": a form with this person's identity, the rest for the pen. */
export function BlankFormDialog({ isOpen, onClose, inmateId, caseId }: BlankFormDialogProps) {
  const { permissions } = useSession()
  const forms = blankFormNames.filter((name) => permissions.has(blankFormPermission[name]))
  const [chosen, setChosen] = useState<BlankFormName | null>(null)
  const [size, setSize] = useState<'A4' | 'F4' | null>(null)
  const usual = useQuery(orpc.letterSettings.paper.queryOptions({ input: {} }))
  const person = useQuery({ ...orpc.inmates.banner.queryOptions({ input: { id: inmateId } }), enabled: isOpen })
  const form = chosen ?? forms[0] ?? null
  const paper = size ?? usual.data?.paper ?? 'A4'
  return (
    <PrintDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.blankForm}
      paper={form && { kind: 'blank-form', form, inmateId, caseId, paper }}
      preview={form && usual.data && <BlankFormPreview form={form} inmateId={inmateId} caseId={caseId} paper={paper} />}
    >
      <Text size="sm">{words.blankFormText}</Text>
      <Radio.Group
        label={words.whichForm}
        value={form}
        onChange={(value) => setChosen(forms.find((name) => name === value) ?? null)}
      >
        <Stack gap="xs" mt="xs">
          {forms.map((name) => (
            <Radio key={name} value={name} label={words.forms[name]} />
          ))}
        </Stack>
      </Radio.Group>
      <SegmentedControl
        aria-label={words.paperSize}
        value={paper}
        onChange={(value) => setSize(value === 'F4' ? 'F4' : 'A4')}
        data={[
          { value: 'A4', label: words.paperSizes.A4 },
          { value: 'F4', label: words.paperSizes.F4 },
        ]}
      />
      {person.data && <PersonIdentifiers name={person.data.name} registerNumber={person.data.registerNumber ?? ''} />}
    </PrintDialog>
  )
}
