import { ActionIcon, Button, Input, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import type { InmateForm } from './IdentityFields.tsx'
import classes from './Inmates.module.css'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

const kinds = ['none', 'fixed', 'life', 'death'] as const
const mostBreaks = 20

/** Dates of detention and sentence, as SDP gives them. */
export function SentenceFields({ form }: { readonly form: InmateForm }) {
  const { kind } = form.values.sentence
  return (
    <FormSection title={words.sentence} hint={words.sentenceHint}>
      <CalendarDateInput
        label={optionalLabel(words.firstDetainedOn)}
        {...form.getInputProps('sentence.firstDetainedOn')}
      />
      <CalendarDateInput
        label={optionalLabel(words.detentionEndsOn)}
        {...form.getInputProps('sentence.detentionEndsOn')}
      />
      <Breaks form={form} />
      <Select
        label={words.sentenceKind}
        data={kinds.map((value) => ({ value, label: words.sentenceKinds[value] }))}
        maw="22rem"
        {...form.getInputProps('sentence.kind')}
      />
      {kind === 'fixed' && (
        <div className={classes.pair}>
          <UnitInput label={words.years} unit={words.unitYears} {...form.getInputProps('sentence.years')} />
          <UnitInput label={words.months} unit={words.unitMonths} {...form.getInputProps('sentence.months')} />
          <UnitInput label={words.days} unit={words.unitDays} {...form.getInputProps('sentence.days')} />
        </div>
      )}
      {kind !== 'none' && (
        <>
          <UnitInput
            label={optionalLabel(words.fine)}
            unit={words.rupiah}
            {...form.getInputProps('sentence.fineRupiah')}
          />
          <div className={classes.pair}>
            <UnitInput
              label={words.subsidiaryMonths}
              unit={words.unitMonths}
              {...form.getInputProps('sentence.subsidiaryMonths')}
            />
            <UnitInput
              label={words.subsidiaryDays}
              unit={words.unitDays}
              {...form.getInputProps('sentence.subsidiaryDays')}
            />
          </div>
        </>
      )}
      {kind === 'fixed' && (
        <CalendarDateInput label={optionalLabel(words.expiresOn)} {...form.getInputProps('sentence.expiresOn')} />
      )}
    </FormSection>
  )
}

function Breaks({ form }: { readonly form: InmateForm }) {
  const { breaks } = form.values.sentence
  const change = (next: typeof breaks) => form.setFieldValue('sentence.breaks', next)
  return (
    <Input.Wrapper label={optionalLabel(words.breaks)} labelElement="div" description={words.breaksHint}>
      {breaks.map((_gap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; rows are only added and removed
        <div key={index} className={classes.break}>
          <CalendarDateInput label={words.breakFrom} {...form.getInputProps(`sentence.breaks.${index}.from`)} />
          <CalendarDateInput label={words.breakTo} {...form.getInputProps(`sentence.breaks.${index}.to`)} />
          <ActionIcon
            variant="default"
            size="input-sm"
            aria-label={words.removeBreak(index + 1)}
            onClick={() => change(breaks.filter((_other, position) => position !== index))}
          >
            <IconTrash size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {breaks.length < mostBreaks && (
        <Button
          variant="default"
          mt="xs"
          leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
          onClick={() => change([...breaks, { from: null, to: null }])}
        >
          {words.addBreak}
        </Button>
      )}
    </Input.Wrapper>
  )
}
