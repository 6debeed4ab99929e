const list = '/kepegawaian/izin'

export const credentialPaths = {
  ...{ list, one: (id: string) => `${list}/${id}`, own: '/kepegawaian/izin-saya' },
  ...{ reminders: '/kepegawaian/pengingat-izin', readiness: '/kepegawaian/boleh-beroperasi' },
  settings: '/kepegawaian/pengaturan-izin',
} as const
