import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ComplaintMode } from '#shared/features/complaints/complaint.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import { useComplaintLists, useVaultState } from './complaint-desk.queries.ts'
import { complaintDeskPaths } from './complaint-desk-paths.ts'
import { IntakeForm } from './IntakeForm.tsx'
import { NewReceipt } from './NewReceipt.tsx'

/** A receipt that was just made: it lies in the memory of this page alone. */
export interface MadeReceipt {
  readonly receiptId: string
  readonly number: string
  readonly pin: string
  readonly mode: ComplaintMode
}

/** From the first word at the counter to the paper in the reporter's hand. */
export function IntakeScreen() {
  const lists = useComplaintLists()
  const vault = useVaultState()
  const navigate = useNavigate()
  const [receipt, setReceipt] = useState<MadeReceipt | null>(null)
  if (receipt) return <NewReceipt key={receipt.receiptId} receipt={receipt} onNext={() => setReceipt(null)} />
  return (
    <>
      <PageHead title={words.title} subtitle={words.subtitle} />
      <QueryContent query={lists} shape="form">
        {(known) => (
          <QueryContent query={vault} shape="form">
            {({ exists, mine }) => (
              <>
                {!exists && (
                  <PageNote
                    meaning="attention"
                    title={words.noVaultTitle}
                    action={{ label: words.noVaultAction, onClick: () => void navigate(complaintDeskPaths.vault) }}
                  >
                    {words.noVault}
                  </PageNote>
                )}
                <IntakeForm lists={known} vault={{ exists, isHeld: mine !== 'not-held' }} onReceived={setReceipt} />
              </>
            )}
          </QueryContent>
        )}
      </QueryContent>
    </>
  )
}
