import { IconKey } from '@tabler/icons-react'
import type { PartnerKey } from '#shared/features/partner-keys/partner-keys.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { SheetListPage } from '../../components/ListPage/SheetListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { ImportCardForm } from './ImportCardForm.tsx'
import { OwnKeyPanel } from './OwnKeyPanel.tsx'
import { PartnerKeySheet } from './PartnerKeySheet.tsx'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { usePartnerKeys } from './partner-keys.queries.ts'
import { StandingBadge } from './StandingBadge.tsx'

/** Keys of Kanwil and Ditjenpas, each with how far it can be believed, and the unit's own fingerprint and cards. */
export function PartnerKeysScreen() {
  return (
    <>
      <SheetListPage
        title={words.title}
        subtitle={words.subtitle}
        name="partner-keys"
        query={usePartnerKeys()}
        columns={columns}
        empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconKey }}
        sheetTitle={({ name }) => name}
        sheet={(opened) => <PartnerKeySheet key={`${opened.id} ${opened.revision}`} partnerKey={opened} />}
        addLabel={words.import}
        form={(open, close) => <ImportCardForm onDone={open} onCancel={close} />}
        below={<OwnKeyPanel />}
      />
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
