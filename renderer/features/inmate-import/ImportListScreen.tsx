import { IconFileImport, IconTableImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { listMessages } from '../inmate-lists/inmate-lists.messages.ts'
import { listPaths } from '../inmate-lists/list-paths.ts'
import { importPaths } from './import-paths.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { planColumns } from './plan-columns.tsx'

/** Lists that were looked at: what became of each. */
export function ImportListScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const plans = useQuery(orpc.inmateImport.plans.queryOptions({ input: {} }))
  const start = { label: words.start, to: importPaths.start, icon: IconFileImport }
  return (
    <ListPage
      head={{
        title: words.listTitle,
        subtitle: words.listSubtitle,
        mainAction: start,
        menu: [
          { label: listMessages.openMenu, to: listPaths.open },
          { label: listMessages.makeMenu, to: listPaths.make },
          { label: words.mappings, to: importPaths.mappings },
        ],
      }}
      name="inmate-imports"
      query={plans}
      rowId={(plan) => plan.id}
      columns={planColumns(zone)}
      onOpen={(plan) => void navigate(importPaths.plan(plan.id))}
      firstSort={{ column: 'made', isDescending: true }}
      exportName={words.exportName}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconTableImport, action: start }}
    />
  )
}
