import { SegmentedControl, Select, Stack, Text, Title } from '@mantine/core'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { LaporCheck } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { laporFieldSchema, laporFields } from '#shared/features/lapor-import/lapor-list.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './LaporImport.module.css'
import { laporFieldLabels, laporMessages as words } from './lapor-import.messages.ts'
import { type ListAddress, laporFailure, useLearn } from './lapor-import.queries.ts'

interface LaporSettingsProps {
  readonly address: ListAddress
  readonly seen: LaporCheck
  readonly services: ComplaintLists['services']
  readonly onSheet: (sheet: string) => void
}

const ignored = 'ignored'

/** What the words of this list mean here; each choice is kept at once, for the next list too. */
export function LaporSettings({ address, seen, services, onSheet }: LaporSettingsProps) {
  const learn = useLearn()
  const teach = (kind: 'column' | 'category' | 'institution', word: string, meaning: string | null) =>
    learn.mutate({ ...address, kind, word, meaning })
  const failure = laporFailure(learn.error)
  const fields = [
    { value: ignored, label: words.columnIgnored },
    ...laporFields.map((field) => ({ value: field as string, label: laporFieldLabels[field] })),
  ]
  return (
    <Stack gap="md" component="section" aria-label={words.settingsTitle} className={classes.card ?? ''}>
      <Title order={2} size="h4">
        {words.settingsTitle}
      </Title>
      <Text size="sm">{words.settingsHint}</Text>
      {failure && <FailureNotice failure={failure} />}
      {seen.sheets.length > 1 && (
        <Select
          label={words.sheet}
          data={[...seen.sheets]}
          value={seen.sheet}
          allowDeselect={false}
          maw="20rem"
          onChange={(sheet) => sheet !== null && onSheet(sheet)}
        />
      )}
      <Title order={3} size="h5">
        {words.columnsTitle}
      </Title>
      <div className={classes.grid}>
        {seen.columns.map(({ key, heading, field }) => (
          <Select
            key={key}
            label={words.columnOf(heading)}
            data={fields}
            value={field ?? ignored}
            allowDeselect={false}
            searchable
            onChange={(chosen) => {
              const meaning = laporFieldSchema.safeParse(chosen)
              teach('column', key, meaning.success ? meaning.data : null)
            }}
          />
        ))}
      </div>
      {seen.categories.length > 0 && (
        <>
          <Title order={3} size="h5">
            {words.categoriesTitle}
          </Title>
          <div className={classes.grid}>
            {seen.categories.map(({ word, service, count }) => (
              <Select
                key={word}
                label={words.categoryOf(word, formatNumber(count))}
                placeholder={words.categoryChoose}
                data={services.map(({ id, title }) => ({ value: id, label: title }))}
                value={service}
                allowDeselect={false}
                onChange={(chosen) => chosen !== null && teach('category', word, chosen)}
              />
            ))}
          </div>
        </>
      )}
      {seen.institutions.length > 0 && (
        <>
          <Title order={3} size="h5">
            {words.institutionsTitle}
          </Title>
          <Stack gap="xs">
            {seen.institutions.map(({ word, isOwn, count }) => (
              <div key={word} className={classes.office}>
                <SegmentedControl
                  aria-label={word}
                  data={[
                    { value: 'own', label: words.institutionOwn },
                    { value: 'other', label: words.institutionOther },
                  ]}
                  value={isOwn ? 'own' : 'other'}
                  onChange={(chosen) => teach('institution', word, chosen)}
                />
                <span>{words.categoryOf(word, formatNumber(count))}</span>
              </div>
            ))}
          </Stack>
        </>
      )}
    </Stack>
  )
}
