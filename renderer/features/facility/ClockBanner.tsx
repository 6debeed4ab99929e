import { Button } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import type { Instant } from '#shared/time/instant.ts'
import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { PageBanner } from '../../components/PageBanner/PageBanner.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { clockMessages as words } from './clock.messages.ts'
import { useConfirmClock, useUnitClock } from './facility.queries.ts'

/** Over every page, for everyone, while new work would get an earlier hour than what is there already. */
export function ClockBanner() {
  const clock = useUnitClock()
  const zone = useZone()
  const mayConfirm = useMay('change:facility')
  if (!clock.data?.behind) return null
  const { now, behind } = clock.data
  return (
    <PageBanner icon={<IconClockExclamation size={20} stroke={1.8} aria-hidden />}>
      <strong>{words.title(formatMoment(now, zone), formatMoment(behind, zone))}</strong>
      <span>{words.text}</span>
      {mayConfirm ? <ConfirmClock behind={behind} now={formatMoment(now, zone)} /> : <span>{words.ask}</span>}
    </PageBanner>
  )
}

function ConfirmClock({ behind, now }: { readonly behind: Instant; readonly now: string }) {
  const [isOpen, setOpen] = useState(false)
  const confirm = useConfirmClock(useSubmitKey(isOpen))
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {words.confirmOpen}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={words.confirmTitle}
        confirmLabel={words.confirm}
        isBusy={confirm.isPending}
        failure={confirm.error && errorText(confirm.error)}
        onConfirm={() => confirm.mutate({ behind }, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      >
        {words.confirmText(now)}
      </ConfirmDialog>
    </>
  )
}
