import { IconList } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { SurveyForm } from '#shared/features/satisfaction/surveys.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { useZone } from '../../format/use-zone.ts'
import { formColumns, nameOfForm } from './form-columns.tsx'
import { SelectionFields } from './SelectionFields.tsx'
import { satisfactionMessages as words } from './satisfaction.messages.ts'
import { satisfactionPaths } from './satisfaction-paths.ts'
import { useSelection } from './use-selection.ts'
import { surveyFailure, useSurveyCommand } from './use-survey-command.ts'

/** Every form that came in; a wrong one is struck out with a reason. */
export function FormListScreen() {
  return (
    <WithToday title={words.formsTitle} shape="table">
      {(today) => <FormList today={today} />}
    </WithToday>
  )
}

interface Filters {
  readonly channel: 'kiosk' | 'paper' | 'any'
}

const channels = ['kiosk', 'paper'] as const
const everything: Filters = { channel: 'any' }

function FormList({ today }: { readonly today: CalendarDate }) {
  const zone = useZone()
  const { selection, select, search } = useSelection(today)
  const { filters, set, clear, isFiltered } = useFilters<Filters>('survey-forms', everything)
  const channel = filters.channel === 'any' ? null : filters.channel
  const query = useQuery(orpc.surveys.forms.queryOptions({ input: { ...selection, channel } }))
  const [chosen, setChosen] = useState<SurveyForm | null>(null)
  const strikeOut = useSurveyCommand(client.surveys.voidForm, useSubmitKey(chosen !== null))
  const columns = useMemo(() => formColumns(zone, setChosen), [zone])
  return (
    <>
      <ListPage
        head={{
          title: words.formsTitle,
          subtitle: words.formsSubtitle,
          breadcrumb: [{ label: words.menu, to: `${satisfactionPaths.results}${search}` }],
        }}
        above={<SelectionFields selection={selection} today={today} onSelect={select} />}
        name="survey-forms"
        query={query}
        rowId={({ id }) => id}
        columns={columns}
        exportName={words.exportName}
        filters={{
          isFiltered,
          onClear: clear,
          fields: (
            <ChoiceField
              label={words.channelFilter}
              anyLabel={words.anyChannel}
              choices={channels}
              wordOf={(one) => words.channels[one]}
              value={filters.channel}
              onChange={(value) => set({ channel: value })}
              width="12rem"
            />
          ),
        }}
        empty={{ title: words.formsEmptyTitle, text: words.formsEmptyText, icon: IconList }}
      />
      <ReasonDialog
        isOpen={chosen !== null}
        title={words.strikeOutTitle}
        confirmLabel={chosen ? words.strikeOutForm(nameOfForm(chosen)) : words.strikeOut}
        isDangerous
        isBusy={strikeOut.isPending}
        failure={surveyFailure(strikeOut.error)}
        onClose={() => setChosen(null)}
        onConfirm={(reason) => {
          if (!chosen) return
          const { id, revision } = chosen
          strikeOut.mutate(
            { id, revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.struckOut })
                setChosen(null)
              },
            },
          )
        }}
      >
        {words.strikeOutText}
      </ReasonDialog>
    </>
  )
}
