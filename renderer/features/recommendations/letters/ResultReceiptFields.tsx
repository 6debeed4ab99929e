import { Checkbox } from '@mantine/core'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { RowGroup } from './RowGroup.tsx'
import { SignatoryFields } from './SignatoryFields.tsx'
import { WitnessFields } from './WitnessFields.tsx'

type Wording = WordingOf<'tanda-terima-hasil'>

const mostItems = 20

/** The applicant takes the answer and confirms it; outcome and letter come from the records. */
export function ResultReceiptFields(props: PartProps<Wording>) {
  const { field, part } = fieldsOf(props)
  return (
    <>
      <FormSection title={words.handing}>
        <CalendarDateInput
          label={words.handedOverOn}
          {...field('handedOverOn')}
          value={calendarDateSchema.parse(props.value.handedOverOn)}
          onChange={(date) => date && field('handedOverOn').onChange(date)}
        />
        <ReceiverFields {...part('receiver')} />
        <RowGroup
          title={words.handedItems}
          {...part('items')}
          newRow={{ document: '', quantity: '' }}
          most={mostItems}
          rowTitle={words.item}
          addLabel={words.addItem}
          removeLabel={words.removeItem}
        >
          {(field) => (
            <>
              <ParagraphInput label={words.itemDocument} {...field('document')} />
              <LineInput label={words.itemQuantity} {...field('quantity')} />
            </>
          )}
        </RowGroup>
      </FormSection>
      <FormSection title={words.wording}>
        <OptionalParagraphInput label={words.opening} {...field('opening')} />
        <ParagraphsInput label={words.explanation} {...field('explanation')} />
        <OptionalParagraphInput label={words.closing} {...field('closing')} />
      </FormSection>
      <FormSection title={words.signing}>
        <Checkbox
          label={words.thumbprintBox}
          checked={props.value.thumbprintBox}
          onChange={(event) => props.onChange({ ...props.value, thumbprintBox: event.currentTarget.checked })}
        />
        <WitnessFields {...part('witnesses')} />
      </FormSection>
      <FormSection title={words.deliverer}>
        <SignatoryFields {...part('deliverer')} />
      </FormSection>
    </>
  )
}

function ReceiverFields(props: PartProps<Wording['receiver']>) {
  const { field } = fieldsOf(props)
  return (
    <>
      <LineInput label={words.receiverName} {...field('name')} />
      <OptionalLineInput label={words.relationship} {...field('relationship')} />
    </>
  )
}
