import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { boxChannel } from '#shared/features/complaint-boxes/complaint-boxes.rules.ts'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import { uploadComplaintScan } from '../../api/files.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { FirstFieldContext } from '../../components/FormPage/first-field.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { useZone } from '../../format/use-zone.ts'
import { fromOpening } from '../complaint-boxes/box-paths.ts'
import { MomentInputs } from '../medical-records/MomentInputs.tsx'
import { AboutFields } from './AboutFields.tsx'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import { complaintDeskFailure, useReceive } from './complaint-desk.queries.ts'
import { DangerFields } from './DangerFields.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import type { MadeReceipt } from './IntakeScreen.tsx'
import { emptyIntake, type IntakeValues, intakeProblems, receivedOf } from './intake-form.ts'
import { KindFields } from './KindFields.tsx'
import { ModeField } from './ModeField.tsx'
import { StoryFields } from './StoryFields.tsx'

interface IntakeFormProps {
  readonly lists: ComplaintLists
  readonly vault: { readonly exists: boolean; readonly isHeld: boolean }
  readonly onReceived: (receipt: MadeReceipt) => void
}

/** One page, asked in the order in which people tell it: danger first. */
export function IntakeForm({ lists, vault, onReceived }: IntakeFormProps) {
  const zone = useZone()
  const boxOpeningId = useSearchParams()[0].get(fromOpening)
  const [named, setNamed] = useState<readonly string[]>([])
  const form = useDraftForm<IntakeValues>({
    name: 'complaints.receive',
    initialValues: {
      ...emptyIntake,
      channel: boxOpeningId === null ? (lists.channels[0]?.id ?? '') : boxChannel,
      boxOpeningId,
    },
    validate: (values): Record<string, string> => intakeProblems(values, vault.exists),
  })
  const scans = useScans(form, words.scanName)
  const receive = useReceive(form.draft.key)
  const { values } = form
  const save = (typed: IntakeValues, isKnown: boolean) => {
    const { mode } = typed
    receive.mutate(
      { input: receivedOf(typed, zone, lists), isKnown },
      {
        onSuccess: (saved) => {
          if (saved.kind === 'named') setNamed(saved.found)
          else {
            const { receiptId, number, pin } = saved.receipt
            onReceived({ receiptId, number, pin, mode })
          }
        },
      },
    )
  }
  return (
    <FirstFieldContext value={true}>
      <FormBody
        onSubmit={form.onSubmit((typed) => save(typed, false))}
        errors={form.errors}
        submitLabel={words.save}
        isSubmitting={receive.isPending}
        failure={complaintDeskFailure(receive.error)}
        draft={form.draft}
      >
        <DangerFields isDangerous={values.isDangerous} propsOf={form.getInputProps} />
        <KindFields values={values} lists={lists} propsOf={form.getInputProps} />
        <ModeField propsOf={form.getInputProps} />
        <StoryFields propsOf={form.getInputProps} />
        {values.mode !== 'anonymous' && vault.exists && (
          <IdentityFields
            isHeld={vault.isHeld}
            identity={values.identity}
            errorOf={(field) => form.errors[`identity.${field}`]}
            onChange={(identity) => {
              form.setFieldValue('identity', identity)
              for (const field of Object.keys(identity)) form.clearFieldError(`identity.${field}`)
            }}
          />
        )}
        <AboutFields units={lists.units} propsOf={form.getInputProps} />
        <FormSection title={words.papers} hint={words.papersHint}>
          <Stack gap="md">
            {vault.exists && (
              <ScanField label={words.scans} scans={scans} send={uploadComplaintScan} isShown={vault.isHeld} />
            )}
            <Checkbox label={words.earlier} {...form.getInputProps('isEarlier', { type: 'checkbox' })} />
            {values.isEarlier && (
              <MomentInputs
                dayLabel={words.receivedDay}
                timeLabel={words.receivedTime}
                day={form.getInputProps('day')}
                time={form.getInputProps('time')}
              />
            )}
          </Stack>
        </FormSection>
      </FormBody>
      <ConfirmDialog
        isOpen={named.length > 0}
        title={words.namedTitle}
        confirmLabel={words.namedKeep}
        cancelLabel={words.namedBack}
        onConfirm={() => {
          setNamed([])
          save(form.getValues(), true)
        }}
        onClose={() => setNamed([])}
      >
        {words.namedText(named.join(', '))}
      </ConfirmDialog>
    </FirstFieldContext>
  )
}
