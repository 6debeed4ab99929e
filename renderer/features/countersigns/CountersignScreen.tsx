import { Anchor, Stack, Switch, Text } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Countersign } from '#shared/features/countersigns/countersigns.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { aboutVisit } from '../medical-records/visit-text.ts'
import { CountersignForm } from './CountersignForm.tsx'
import { countersignColumns } from './countersign-columns.tsx'
import { countersignMessages as words } from './countersigns.messages.ts'
import { countersignFailure, useCountersignCommand, useCountersigns, useNoDoctor } from './countersigns.queries.ts'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'
const everyRow = 'semua'

const isReady = ({ visit, signed }: Countersign) => signed === null && visit.state === 'finished'

/** Page kind 1: what nurses did without a doctor, to be read and signed, one or all that are shown. */
export function CountersignScreen() {
  const zone = useZone()
  const maySign = useMay('countersign:health')
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheetParameter)
  const open = (id: string) => setAddress({ [sheetParameter]: id }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  const { filters, set, clear, isFiltered } = useFilters<{ state: 'signed' | 'any' }>('countersigns', { state: 'any' })
  const list = useCountersigns(filters.state === 'signed' ? 'signed' : 'waiting')
  const columns = useMemo(() => countersignColumns(zone), [zone])
  const rows = list.data ?? []
  const ready = rows.filter(isReady).map(({ id }) => id)
  const opened = rows.find(({ id }) => id === asked)
  const isAll = asked === everyRow && maySign && ready.length > 0
  return (
    <div className={listClasses.columns} data-sheet={opened !== undefined || isAll ? true : undefined}>
      <div>
        <ListPage
          head={{
            title: words.title,
            subtitle: words.subtitle,
            ...(maySign && ready.length > 0
              ? {
                  mainAction: {
                    label: words.signAll(formatNumber(ready.length)),
                    icon: IconSignature,
                    onClick: () => open(everyRow),
                  },
                }
              : {}),
          }}
          above={<NoDoctorSwitch />}
          name="countersigns"
          query={list}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => open(id)}
          exportName={words.exportName}
          filters={{
            isFiltered,
            onClear: clear,
            isNarrowAtFirst: true,
            fields: (
              <ChoiceField
                label={words.state}
                anyLabel={words.waiting}
                choices={['signed'] as const}
                wordOf={() => words.signed}
                value={filters.state}
                onChange={(state) => set({ state })}
                width="16rem"
              />
            ),
          }}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconSignature }}
        />
      </div>
      {opened && (
        <SidePanel key={opened.id} title={opened.person.name} onClose={close}>
          <Stack gap="md">
            <Text>{aboutVisit(opened.visit)}</Text>
            <Anchor component={Link} to={recordPaths.visit(opened.visit.inmate.id, opened.visit.id)}>
              {words.openVisit}
            </Anchor>
            {opened.visit.state === 'open' && <Text>{words.stillOpen}</Text>}
            {maySign && isReady(opened) && <CountersignForm ids={[opened.id]} onDone={close} />}
          </Stack>
        </SidePanel>
      )}
      {isAll && (
        <SidePanel title={words.confirmTitle} onClose={close}>
          <CountersignForm ids={ready} onDone={close} />
        </SidePanel>
      )}
    </div>
  )
}

function NoDoctorSwitch() {
  const mode = useNoDoctor()
  const mayEnter = useMay('enter:health')
  if (!mayEnter || mode.data === undefined) return null
  // Each change is a command of its own, under a key of its own.
  return <ModeSwitch key={String(mode.data.isOn)} isOn={mode.data.isOn} />
}

function ModeSwitch({ isOn }: { readonly isOn: boolean }) {
  const change = useCountersignCommand(client.countersigns.setMode, useSubmitKey(true))
  const failure = countersignFailure(change.error)
  return (
    <Stack gap="xs" mb="md">
      <Switch
        label={words.modeOn}
        description={words.modeHint}
        checked={isOn}
        disabled={change.isPending}
        onChange={({ currentTarget: { checked } }) =>
          change.mutate(
            { isOn: checked },
            { onSuccess: () => noticeDone({ text: checked ? words.modeSaved.on : words.modeSaved.off }) },
          )
        }
      />
      {failure && <FailureNotice failure={failure} />}
    </Stack>
  )
}
