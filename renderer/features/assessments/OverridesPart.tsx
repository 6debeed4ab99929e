import { Button, Group, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconHourglass, IconPlus, IconRotate } from '@tabler/icons-react'
import { useState } from 'react'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay, useSession } from '../../app/session.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { AssessmentReasonDialog } from './AssessmentReasonDialog.tsx'
import classes from './Assessments.module.css'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentFailure, useAssessmentCommand } from './assessments.queries.ts'
import { overridableScores } from './overridable-scores.ts'

type Override = Assessment['forms'][number]['overrides'][number]

const looks: Readonly<Record<Override['state'], BadgeLook>> = {
  proposed: { meaning: 'attention', Icon: IconHourglass },
  confirmed: { meaning: 'done', Icon: IconCircleCheck },
  refused: { meaning: 'danger', Icon: IconCircleX },
  withdrawn: { meaning: 'neutral', Icon: IconRotate },
}

interface OverridesPartProps {
  readonly assessment: Assessment
  readonly onAdd: () => void
}

type Asked = { readonly override: Override; readonly act: 'confirm' | 'refuse' | 'withdraw' }

/** Bands proposed in place of what the sum gives, and what the second person said. */
export function OverridesPart({ assessment, onAdd }: OverridesPartProps) {
  const mayEnter = useMay('enter:assessments')
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const all = assessment.forms.flatMap((form) => form.overrides.map((override) => ({ form, override })))
  if (all.length === 0 && assessment.forms.every(({ state }) => state === 'frozen' || state === 'replaced')) return null
  return (
    <section className={classes.below} aria-label={words.overridesTitle}>
      <Title order={2}>{words.overridesTitle}</Title>
      <Text className={classes.quiet ?? ''} maw="60rem">
        {words.overrideText}
      </Text>
      {mayEnter &&
        (overridableScores(assessment).length > 0 ? (
          <Button
            className={classes.start ?? ''}
            leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
            onClick={onAdd}
          >
            {words.overrideAdd}
          </Button>
        ) : (
          all.length === 0 && <Text className={classes.quiet ?? ''}>{words.overrideLater}</Text>
        ))}
      {all.length === 0 && <Text>{words.overridesEmpty}</Text>}
      <ul className={classes.list}>
        {all.map(({ form, override }) => (
          <OverrideCard
            key={override.id}
            override={override}
            score={form.result?.scores.find(({ id }) => id === override.scoreId)?.title ?? form.title}
            isOpen={form.state === 'completed'}
            onAsk={(act) => setAsked({ override, act })}
          />
        ))}
      </ul>
      <ConfirmOverride override={asked?.act === 'confirm' ? asked.override : null} onClose={close} />
      <AssessmentReasonDialog
        title={
          asked?.act === 'refuse' ? words.overrideRefuse : asked?.act === 'withdraw' ? words.overrideWithdraw : null
        }
        text={asked?.act === 'refuse' ? words.overrideRefuseText : words.overrideWithdrawText}
        confirmLabel={asked?.act === 'refuse' ? words.overrideRefuse : words.overrideWithdraw}
        send={(reason, call) => {
          const about = { id: asked?.override.id ?? '', revision: asked?.override.revision ?? 0, reason }
          return asked?.act === 'refuse'
            ? client.assessments.settleOverride({ ...about, isConfirmed: false }, call)
            : client.assessments.withdrawOverride(about, call)
        }}
        onClose={close}
      />
    </section>
  )
}

interface OverrideCardProps {
  readonly override: Override
  readonly score: string
  /** Its form is not frozen yet. */
  readonly isOpen: boolean
  readonly onAsk: (act: Asked['act']) => void
}

function OverrideCard({ override, score, isOpen, onAsk }: OverrideCardProps) {
  const zone = useZone()
  const mayEnter = useMay('enter:assessments')
  const mayDecide = useMay('decide:assessments')
  const { accountId } = useSession()
  const { state, fromBand, toBand, reason, proposedAt, proposedById, proposedByName } = override
  const isOwn = proposedById === accountId
  const isWaiting = state === 'proposed' && isOpen
  return (
    <li className={classes.card} data-off={state === 'refused' || state === 'withdrawn' || undefined}>
      <div className={classes.head}>
        <strong>{words.overrideHead(score, fromBand, toBand)}</strong>
        <MeaningBadge look={looks[state]} word={words.overrideStates[state]} />
      </div>
      <Text className={classes.told ?? ''}>{reason}</Text>
      <div className={classes.quiet}>{words.overrideBy(proposedByName, formatInstant(proposedAt, zone))}</div>
      {override.settledAt !== null && (
        <div className={classes.quiet}>
          {words.overrideSettled(override.settledByName ?? '', formatInstant(override.settledAt, zone))}
        </div>
      )}
      {override.settledReason && <Text className={classes.told ?? ''}>{override.settledReason}</Text>}
      {isWaiting && (
        <Group gap="sm">
          {mayDecide && !isOwn && (
            <>
              <Button onClick={() => onAsk('confirm')}>{words.overrideConfirm}</Button>
              <Button variant="default" onClick={() => onAsk('refuse')}>
                {words.overrideRefuse}
              </Button>
            </>
          )}
          {mayEnter && (
            <Button variant="default" onClick={() => onAsk('withdraw')}>
              {words.overrideWithdraw}
            </Button>
          )}
        </Group>
      )}
    </li>
  )
}

function ConfirmOverride({ override, onClose }: { readonly override: Override | null; readonly onClose: () => void }) {
  const confirm = useAssessmentCommand(client.assessments.settleOverride, useSubmitKey(override !== null))
  const close = () => {
    confirm.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={override !== null}
      title={words.overrideConfirm}
      confirmLabel={words.overrideConfirm}
      isBusy={confirm.isPending}
      failure={assessmentFailure(confirm.error)}
      onClose={close}
      onConfirm={() =>
        override &&
        confirm.mutate(
          { id: override.id, revision: override.revision, isConfirmed: true, reason: null },
          {
            onSuccess: () => {
              noticeDone({ text: words.stepDone })
              close()
            },
          },
        )
      }
    >
      {override && words.overrideConfirmText(override.fromBand, override.toBand)}
    </ConfirmDialog>
  )
}
