import { Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { EnteredForms } from './EnteredForms.tsx'
import { PaperRow } from './PaperRow.tsx'
import { satisfactionMessages as words } from './satisfaction.messages.ts'
import { satisfactionPaths } from './satisfaction-paths.ts'
import { useSelection } from './use-selection.ts'

/** A pile of paper, one row a form, without the mouse. */
export function PaperFormsScreen() {
  return (
    <WithToday title={words.paperTitle} shape="form">
      {(today) => <PaperForms today={today} />}
    </WithToday>
  )
}

function PaperForms({ today }: { readonly today: CalendarDate }) {
  const { selection, select, search } = useSelection(today)
  const services = useQuery(orpc.surveys.services.queryOptions({ input: {} }))
  const sheet = useQuery(orpc.surveys.sheet.queryOptions({ input: {} }))
  const [answeredOn, setAnsweredOn] = useState<CalendarDate | null>(today)
  const [saved, setSaved] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <>
      <PageHead
        title={words.paperTitle}
        subtitle={words.paperSubtitle}
        breadcrumb={[{ label: words.menu, to: `${satisfactionPaths.results}${search}` }]}
      />
      <Group align="flex-start" mb="md">
        <Select
          label={words.service}
          w="22rem"
          data={(services.data ?? [])
            .filter(({ isSurveyed }) => isSurveyed)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={selection.serviceId}
          error={problem}
          onChange={(serviceId) => {
            select({ serviceId })
            setProblem(null)
          }}
        />
        <CalendarDateInput label={words.answeredOn} value={answeredOn} latest={today} onChange={setAnsweredOn} />
      </Group>
      <QueryContent query={sheet} shape="form">
        {(content) => (
          <PaperRow
            sheet={content}
            serviceId={selection.serviceId}
            answeredOn={answeredOn}
            onServiceMissing={() => setProblem(words.serviceMissing)}
            onSaved={(id) => setSaved([...saved, id])}
          />
        )}
      </QueryContent>
      <Text size="sm" c="dimmed" mt="xs">
        {words.passOver}
      </Text>
      <EnteredForms selection={selection} undoable={saved} />
    </>
  )
}
