import { inGroups } from '#shared/features/exchange/bundle-names.rules.ts'
import type { BundlePart } from '#shared/features/exchange/exchange.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'

const columns: readonly DataColumn<BundlePart>[] = [
  { id: 'title', label: words.partTitle, value: (part) => part.title, isFixed: true },
  { id: 'path', label: words.partFile, value: (part) => part.path },
  { id: 'kind', label: words.partKind, value: (part) => words.kinds[part.kind], width: '10rem' },
  {
    id: 'pages',
    label: words.partPages,
    value: (part) => part.pages,
    cell: (part) => (part.pages === null ? '–' : formatNumber(part.pages)),
    align: 'end',
    width: '7rem',
  },
  {
    id: 'size',
    label: words.partSize,
    value: (part) => part.size,
    cell: (part) => formatFileSize(part.size),
    align: 'end',
    width: '7rem',
  },
  {
    id: 'sha256',
    label: words.partFingerprint,
    value: (part) => part.sha256,
    cell: (part) => <code className={classes.key}>{inGroups(part.sha256).slice(0, 4).join(' ')}</code>,
    width: '14rem',
  },
]

/** Every file inside a bundle, in its own order at first. */
export function BundleParts({ parts }: { readonly parts: readonly BundlePart[] }) {
  return (
    <DataTable
      name="bundle-parts"
      label={words.partsLabel}
      rows={parts}
      rowId={(part) => part.path}
      columns={columns}
    />
  )
}
