import { IconSignature } from '@tabler/icons-react'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { countersignMessages as words } from './countersigns.messages.ts'
import { countersignFailure, useCountersignCommand } from './countersigns.queries.ts'

/** The menu entry by which a nurse puts one visit before a doctor, whatever the mode. */
export function useAskCountersign({ id, state }: Encounter): readonly PageAction[] {
  const mayEnter = useMay('enter:health')
  const maySign = useMay('countersign:health')
  const ask = useCountersignCommand(client.countersigns.ask, useSubmitKey())
  if (!mayEnter || maySign || state === 'voided') return []
  const send = () =>
    ask.mutate(
      { encounterId: id },
      {
        onSuccess: () => noticeDone({ text: words.asked }),
        onError: (error) => {
          const failure = countersignFailure(error)
          if (failure) noticeFailure(failure)
        },
      },
    )
  return [{ label: words.ask, icon: IconSignature, onClick: send, isBusy: ask.isPending }]
}
