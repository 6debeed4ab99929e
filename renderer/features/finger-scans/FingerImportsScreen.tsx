import { IconFileImport, IconFingerprint } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { FingerImport } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { fingerPaths } from './finger-paths.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'

const resultOf = ({ fresh, folded, badLines }: FingerImport) =>
  words.resultText(formatNumber(fresh), formatNumber(folded), formatNumber(badLines))

/** Device files that were read: what became of each. */
export function FingerImportsScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const imports = useQuery(orpc.fingerScans.imports.queryOptions({ input: {} }))
  const start = { label: words.start, to: fingerPaths.start, icon: IconFileImport }
  const columns = useMemo((): readonly DataColumn<FingerImport>[] => {
    const made = (one: FingerImport) => formatInstant(one.madeAt, zone)
    return [
      { id: 'file', label: words.file, value: (one) => one.fileName, isFixed: true },
      { id: 'device', label: words.device, value: (one) => one.device.name, width: '12rem' },
      { id: 'made', label: words.made, value: (one) => one.madeAt, cell: made, exportText: made, width: '12rem' },
      { id: 'by', label: words.by, value: (one) => one.madeBy, width: '12rem' },
      { id: 'result', label: words.result, value: resultOf, width: '20rem' },
      { id: 'state', label: words.state, value: (one) => words.states[one.state], width: '10rem' },
    ]
  }, [zone])
  return (
    <ListPage
      head={{
        title: words.title,
        subtitle: words.subtitle,
        mainAction: start,
        menu: [{ label: words.devicesTitle, onClick: () => void navigate(fingerPaths.devices) }],
      }}
      name="finger-imports"
      query={imports}
      rowId={(one) => one.id}
      columns={columns}
      onOpen={(one) => void navigate(fingerPaths.one(one.id))}
      firstSort={{ column: 'made', isDescending: true }}
      exportName={words.exportName}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconFingerprint, action: start }}
    />
  )
}
