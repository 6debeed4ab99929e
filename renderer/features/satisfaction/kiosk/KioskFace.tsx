import type { SurveyMark } from '#shared/features/satisfaction/survey-index.rules.ts'

/** How far the corners of the mouth go down. */
const mouths: Readonly<Record<SurveyMark, string>> = {
  1: 'M20 46 Q32 32 44 46',
  2: 'M21 44 Q32 38 43 44',
  3: 'M21 40 Q32 47 43 40',
  4: 'M18 37 Q32 56 46 37 Z',
}

/** A face for a mark; the words beside it say the same. */
export function KioskFace({ mark }: { readonly mark: SurveyMark }) {
  return (
    <svg viewBox="0 0 64 64" width="88" height="88" aria-hidden focusable="false">
      <circle cx="32" cy="32" r="29" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="22" cy="25" r="3.5" fill="currentColor" />
      <circle cx="42" cy="25" r="3.5" fill="currentColor" />
      <path
        d={mouths[mark]}
        fill={mark === 4 ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
