const list = '/kepegawaian/izin-praktik'

export const licencePaths = {
  list,
  open: `${list}/baru`,
  one: (id: string) => `${list}/${id}`,
  dossier: (workerId: string) => `/kepegawaian/berkas-pegawai/${workerId}`,
} as const
