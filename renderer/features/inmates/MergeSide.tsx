import { Title } from '@mantine/core'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { placeText } from './inmate-columns.tsx'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { inmateMessages } from './inmates.messages.ts'

/** One of two records in short. */
export function MergeSide({ title, profile }: { readonly title: string; readonly profile: InmateProfile }) {
  const { banner } = profile
  const rows = [
    { label: inmateMessages.columnName, value: banner.name },
    { label: inmateMessages.columnAliases, value: banner.aliases.join(', ') || words.nothing },
    { label: inmateMessages.columnBirthDate, value: banner.birthDate ? formatDate(banner.birthDate) : words.nothing },
    {
      label: inmateMessages.columnRegister,
      value: profile.registers.map((register) => register.registerNumber).join(', ') || words.nothing,
    },
    { label: inmateMessages.columnPlace, value: placeText(banner) ?? words.nothing },
    { label: inmateMessages.columnState, value: inmateMessages.states[banner.state] },
  ]
  return (
    <section aria-label={title}>
      <Title order={2}>{title}</Title>
      <SummaryList rows={rows} />
    </section>
  )
}
