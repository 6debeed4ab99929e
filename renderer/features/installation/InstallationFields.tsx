import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import { type MenuGroup, menuGroups } from '#shared/people/menu-groups.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { installationMessages as words } from './installation.messages.ts'
import { choiceOf, type InstallationValues } from './installation-values.ts'

interface InstallationFieldsProps {
  readonly values: InstallationValues
  readonly errors: Readonly<Record<string, React.ReactNode>>
  readonly year: string
  readonly onChange: (values: InstallationValues) => void
  /** A mark that is in use stays: numbers without it could be those of the other computer. */
  readonly isMarkKept?: boolean | undefined
}

/** What this computer is used for, and its mark where it is one of several; in first run and in the settings alike. */
export function InstallationFields({ values, errors, year, onChange, isMarkKept = false }: InstallationFieldsProps) {
  const { mark } = choiceOf(values)
  const example = caseNumber({ series: words.exampleSeries, mark, year, sequence: 1 })
  return (
    <>
      <FormSection title={words.groupsTitle}>
        <Checkbox.Group
          label={words.groups}
          description={words.groupsHint}
          error={errors.groups}
          data-path="groups"
          value={[...values.groups]}
          onChange={(groups) => onChange({ ...values, groups: groups as MenuGroup[] })}
        >
          <Stack gap="xs" mt="xs">
            {menuGroups.map((group, index) => (
              <Checkbox
                key={group}
                value={group}
                label={words.groupNames[group]}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </FormSection>
      <FormSection title={words.markTitle}>
        <Radio.Group
          label={words.others}
          value={values.isOneOfSeveral ? 'several' : 'alone'}
          onChange={(chosen) => onChange({ ...values, isOneOfSeveral: chosen === 'several' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="alone" label={words.alone} disabled={isMarkKept} />
            <Radio value="several" label={words.oneOfSeveral} />
          </Stack>
        </Radio.Group>
        {values.isOneOfSeveral && (
          <TextInput
            label={words.mark}
            description={words.markHint}
            maw="22rem"
            maxLength={6}
            autoComplete="off"
            spellCheck={false}
            data-path="mark"
            value={values.mark}
            error={errors.mark}
            onChange={(event) => onChange({ ...values, mark: event.currentTarget.value.toUpperCase() })}
          />
        )}
        {mark !== null && mark !== '' && <output>{words.markExample(example)}</output>}
      </FormSection>
    </>
  )
}
