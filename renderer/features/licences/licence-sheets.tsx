import type { LicenceCase } from '#shared/features/licences/licences.contract.ts'
import { client } from '../../api/client.ts'
import { CasePlanForm } from '../recommendations/plan/CasePlanForm.tsx'
import { ComplaintForm } from './ComplaintForm.tsx'
import { complaintSheet, issueSheet, planOf, scanOfSheet } from './licence-plan.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceChanges, licenceFailure } from './licences.queries.ts'
import { ScanForm } from './ScanForm.tsx'

/** What is entered beside the case; null for what this account or this case does not have, as in an old address. */
export function sheetOf(licence: LicenceCase, what: string | null, onClose: () => void) {
  if (what === null) return null
  const about = { caseId: licence.id, revision: licence.revision }
  const subject = `${licence.id}:${what}`
  const kind = scanOfSheet(what)
  const paper = licence.papers.find(({ id }) => id === kind)
  if (paper)
    return {
      ...{ title: words.addScanOf(paper.title), onClose },
      content: (
        <ScanForm
          key={what}
          subject={subject}
          kinds={[{ id: paper.id, title: paper.title }]}
          send={({ fileId, issuedOn, validUntil }, call) =>
            client.licences.attachScan({ ...about, requirementId: paper.id, fileId, issuedOn, validUntil }, call)
          }
          onDone={onClose}
        />
      ),
    }
  if (what === complaintSheet)
    return {
      ...{ title: words.complain, onClose },
      content: <ComplaintForm key={what} caseId={licence.id} onDone={onClose} />,
    }
  if (what === issueSheet)
    return {
      ...{ title: words.issue, onClose },
      content: (
        <ScanForm
          key={what}
          subject={subject}
          kinds={[{ id: issueSheet, title: words.issuedTitle }]}
          isPermit
          send={({ number, isHere, fileId, issuedOn, validUntil }, call) =>
            client.licences.issue(
              { ...about, licenceNumber: number, isHere, fileId, issuedOn, validUntil: validUntil ?? issuedOn },
              call,
            )
          }
          onDone={onClose}
        />
      ),
    }
  const plan = planOf(licence, what)
  if (plan === null) return null
  return {
    ...{ title: plan.title, onClose },
    content: (
      <CasePlanForm
        key={what}
        plan={plan}
        words={words}
        draftName="licences.step"
        subject={subject}
        failureOf={licenceFailure}
        changes={licenceChanges}
        onDone={onClose}
      />
    ),
  }
}
