import { useState } from 'react'
import { useNavigate } from 'react-router'
import { failureOf } from '../../api/error-text.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useFollow } from '../backups/use-follow.ts'
import { ChangeKeyCheck } from './ChangeKeyCheck.tsx'
import { ChangeKeyDone } from './ChangeKeyDone.tsx'
import { ChangeKeyProgress } from './ChangeKeyProgress.tsx'
import { ChangeKeySheet } from './ChangeKeySheet.tsx'
import { ChangeKeyStart } from './ChangeKeyStart.tsx'
import type { ChangeEvent, PreparedChange } from './change-events.ts'
import classes from './DataKey.module.css'
import { dataKeyMessages as words } from './data-key.messages.ts'
import { dataKeyTasks, useDataKeyState } from './data-key.queries.ts'
import { dataKeyFailure } from './data-key-failure.ts'

const home = '/pengaturan/kunci-data'

/** What will happen, the new sheet, a last look, then the work itself. */
export function ChangeKeyScreen() {
  const navigate = useNavigate()
  const state = useDataKeyState()
  const [prepared, setPrepared] = useState<PreparedChange | null>(null)
  const [isChecked, setChecked] = useState(false)
  const changing = useFollow<ChangeEvent>(dataKeyFailure)
  const { state: now } = changing

  const change = ({ ticket, recoveryCode }: PreparedChange, acceptDamagedFiles: boolean) =>
    void changing.start((signal) => dataKeyTasks.change({ ticket, recoveryCode, acceptDamagedFiles }, { signal }))
  const stop = () => {
    changing.stop()
    noticeDone({ text: words.stopped })
  }

  if (now.kind === 'done' && now.event?.kind === 'changed') return <ChangeKeyDone {...now.event} home={home} />
  return (
    <>
      <PageHead title={words.changeTitle} breadcrumb={[{ label: words.title, to: home }]} />
      <div className={classes.parts}>
        {now.kind === 'running' ? (
          <ChangeKeyProgress event={now.event} onStop={stop} />
        ) : prepared === null ? (
          <ChangeKeyStart onPrepared={setPrepared} onCancel={() => void navigate(home)} />
        ) : isChecked ? (
          <QueryContent query={state} shape="record">
            {(facts) => (
              <ChangeKeyCheck
                facts={facts}
                failure={now.kind === 'failed' ? now.failure : null}
                isDamageAsked={now.kind === 'failed' && failureOf(now.error)?.details.reason === 'files-damaged'}
                onRun={(acceptDamagedFiles) => change(prepared, acceptDamagedFiles)}
                onBack={() => setChecked(false)}
              />
            )}
          </QueryContent>
        ) : (
          <ChangeKeySheet prepared={prepared} onDone={() => setChecked(true)} onCancel={() => void navigate(home)} />
        )}
      </div>
    </>
  )
}
