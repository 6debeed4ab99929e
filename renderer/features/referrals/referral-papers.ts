import { referralMessages as words } from './referrals.messages.ts'

/** A sheet of a referral, made anew each time. */
export interface ReferralPaper {
  readonly id: 'letter' | 'order' | 'notice' | 'slip'
  readonly title: string
  readonly fileName: string
  readonly path: (referralId: string) => string
}

export const referralPapers: readonly ReferralPaper[] = [
  {
    id: 'letter',
    title: words.printLetter,
    fileName: words.letterFile,
    path: (id) => `/files/referral-letters/${id}`,
  },
  {
    id: 'order',
    title: words.printOrder,
    fileName: words.orderFile,
    path: (id) => `/files/referral-escort-orders/${id}`,
  },
  {
    id: 'notice',
    title: words.printNotice,
    fileName: words.noticeFile,
    path: (id) => `/files/referral-family-notices/${id}`,
  },
  { id: 'slip', title: words.printSlip, fileName: words.slipFile, path: (id) => `/files/referral-slips/${id}` },
]
