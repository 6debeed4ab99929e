import { ActionIcon, Button, Group, Input, Radio, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { facilityZones } from '#shared/time/facility-zone.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { BackButton } from './BackButton.tsx'
import { LetterheadPreview } from './LetterheadPreview.tsx'
import classes from './Setup.module.css'
import { StepHead } from './StepHead.tsx'
import { setupMessages as words } from './setup.messages.ts'
import { checkStep, type SetupStepProps } from './setup-form.ts'
import { letterheadStepProblems } from './setup-problems.ts'
import { letterheadOf } from './setup-values.ts'

/** Step 2: how letters begin, whom they go to, and by which clock. */
export function LetterheadStep({ form, onNext, onBack }: SetupStepProps) {
  return (
    <>
      <StepHead title={words.letterheadTitle} hint={words.letterheadHint} />
      <FormBody
        onSubmit={() => checkStep(form, letterheadStepProblems(form.getValues()), onNext)}
        errors={form.errors}
        draft={null}
        submitLabel={words.next}
        beside={<BackButton onBack={onBack} />}
      >
        <FormSection title={words.regionalOfficeSection}>
          <TextInput
            label={words.regionalOffice}
            description={words.regionalOfficeHint}
            data-autofocus
            {...form.getInputProps('regionalOffice')}
          />
          <TextInput label={words.regionalOfficeCity} {...form.getInputProps('regionalOfficeCity')} />
        </FormSection>
        <FormSection title={words.letterhead} hint={words.letterheadRule}>
          <LetterheadLines form={form} />
          <LetterheadPreview values={form.getValues()} />
        </FormSection>
        <FormSection title={words.timeZone}>
          <Radio.Group aria-label={words.timeZone} {...form.getInputProps('timeZone')}>
            <Stack gap="sm">
              {facilityZones.map((zone) => (
                <Radio key={zone} value={zone} label={words.timeZones[zone]} description={words.timeZonePlaces[zone]} />
              ))}
            </Stack>
          </Radio.Group>
        </FormSection>
      </FormBody>
    </>
  )
}

const mostLines = 6

function LetterheadLines({ form }: Pick<SetupStepProps, 'form'>) {
  const values = form.getValues()
  const lines = letterheadOf(values)
  const change = (next: readonly string[] | null) => {
    // Errors of lines are kept by number, and the numbers change.
    form.setErrors(Object.fromEntries(Object.entries(form.errors).filter(([path]) => !path.startsWith('letterhead'))))
    form.setFieldValue('letterheadLines', next)
  }
  return (
    <div>
      <Stack gap="xs">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two lines may read the same
          <div key={index} className={classes.line}>
            <TextInput
              aria-label={words.letterheadLine(index + 1)}
              value={line}
              error={form.errors[`letterheadLines.${index}`]}
              data-path={`letterheadLines.${index}`}
              onChange={(event) => change(lines.with(index, event.currentTarget.value))}
            />
            <ActionIcon
              variant="default"
              size="input-sm"
              aria-label={words.removeLine(index + 1)}
              disabled={lines.length === 1}
              onClick={() => change(lines.toSpliced(index, 1))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </Stack>
      {form.errors.letterheadLines && <Input.Error mt="xs">{form.errors.letterheadLines}</Input.Error>}
      <Group gap="xs" mt="xs">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={lines.length >= mostLines}
          onClick={() => change([...lines, ''])}
        >
          {words.addLine}
        </Button>
        {values.letterheadLines !== null && (
          <Button variant="subtle" size="compact-md" onClick={() => change(null)}>
            {words.resetLetterhead}
          </Button>
        )}
      </Group>
    </div>
  )
}
