import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ImportPlan, ImportRowKind } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { trashPath } from '../trash/trash.screens.ts'
import { ApplyPanel } from './ApplyPanel.tsx'
import { importFailure } from './import-failure.ts'
import { importPaths } from './import-paths.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { useImportRefresh } from './inmate-import.queries.ts'
import { PlanRows } from './PlanRows.tsx'

const kinds: readonly ImportRowKind[] = ['changed', 'new', 'ask', 'question', 'bad', 'unchanged']

/** Second half of an import: what the list would change, and taking it in. */
export function ImportPlanScreen() {
  const { planId = '' } = useParams()
  const plan = useQuery(orpc.inmateImport.plan.queryOptions({ input: { id: planId } }))
  return (
    <QueryContent query={plan} shape="record">
      {(data) => <Plan key={planId} plan={data} />}
    </QueryContent>
  )
}

function Plan({ plan }: { readonly plan: ImportPlan }) {
  const zone = useZone()
  const navigate = useNavigate()
  const refresh = useImportRefresh()
  const [isDiscarding, setDiscarding] = useState(false)
  const key = useSubmitKey(isDiscarding)
  const discard = useCommand(
    orpc.inmateImport.discard.mutationOptions({
      context: { key },
      onSuccess: () => {
        refresh()
        void navigate(importPaths.list)
        noticeDone({ text: words.discardedNotice, onLook: () => void navigate(trashPath) })
      },
    }),
  )
  const isOpen = plan.state === 'checked' || plan.state === 'started'
  const made = formatInstant(plan.madeAt, zone)
  return (
    <>
      <RecordPage
        head={{
          title: words.planTitle(plan.fileName),
          breadcrumb: [{ label: words.listTitle, to: importPaths.list }],
          subtitle: words.planSubtitle(made, plan.madeBy, formatDate(plan.asOf)),
          menu: isOpen ? [{ label: words.discard, onClick: () => setDiscarding(true), isDangerous: true }] : [],
        }}
        banner={<ApplyPanel plan={plan} />}
        tabs={kinds.map((kind) => ({
          id: kind,
          label: words.tabs[kind],
          count: plan.counts[kind],
          content: <PlanRows plan={plan} kind={kind} />,
        }))}
        history={{ type: 'import-plan', id: plan.id }}
      />
      <ConfirmDialog
        isOpen={isDiscarding}
        title={words.discardTitle}
        confirmLabel={words.discard}
        onConfirm={() => discard.mutate({ planId: plan.id })}
        onClose={() => setDiscarding(false)}
        isDangerous
        isBusy={discard.isPending}
        failure={importFailure(discard.error)}
      >
        {words.discardText}
      </ConfirmDialog>
    </>
  )
}
