import { IconBan, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { ReferralPermit } from '#shared/features/referrals/referral-permits.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatFullInstant, formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { InmateBanner } from '../inmates/InmateBanner.tsx'
import { PermitDialogs } from './PermitDialogs.tsx'
import { permitState } from './permit-state.ts'
import { referralPaths } from './referral-paths.ts'
import { permitMessages as words } from './referral-permits.messages.ts'
import { referralMessages } from './referrals.messages.ts'

/** The head reads who goes where and with whom, and decides in his own account. Nothing medical stands here. */
export function PermitScreen() {
  const { referralId = '' } = useParams()
  const query = useQuery(orpc.referralPermits.get.queryOptions({ input: { id: referralId } }))
  return (
    <QueryContent query={query} shape="record">
      {(permit) => <View key={referralId} permit={permit} />}
    </QueryContent>
  )
}

function View({ permit }: { readonly permit: ReferralPermit }) {
  const zone = useZone()
  const [asking, setAsking] = useState<'permit' | 'refuse' | null>(null)
  const { number, permission, leftAt, state, isOverdue, inmate } = permit
  const mayDecide = permission === 'none' && state !== 'cancelled'
  return (
    <>
      <PageHead
        title={words.permitTitle(number)}
        breadcrumb={[{ label: words.title, to: referralPaths.permits }]}
        beside={<StateBadge state={permitState(permit)} />}
        mainAction={
          mayDecide
            ? {
                label: leftAt === null ? words.permit : words.permitLater,
                icon: IconShieldCheck,
                onClick: () => setAsking('permit'),
              }
            : undefined
        }
        menu={
          mayDecide
            ? [{ label: words.refuse, icon: IconBan, isDangerous: true, onClick: () => setAsking('refuse') }]
            : []
        }
      />
      <InmateBanner inmateId={inmate.id} />
      {isOverdue && <PageNote meaning="attention">{words.overdue}</PageNote>}
      <SummaryList rows={factsOf(permit, zone)} />
      <PageNote meaning="neutral">{words.noDiagnosis}</PageNote>
      <PermitDialogs permit={permit} asking={asking} onClose={() => setAsking(null)} />
    </>
  )
}

function factsOf(permit: ReferralPermit, zone: FacilityZone) {
  const { facts } = words
  const { plannedAt, leftAt, dueAt, decision, escort, permission } = permit
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    [facts.path, referralMessages.paths[permit.path]],
    [facts.priority, referralMessages.priorities[permit.priority]],
    [facts.hospital, permit.hospital],
    [facts.clinic, permit.clinic],
    [facts.plannedAt, plannedAt === null ? null : formatFullInstant(plannedAt, zone)],
    [facts.leftAt, leftAt === null ? null : formatFullInstant(leftAt, zone)],
    [facts.askedAt, referralMessages.by(formatInstant(permit.askedAt, zone), permit.askedByName)],
    [facts.escortProposal, permit.escortProposal ?? words.notSaid],
    [facts.escort, escort ? referralMessages.escortOf(escort.officers.join(', '), escort.vehicle) : null],
    [facts.dueAt, dueAt === null ? null : formatFullInstant(dueAt, zone)],
    [
      facts.decision,
      decision
        ? `${referralMessages.permissions[permission]}: ${referralMessages.by(formatInstant(decision.at, zone), decision.byName)}`
        : null,
    ],
    [facts.reason, decision?.reason ?? null],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}
