import { Radio, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ServiceSettings } from '#shared/features/service-cases/service-cases.contract.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { client, orpc } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { serviceSettingFailure } from './service-setting-failure.ts'
import { serviceSettingsMessages as words } from './service-settings.messages.ts'

interface ServiceSettingsFormProps {
  readonly standard: ServiceStandard
  readonly settings: ServiceSettings
}

/** How long the published clock runs and what starts it, each with the line it comes from. */
export function ServiceSettingsForm({ standard, settings }: ServiceSettingsFormProps) {
  const queryClient = useQueryClient()
  const form = useDraftForm({
    name: 'recommendations.settings',
    subject: standard.id,
    basis: settings.revision,
    initialValues: { clockId: settings.clockId, clockStart: settings.clockStart },
  })
  const change = useCommand({
    mutationFn: (values: Pick<ServiceSettings, 'clockId' | 'clockStart'>) =>
      client.serviceCases.changeSettings(
        { ...values, serviceId: standard.id, revision: Number(form.draft.basis) },
        { context: { key: form.draft.key } },
      ),
    onSuccess: async () => {
      noticeDone({ text: words.saved })
      await queryClient.invalidateQueries({ queryKey: orpc.serviceCases.key() })
    },
  })
  return (
    <FormBody
      onSubmit={form.onSubmit((values) => change.mutate(values))}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={change.isPending}
      failure={serviceSettingFailure(change.error)}
      draft={form.draft}
    >
      <FormSection title={words.clock} hint={words.clockHint}>
        <Radio.Group aria-label={words.clock} {...form.getInputProps('clockId')}>
          <Stack gap="sm">
            {standard.clocks.map((clock) => (
              <Radio key={clock.id} value={clock.id} label={clock.label} description={words.source(clock.source)} />
            ))}
          </Stack>
        </Radio.Group>
      </FormSection>
      <FormSection title={words.clockStart} hint={words.clockStartHint}>
        <Radio.Group aria-label={words.clockStart} {...form.getInputProps('clockStart')}>
          <Stack gap="sm">
            {standard.clockStart.options.map((option) => (
              <Radio key={option.id} value={option.id} label={option.label} />
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm">{words.onlyNew}</Text>
      </FormSection>
    </FormBody>
  )
}
