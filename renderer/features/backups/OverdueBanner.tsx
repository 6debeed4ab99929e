import { Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useMay } from '../../app/session.ts'
import { PageBanner } from '../../components/PageBanner/PageBanner.tsx'
import { formatMinutes } from '../../format/durations.ts'
import { backupsMessages as words } from './backups.messages.ts'
import { useBackupStatus } from './backups.queries.ts'

/** Over every page, for everyone, while the newest backup is too old. */
export function OverdueBanner() {
  const status = useBackupStatus()
  const mayManage = useMay('manage:backups')
  if (!status.data?.isOverdue) return null
  const { ageMinutes } = status.data
  return (
    <PageBanner icon={<IconAlertTriangle size={20} stroke={1.8} aria-hidden />}>
      <strong>{ageMinutes === null ? words.bannerNever : words.bannerOld(formatMinutes(ageMinutes))}</strong>
      {mayManage ? (
        <Anchor component={Link} to="/pengaturan/cadangan" c="inherit" td="underline">
          {words.bannerLook}
        </Anchor>
      ) : (
        <span>{words.bannerAsk}</span>
      )}
    </PageBanner>
  )
}
