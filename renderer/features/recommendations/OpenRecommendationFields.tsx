import { Anchor, Button, Radio, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { recommendationTriggers } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { orpc } from '../../api/client.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { InmatePicker } from './InmatePicker.tsx'
import classes from './OpenRecommendation.module.css'
import type { OpenForm } from './open-form.ts'
import { recommendationPaths } from './recommendation-paths.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'

/** Person, cause and urgency. */
export function OpenRecommendationFields({ form }: { readonly form: UseFormReturnType<OpenForm> }) {
  const { inmateId, isEmergency } = form.values
  const choices = useQuery({
    ...orpc.recommendations.openingChoices.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })
  // Until the core has answered nothing is ruled out; it decides again when the request is opened.
  const triggers = choices.data?.triggers ?? recommendationTriggers
  const openCases = choices.data?.openCases ?? []
  return (
    <>
      <FormSection title={words.person}>
        {inmateId === null ? (
          <InmatePicker
            label={words.personLabel}
            onPick={(id) => form.setFieldValue('inmateId', id)}
            error={form.errors.inmateId}
            data-path="inmateId"
          />
        ) : (
          <Button
            variant="default"
            className={classes.again ?? ''}
            onClick={() => form.setFieldValue('inmateId', null)}
          >
            {words.personChange}
          </Button>
        )}
        {openCases.length > 0 && (
          <div className={classes.warning} role="status">
            <Text fw={600}>{words.openCases}</Text>
            <Text size="sm">{words.openCasesText}</Text>
            <ul>
              {openCases.map((open) => (
                <li key={open.id}>
                  <Anchor component={Link} to={recommendationPaths.case(open.id)}>
                    {open.number}
                  </Anchor>
                </li>
              ))}
            </ul>
          </div>
        )}
      </FormSection>
      <FormSection title={words.why}>
        <Radio.Group label={words.trigger} {...form.getInputProps('trigger')}>
          <Stack gap="xs" mt="xs">
            {triggers.map((trigger) => (
              <Radio
                key={trigger}
                value={trigger}
                label={words.triggers[trigger]}
                description={words.triggerHints[trigger]}
              />
            ))}
          </Stack>
        </Radio.Group>
        {choices.data && (
          <DoctorHint unitHasDoctor={choices.data.unitHasDoctor} isOffered={triggers.includes('doctor')} />
        )}
        {form.values.trigger === 'family' && (
          <>
            <TextInput
              label={words.applicantName}
              description={words.applicantNameHint}
              {...form.getInputProps('applicantName')}
            />
            <TextInput
              label={words.applicantRelation}
              description={words.applicantRelationHint}
              {...form.getInputProps('applicantRelation')}
            />
          </>
        )}
        <Textarea
          label={words.reason}
          description={words.reasonHint}
          autosize
          minRows={3}
          maxRows={10}
          {...form.getInputProps('reason')}
        />
      </FormSection>
      <FormSection title={words.urgency}>
        <Switch
          label={words.emergencySwitch}
          description={words.emergencyHint}
          {...form.getInputProps('isEmergency', { type: 'checkbox' })}
        />
        {isEmergency && (
          <Textarea
            label={words.emergencyReason}
            description={words.emergencyReasonHint}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('emergencyReason')}
          />
        )}
      </FormSection>
    </>
  )
}

function DoctorHint({ unitHasDoctor, isOffered }: { readonly unitHasDoctor: boolean; readonly isOffered: boolean }) {
  if (unitHasDoctor && isOffered) return null
  return (
    <Text size="sm" c="dimmed">
      {unitHasDoctor ? words.doctorOnly : words.noDoctor}
    </Text>
  )
}
