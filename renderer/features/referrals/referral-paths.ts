const list = '/poliklinik/rujukan'
const permits = '/izin-rujukan'

/** Addresses of this feature's screens. */
export const referralPaths = {
  list,
  open: `${list}/baru`,
  openFor: (inmateId: string) => `${list}/baru?orang=${inmateId}`,
  referral: (id: string) => `${list}/${id}`,
  amend: (id: string) => `${list}/${id}/betulkan`,
  permits,
  permit: (id: string) => `${permits}/${id}`,
  settings: '/pengaturan/rujukan',
} as const
