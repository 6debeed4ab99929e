import type { WorklistShow } from '#shared/features/assessment-worklist/worklist-filter.rules.ts'

const list = '/asesmen/tugas'

export const worklistParameters = { show: 'tampil', assessor: 'asesor', week: 'pekan', text: 'cari' } as const

export const worklistPaths = {
  list,
  /** What a number of the capacity counts. */
  shown: (asked: { readonly show: WorklistShow; readonly assessor?: string; readonly week?: string }) => {
    const address = new URLSearchParams({ [worklistParameters.show]: asked.show })
    if (asked.assessor !== undefined) address.set(worklistParameters.assessor, asked.assessor)
    if (asked.week !== undefined) address.set(worklistParameters.week, asked.week)
    return `${list}?${address}`
  },
  capacity: '/asesmen/kapasitas',
  settings: '/asesmen/tugas/aturan',
  report: '/asesmen/informasi-baru',
  reportOn: (inmateId: string) => `/asesmen/informasi-baru?orang=${inmateId}`,
} as const
