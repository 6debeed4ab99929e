import { Checkbox, Group, MultiSelect } from '@mantine/core'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import { useColleagues } from './complaints.queries.ts'
import type { PropsOf } from './props-of.ts'

interface AboutFieldsProps {
  readonly units: ComplaintLists['units']
  readonly propsOf: PropsOf
}

const mostPeople = 10

/** Whom it is about, as a whole unit or by name: for them it does not exist. */
export function AboutFields({ units, propsOf }: AboutFieldsProps) {
  const colleagues = useColleagues().data ?? []
  return (
    <FormSection title={words.about}>
      <Checkbox.Group label={words.units} description={words.unitsHint} {...propsOf('units')}>
        <Group gap="md" mt={8}>
          {units.map(({ id, title }) => (
            <Checkbox key={id} value={id} label={title} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={optionalLabel(words.people)}
        description={words.peopleHint}
        data={colleagues.map(({ id: value, fullName: label }) => ({ value, label }))}
        nothingFoundMessage={words.nobodyFound}
        maxValues={mostPeople}
        searchable
        {...propsOf('people')}
      />
    </FormSection>
  )
}
