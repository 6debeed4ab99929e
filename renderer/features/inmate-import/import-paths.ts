const list = '/impor-wbp'

/** Addresses of this feature's screens. */
export const importPaths = {
  list,
  start: `${list}/baru`,
  mappings: `${list}/pemetaan`,
  plan: (id: string) => `${list}/${id}`,
} as const
