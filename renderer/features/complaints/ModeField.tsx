import { Radio, Stack } from '@mantine/core'
import { complaintModes } from '#shared/features/complaints/complaint.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import type { PropsOf } from './props-of.ts'

/** Who will know the reporter, each way in one sentence that can be read aloud. */
export function ModeField({ propsOf }: { readonly propsOf: PropsOf }) {
  return (
    <FormSection title={words.mode}>
      <Radio.Group aria-label={words.mode} {...propsOf('mode')}>
        <Stack gap="xs">
          {complaintModes.map((mode) => (
            <Radio key={mode} value={mode} label={words.modes[mode]} description={words.modeHints[mode]} />
          ))}
        </Stack>
      </Radio.Group>
    </FormSection>
  )
}
