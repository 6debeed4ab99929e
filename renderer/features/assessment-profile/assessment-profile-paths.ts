const list = '/asesmen'

export const assessmentProfilePaths = {
  list,
  assessment: (id: string) => `${list}/${id}`,
  results: (id: string) => `${list}/${id}/hasil`,
} as const
