import { Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { PageHead } from '../../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { CasePersonBanner } from '../CasePersonBanner.tsx'
import { caseMessages } from '../case.messages.ts'
import { may } from '../case-actions.ts'
import { recommendationPaths } from '../recommendation-paths.ts'
import { useRecommendation } from '../recommendations.queries.ts'
import classes from './Approval.module.css'
import { ApprovalDialogs } from './ApprovalDialogs.tsx'
import { approvalMessages as words } from './approval.messages.ts'
import { PaperPanes } from './PaperPanes.tsx'

/** The head reads the signed papers side by side and decides, in his own account. */
export function ApprovalScreen() {
  const { caseId = '' } = useParams()
  const query = useRecommendation(caseId)
  return (
    <>
      {query.data === undefined && <PageHead title={caseMessages.approval} />}
      <QueryContent query={query} shape="record">
        {(recommendation) => <ApprovalView recommendation={recommendation} />}
      </QueryContent>
    </>
  )
}

function ApprovalView({ recommendation }: { readonly recommendation: Recommendation }) {
  const [asking, setAsking] = useState<'approve' | 'give-back' | null>(null)
  const { id, number, inmateId } = recommendation
  const casePath = recommendationPaths.case(id)
  const mayApprove = may(recommendation, 'approve')
  const mayGiveBack = may(recommendation, 'return-for-correction') && recommendation.phase !== 'outside'
  const head = {
    title: words.title(number),
    subtitle: factsOf(recommendation),
    breadcrumb: [
      { label: words.crumb, to: recommendationPaths.list },
      { label: caseMessages.title(number), to: casePath },
    ],
  }
  if (!mayApprove && !mayGiveBack) {
    return (
      <>
        <PageHead {...head} />
        <EmptyState title={words.notNow} text={words.notNowText} action={{ label: words.toCase, to: casePath }} />
      </>
    )
  }
  return (
    <>
      <PageHead
        {...head}
        mainAction={
          mayApprove ? { label: words.approve, icon: IconShieldCheck, onClick: () => setAsking('approve') } : undefined
        }
        menu={
          mayGiveBack
            ? [{ label: words.giveBackTitle(number), onClick: () => setAsking('give-back'), isDangerous: true }]
            : []
        }
      />
      <CasePersonBanner inmateId={inmateId} />
      <Text size="sm" className={classes.notice ?? ''}>
        {words.notSignature}
      </Text>
      <PaperPanes recommendation={recommendation} />
      <ApprovalDialogs recommendation={recommendation} asking={asking} onClose={() => setAsking(null)} />
    </>
  )
}

/** What else the head needs to know, in a line or two above the papers. */
function factsOf({ reason, emergency, session, requirements }: Recommendation): string {
  const record = requirements.find((requirement) => requirement.kind === 'record')
  return [
    reason === null ? null : words.fact(words.reason, reason),
    emergency === null ? null : words.fact(words.emergency, emergency.reason ?? caseMessages.emergency),
    session === null ? null : words.fact(words.session, caseMessages.sessionStates[session.state]),
    record?.copies === null ? (record.state === 'fulfilled' ? words.recordThere : words.recordMissing) : null,
  ]
    .filter((fact) => fact !== null)
    .join(' ')
}
