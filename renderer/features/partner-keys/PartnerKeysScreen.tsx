import { IconKey, IconPlus } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import type { PartnerKey } from '#shared/features/partner-keys/partner-keys.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { formatDate } from '../../format/dates.ts'
import { ImportCardForm } from './ImportCardForm.tsx'
import { OwnKeyPanel } from './OwnKeyPanel.tsx'
import { PartnerKeySheet } from './PartnerKeySheet.tsx'
import classes from './PartnerKeys.module.css'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { usePartnerKeys } from './partner-keys.queries.ts'
import { StandingBadge } from './StandingBadge.tsx'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'
const newCard = 'baru'

/** Keys of Kanwil and Ditjenpas, each with how far it can be believed, and the unit's own fingerprint and cards. */
export function PartnerKeysScreen() {
  const keys = usePartnerKeys()
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheetParameter)
  const open = (sheet: string | null) =>
    setAddress(sheet === null ? {} : { [sheetParameter]: sheet }, { replace: true })
  const close = () => open(null)
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        mainAction={{ label: words.import, icon: IconPlus, onClick: () => open(newCard) }}
      />
      <QueryContent query={keys} shape="table">
        {(list) => {
          const opened = list.find(({ id }) => id === asked)
          return (
            <div className={classes.columns} data-sheet={opened || asked === newCard ? true : undefined}>
              <div className={classes.main}>
                <DataTable
                  name="partner-keys"
                  label={words.title}
                  rows={list}
                  columns={columns}
                  rowId={({ id }) => id}
                  onOpen={({ id }) => open(id)}
                  instead={
                    list.length === 0 ? (
                      <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconKey} />
                    ) : undefined
                  }
                />
                <OwnKeyPanel />
              </div>
              {opened && (
                <SidePanel title={opened.name} onClose={close}>
                  <PartnerKeySheet key={`${opened.id} ${opened.revision}`} partnerKey={opened} />
                </SidePanel>
              )}
              {asked === newCard && (
                <SidePanel title={words.import} onClose={close}>
                  <ImportCardForm onDone={open} onCancel={close} />
                </SidePanel>
              )}
            </div>
          )
        }}
      </QueryContent>
      <HistorySection subject={{ type: 'partner-keys', id: '' }} />
    </>
  )
}

const validText = ({ validFrom, validUntil }: PartnerKey) =>
  validUntil === null
    ? words.validFrom(formatDate(validFrom))
    : words.validBetween(formatDate(validFrom), formatDate(validUntil))

const columns: readonly DataColumn<PartnerKey>[] = [
  { id: 'name', label: words.columns.name, value: ({ name }) => name, isFixed: true },
  { id: 'kind', label: words.columns.kind, value: ({ kind }) => words.kinds[kind], width: '7rem' },
  {
    id: 'standing',
    label: words.columns.standing,
    value: ({ standing }) => words.standings[standing],
    cell: ({ standing }) => <StandingBadge standing={standing} />,
    width: '13rem',
    isFixed: true,
  },
  { id: 'person', label: words.columns.person, value: ({ person }) => person },
  { id: 'valid', label: words.columns.valid, value: validText, isHiddenAtFirst: true },
]
