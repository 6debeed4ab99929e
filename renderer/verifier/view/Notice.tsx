import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export type Meaning = 'neutral' | 'running' | 'done' | 'attention' | 'danger'

const icons = {
  neutral: IconInfoCircle,
  running: IconInfoCircle,
  done: IconCircleCheck,
  attention: IconAlertTriangle,
  danger: IconCircleX,
} as const

interface NoticeProps {
  readonly meaning: Meaning
  readonly title: string
  readonly children?: ReactNode
}

/** Says something in colour, sign and words; what went wrong is read out at once. */
export function Notice({ meaning, title, children }: NoticeProps) {
  const Icon = icons[meaning]
  return (
    <div className="notice" data-meaning={meaning} role={meaning === 'danger' ? 'alert' : 'status'}>
      <Icon size={22} aria-hidden />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  )
}

export function Badge({ meaning, word }: { readonly meaning: Meaning; readonly word: string }) {
  const Icon = icons[meaning]
  return (
    <span className="badge" data-meaning={meaning}>
      <Icon size={15} aria-hidden />
      {word}
    </span>
  )
}
